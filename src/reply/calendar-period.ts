/**
 * The month or the year that a span of days is, as dates are written that are no more precise: `2025-12`, `2025`.
 * @param from `YYYY-MM-DD`, as `to`; both inclusive
 * @returns undefined for a span that is neither.
 */
export function calendarPeriod(from: string, to: string): string | undefined {
  const [year, month] = [from.slice(0, 4), from.slice(0, 7)]
  if (from === `${year}-01-01` && to === `${year}-12-31`) return year
  return from === `${month}-01` && to === lastDayOf(month) ? month : undefined
}

function lastDayOf(month: string): string {
  const [year, number] = month.split('-').map(Number)
  return new Date(Date.UTC(year!, number!, 0)).toISOString().slice(0, 10)
}
