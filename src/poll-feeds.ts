import { readFile } from 'node:fs/promises'
import type { Archive } from './archive/archive.ts'
import type { Log } from './discord/log.ts'
import { FeedError } from './feeds/feed-error.ts'
import { readFeedList } from './feeds/feed-list.ts'
import { feedName, feedStatus } from './feeds/feed-status.ts'
import type { PollReport } from './feeds/poll-report.ts'
import { createPoller, type PollerOptions } from './feeds/poller.ts'
import { pollingLease } from './feeds/polling-lease.ts'
import type { Readers } from './feeds/readers.ts'
import { SCHEDULE } from './feeds/schedule.ts'
import type { Fetcher } from './fetch/fetcher.ts'
import type { ReadPage } from './ingest/page-reader.ts'

export interface PollingOptions {
  readonly archive: Archive
  readonly fetcher: Fetcher
  readonly readPage: ReadPage
  readonly readers: Readers
  readonly log: Log
  /** A list of feeds that the operator follows, in a file. */
  readonly feedsFile?: string
  readonly onPoll?: (report: PollReport) => void
  readonly timing?: PollingTiming
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Milliseconds. */
export type PollingTiming = NonNullable<PollerOptions['timing']> & { readonly lease?: number }

/** Follows the feeds of the operator's list and polls all feeds until the signal. It never rejects. */
export async function pollFeeds(options: PollingOptions, signal: AbortSignal): Promise<void> {
  const { archive, fetcher, readPage, readers, log, feedsFile, now, onPoll, timing } = options
  if (feedsFile !== undefined) await followList(archive, feedsFile, log, now())
  const lease = pollingLease(archive.leases, now, timing?.lease)
  const poller = createPoller({
    archive,
    fetcher,
    readPage,
    readers,
    now,
    random: Math.random,
    mayPoll: lease.take,
    onPoll(report) {
      logPoll(log, report, now())
      onPoll?.(report)
    },
    onFailure: (feed, error) => log.error({ err: error, feed: feed?.url }, 'Cannot poll'),
    ...(timing === undefined ? {} : { timing }),
  })
  await poller.run(signal)
  await lease.release().catch((error: unknown) => {
    log.warn({ err: error }, 'Cannot let another process poll at once')
  })
}

/** Follows what a file lists, for the operator. What is followed already stays as it is. */
async function followList(archive: Archive, file: string, log: Log, now: number): Promise<void> {
  try {
    const feeds = readFeedList(await readFile(file))
    let added = 0
    for (const feed of feeds) {
      const held = await archive.feeds.find(feed.url)
      if (held?.followers.some(({ guildId }) => guildId === undefined) === true) continue
      await archive.feeds.add(feed, {}, { at: new Date(now).toISOString(), interval: SCHEDULE.first })
      added += 1
    }
    log.info({ file, feeds: feeds.length, added }, 'Following the feeds of FEEDS_FILE')
  } catch (error) {
    // The feeds that are followed already are polled all the same.
    const known = error instanceof FeedError || (error instanceof Error && 'code' in error)
    if (!known) throw error
    log.error({ file }, `Cannot read FEEDS_FILE: ${error.message}`)
  }
}

/** A line a poll: what came of it, and when the next is. */
function logPoll(log: Log, report: PollReport, now: number): void {
  const { feed, outcome, elapsed, nextPollAt, error, movedTo } = report
  const counts = Object.entries({
    imported: report.imported,
    updated: report.updated,
    teasers: report.teasers,
    refused: report.refused,
    left: report.left,
  }).filter(([, count]) => count > 0)
  const fields = {
    feed: feed.url,
    outcome,
    ...Object.fromEntries(counts),
    ms: Math.round(elapsed),
    next: nextPollAt,
  }
  const name = feedName(feed)
  if (movedTo !== undefined) log.warn({ feed: feed.url, movedTo }, `The feed ${name} has moved for good`)
  if (outcome === 'gone') log.warn(fields, `The feed ${name} is gone and is not polled any more`)
  else if (outcome === 'failed') {
    const since =
      feedStatus(feed, new Date(now).toISOString()) === 'failing-long' ? { since: feed.failingSince } : {}
    log.warn({ ...fields, ...since }, `Cannot poll the feed ${name}: ${error}`)
  } else
    log.info(
      { ...fields, ...(report.refusal === undefined ? {} : { refusal: report.refusal }) },
      `Polled the feed ${name}`,
    )
}
