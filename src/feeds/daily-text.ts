import type { FeedStore, FollowedFeed } from '../archive/feed-store.ts'
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
  hasRoom(feed: FollowedFeed): Promise<boolean>
  /** Counts what was read of a feed, for each server that follows it. */
  count(feed: FollowedFeed, length: number): Promise<void>
}

/** What a server's feeds have brought since an instant. */
interface Day {
  readonly sinceMs: number
  length: number
}

/**
 * A server's day begins with the first that its feeds bring. What they brought before this process was started, or while another
 * one polled, is read from the archive.
 * @param now milliseconds since 1970
 */
export function createDailyText(
  feeds: Pick<FeedStore, 'broughtSince'>,
  now: () => number,
  most = MOST_TEXT_A_DAY,
): DailyText {
  /** Promises, so that two feeds of a server that are polled at once count into one day. */
  const days = new Map<string, Promise<Day>>()

  async function heldDay(guildId: string): Promise<Day> {
    const dayAgo = new Date(now() - DAY_MS).toISOString()
    const { first, length } = await feeds.broughtSince(guildId, dayAgo)
    return { sinceMs: first === undefined ? now() : Date.parse(first), length }
  }

  function readDay(guildId: string): Promise<Day> {
    const day = heldDay(guildId)
    days.set(guildId, day)
    // What could not be read is read again the next time.
    day.catch(() => days.delete(guildId))
    return day
  }

  async function dayOf(guildId: string): Promise<Day> {
    const known = days.get(guildId)
    const day = await (known ?? readDay(guildId))
    if (now() - day.sinceMs < DAY_MS) return day
    return days.get(guildId) === known ? readDay(guildId) : dayOf(guildId)
  }

  return {
    async hasRoom(feed) {
      if (isFollowedBy(feed, undefined)) return true
      for (const { guildId = '' } of feed.followers) if ((await dayOf(guildId)).length < most) return true
      return false
    },
    async count(feed, length) {
      if (isFollowedBy(feed, undefined)) return
      for (const { guildId = '' } of feed.followers) (await dayOf(guildId)).length += length
    },
  }
}
