import type { ArticleDraft } from '../articles/article.ts'
import type { FetchedPage } from '../fetch/fetcher.ts'
import { type PageParser, parsePageHere } from '../ingest/page-reader.ts'
import type { HtmlReader } from '../ingest/read-file.ts'
import { readHtmlPage } from '../ingest/read-html-page.ts'
import { RefusedText } from '../ingest/refusal.ts'
import { decodeFeed } from './decode-feed.ts'
import { discoverFeeds, type OfferedFeed } from './discover-feeds.ts'
import { type EntryContext, type ReadEntry, readEntry } from './entry-article.ts'
import type { Feed, FeedEntry } from './feed.ts'
import { readFeed } from './read-feed.ts'

/**
 * What reads the text of other people's servers. A hostile one can make that take seconds, so the bot has it done on a thread
 * (`reading-thread.ts`). What each throws is what the function of the same work throws.
 */
export interface Readers {
  /** Reads a fetched page as an article, as `readFetchedPage` does. */
  readonly page: PageParser
  /** Reads the page in a file as an article, as `readHtmlPage` does. */
  readonly html: HtmlReader
  /** Reads what an address answered as a feed, as `readFeed` does. */
  feed(page: FetchedPage, signal?: AbortSignal): Promise<Feed>
  /** Reads an entry as an article, as `readEntry` does. */
  entry(entry: FeedEntry, context: EntryContext, signal?: AbortSignal): Promise<ReadEntry>
  /** The feeds that a page names; none where it is larger than any page. */
  offered(page: FetchedPage, signal?: AbortSignal): Promise<readonly OfferedFeed[]>
}

/** Reads on the thread that asks. */
export const readersHere: Readers = {
  page: parsePageHere,
  html: async (text) => readHtmlPage(text),
  feed: async (page) => readFeed(page.bytes, page.headers.contentType, page.url),
  entry: async (entry, context) => readEntry(entry, context),
  async offered(page) {
    try {
      return discoverFeeds(decodeFeed(page.bytes, page.headers.contentType), page.url)
    } catch (error) {
      if (error instanceof RefusedText) return []
      throw error
    }
  },
}

/** One of the readers' tasks, as a thread is told it. */
export type ReadingWork =
  | {
      readonly kind: 'page'
      readonly of: Parameters<PageParser>[0]
      readonly known: Parameters<PageParser>[1]
    }
  | { readonly kind: 'html'; readonly of: string }
  | { readonly kind: 'feed' | 'offered'; readonly of: FetchedPage }
  | { readonly kind: 'entry'; readonly of: FeedEntry; readonly context: EntryContext }

/** What comes of it. */
export type ReadingAnswer = ArticleDraft | Feed | ReadEntry | readonly OfferedFeed[]
