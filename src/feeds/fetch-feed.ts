import type { FetchedPage, Fetcher } from '../fetch/fetcher.ts'
import type { Feed } from './feed.ts'
import { FeedError } from './feed-error.ts'
import type { Readers } from './readers.ts'
import { retryTime } from './schedule.ts'

/** What an address answered that is a feed, or that it is as it was. */
export type FetchedFeed =
  | { readonly kind: 'feed'; readonly feed: Feed; readonly page: FetchedPage }
  | { readonly kind: 'not-modified'; readonly page: FetchedPage }

/** What is asked for, as the `Accept` header says it. */
export const FEED_TYPES =
  'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, */*;q=0.5'

/**
 * Fetches and reads a feed.
 * @param known the marks of the answer before, for a conditional request.
 * @param now milliseconds since 1970, against which `Retry-After` is read.
 * @throws {FeedError} where the server refuses or what it answers is no feed to read; {FetchError} where there is no answer.
 */
export async function fetchFeed(
  fetcher: Fetcher,
  url: string,
  known: { readonly etag?: string; readonly lastModified?: string },
  {
    now,
    signal,
    readers,
  }: { readonly now: number; readonly signal?: AbortSignal; readonly readers: Pick<Readers, 'feed'> },
): Promise<FetchedFeed> {
  const page = await fetcher.fetch(url, {
    accept: FEED_TYPES,
    ...(known.etag === undefined ? {} : { etag: known.etag }),
    ...(known.lastModified === undefined ? {} : { lastModified: known.lastModified }),
    ...(signal === undefined ? {} : { signal }),
  })
  if (page.status === 304) return { kind: 'not-modified', page }
  if (page.status === 410) {
    throw new FeedError('gone', 'The server says that the feed is gone for good (410).')
  }
  if (page.status < 200 || page.status > 299) {
    throw new FeedError('refused', `The server answers with status ${page.status}.`, {
      retryAt: retryTime(page.headers.retryAfter, now),
    })
  }
  return { kind: 'feed', feed: await readers.feed(page, signal), page }
}
