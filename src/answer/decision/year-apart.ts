/** Years as questions and articles name them. */
const YEAR = /(?<![\d.,$€£-])(?:1[5-9]|20)\d\d(?!\d|[.,]\d|%)/gu

/** A year that something is only compared with: "the highest since 1994"; what happened then may follow, "since 1974, when". */
const SINCE = /\bsince (?:\p{Lu}\p{Ll}+ )?(?:1[5-9]|20)\d\d(?!,? (?:when|in which|and)\b)/gu
const ASKS_SINCE = /\b(?:since|last|first|until|before|how long|when)\b/iu

/**
 * Whether a question names a year and neither a text nor the day of the article does.
 * @param text the sentence with those beside it and the headline
 * @param day the day of publication, `YYYY-MM-DD`
 */
export function isYearApart(question: string, text: string, day: string): boolean {
  const asked = question.match(YEAR) ?? []
  const told = ASKS_SINCE.test(question) ? text : text.replace(SINCE, '')
  return (
    asked.length > 0 &&
    !asked.some((year) => day.startsWith(year) || told.includes(year) || told.includes(`-${year.slice(2)}`))
  )
}
