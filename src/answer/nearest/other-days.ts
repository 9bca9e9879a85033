import type { Quote } from '../../articles/quote.ts'
import type { Filters, Query } from '../../question/query.ts'
import type { Answer } from '../answer.ts'
import { type Desk, searchedOf } from '../desk.ts'
import { asksForNews, newestNews } from '../overviews/newest-news.ts'
import { NEAREST } from './nearest-quotes.ts'
import { wellHeld } from './well-held.ts'

/**
 * A refusal because nothing is held of the days that the question names, with what other days have on it.
 * @param filters what the person set beside the question: limits, within which all stays
 */
export async function withOtherDays(answer: Answer, desk: Desk, filters: Filters): Promise<Answer> {
  if (answer.status === 'answered' || answer.nearest.length > 0) return answer
  const { query, reason } = answer
  const ofOtherDays = reason === 'outside-dates' || (reason !== 'no-words' && query.reported !== undefined)
  if (!ofOtherDays) return answer
  const nearest = await coverageOfOtherDays({ ...query, filters }, desk)
  return nearest.length === 0
    ? answer
    : { ...answer, nearest, searched: await searchedOf(desk, query.asOf, filters) }
}

async function coverageOfOtherDays(query: Query, desk: Desk): Promise<readonly Quote[]> {
  if (asksForNews(query.question, query.asOf))
    return newestNews(desk, { asOf: query.asOf, filters: query.filters, limit: NEAREST })
  const { dates: _dates, ...rest } = query
  const undated: Query = {
    ...rest,
    clauses: query.clauses.map(({ dates: _, ...clause }) => clause),
  }
  return wellHeld(undated, desk)
}
