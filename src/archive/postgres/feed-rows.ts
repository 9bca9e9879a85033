import { feedFrom } from '../feed-rows.ts'
import type { FollowedFeed } from '../feed-store.ts'
import type { Row } from './transaction.ts'

/** A feed with its followers, in one statement, so that it is seen whole. */
export const FEED_COLUMNS = `feeds.*, (
  SELECT coalesce(json_agg(to_json(feed_followers) ORDER BY added_at, guild), '[]')
  FROM feed_followers WHERE feed_followers.feed = feeds.key) AS followers`

/** Reads a row that holds FEED_COLUMNS. */
export function feedOf(row: Row): FollowedFeed {
  return feedFrom(row, row.followers as readonly Row[])
}
