/** Words that open a sentence which leans on the one before it: pronouns and pointing words. */
const LEANS =
  /^["'“‘(]*(?:(?:and|but|so|then|yet|still|also|however|meanwhile|later|instead|in response|in turn|as a result),?\s+)?(?:he|she|they|it|his|her|hers|their|its|him|them|this|these|those|that|such|both|the (?:former|latter|two|three|move|decision|deal|agreement|company|group|meeting|attack|vote|ruling|report|statement|measure|plan))\b/iu

/** Words with a subject of their own that open like a leaning sentence ("It is ... that", "That said"). */
const STANDS_ALONE =
  /^["'“‘(]*(?:it (?:is|was|remains|seems) (?:not )?(?:clear|unclear|possible|likely|unlikely|estimated|believed|expected)|this (?:week|month|year|morning|summer|autumn|winter|spring)|that said)\b/iu

/** Whether a sentence cannot be understood without the one before it. */
export function needsSentenceBefore(sentence: string): boolean {
  return LEANS.test(sentence) && !STANDS_ALONE.test(sentence)
}

/** Pronouns that stand for a person. */
const PRONOUN = /\b(?:he|she|they|him|his|her|their|them)\b/iu

/** Whether a sentence speaks of somebody by a pronoun. */
export function hasPronoun(sentence: string): boolean {
  return PRONOUN.test(sentence)
}
