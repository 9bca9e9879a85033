import type { Saved } from '../archive.ts'
import { OPERATOR, STATE_COLUMNS } from '../feed-columns.ts'
import type { AddedFeed, FeedState, FeedStore, FollowedFeed, ReadFeedEntry } from '../feed-store.ts'
import { keepable } from './exact-text.ts'
import { FEED_COLUMNS, feedOf } from './feed-rows.ts'
import type { Transaction } from './transaction.ts'

/**
 * The lock of those who add and remove feeds and followers. Without it a feed could be removed with its last follower while
 * another is joining.
 */
export const STRUCTURE = 'feeds'

const RESUMED = 'paused = false, paused_at = NULL, paused_by = NULL'
/** One that rests already goes on resting since then. */
const PAUSED = `paused_at = CASE WHEN paused THEN paused_at ELSE $3 END,
  paused_by = CASE WHEN paused THEN paused_by ELSE $4 END, paused = true`

async function findFeed(client: Transaction, url: string): Promise<FollowedFeed | undefined> {
  const { rows } = await client.query(`SELECT ${FEED_COLUMNS} FROM feeds WHERE url = $1`, [url])
  return rows[0] === undefined ? undefined : feedOf(rows[0])
}

/** Follows a feed, under the lock STRUCTURE. */
export async function addFeed(
  client: Transaction,
  feed: Parameters<FeedStore['add']>[0],
  by: Parameters<FeedStore['add']>[1],
  { at, interval }: Parameters<FeedStore['add']>[2],
): Promise<AddedFeed> {
  const held = await findFeed(client, feed.url)
  const key = held?.id ?? (await insertFeed(client, feed, at, interval))
  const guild = by.guildId ?? OPERATOR
  const follows = held?.followers.some(({ guildId = OPERATOR }) => guildId === guild) ?? false
  await client.query(
    `INSERT INTO feed_followers (feed, guild, person, language, added_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (feed, guild) DO UPDATE SET ${RESUMED}`,
    [key, guild, by.personId ?? null, by.language ?? null, at],
  )
  // What a feed is called here is the outlet of its articles for all: one of several servers does not change it.
  const alone = held?.followers.every(({ guildId = OPERATOR }) => guildId === guild) ?? true
  if (held !== undefined && feed.name !== undefined && (alone || guild === OPERATOR)) {
    await client.query('UPDATE feeds SET name = $1 WHERE key = $2', [keepable(feed.name), key])
  }
  // Who adds it wants it now, though it was gone or resting.
  await makeDue(client, key, at)
  const outcome = held === undefined ? 'added' : follows ? 'already' : 'joined'
  return { feed: (await findFeed(client, feed.url)) as FollowedFeed, outcome }
}

/** Whether a server may follow a feed, of so many at the most, or does already; under the lock STRUCTURE. */
export async function mayFollow(
  client: Transaction,
  url: string,
  guildId: string,
  most: number,
): Promise<boolean> {
  const { rows } = await client.query(
    `SELECT count(*) AS feeds, coalesce(bool_or(feeds.url = $2), false) AS follows
     FROM feed_followers JOIN feeds ON feeds.key = feed_followers.feed WHERE guild = $1`,
    [guildId, url],
  )
  return rows[0]?.follows === true || Number(rows[0]?.feeds) < most
}

async function insertFeed(
  client: Transaction,
  { url, title, name, siteUrl }: Parameters<FeedStore['add']>[0],
  at: string,
  interval: number,
): Promise<number> {
  const { rows } = await client.query(
    `INSERT INTO feeds (url, title, name, site_url, added_at, interval_ms, next_poll_at)
     VALUES ($1, $2, $3, $4, $5, $6, $5) RETURNING key`,
    [
      url,
      ...[title, name, siteUrl].map((text) => (text === undefined ? null : keepable(text))),
      at,
      interval,
    ],
  )
  return rows[0]?.key as number
}

/** Lets the follow of a server, or all of a feed's where none is named, rest or go on. @returns whether there was one. */
export async function setPaused(
  client: Transaction,
  feedId: number,
  paused: boolean,
  { at, guildId, personId }: Parameters<FeedStore['setPaused']>[2],
): Promise<boolean> {
  const whose = 'WHERE feed = $1 AND ($2::text IS NULL OR guild = $2)'
  const { changes } = paused
    ? await client.query(`UPDATE feed_followers SET ${PAUSED} ${whose}`, [
        feedId,
        guildId ?? null,
        at,
        personId ?? null,
      ])
    : await client.query(`UPDATE feed_followers SET ${RESUMED} ${whose}`, [feedId, guildId ?? null])
  if (changes > 0 && !paused) await makeDue(client, feedId, at)
  return changes > 0
}

/** Gives a feed its turn at once. */
async function makeDue(client: Transaction, feedId: number, at: string): Promise<void> {
  await client.query('UPDATE feeds SET gone = false, next_poll_at = least(next_poll_at, $1) WHERE key = $2', [
    at,
    feedId,
  ])
}

/** Writes the columns that a state names. */
export async function writeState(client: Transaction, feedId: number, state: FeedState): Promise<void> {
  const changes = Object.entries(STATE_COLUMNS).filter(([, field]) => state[field] !== undefined)
  if (changes.length === 0) return
  const columns = changes.map(([column], at) => `${column} = $${at + 2}`).join(', ')
  const values = changes.map(([, field]) => {
    const value = state[field] ?? null
    return typeof value === 'string' ? keepable(value) : value
  })
  await client.query(`UPDATE feeds SET ${columns} WHERE key = $1`, [feedId, ...values])
}

/**
 * Where another feed has the address already, this one's followers go over to it; under the lock STRUCTURE.
 * @returns whether it was so.
 */
export async function joinMoved(
  client: Transaction,
  feedId: number,
  url: string | undefined,
): Promise<boolean> {
  if (url === undefined) return false
  const { rows } = await client.query('SELECT key FROM feeds WHERE url = $1 AND key <> $2', [url, feedId])
  const other = rows[0]?.key as number | undefined
  if (other === undefined) return false
  await client.query(
    `INSERT INTO feed_followers (feed, guild, person, language, added_at, paused, paused_at, paused_by)
     SELECT $1::bigint, guild, person, language, added_at, paused, paused_at, paused_by
     FROM feed_followers WHERE feed = $2
     ON CONFLICT (feed, guild) DO NOTHING`,
    [other, feedId],
  )
  await client.query('DELETE FROM feeds WHERE key = $1', [feedId])
  return true
}

/** Notes what was read of a feed. @param saved what became of the entries with drafts, in their order. */
export async function saveEntries(
  client: Transaction,
  feedId: number,
  entries: readonly ReadFeedEntry[],
  saved: readonly Saved[],
): Promise<void> {
  const outcomes = saved.values()
  /** One a digest: a statement changes each row once, and a feed may give an entry twice. */
  const rows = new Map<string, ReadFeedEntry & { readonly article: string | null }>()
  for (const read of entries) {
    const article = read.draft === undefined ? undefined : outcomes.next().value?.article.id
    const before = rows.get(read.entry)
    const seenAt = before?.seenAt ?? read.seenAt
    rows.set(read.entry, { ...read, seenAt, article: article ?? before?.article ?? null })
  }
  const all = [...rows.values()]
  if (all.length === 0) return
  await client.query(
    `INSERT INTO feed_entries AS held (feed, entry, content, seen_at, published_at, article, whole, attempts)
     SELECT $1::bigint, * FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::boolean[], $8::int[])
     ON CONFLICT (feed, entry) DO UPDATE SET
       content = excluded.content, published_at = excluded.published_at,
       article = coalesce(excluded.article, held.article), whole = excluded.whole, attempts = excluded.attempts`,
    [
      feedId,
      all.map(({ entry }) => entry),
      all.map(({ content }) => content),
      all.map(({ seenAt }) => seenAt),
      all.map(({ publishedAt }) => publishedAt),
      all.map(({ article }) => article),
      all.map(({ whole }) => whole),
      all.map(({ attempts }) => attempts),
    ],
  )
}
