import { type Article, publishedDay } from '../articles/article.ts'
import { isOutBy } from '../articles/dates.ts'
import { quotableSentences } from '../articles/passages.ts'
import { type Quote, quoteFrom } from '../articles/quote.ts'
import type { Filters } from '../question/query.ts'
import { boundQuote } from './bound-quote.ts'
import type { Desk } from './desk.ts'

/** Articles that are looked at, some of which carry the report of another. */
const LOOKED_AT = 40

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
  const from = filters.source === undefined ? {} : { source: filters.source }
  const to = asOf.slice(0, 10)
  const [all, out] = await Promise.all([archive.extent(from), archive.extent({ ...from, to })])
  // Newest first, so those that were published after the instant of the question stand before the others.
  const newest = await archive.latest({ ...from, limit: LOOKED_AT, offset: all.articles - out.articles })
  const copies = await archive.copiesOfAll(newest.map(({ id }) => id))
  const seen = new Set<string>()
  const quotes: Quote[] = []
  for (const article of newest) {
    if (quotes.length === limit) break
    if (seen.has(article.id) || !isOutBy(article.publishedAt, asOf) || !isWithin(article, filters)) continue
    const [lead] = quotableSentences(article)
    if (lead === undefined) continue
    for (const { articleId } of copies.get(article.id) ?? []) seen.add(articleId)
    quotes.push(boundQuote(quoteFrom(article, lead)))
  }
  return quotes
}

function isWithin(article: Article, { from = '', to = '9999' }: Filters): boolean {
  const day = publishedDay(article)
  return day >= from && day <= to
}
