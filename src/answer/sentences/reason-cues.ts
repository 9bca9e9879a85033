import type { Query } from '../../question/query.ts'
import type { Span } from '../../text/span.ts'
import { expectedAnswer } from '../spans/answer-type.ts'

/** Words that give a reason, by which articles mostly do. */
const GIVES_REASON =
  /\b(?:because|due to|owing to|thanks to|as a result of|in order (?:to|not)|so that|in response|in protest|in retaliation|for fear|on the grounds?|the reasons?|caused by|prompted by|driven by|blam(?:e|es|ed|ing)|accus(?:e|es|ed|ing)|complain(?:s|ed|ing)?|fear(?:s|ed|ing)?|worr(?:y|ies|ied)|anger(?:ed)?|since (?!\d|then|the (?:start|beginning|end)|last|mid|(?:january|february|march|april|may|june|july|august|september|october|november|december)\b)|(?:wants?|wanted) to|said that|did not want|refus(?:e|es|ed|ing))\b/iu

/** What a sentence's score gains where a reason is asked for and it gives one. */
export const REASON_BONUS = 1.5

/** What a sentence gains by giving a reason, in a question for one. */
export function reasonBonus(query: Query, sentence: string): number {
  return expectedAnswer(query).kind === 'reason' && GIVES_REASON.test(sentence) ? REASON_BONUS : 0
}

/** Those of them right after which the reason itself stands. */
const REASON_FOLLOWS =
  /\b(?:because(?: of)?|due to|owing to|thanks to|as a result of|in order (?:to|not to)|so that|in response to|in protest (?:at|against|over)|in retaliation for|for fear (?:of|that)|on the grounds? (?:of|that)|the reasons? (?:is|was|were|being)|caused by|prompted by|driven by|blam(?:e|es|ed|ing)(?: it)? on|complain(?:s|ed|ing)? (?:of|that|about)|fear(?:s|ed|ing) (?:of|that)|worr(?:y|ied) (?:about|that|over)|anger(?:ed)? (?:by|at|over))\b/giu

/** How far behind its cue a reason begins at the most, in UTF-16 units. */
const REASON_REACH = 60

/** Whether a range of a sentence gives a reason: it holds a word after which one stands, or begins soon after one. */
export function isReason(sentence: string, { start, end }: Span): boolean {
  for (const { index } of sentence.matchAll(REASON_FOLLOWS)) {
    if (index < end && start - index <= REASON_REACH && (start >= index || index - start < end - start))
      return true
  }
  return false
}
