import { publishedDay } from '../../articles/article.ts'
import { isOutBy, lastDayOut } from '../../articles/dates.ts'
import { leadSentence } from '../../articles/lead-sentences.ts'
import { type Quote, quoteFrom } from '../../articles/quote.ts'
import { asksWhatHappened, newsWish } from '../../question/news-wish.ts'
import type { Filters } from '../../question/query.ts'
import { findDates } from '../../question/question-dates.ts'
import type { Desk } from '../desk.ts'
import { boundQuote } from '../sentences/bound-quote.ts'
import { newestArticles } from './newest-articles.ts'

/** Whether news are asked for, of nothing in particular, today's or those of the days that the question names. */
export function asksForNews(question: string, asOf: string): boolean {
  return newsWish(question) === '' || asksWhatHappened(question, findDates(question, asOf))
}

/** Articles that are looked at together, some of which carry the report of another or are not out yet, and at the most. */
const LOOKED_AT = 40
const MOST_LOOKED_AT = 10 * LOOKED_AT

/**
 * The first sentences of the newest articles, the newest first, each report once: the news, where nothing in particular is asked
 * for.
 * @param options.limit the most quotes
 */
export async function newestNews(
  { archive }: Desk,
  options: { readonly asOf: string; readonly filters: Filters; readonly limit: number },
): Promise<readonly Quote[]> {
  const { asOf, filters, limit } = options
  const { from = '', source } = filters
  const last = lastDayOut(asOf)
  const to = filters.to !== undefined && filters.to < last ? filters.to : last
  const seen = new Set<string>()
  const quotes: Quote[] = []
  for (let pass = 0; pass < MOST_LOOKED_AT; pass += LOOKED_AT) {
    const { articles } = await newestArticles(archive, { to, source, limit: LOOKED_AT, pass })
    const copies = await archive.copiesOfAll(articles.map(({ id }) => id))
    for (const article of articles) {
      if (quotes.length === limit || publishedDay(article) < from) return quotes
      if (seen.has(article.id) || !isOutBy(article.publishedAt, asOf)) continue
      const lead = leadSentence(article)
      if (lead === undefined) continue
      for (const { articleId } of copies.get(article.id) ?? []) seen.add(articleId)
      quotes.push(boundQuote(quoteFrom(article, lead)))
    }
    if (articles.length < LOOKED_AT) break
  }
  return quotes
}
