import type { FollowedFeed } from '../archive/feed-store.ts'
import { isFollowedBy } from './feed-reports.ts'

/**
 * Text that the feeds of one server may bring in a day, in UTF-16 units: some four thousand stories. Whoever manages a server adds
 * feeds, and a hostile one could otherwise fill the disk of all.
 */
export const MOST_TEXT_A_DAY = 20_000_000

const DAY_MS = 24 * 3_600_000

/** How much text the feeds of servers have brought lately. What the operator follows is not counted. */
export interface DailyText {
  /** Whether more of a feed may be read: a server that follows it has something left for the day, or the operator follows it. */
  hasRoom(feed: FollowedFeed): boolean
  /** Counts what was read of a feed, for each server that follows it. */
  count(feed: FollowedFeed, length: number): void
}

/** What a server's feeds have brought since an instant. */
interface Day {
  readonly sinceMs: number
  readonly length: number
}

/** @param now milliseconds since 1970. A server's day begins with the first that its feeds bring. */
export function createDailyText(now: () => number, most = MOST_TEXT_A_DAY): DailyText {
  const days = new Map<string, Day>()

  function dayOf(guildId: string): Day | undefined {
    const day = days.get(guildId)
    if (day === undefined || now() - day.sinceMs < DAY_MS) return day
    days.delete(guildId)
    return undefined
  }

  return {
    hasRoom: (feed) =>
      isFollowedBy(feed, undefined) ||
      feed.followers.some(({ guildId = '' }) => (dayOf(guildId)?.length ?? 0) < most),
    count(feed, length) {
      if (isFollowedBy(feed, undefined)) return
      for (const { guildId = '' } of feed.followers) {
        const { sinceMs, length: before } = dayOf(guildId) ?? { sinceMs: now(), length: 0 }
        days.set(guildId, { sinceMs, length: before + length })
      }
    },
  }
}
