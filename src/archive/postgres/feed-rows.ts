import { OPERATOR } from '../feed-columns.ts'
import type { FeedFollower, FollowedFeed } from '../feed-store.ts'
import { optional } from './rows.ts'
import type { Row } from './transaction.ts'

/** A feed with its followers, in one statement, so that it is seen whole. */
export const FEED_COLUMNS = `feeds.*, (
  SELECT coalesce(json_agg(to_json(feed_followers) ORDER BY added_at, guild), '[]')
  FROM feed_followers WHERE feed_followers.feed = feeds.key) AS followers`

/** Reads a row that holds FEED_COLUMNS. */
export function feedFrom(row: Row): FollowedFeed {
  return {
    id: Number(row.key),
    url: String(row.url),
    ...optional('title', row.title),
    ...optional('name', row.name),
    ...optional('siteUrl', row.site_url),
    addedAt: String(row.added_at),
    followers: (row.followers as readonly Row[]).map(followerFrom),
    ...optional('etag', row.etag),
    ...optional('lastModified', row.last_modified),
    interval: Number(row.interval_ms),
    nextPollAt: String(row.next_poll_at),
    ...optional('polledAt', row.polled_at),
    ...optional('succeededAt', row.succeeded_at),
    ...optional('changedAt', row.changed_at),
    failures: Number(row.failures),
    ...optional('failedAt', row.failed_at),
    ...optional('failingSince', row.failing_since),
    ...optional('error', row.error),
    gone: row.gone === true,
  }
}

function followerFrom(row: Row): FeedFollower {
  return {
    ...(row.guild === OPERATOR ? {} : { guildId: String(row.guild) }),
    ...optional('personId', row.person),
    ...optional('language', row.language),
    addedAt: String(row.added_at),
    paused: row.paused === true,
    ...optional('pausedAt', row.paused_at),
    ...optional('pausedBy', row.paused_by),
  }
}
