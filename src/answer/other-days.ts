import type { Quote } from '../articles/quote.ts'
import type { Filters, Query } from '../question/query.ts'
import { rank } from '../search/rank.ts'
import type { Answer } from './answer.ts'
import { chooseSentences, quoteOf, scoreSentences } from './choose-quotes.ts'
import { confidenceFeatures, PASSAGES_WEIGHED } from './confidence-features.ts'
import { CONFIDENCE_THRESHOLD, confidenceOf } from './decide.ts'
import { type Desk, searchedOf } from './desk.ts'
import { NEAREST, nearestQuotes } from './nearest-quotes.ts'
import { asksForNews, newestNews } from './newest-news.ts'

/** Sentences that are chosen from, some of them of one article. */
const CHOSEN = 9

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
  const { passages, terms } = rank(undated, await desk.index.search(undated), desk.index)
  const sentences = scoreSentences(undated, terms, passages)
  const [best] = sentences
  if (best === undefined) return []
  const features = confidenceFeatures(undated, terms, best, passages.slice(0, PASSAGES_WEIGHED))
  // What would be refused if no day had been named comes near to nothing.
  if (confidenceOf(features, terms.long) < CONFIDENCE_THRESHOLD) return []
  return nearestQuotes(chooseSentences(sentences, CHOSEN).map(quoteOf))
}
