import type { Span } from '../../text/span.ts'

/** A date that a sentence names, resolved against its article's publication. */
export interface EventDate extends Span {
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, as precise as the text is. */
  readonly date: string
}

const MONTHS: readonly string[] = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
]
const MONTH = String.raw`(jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?|july?|aug(?:ust|\.)?|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)`
const DAY_MONTH = new RegExp(
  String.raw`\b(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?${MONTH}(?:,?\s+(\d{4}))?\b`,
  'giu',
)
const MONTH_DAY = new RegExp(
  String.raw`\b${MONTH}\s+(\d{1,2})(?:st|nd|rd|th)?\b(?!\d|:)(?:,?\s+(\d{4}))?\b`,
  'giu',
)
const MONTH_YEAR = new RegExp(String.raw`\b${MONTH}\s+(\d{4})\b`, 'giu')
const IN_MONTH = new RegExp(String.raw`\b(?:in|since|until|during|last)\s+${MONTH}\b(?!\s*\d)`, 'giu')
const YEAR =
  /\b(?:in|since|of|from|until|during|by|before|after|late|early|and|to)\s+((?:19|20)\d{2})\b(?!\s*-?\s*(?:people|troops|men|km|soldiers))/giu
/** A weekday, but not within a name of another day or thing ("Black Friday", "Monday Night Football"). */
const WEEKDAY =
  /\b(?<!\b(?:Black|Cyber|Good|Holy|Palm|Easter|Ash|Shrove|Fat|Super|Bloody|Gr[ae]y|Maundy|Giving|Mardi|Super Bowl)\s)(?:on\s+)?(mon|tues|wednes|thurs|fri|satur|sun)day\b(?!\s(?:Night (?:Football|Live|Lights|Baseball)|Times|Telegraph|Mail|Ticket|World|Mirror|Post)\b)/giu
const WEEKDAYS: readonly string[] = ['sun', 'mon', 'tues', 'wednes', 'thurs', 'fri', 'satur']

const two = (value: number): string => String(value).padStart(2, '0')
const monthNumber = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1

/** Days ahead of a publication up to which a date without a year is one to come: reports name the year of what lies further. */
const AHEAD = 120

/** The year that a day and month without one lie in: the publication's, or the one before or after where that is nearer. */
function yearOf(month: number, day: number, published: string): number {
  const today = published.slice(0, 10)
  const year = Number(today.slice(0, 4))
  const limit = new Date(Date.parse(today) + AHEAD * 86_400_000).toISOString().slice(0, 10)
  const inYear = (one: number): string => `${one}-${two(month)}-${two(day)}`
  if (inYear(year + 1) <= limit) return year + 1
  return inYear(year) > limit ? year - 1 : year
}

/** The publication's weekday or the last such day before it. */
function lastWeekday(name: string, published: string): string {
  const wanted = WEEKDAYS.indexOf(name.toLowerCase())
  const day = new Date(`${published.slice(0, 10)}T00:00:00Z`)
  const back = (day.getUTCDay() - wanted + 7) % 7
  return new Date(day.getTime() - back * 86_400_000).toISOString().slice(0, 10)
}

/**
 * The dates that a sentence names, the most precise first, each resolved against the publication of its article.
 * @param published ISO 8601 day or instant
 */
export function findEventDates(text: string, published: string): EventDate[] {
  const found: EventDate[] = []
  const add = (match: RegExpExecArray, date: string): void => {
    const span = { start: match.index, end: match.index + match[0].length }
    if (found.every((other) => span.end <= other.start || span.start >= other.end))
      found.push({ ...span, date })
  }
  for (const match of text.matchAll(DAY_MONTH)) {
    const month = monthNumber(match[2]!)
    const day = Number(match[1])
    if (day < 1 || day > 31) continue
    add(match, `${match[3] ?? yearOf(month, day, published)}-${two(month)}-${two(day)}`)
  }
  for (const match of text.matchAll(MONTH_DAY)) {
    const month = monthNumber(match[1]!)
    const day = Number(match[2])
    if (day < 1 || day > 31) continue
    add(match, `${match[3] ?? yearOf(month, day, published)}-${two(month)}-${two(day)}`)
  }
  for (const match of text.matchAll(MONTH_YEAR)) add(match, `${match[2]}-${two(monthNumber(match[1]!))}`)
  for (const match of text.matchAll(IN_MONTH)) {
    const month = monthNumber(match[1]!)
    add(match, `${yearOf(month, 1, published)}-${two(month)}`)
  }
  for (const match of text.matchAll(WEEKDAY)) add(match, lastWeekday(match[1]!, published))
  for (const match of text.matchAll(YEAR)) add(match, match[1]!)
  return found.sort((a, b) => b.date.length - a.date.length || a.start - b.start)
}
