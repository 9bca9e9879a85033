/** What a sentence that asks loses, or only points to another story: an answer is told, not asked. */
export const QUESTION_PENALTY = 1.5

/** A question mark at the end, perhaps with closing marks behind it. */
const ASKS = /[?？]["”’)\]\s]*$/u

/** Words of a question that are set in capitals or stand as a heading, without its mark. */
const ASKING_HEADING = /^(?:WHAT|WHO|WHERE|WHEN|WHY|HOW)\s+(?:IS|ARE|WAS|WERE|DO|DOES|DID|CAN|TO)\b/u

/** Whether a sentence asks something itself; one that only quotes a question goes on behind it ("…?” he said."). */
export function isQuestion(sentence: string): boolean {
  return ASKS.test(sentence) || ASKING_HEADING.test(sentence)
}
