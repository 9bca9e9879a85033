/** Years as questions and articles name them. */
const YEAR = /(?<![\d.,$€£-])(?:1[5-9]|20)\d\d(?!\d|[.,]\d|%)/gu

/**
 * Whether a question names a year and neither a text nor the day of the article does.
 * @param text the sentence with those beside it and the headline
 * @param day the day of publication, `YYYY-MM-DD`
 */
export function isYearApart(question: string, text: string, day: string): boolean {
  const asked = question.match(YEAR) ?? []
  return (
    asked.length > 0 &&
    !asked.some((year) => day.startsWith(year) || text.includes(year) || text.includes(`-${year.slice(2)}`))
  )
}
