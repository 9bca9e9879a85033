import type { Span } from '../../text/span.ts'

/** Words right after which a reason stands. */
const REASON_FOLLOWS =
  /\b(?:because(?: of)?|due to(?!\s+(?:be|start|begin|open|close|end|leave|arrive|return|meet|play|take|launch|land|go|come|face|appear|expire|hold|release|retire|speak|resume|step|vote|sign|give|make|finish|run|fly|travel|join|receive|publish|report|announce|decide|hear|rule|sentence|stand)\b)|owing to|thanks to|as a result of|in order (?:to|not to)|so that|in response to|in protest (?:at|against|over)|in retaliation for|for fear (?:of|that)|on the grounds? (?:of|that)|the (?:main |likely |probable |exact )?(?:reasons?|causes?)(?:,[^,.;]{1,30},)? (?:is|was|were|being)|caused by|prompted by|driven by|blam(?:e|es|ed|ing)(?: it)? on|complain(?:s|ed|ing)? (?:of|that|about)|fear(?:s|ed|ing) (?:of|that)|worr(?:y|ied) (?:about|that|over)|anger(?:ed)? (?:by|at|over))\b/giu

/** How far behind its cue a reason begins at the most, in UTF-16 units. */
const REASON_REACH = 60

/** Tells of ranges of a sentence whether they give a reason: one holds a word after which a reason stands, or begins soon after one. */
export function reasonsIn(sentence: string): (range: Span) => boolean {
  const cues = Array.from(sentence.matchAll(REASON_FOLLOWS), ({ index }) => index)
  return ({ start, end }) =>
    cues.some(
      (cue) => cue < end && start - cue <= REASON_REACH && (start >= cue || cue - start < end - start),
    )
}
