import { distance } from 'fastest-levenshtein'
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
/** A day in three numbers with slashes or dots, its year written out at either end. */
const YEAR_LAST = /^(\d{1,2})\s*[/.]\s*(\d{1,2})\s*[/.]\s*(\d{4})$/
const YEAR_FIRST = /^(\d{4})\s*[/.]\s*(\d{1,2})\s*[/.]\s*(\d{1,2})$/
/** Other numbers with slashes or dots, whose order differs between countries. */
const UNSURE_ORDER = /^\d{1,4}\s*[/.]\s*\d{1,2}(?:\s*[/.]\s*\d{2,4})?$/
/** A day that not every month has, or none: "31 Feb 2025" is a date but for that. */
const LATE_DAY = /(?<![\d:])(?:29|[3-9]\d)(?:st|nd|rd|th)?(?![\d:])/i
/** Words around a date that change nothing. */
const AROUND = /^(?:on|in|from|since|until|to)\s+/i

/**
 * Months and days of the week, which are misspelt often enough and are long enough for a slip to show. Days counted from now are not among
 * them: no year in the reply would show what was read.
 */
const DATE_WORDS: readonly string[] = [
  ...['january', 'february', 'march', 'april', 'august', 'september', 'october', 'november', 'december'],
  ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
]
const WORD = /\p{L}{5,12}/gu
/** One slip in a short word, two in a long one (two letters in each other's place are two). */
const LONG_WORD = 7

/**
 * Reads a day or a period that a person typed as the limit of a search.
 * @param asOf the instant or day from which "yesterday" is counted, ISO 8601.
 */
export function readDate(typed: string, asOf: string): ReadDate {
  const text = typed.trim().replace(AROUND, '')
  if (isDay(text)) return { kind: 'range', range: { from: text, to: text } }
  if (isInstant(text)) return { kind: 'range', range: { from: text.slice(0, 10), to: text.slice(0, 10) } }
  if (DIGITS.test(text)) return { kind: 'refused', reason: 'noSuchDay' }
  const inNumbers = dayInNumbers(text)
  if (inNumbers !== undefined) return inNumbers
  if (UNSURE_ORDER.test(text)) return { kind: 'refused', reason: 'unsureOrder' }
  const month = MONTH.exec(text)
  if (month !== null) return { kind: 'range', range: monthRange(Number(month[1]), Number(month[2])) }
  const range = rangeInWords(text, asOf) ?? rangeInWords(withoutSlips(text), asOf)
  if (range !== undefined) return { kind: 'range', range }
  const otherDay = text.replace(LATE_DAY, '1')
  const lacksDay = otherDay !== text && rangeInWords(withoutSlips(otherDay), asOf) !== undefined
  return { kind: 'refused', reason: lacksDay ? 'noSuchDay' : 'noDate' }
}

function rangeInWords(text: string, asOf: string): DateRange | undefined {
  const [found, ...others] = findDates(text, asOf)
  const whole = found !== undefined && found.start === 0 && found.end === text.length
  return whole && others.length === 0 ? found.range : undefined
}

/** The words with misspelt months and days put right: "febuary 2025". */
function withoutSlips(text: string): string {
  return text.replace(WORD, (word) => {
    const typed = word.toLowerCase()
    const near = DATE_WORDS.filter((known) => distance(known, typed) <= (known.length >= LONG_WORD ? 2 : 1))
    return near.length === 1 ? near[0]! : word
  })
}

/**
 * A day in numbers whose order the calendar leaves open or not: 13/01/2026 can only be read one way, 01/02/2026 in two, and
 * 31/31/2026 in none. Where the year comes first, the month is the next.
 */
function dayInNumbers(text: string): ReadDate | undefined {
  const last = YEAR_LAST.exec(text)
  const first = YEAR_FIRST.exec(text)
  if (last === null && first === null) return undefined
  const written = first === null ? [] : [dayOf(first[1]!, first[2]!, first[3]!)]
  if (last !== null) written.push(dayOf(last[3]!, last[2]!, last[1]!), dayOf(last[3]!, last[1]!, last[2]!))
  const [day, other] = new Set(written.filter(isDay))
  if (day === undefined) return { kind: 'refused', reason: 'noSuchDay' }
  if (other !== undefined) return { kind: 'refused', reason: 'unsureOrder' }
  return { kind: 'range', range: { from: day, to: day } }
}

const dayOf = (year: string, month: string, day: string): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`

function monthRange(year: number, month: number): DateRange {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const prefix = `${year}-${String(month).padStart(2, '0')}`
  return { from: `${prefix}-01`, to: `${prefix}-${days}` }
}
