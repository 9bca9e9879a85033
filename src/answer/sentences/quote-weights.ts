import type { SentenceFeatureName } from './sentence-candidates.ts'

type Weights = Readonly<Record<SentenceFeatureName, number>>

/**
 * How much each feature counts in the choice of a quote, for short questions and for long ones; between the two the weights
 * are mixed. Fitted by `npm run fit:quotes`.
 */
export const QUOTE_WEIGHTS: { readonly short: Weights; readonly long: Weights } = {
  short: {
    passage: 8,
    clause: 0.76,
    question: 1.76,
    around: 1.9,
    before: 1.1,
    names: -0.55,
    phrase: 2.2,
    answers: 5.4,
    shared: 0.23,
    length: -0.6,
    lead: 0.07,
    leans: 0,
  },
  long: {
    passage: 8.2,
    clause: 1.44,
    question: 5.3,
    around: 1.1,
    before: 4.5,
    names: -1,
    phrase: 2.7,
    answers: 0,
    shared: 0.27,
    length: 5.4,
    lead: -1.6,
    leans: 0.7,
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
