import type { SentenceFeatureName } from './sentence-candidates.ts'

type Weights = Readonly<Record<SentenceFeatureName, number>>

/**
 * How much each feature counts in the choice of a quote, for short questions and for long ones; between the two the weights
 * are mixed. Fitted by `npm run fit:quotes`.
 */
export const QUOTE_WEIGHTS: { readonly short: Weights; readonly long: Weights } = {
  short: {
    passage: 4.43,
    clause: 0.85,
    question: 1.49,
    around: 1.55,
    before: 0.63,
    names: -0.29,
    phrase: 0.96,
    answers: 4,
    shared: 0.46,
    length: -0.19,
    lead: -0.03,
    leans: 0,
  },
  long: {
    passage: 3.51,
    clause: 1.32,
    question: 3.4,
    around: 0.76,
    before: 0.9,
    names: -0.39,
    phrase: 0.6,
    answers: -0.01,
    shared: 0.31,
    length: 1.74,
    lead: -0.6,
    leans: 0.45,
  },
}

/** The weights for a question, mixed by how long it is (`QueryTerms.long`, 0 to 1). */
export function quoteWeights(long: number): Weights {
  const { short: forShort, long: forLong } = QUOTE_WEIGHTS
  const names = Object.keys(forShort) as SentenceFeatureName[]
  return Object.fromEntries(
    names.map((name) => [name, (1 - long) * forShort[name] + long * forLong[name]]),
  ) as Weights
}
