import type { FeatureName } from './features.ts'

/**
 * How much each feature counts in the ranking step: a passage's score is the sum of its features times these weights.
 * Fitted by `npm run fit`; `bench/RESULTS.md` shows what each feature earns.
 */
export const RANKING_WEIGHTS: Readonly<Record<FeatureName, number>> = {
  question: 1.2,
  clause: 2.4,
  source: 2.7,
  otherSource: 1.4,
  date: 0.4,
  sourceAndDay: 1,
  title: 0.2,
  sentence: 2.1,
  pair: 1.2,
  names: 0.3,
  coverage: 0.3,
  rare: 0.3,
  article: 1,
  articleOfSource: 0.7,
  phrase: 0.6,
  lead: 0,
  bestOfArticle: 0.3,
}
