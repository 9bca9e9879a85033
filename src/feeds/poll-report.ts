import type { Archive } from '../archive/archive.ts'
import type { FollowedFeed } from '../archive/feed-store.ts'
import type { FetchFailure } from '../fetch/fetch-error.ts'
import type { Fetcher } from '../fetch/fetcher.ts'
import type { ReadPage } from '../ingest/page-reader.ts'
import type { DailyText } from './daily-text.ts'
import type { FeedFailure } from './feed-error.ts'
import type { Readers } from './readers.ts'

/** What a poll works with. */
export interface PollTools {
  readonly archive: Pick<Archive, 'feeds'>
  readonly fetcher: Fetcher
  readonly readPage: ReadPage
  readonly readers: Pick<Readers, 'feed' | 'entry'>
  /** How much the feeds of servers may bring; as much as they say where it is absent. */
  readonly dailyText?: DailyText
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** A number from 0 to 1. */
  readonly random: () => number
}

/** What was done with the entries of a feed. */
export interface EntryCounts {
  readonly imported: number
  readonly updated: number
  /** Of those, the ones of which only a teaser could be had. */
  readonly teasers: number
  /** Entries that are no articles. */
  readonly refused: number
  /** Entries that are left for the next poll, because this one had taken long enough. */
  readonly left: number
}

/** What came of a poll. */
export interface PollReport extends EntryCounts {
  /** As it stood before. */
  readonly feed: FollowedFeed
  readonly outcome: 'news' | 'no-news' | 'not-modified' | 'failed' | 'gone' | 'removed'
  /** The address that the feed has moved to for good. */
  readonly movedTo?: string
  /** Why it failed, as a sentence and as a kind. */
  readonly error?: string
  readonly reason?: FetchFailure | FeedFailure
  /** Why the first entry is no article, or why entries are left for another day, as a sentence. */
  readonly refusal?: string
  readonly nextPollAt: string
  /** Milliseconds. */
  readonly elapsed: number
}

export const NOTHING_READ: EntryCounts = { imported: 0, updated: 0, teasers: 0, refused: 0, left: 0 }
