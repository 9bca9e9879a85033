import { OPERATOR } from './feed-columns.ts'
import type { FeedFollower, FollowedFeed } from './feed-store.ts'
import { type AnyRow, isYes, optional } from './row-fields.ts'

/** A feed, of its row and those of its followers. */
export function feedFrom(row: AnyRow, followers: readonly AnyRow[]): FollowedFeed {
  return {
    id: Number(row.key),
    url: String(row.url),
    ...optional('title', row.title),
    ...optional('name', row.name),
    ...optional('siteUrl', row.site_url),
    addedAt: String(row.added_at),
    followers: followers.map(followerFrom),
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
    gone: isYes(row.gone),
  }
}

function followerFrom(row: AnyRow): FeedFollower {
  return {
    ...(row.guild === OPERATOR ? {} : { guildId: String(row.guild) }),
    ...optional('personId', row.person),
    ...optional('language', row.language),
    addedAt: String(row.added_at),
    paused: isYes(row.paused),
    ...optional('pausedAt', row.paused_at),
    ...optional('pausedBy', row.paused_by),
  }
}
