import type { FollowedFeed, ReadFeedEntry, SavedPoll } from '../archive/feed-store.ts'
import type { EntryContext } from './entry-article.ts'
import { outletNamer } from './own-outlet.ts'
import { type OpenEntry, readOpenEntry } from './poll-entries.ts'
import { type EntryCounts, NOTHING_READ, type PollTools } from './poll-report.ts'

/** Entries that are read and written together; more would keep what was read in memory alone for longer. */
const CHUNK = 10

/** After so many pages, or so many milliseconds, the rest is left for the next poll: other feeds wait for their turn. */
const PAGES = 60
const TIME = 5 * 60_000

/** What reading the new entries of a feed came to. */
export interface ReadNews {
  readonly counts: EntryCounts
  /** What is not written yet; it is to be written with the feed's state. */
  readonly chunk: readonly ReadFeedEntry[]
  /** Whether there is something left to read at the next poll. */
  readonly incomplete: boolean
  /** Whether the servers that follow the feed have had their text for the day. */
  readonly spent: boolean
  readonly refusal?: string
}

/**
 * Reads the entries that there is something to do for, and writes them in chunks, all but the last.
 * @returns undefined where the feed is not followed any more.
 */
export async function readNews(
  feed: FollowedFeed,
  open: readonly OpenEntry[],
  context: Omit<EntryContext, 'seenAt'>,
  { archive, now, readPage, readers, dailyText }: PollTools,
  signal: AbortSignal | undefined,
): Promise<ReadNews | undefined> {
  const started = now()
  const named = outletNamer(feed, context.feedUrl, archive.feeds)
  let counts = NOTHING_READ
  let chunk: ReadFeedEntry[] = []
  let pages = 0
  let again = false
  let spent = false
  let refusal: string | undefined
  for (const [at, entry] of open.entries()) {
    spent = (await dailyText?.hasRoom(feed)) === false
    if (spent || pages >= PAGES || now() - started >= TIME) {
      counts = { ...counts, left: open.length - at }
      break
    }
    const reading = await readOpenEntry(entry, context, { readPage, readers }, signal)
    const { draft } = reading.read
    if (draft !== undefined) await dailyText?.count(feed, draft.body.length)
    chunk.push(draft === undefined ? reading.read : { ...reading.read, draft: await named(draft) })
    if (reading.asked) pages += 1
    again ||= reading.again
    if (reading.read.draft === undefined && !reading.read.whole) {
      counts = { ...counts, refused: counts.refused + 1 }
      refusal ??= reading.reason
    }
    if (chunk.length < CHUNK) continue
    const savedAt = new Date(now()).toISOString()
    const saved = await archive.feeds.savePoll(feed.id, { entries: chunk }, { savedAt })
    if (saved === undefined) return undefined
    counts = withSaved(counts, saved)
    chunk = []
  }
  return {
    counts,
    chunk,
    incomplete: again || counts.left > 0,
    spent,
    ...(refusal === undefined ? {} : { refusal }),
  }
}

/** Counts what was written. */
export function withSaved(counts: EntryCounts, saved: SavedPoll): EntryCounts {
  let { imported, updated, teasers } = counts
  for (const { outcome, article } of saved ?? []) {
    if (outcome === 'unchanged') continue
    if (outcome === 'imported') imported += 1
    else updated += 1
    if (article.excerpt === true) teasers += 1
  }
  return { ...counts, imported, updated, teasers }
}
