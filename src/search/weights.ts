import type { FeatureName } from './features.ts'

/**
 * How much each feature counts in the ranking step: a passage's score is the sum of its features times these weights.
 * Fitted by `npm run fit`; `bench/RESULTS.md` shows what each feature earns.
 */
export const RANKING_WEIGHTS: Readonly<Record<FeatureName, number>> = {
  question: 1.3,
  clause: 2.4,
  source: 2.4,
  otherSource: 1.2,
  date: 0.6,
  sourceAndDay: 0.8,
  title: 0.15,
  sentence: 1.9,
  pair: 1.0,
  names: 0.35,
  coverage: 0.5,
  rare: -0.55,
  article: 1.1,
  articleOfSource: 0.7,
  phrase: 0.4,
  lead: -0.1,
  bestOfArticle: 0.35,
}
