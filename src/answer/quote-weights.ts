import type { SentenceFeatureName } from './sentence-candidates.ts'

/** How much each feature counts in the choice of a quote. Fitted by `npm run fit`. */
export const QUOTE_WEIGHTS: Readonly<Record<SentenceFeatureName, number>> = {
  passage: 6,
  clause: 4,
  question: 4,
  around: 1,
  names: 1,
  phrase: 1,
  answers: 1,
  length: 1,
  title: 0.2,
  lead: 0.3,
}
