/** Newspapers begin after 1600; anything later than 2199 is a slip of the keyboard. */
const FIRST_YEAR = 1600
const LAST_YEAR = 2199

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** How many characters a day has, `YYYY-MM-DD`. */
const DAY_LENGTH = 10

/** Year, month, day. */
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/

/** A day, then hours and minutes, then perhaps seconds and their fraction, then `Z` or an offset. */
const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?:Z|[+-](\d{2}):(\d{2}))$/

/** Whether a text is a day that the calendar has, `YYYY-MM-DD`, of a year in which there was or may be news. */
export function isDay(text: string): boolean {
  const match = DAY.exec(text)
  if (match === null) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (year < FIRST_YEAR || year > LAST_YEAR) return false
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** Whether a text is an ISO 8601 instant with its offset (`2026-01-20T14:03:00Z`, `2026-01-20T16:03+02:00`). */
export function isInstant(text: string): boolean {
  const match = INSTANT.exec(text)
  if (match === null) return false
  const [, day = '', hours, minutes, seconds = '0', offsetHours = '0', offsetMinutes = '0'] = match
  return (
    isDay(day) &&
    Number(hours) < 24 &&
    Number(minutes) < 60 &&
    Number(seconds) < 60 &&
    Number(offsetHours) <= 14 &&
    Number(offsetMinutes) < 60
  )
}

/** Whether a text can stand as `publishedAt`: a day or an instant. */
export function isPublicationDate(text: string): boolean {
  return isDay(text) || isInstant(text)
}

/**
 * A publication date as a number to order articles by, in milliseconds since 1970. A day counts as its midnight in UTC.
 * @throws {RangeError} for a text that is neither day nor instant.
 */
export function publicationTime(publishedAt: string): number {
  if (!isPublicationDate(publishedAt)) {
    throw new RangeError(
      `Cannot place "${publishedAt}" in time: it is neither a day (2026-01-20) nor an instant (2026-01-20T14:03:00Z)`,
    )
  }
  return Date.parse(publishedAt)
}

/**
 * Whether what was published at one time could be read at another: by the instant where both name one, otherwise by the day.
 * @param publishedAt ISO 8601, a day or an instant
 * @param asOf the same
 */
export function isOutBy(publishedAt: string, asOf: string): boolean {
  const days = publishedAt.length <= DAY_LENGTH || asOf.length <= DAY_LENGTH
  if (days) return publishedAt.slice(0, DAY_LENGTH) <= asOf.slice(0, DAY_LENGTH)
  return Date.parse(publishedAt) <= Date.parse(asOf)
}

/** Days begin and end so much before and after they do in UTC, by the offsets that an instant may have. */
const FARTHEST_MS = 14 * 3_600_000

/**
 * The last day, by any outlet's clock, of which something may be out at an instant: days begin first in the east. `isOutBy`
 * tells of what. A day is its own.
 * @param asOf ISO 8601, a day or an instant
 * @returns `YYYY-MM-DD`
 */
export function lastDayOut(asOf: string): string {
  return dayAt(asOf, FARTHEST_MS)
}

/** The first day, by any outlet's clock, of which something may not be out yet, as `lastDayOut` gives the last. */
export function firstDayOpen(asOf: string): string {
  return dayAt(asOf, -FARTHEST_MS)
}

function dayAt(asOf: string, offset: number): string {
  if (asOf.length <= DAY_LENGTH) return asOf
  return new Date(Date.parse(asOf) + offset).toISOString().slice(0, DAY_LENGTH)
}

/**
 * The day as people read it: `20 Jan 2026` for `2026-01-20` and for every instant that begins so. The reader's own time
 * zone plays no part: it is the day that the article itself gives.
 */
export function formatDay(date: string): string {
  const day = date.slice(0, 10)
  if (!isDay(day))
    throw new RangeError(`Cannot format "${date}": it does not begin with a day such as 2026-01-20`)
  const month = MONTHS[Number(day.slice(5, 7)) - 1]
  return `${Number(day.slice(8))} ${month} ${day.slice(0, 4)}`
}
