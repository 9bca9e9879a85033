import type { Quote } from '../articles/quote.ts'
import { newsWish } from '../question/news-wish.ts'
import type { Query } from '../question/query.ts'
import type { Answer } from './answer.ts'
import type { Desk } from './desk.ts'
import { NEAREST } from './nearest-quotes.ts'
import { newestNews } from './newest-news.ts'
import { wellHeld } from './well-held.ts'

/** A refusal because nothing is held of the days asked for, with what other days have on it. */
export async function withOtherDays(answer: Answer, desk: Desk): Promise<Answer> {
  if (answer.status === 'answered' || answer.reason !== 'outside-dates') return answer
  return { ...answer, nearest: await coverageOfOtherDays(answer.query, desk) }
}

async function coverageOfOtherDays(query: Query, desk: Desk): Promise<readonly Quote[]> {
  const { from: _from, to: _to, ...filters } = query.filters
  if (newsWish(query.question) === '') return newestNews(desk, { asOf: query.asOf, filters, limit: NEAREST })
  const { dates: _dates, ...rest } = query
  const undated: Query = {
    ...rest,
    filters,
    clauses: query.clauses.map(({ dates: _, ...clause }) => clause),
  }
  return wellHeld(undated, desk)
}
