/** What stands between two dashes or in brackets. */
const SET_APART = /\s[—–]\s[^—–]{1,200}\s[—–]\s|\s?\([^()]{1,200}\)/gu

/** What is said of somebody between commas, up to the verb: "Holt, once the mayor, will be". */
const APPOSED =
  /(?<=\p{Lu}[\p{L}’'-]{0,40}),\s[^,.;:]{3,120},\s(?=(?:will|is|was|are|were|has|have|had|would|can|could|also|already|then|\p{Ll}+ed)(?!\p{L}))/gu

/** A sentence without what is put in between, so that what belongs together stands together. */
export function withoutAsides(text: string): string {
  return text.replace(SET_APART, ' ').replace(APPOSED, ' ')
}
