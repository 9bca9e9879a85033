import { setTimeout as pause } from 'node:timers/promises'
import type { FollowedFeed } from '../archive/feed-store.ts'
import { FetchError } from '../fetch/fetch-error.ts'
import { createDailyText } from './daily-text.ts'
import { pollFeed } from './poll-feed.ts'
import type { PollReport, PollTools } from './poll-report.ts'

/** Polls the feeds that are followed, each when its turn comes. */
export interface Poller {
  /** Polls what is due now, and returns when all of it is done. */
  pollDue(signal?: AbortSignal): Promise<readonly PollReport[]>
  /** Polls until the signal; what is under way then is called off and polled again the next time. It never rejects. */
  run(signal: AbortSignal): Promise<void>
}

export interface PollerOptions extends PollTools {
  /** Told of each poll. */
  readonly onPoll?: (report: PollReport) => void
  /** Told of what is no failure of a feed: the archive cannot be written to. The feed is polled again after a minute. */
  readonly onFailure?: (feed: FollowedFeed | undefined, error: unknown) => void
  /** Whether this process may poll, where several work on one archive; asked at each look. */
  readonly mayPoll?: () => Promise<boolean>
  readonly timing?: Partial<typeof POLLER_TIMING>
}

export const POLLER_TIMING = {
  /** Milliseconds between two looks at whose turn it is; feeds that another process added are seen then. */
  look: 5_000,
  /** Polls under way at a time. Most of them wait for their turn to send a request, of which there are fewer. */
  polls: 24,
  /** Milliseconds for which a feed is let rest that could not be polled through no fault of its own. */
  rest: 60_000,
}

/** Makes a poller; nothing happens until it is told to poll or to run. */
export function createPoller(options: PollerOptions): Poller {
  const { archive, now, onPoll, onFailure } = options
  const tools: PollTools = { dailyText: createDailyText(archive.feeds, now), ...options }
  const timing = { ...POLLER_TIMING, ...options.timing }
  const running = new Map<number, { readonly host: string; readonly poll: Promise<PollReport | undefined> }>()
  const polls = () => [...running.values()].map(({ poll }) => poll)
  /** Feeds that are let rest after a failure that is not theirs, and until when. */
  const resting = new Map<number, number>()

  const begin = (feed: FollowedFeed, signal: AbortSignal | undefined): Promise<PollReport | undefined> => {
    const poll = pollFeed(feed, tools, signal)
      .then(
        (report) => {
          onPoll?.(report)
          return report
        },
        (error: unknown) => {
          if (error instanceof FetchError && error.reason === 'aborted') return undefined
          resting.set(feed.id, now() + timing.rest)
          onFailure?.(feed, error)
          return undefined
        },
      )
      .finally(() => running.delete(feed.id))
    running.set(feed.id, { host: hostOf(feed), poll })
    return poll
  }

  /**
   * Feeds whose turn it is and that nobody polls, of each host one: the others would wait for that one, and keep the feeds of
   * other hosts from their turn.
   */
  const waiting = async (): Promise<readonly FollowedFeed[]> => {
    for (const [id, until] of resting) if (until <= now()) resting.delete(id)
    const free = Math.max(0, timing.polls - running.size)
    const at = new Date(now()).toISOString()
    for (let most = timing.polls + running.size + resting.size; ; most *= 4) {
      const due = await archive.feeds.due(at, most)
      const hosts = new Set([...running.values()].map(({ host }) => host))
      const next = due.filter((feed) => {
        if (running.has(feed.id) || resting.has(feed.id) || hosts.has(hostOf(feed))) return false
        hosts.add(hostOf(feed))
        return true
      })
      if (next.length >= free || due.length < most) return next.slice(0, free)
    }
  }

  return {
    async pollDue(signal) {
      const reports: PollReport[] = []
      // What was polled is due again only when its interval is over, so each round has others.
      for (let due = await waiting(); due.length > 0; due = await waiting()) {
        for (const report of await Promise.all(due.map((feed) => begin(feed, signal)))) {
          if (report !== undefined) reports.push(report)
        }
        if (signal?.aborted === true) break
      }
      return reports
    },
    async run(signal) {
      while (!signal.aborted) {
        try {
          const mayPoll = options.mayPoll === undefined || (await options.mayPoll())
          if (mayPoll) for (const feed of await waiting()) void begin(feed, signal)
        } catch (error) {
          onFailure?.(undefined, error)
        }
        const look = pause(timing.look, undefined, { signal }).catch(() => undefined)
        // A poll that ends makes room for the next at once, of its host too.
        await Promise.race([look, ...polls()])
      }
      await Promise.allSettled(polls())
    },
  }
}

function hostOf({ url }: FollowedFeed): string {
  return URL.canParse(url) ? new URL(url).hostname : url
}
