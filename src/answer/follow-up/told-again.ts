import type { Examination } from '../examination.ts'
import { quoteOf } from '../sentences/choose-quotes.ts'

/** Whether "why?" is asked after an answer and the best sentence has no words that give a reason. */
export function isReasonUntold({ query, followUp, sentences }: Examination): boolean {
  const isTold = sentences[0]?.answers.some(({ hidden }) => hidden !== true) === true
  return followUp !== undefined && query.kind === 'why' && !isTold
}

/** Whether all that was found for "why?" is what was quoted right before. */
export function isToldAgain(examination: Examination): boolean {
  const { followUp, sentences } = examination
  const [best] = sentences
  if (best === undefined || followUp?.quoted === undefined || !isReasonUntold(examination)) return false
  const { article, start, end } = quoteOf(best)
  return followUp.quoted.some(
    (range) => range.articleId === article.id && start < range.end && end > range.start,
  )
}
