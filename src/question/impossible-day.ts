const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const DAY = '(?<day>\\d{1,2})(?<ordinal>st|nd|rd|th)?'
const YEAR = '(?:,?\\s+(?<year>\\d{4})\\b)?'

/** "31 February 2026", "the 30th of Feb"; "February 30, 2025"; "2025-02-30". */
const FORMS: readonly RegExp[] = [
  new RegExp(`(?<![\\d.,:/-])\\b${DAY}\\s+(?:of\\s+)?(?<month>${MONTH})\\b\\.?${YEAR}`, 'giu'),
  new RegExp(`\\b(?<month>${MONTH})\\.?\\s+(?:the\\s+)?${DAY}\\b(?![.:,]\\d|%)${YEAR}`, 'giu'),
  /(?<![\d-])(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?![\d-])/giu,
]

/** What comes behind a date that ends there: "February 30 people died" names none. */
const ENDS = /^\s*(?:$|[?!.,;:)"”’'])/u

/** More of a question is not looked at. */
const LOOKED_AT = 300

/** A day that a question names and that the calendar does not have, as typed; undefined where it names none. */
export function impossibleDay(question: string): string | undefined {
  const text = question.slice(0, LOOKED_AT)
  for (const form of FORMS) {
    for (const match of text.matchAll(form)) {
      const { day = '', month = '', ordinal, year } = match.groups ?? {}
      if (isHeld(Number(day), monthOf(month), year === undefined ? undefined : Number(year))) continue
      const end = match.index + match[0].length
      if (year !== undefined || ordinal !== undefined || ENDS.test(text.slice(end))) return match[0].trim()
    }
  }
  return undefined
}

const monthOf = (typed: string): number =>
  /^\d/u.test(typed) ? Number(typed) : MONTHS.indexOf(typed.slice(0, 3).toLowerCase()) + 1

/** Whether the calendar has a day, in a year of 366 days where none is named. */
function isHeld(day: number, month: number, year = 2024): boolean {
  if (month < 1 || month > MONTHS.length || day < 1) return false
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}
