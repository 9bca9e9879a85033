import type { FeedState, FollowedFeed, ReadFeedEntry, SavedPoll } from '../archive/feed-store.ts'
import { FetchError } from '../fetch/fetch-error.ts'
import type { FetchedPage } from '../fetch/fetcher.ts'
import { withoutControls } from '../ingest/clean-text.ts'
import { cutAtCharacter } from '../text/cut-at-character.ts'
import type { EntryContext } from './entry-article.ts'
import { entryDigest } from './entry-digest.ts'
import type { Feed } from './feed.ts'
import { FeedError } from './feed-error.ts'
import { FEED_TITLE_LENGTH } from './feed-limits.ts'
import { type FetchedFeed, fetchFeed } from './fetch-feed.ts'
import { openEntries } from './poll-entries.ts'
import { NOTHING_READ, type PollReport, type PollTools } from './poll-report.ts'
import { readNews, withSaved } from './read-news.ts'
import { askedRest, backOff, nextInterval, SCHEDULE, withJitter } from './schedule.ts'

/** Entries that a feed has no more are forgotten after this. */
const ENTRIES_KEPT_MS = 90 * 24 * 3_600_000

/** Longest reason that is kept. */
const REASON_LENGTH = 300

/** What can stand in a header that is sent back. */
const SENDABLE = /^[\x20-\x7e]{1,500}$/

/** Why entries are left for another day. */
const SPENT = 'The servers that follow the feed have had as much text as they may have in a day.'

type Outcome = Partial<PollReport> & Pick<PollReport, 'outcome'>

/**
 * Polls a feed: fetches it, reads what is new, and keeps that with the state of the feed. Each chunk of entries is one
 * transaction with what is remembered of them, the last one with the feed's state too: a poll that ends at any instant leaves
 * nothing that would be read twice and nothing unread.
 * @throws {ArchiveError} where the archive cannot be written to; an `aborted` {FetchError} where the signal ended it.
 */
export async function pollFeed(
  feed: FollowedFeed,
  tools: PollTools,
  signal?: AbortSignal,
): Promise<PollReport> {
  const started = tools.now()
  const { outcome, ...rest } = await poll(feed, tools, signal)
  return {
    feed,
    ...NOTHING_READ,
    nextPollAt: new Date(started).toISOString(),
    ...rest,
    outcome,
    elapsed: tools.now() - started,
  }
}

async function poll(feed: FollowedFeed, tools: PollTools, signal: AbortSignal | undefined): Promise<Outcome> {
  const asked = { now: tools.now(), readers: tools.readers, ...(signal === undefined ? {} : { signal }) }
  let fetched: FetchedFeed
  try {
    fetched = await fetchFeed(tools.fetcher, feed.url, feed, asked)
  } catch (error) {
    const failure = error instanceof FeedError || error instanceof FetchError
    if (!failure || error.reason === 'aborted') throw error
    return await keepFailure(feed, error, tools)
  }
  return fetched.kind === 'not-modified'
    ? await keepUnchanged(feed, fetched.page, tools)
    : await keepNews(feed, fetched.feed, fetched.page, tools, signal)
}

async function keepFailure(
  feed: FollowedFeed,
  failure: FeedError | FetchError,
  tools: PollTools,
): Promise<Outcome> {
  const failedAt = instant(tools)
  const failures = feed.failures + 1
  const error = cutAtCharacter(withoutControls(failure.message), REASON_LENGTH)
  const gone = failure.reason === 'gone'
  const { nextPollAt, saved } = await finish(feed, tools, {
    state: { failures, failedAt, failingSince: feed.failingSince ?? failedAt, error, gone },
    rest: backOff(feed.interval, failures),
    notBefore: failure instanceof FeedError ? failure.retryAt : undefined,
  })
  if (saved === undefined) return { outcome: 'removed' }
  return { outcome: gone ? 'gone' : 'failed', error, reason: failure.reason, nextPollAt }
}

async function keepUnchanged(feed: FollowedFeed, page: FetchedPage, tools: PollTools): Promise<Outcome> {
  const asked = askedRest(page.headers.cacheControl, undefined)
  const interval = nextInterval(feed.interval, { news: false, asked })
  const moved = movedTo(feed, page)
  const state = { ...succeeded(tools), interval, ...(moved === undefined ? {} : { url: moved }) }
  const { nextPollAt, saved } = await finish(feed, tools, { state, rest: interval })
  if (saved === undefined) return { outcome: 'removed' }
  return { outcome: 'not-modified', nextPollAt, ...(moved === undefined ? {} : { movedTo: moved }) }
}

async function keepNews(
  feed: FollowedFeed,
  told: Feed,
  page: FetchedPage,
  tools: PollTools,
  signal: AbortSignal | undefined,
): Promise<Outcome> {
  const context: Omit<EntryContext, 'seenAt'> = {
    feed: told,
    feedUrl: page.url,
    ...(feed.name === undefined ? {} : { name: feed.name }),
    now: instant(tools),
  }
  const open = openEntries(told, await tools.archive.feeds.entries(feed.id))
  const read = await readNews(feed, open, context, tools, signal)
  if (read === undefined) return { outcome: 'removed' }
  const news = open.length > 0
  const asked = askedRest(page.headers.cacheControl, told.restMinutes)
  const usual = nextInterval(feed.interval, { news, asked })
  const interval = read.spent ? SCHEDULE.spent : read.counts.left > 0 ? SCHEDULE.shortest : usual
  const moved = movedTo(feed, page)
  const { nextPollAt, saved } = await finish(feed, tools, {
    entries: read.chunk,
    state: {
      ...succeeded(tools),
      ...(moved === undefined ? {} : { url: moved }),
      ...(told.title === undefined ? {} : { title: cutAtCharacter(told.title, FEED_TITLE_LENGTH) }),
      ...(told.siteUrl === undefined ? {} : { siteUrl: told.siteUrl }),
      ...(news ? { changedAt: instant(tools) } : {}),
      // Without its marks the feed is sent whole the next time: there is something left to read.
      etag: read.incomplete ? null : sendable(page.headers.etag),
      lastModified: read.incomplete ? null : sendable(page.headers.lastModified),
      interval,
    },
    rest: interval,
  })
  if (saved === undefined) return { outcome: 'removed' }
  if (news) await forgetOldEntries(feed, told, tools)
  const counts = withSaved(read.counts, saved)
  return {
    outcome: counts.imported + counts.updated > 0 ? 'news' : 'no-news',
    ...counts,
    nextPollAt,
    ...(moved === undefined ? {} : { movedTo: moved }),
    ...(read.spent ? { refusal: SPENT } : read.refusal === undefined ? {} : { refusal: read.refusal }),
  }
}

/** Writes what is left to be written, with the state of the feed and its next turn. */
async function finish(
  feed: FollowedFeed,
  { archive, now, random }: PollTools,
  poll: {
    readonly entries?: readonly ReadFeedEntry[]
    readonly state: FeedState
    /** Milliseconds until the next turn, more or less. */
    readonly rest: number
    /** Milliseconds since 1970. */
    readonly notBefore?: number | undefined
  },
): Promise<{ readonly nextPollAt: string; readonly saved: SavedPoll }> {
  const { entries = [], state, rest, notBefore = 0 } = poll
  const at = now()
  const savedAt = new Date(at).toISOString()
  const nextPollAt = new Date(Math.max(at + withJitter(rest, random()), notBefore)).toISOString()
  const saved = await archive.feeds.savePoll(
    feed.id,
    { entries, state: { ...state, polledAt: savedAt, nextPollAt } },
    { savedAt },
  )
  return { nextPollAt, saved }
}

async function forgetOldEntries(feed: FollowedFeed, told: Feed, { archive, now }: PollTools): Promise<void> {
  const seenBefore = new Date(now() - ENTRIES_KEPT_MS).toISOString()
  await archive.feeds.forgetEntries(feed.id, { seenBefore, keep: new Set(told.entries.map(entryDigest)) })
}

/** The address that a feed is followed at from now on, where it has moved for good. */
function movedTo({ url }: FollowedFeed, page: FetchedPage): string | undefined {
  return page.movedTo === url ? undefined : page.movedTo
}

function succeeded(tools: PollTools): FeedState {
  return { succeededAt: instant(tools), failures: 0, failingSince: null }
}

function instant({ now }: PollTools): string {
  return new Date(now()).toISOString()
}

function sendable(mark: string | undefined): string | null {
  return mark !== undefined && SENDABLE.test(mark) ? mark : null
}
