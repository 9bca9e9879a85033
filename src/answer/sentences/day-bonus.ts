import { type Article, publishedDay } from '../../articles/article.ts'
import type { Query } from '../../question/query.ts'
import { findEventDates } from '../claims/event-dates.ts'

/**
 * What a sentence gains that tells of a day asked for, and one of a report of such a day that names no day; what one loses that names no
 * day either, of a report from another time.
 */
const DAY_GAIN = { told: 2, reported: 1, apart: -2 } as const

/** A longer period is a wish for what is told of it rather than for a day. */
const MOST_DAYS = 31

const DAY_MS = 86_400_000

/** A date as precise as a day. */
const DAY_LENGTH = 'YYYY-MM-DD'.length

/**
 * What a sentence's score gains or loses by the day that it tells of, where a short question names a day or a few: dates are compared as
 * days, however they are written ("Nov. 6", "on Friday").
 * @param long how long the question is: `QueryTerms.long`
 */
export function dayBonus(
  { dates, kind }: Query,
  text: string,
  article: Pick<Article, 'publishedAt'>,
  long: number,
): number {
  const { from, to } = dates ?? {}
  if (from === undefined || to === undefined || kind === 'when' || long > 0) return 0
  if (Date.parse(to) - Date.parse(from) >= MOST_DAYS * DAY_MS) return 0
  const told = findEventDates(text, article.publishedAt).filter(({ date }) => date.length === DAY_LENGTH)
  if (told.some(({ date }) => date >= from && date <= to)) return DAY_GAIN.told
  // A report comes out on the day or on the next one.
  const next = new Date(Date.parse(to) + DAY_MS).toISOString().slice(0, DAY_LENGTH)
  const day = publishedDay(article)
  if (told.length > 0) return 0
  if (day >= from && day <= next) return DAY_GAIN.reported
  if (text.includes(from.slice(0, 'YYYY'.length))) return 0
  return Math.max(Date.parse(from) - Date.parse(day), Date.parse(day) - Date.parse(to)) > MOST_DAYS * DAY_MS
    ? DAY_GAIN.apart
    : 0
}
