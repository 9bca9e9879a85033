import type { SentenceFeatureName } from './sentence-candidates.ts'

type Weights = Readonly<Record<SentenceFeatureName, number>>

/**
 * How much each feature counts in the choice of a quote, for short questions and for long ones; between the two the weights
 * are mixed. Fitted by `npm run fit:quotes`.
 */
export const QUOTE_WEIGHTS: { readonly short: Weights; readonly long: Weights } = {
  short: {
    passage: 2.8,
    clause: 1.1,
    question: 2,
    around: 1.6,
    before: 0.7,
    names: -0.3,
    phrase: 1.1,
    answers: 1.6,
    shared: 0.4,
    length: -0.1,
    lead: -0.6,
    leans: 0.2,
  },
  long: {
    passage: 3.7,
    clause: 1.3,
    question: 3.4,
    around: 0.8,
    before: 1,
    names: -0.4,
    phrase: 0.5,
    answers: 0,
    shared: 0.3,
    length: 1.8,
    lead: -0.6,
    leans: 0.4,
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
