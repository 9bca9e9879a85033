import type { Query } from '../question/query.ts'
import { expectedAnswer } from './answer-type.ts'

/** Words that give a reason, by which articles mostly do. */
const GIVES_REASON =
  /\b(?:because|due to|owing to|thanks to|as a result of|in order (?:to|not)|so that|in response|in protest|in retaliation|for fear|on the grounds?|the reasons?|caused by|prompted by|driven by|blam(?:e|es|ed|ing)|accus(?:e|es|ed|ing)|complain(?:s|ed|ing)?|fear(?:s|ed|ing)?|worr(?:y|ies|ied)|anger(?:ed)?|since (?!\d|then|the (?:start|beginning|end)|last|mid|(?:january|february|march|april|may|june|july|august|september|october|november|december)\b)|(?:wants?|wanted) to|said that|did not want|refus(?:e|es|ed|ing))\b/iu

/** What a sentence's score gains where a reason is asked for and it gives one. */
export const REASON_BONUS = 1.5

/** What a sentence gains by giving a reason, in a question for one. */
export function reasonBonus(query: Query, sentence: string): number {
  return expectedAnswer(query).kind === 'reason' && GIVES_REASON.test(sentence) ? REASON_BONUS : 0
}
