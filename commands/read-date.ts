import { isDay, isInstant } from '../src/articles/dates.ts'
import type { DateRange } from '../src/question/query.ts'
import { findDates } from '../src/question/question-dates.ts'

export type ReadDate =
  | { readonly kind: 'range'; readonly range: DateRange }
  | { readonly kind: 'refused'; readonly reason: 'noSuchDay' | 'unsureOrder' | 'noDate' }

/** Year, month and day in digits, whether the calendar has them or not. */
const DIGITS = /^\d{4}-\d{1,2}-\d{1,2}$/
/** Year and month in digits. */
const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/
/** Two or three numbers with slashes or dots, whose order differs between countries. */
const UNSURE_ORDER = /^\d{1,4}\s*[/.]\s*\d{1,2}(?:\s*[/.]\s*\d{2,4})?$/
/** Words around a date that change nothing. */
const AROUND = /^(?:on|in|from|since|until|to)\s+/i

/**
 * Reads a day or a period that a person typed as the limit of a search.
 * @param asOf the instant or day from which "yesterday" is counted, ISO 8601.
 */
export function readDate(typed: string, asOf: string): ReadDate {
  const text = typed.trim().replace(AROUND, '')
  if (isDay(text)) return { kind: 'range', range: { from: text, to: text } }
  if (isInstant(text)) return { kind: 'range', range: { from: text.slice(0, 10), to: text.slice(0, 10) } }
  if (DIGITS.test(text)) return { kind: 'refused', reason: 'noSuchDay' }
  if (UNSURE_ORDER.test(text)) return { kind: 'refused', reason: 'unsureOrder' }
  const month = MONTH.exec(text)
  if (month !== null) return { kind: 'range', range: monthRange(Number(month[1]), Number(month[2])) }
  const [found, ...others] = findDates(text, asOf)
  const whole = found !== undefined && found.start === 0 && found.end === text.length
  if (!whole || others.length > 0) return { kind: 'refused', reason: 'noDate' }
  return { kind: 'range', range: found.range }
}

function monthRange(year: number, month: number): DateRange {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const prefix = `${year}-${String(month).padStart(2, '0')}`
  return { from: `${prefix}-01`, to: `${prefix}-${days}` }
}
