import type { Span } from '../../text/span.ts'

/** Words right after which a reason stands. */
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
