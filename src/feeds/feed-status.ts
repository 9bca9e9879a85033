import type { FollowedFeed } from '../archive/feed-store.ts'

/** How a feed fares. */
export type FeedStatus =
  /** It was not polled yet. */
  | 'new'
  | 'fine'
  | 'failing'
  /** It has failed for days: somebody should look at it. It is polled all the same. */
  | 'failing-long'
  | 'gone'
  /** Nobody wants it polled now. */
  | 'paused'

/** How long a feed fails before it is said to fail for long, in milliseconds. */
export const FAILING_LONG_MS = 3 * 24 * 3_600_000

/** @param now ISO 8601 instant. */
export function feedStatus(feed: FollowedFeed, now: string): FeedStatus {
  if (feed.gone) return 'gone'
  if (feed.followers.every(({ paused }) => paused)) return 'paused'
  if (feed.failingSince !== undefined) {
    return Date.parse(now) - Date.parse(feed.failingSince) >= FAILING_LONG_MS ? 'failing-long' : 'failing'
  }
  return feed.succeededAt === undefined ? 'new' : 'fine'
}

/** The name of a feed for people: what it was called here, what it calls itself, or its address. */
export function feedName({ name, title, url }: Pick<FollowedFeed, 'name' | 'title' | 'url'>): string {
  return name ?? title ?? url
}
