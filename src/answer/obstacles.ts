import { isArithmetic } from '../question/arithmetic.ts'
import { impossibleDay } from '../question/impossible-day.ts'
import type { DateRange, Filters, Query } from '../question/query.ts'
import type { NotFoundReason, Searched } from './answer.ts'
import type { Desk } from './desk.ts'

/** The limits that a person set beside the question, and those that its words set. */
export function within(filters: Filters, { from, to }: DateRange = {}): Filters {
  const start = [filters.from, from]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1)
  const end = [filters.to, to].filter((day) => day !== undefined).sort()[0]
  return {
    ...filters,
    ...(start === undefined ? {} : { from: start }),
    ...(end === undefined ? {} : { to: end }),
  }
}

/** What stands against searching for a question at all. */
export function obstacleTo(
  query: Query,
  searched: Searched,
  desk: Desk,
  asOf: string,
): NotFoundReason | undefined {
  if (desk.index.size.articles === 0) return 'empty-archive'
  if (query.terms.length === 0 || isArithmetic(query.question)) return 'no-words'
  if (impossibleDay(query.question) !== undefined) return 'no-such-day'
  if (searched.articles === 0 || asksAfterTheNewest(query, searched, asOf)) return 'outside-dates'
  return undefined
}

/** The most words of a question whose dates are those of the events asked for; a longer one names dates of reports. */
export const MOST_TERMS = 6

/**
 * Whether the question asks for days that have passed and on which the archive holds nothing any more: "yesterday", where its
 * newest article is a week old. Days to come may be spoken of in any article, and so may a year that has just begun.
 */
function asksAfterTheNewest(query: Query, { newest }: Searched, asOf: string): boolean {
  if (query.terms.length > MOST_TERMS || query.sources.length > 0) return false
  const { from, to } = query.dates ?? {}
  if (from !== undefined && to !== undefined && to > asOf.slice(0, 10) && isLong(from, to)) return false
  return from !== undefined && newest !== undefined && from > newest && from <= asOf.slice(0, 10)
}

/** The fewest days of a period of which there is news before it begins. */
const LONG_PERIOD = 90

const DAY_MS = 86_400_000

const isLong = (from: string, to: string): boolean =>
  Date.parse(to) - Date.parse(from) >= LONG_PERIOD * DAY_MS
