import type { Archive } from '../../archive/archive.ts'
import { publicationTime } from '../../articles/dates.ts'
import { type Quote, quoteFrom } from '../../articles/quote.ts'
import { withStanding } from '../standing.ts'
import type { Exchange, QuotedRange } from './conversation.ts'

/**
 * Ranges that an exchange kept, as quotes of the articles as they stood then. Those of articles that are gone, that were taken
 * back, or of which that version cannot be told are left out.
 * @param asOf the instant at which they are shown again, ISO 8601
 */
export async function earlierQuotes(
  ranges: readonly QuotedRange[],
  { askedAt }: Exchange,
  archive: Archive,
  asOf: string,
): Promise<Quote[]> {
  const ids = [...new Set(ranges.map(({ articleId }) => articleId))]
  const [current, histories] = await Promise.all([archive.getAll(ids), archive.histories(ids)])
  const quotes: Quote[] = []
  for (const { articleId, start, end } of ranges) {
    const now = current.get(articleId)
    if (now === undefined || now.withdrawn !== undefined) continue
    const versions = histories.get(articleId)
    const then =
      versions === undefined
        ? now
        : versions.findLast(({ savedAt }) => publicationTime(savedAt) <= publicationTime(askedAt))?.article
    if (then === undefined || end > then.body.length) continue
    quotes.push(quoteFrom(then, { start, end }))
  }
  return withStanding(quotes, archive, asOf)
}
