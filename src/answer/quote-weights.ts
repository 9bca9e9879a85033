import type { SentenceFeatureName } from './sentence-candidates.ts'

/** How much each feature counts in the choice of a quote. Fitted by `npm run fit`. */
export const QUOTE_WEIGHTS: Readonly<Record<SentenceFeatureName, number>> = {
  passage: 3.9,
  clause: 1,
  question: 3.2,
  around: 1,
  before: 1.2,
  names: -0.4,
  phrase: 0.8,
  answers: 0.9,
  shared: 0.5,
  length: 1,
  lead: -0.5,
  leans: 0.3,
}
