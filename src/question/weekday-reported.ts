import { findDates } from './question-dates.ts'

/** A weekday that says no more than that: "on Tuesday", "Sunday night"; "last Tuesday" is one of the calendar's. */
const WEEKDAY =
  /^(?:on\s+)?((?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:\s+(?:morning|afternoon|evening|night))?$/iu

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

const DAY_MS = 86_400_000

const DATE = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/**
 * A question with the date of each weekday that it names, where nothing was reported on that day any more: then the last such day is
 * meant on which something was. Whoever reads an archive of last month speaks of its Tuesday.
 * @param asOf the instant or day of the question, ISO 8601
 * @param newest the newest day that is reported on, `YYYY-MM-DD`
 */
export function withReportedWeekdays(question: string, asOf: string, newest: string): string {
  let dated = question
  for (const { start, end, range } of findDates(question, asOf, newest).toReversed()) {
    const weekday = WEEKDAY.exec(question.slice(start, end))?.[1]
    if (weekday === undefined || range.from !== range.to || range.from === undefined) continue
    if (range.from <= newest || range.from > asOf.slice(0, 10)) continue
    const last = Date.parse(newest)
    const back = (new Date(last).getUTCDay() - DAYS.indexOf(weekday.toLowerCase()) + 7) % 7
    const behind = start + question.slice(start, end).indexOf(weekday) + weekday.length
    dated = `${dated.slice(0, behind)} ${DATE.format(last - back * DAY_MS)}${dated.slice(behind)}`
  }
  return dated
}
