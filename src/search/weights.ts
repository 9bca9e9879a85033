import type { FeatureName } from './features.ts'

/**
 * How much each feature counts in the ranking step: a passage's score is the sum of its features times these weights.
 * Fitted by `npm run fit`; `bench/RESULTS.md` shows what each feature earns.
 */
export const RANKING_WEIGHTS: Readonly<Record<FeatureName, number>> = {
  question: 2,
  clause: 6,
  source: 2,
  otherSource: 0.5,
  date: 1,
  title: 1,
  sentence: 3,
  pair: 1,
  names: 1,
  coverage: 1,
  article: 1,
  phrase: 1,
  lead: 0.2,
  bestOfArticle: 0.5,
}
