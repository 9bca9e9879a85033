import type { FeedHealth, FeedStore, FollowedFeed } from '../archive/feed-store.ts'
import { type FeedStatus, feedStatus } from './feed-status.ts'

/** The period over which articles a day are counted, in days. */
const HEALTH_DAYS = 7
const DAY_MS = 86_400_000

/** A feed and how it fares. */
export interface FeedReport extends Partial<FeedHealth> {
  readonly feed: FollowedFeed
  readonly status: FeedStatus
}

/**
 * How feeds fare, by name: for a server its own and the operator's, else all.
 * @param now ISO 8601 instant.
 */
export async function feedReports(
  feeds: FeedStore,
  { guildId, now }: { readonly guildId?: string | undefined; readonly now: string },
): Promise<readonly FeedReport[]> {
  const since = new Date(Date.parse(now) - HEALTH_DAYS * DAY_MS).toISOString()
  const health = await feeds.health(since, HEALTH_DAYS)
  const seen = (feed: FollowedFeed) =>
    guildId === undefined || isFollowedBy(feed, guildId) || isFollowedBy(feed, undefined)
  return (await feeds.all())
    .filter(seen)
    .map((feed) => ({ feed, status: feedStatus(feed, now), ...health.get(feed.id) }))
}

/** @param guildId absent: the operator. */
export function isFollowedBy({ followers }: FollowedFeed, guildId: string | undefined): boolean {
  return followers.some((follower) => follower.guildId === guildId)
}
