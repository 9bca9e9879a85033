import type { FeatureName } from './features.ts'

type Weights = Readonly<Record<FeatureName, number>>

/**
 * How much each feature counts in the ranking step, for short questions and for long ones; between the two the weights are
 * mixed. A passage's score is the sum of its features times these weights. Fitted by `npm run fit:ranking`;
 * `bench/RESULTS.md` shows what each feature earns.
 */
export const RANKING_WEIGHTS: { readonly short: Weights; readonly long: Weights } = {
  short: {
    question: 1.4,
    clause: 1.49,
    source: 1.26,
    otherSource: 0.3,
    date: 0.92,
    sourceAndDay: 0.57,
    title: 0.8,
    sentence: 1.04,
    pair: 0.87,
    names: 0.78,
    coverage: 0.58,
    rare: 0.1,
    article: 1.62,
    articleOfSource: 0.65,
    phrase: 0.69,
    lead: -0.06,
    bestOfArticle: -0.12,
  },
  long: {
    question: 1.22,
    clause: 2.25,
    source: 2.14,
    otherSource: 1.1,
    date: 0.55,
    sourceAndDay: 0.7,
    title: 0.13,
    sentence: 1.96,
    pair: 1.1,
    names: 0.31,
    coverage: 0.57,
    rare: -0.27,
    article: 0.12,
    articleOfSource: 1.22,
    phrase: 0.36,
    lead: -0.1,
    bestOfArticle: 0.54,
  },
}

/** The weights for a question, mixed by how long it is (`QueryTerms.long`, 0 to 1). */
export function rankingWeights(long: number): Weights {
  const { short: forShort, long: forLong } = RANKING_WEIGHTS
  const names = Object.keys(forShort) as FeatureName[]
  return Object.fromEntries(
    names.map((name) => [name, (1 - long) * forShort[name] + long * forLong[name]]),
  ) as Weights
}
