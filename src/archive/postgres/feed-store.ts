import type { NewArticle, Saved, SaveOptions } from '../archive.ts'
import { broughtOf, hostsOf, NEWEST, originOf } from '../feed-columns.ts'
import type { FeedStore, FollowedFeed, ReadFeedEntry } from '../feed-store.ts'
import type { Postgres } from './connection.ts'
import type { Value } from './exact-text.ts'
import {
  addFeed,
  joinMoved,
  mayFollow,
  STRUCTURE,
  saveEntries,
  setPaused,
  writeState,
} from './feed-changes.ts'
import { FEED_COLUMNS, feedOf } from './feed-rows.ts'
import type { Transaction } from './transaction.ts'

/** An article that a feed brings. */
export type FeedArticle = NewArticle & Pick<SaveOptions, 'stranger'>

/** What the store needs of the archive whose database it shares: articles are saved in the transaction that is given. */
export interface ArticleWriter {
  /** @returns what became of each, in their order. */
  save(
    client: Transaction,
    articles: readonly FeedArticle[],
    options: { readonly savedAt: string },
  ): Promise<readonly Saved[]>
}

const SOMEBODY_WANTS =
  'EXISTS (SELECT 1 FROM feed_followers WHERE feed_followers.feed = feeds.key AND NOT paused)'

/** Somebody wants it now, and it is there. */
const WANTED = `NOT gone AND ${SOMEBODY_WANTS}`

const REMOVE_UNFOLLOWED =
  'DELETE FROM feeds WHERE NOT EXISTS (SELECT 1 FROM feed_followers WHERE feed_followers.feed = feeds.key)'

/** Feeds in PostgreSQL. */
export function createFeedStore(postgres: Postgres, articles: ArticleWriter): FeedStore {
  const select = async (rest: string, ...values: readonly Value[]): Promise<readonly FollowedFeed[]> =>
    (await postgres.read('read the feeds', `SELECT ${FEED_COLUMNS} FROM feeds ${rest}`, values)).map(feedOf)

  return {
    add: (feed, by, options) =>
      postgres.transaction('follow a feed', async (client) => {
        await client.lock(STRUCTURE)
        return addFeed(client, feed, by, options)
      }),
    addWithin: (most, feed, by, options) =>
      postgres.transaction('follow a feed', async (client) => {
        await client.lock(STRUCTURE)
        return (await mayFollow(client, feed.url, by.guildId, most))
          ? addFeed(client, feed, by, options)
          : undefined
      }),
    remove: (feedId, guildId) =>
      postgres.transaction('end the follow of a feed', async (client) => {
        await client.lock(STRUCTURE)
        if (guildId === undefined) {
          return (await client.query('DELETE FROM feeds WHERE key = $1', [feedId])).changes > 0
        }
        const { changes } = await client.query('DELETE FROM feed_followers WHERE feed = $1 AND guild = $2', [
          feedId,
          guildId,
        ])
        await client.query(REMOVE_UNFOLLOWED)
        return changes > 0
      }),
    setPaused: (feedId, paused, options) =>
      postgres.transaction('let a feed rest or go on', (client) =>
        setPaused(client, feedId, paused, options),
      ),
    find: async (url) => (await select('WHERE url = $1', url))[0],
    all: () => select('ORDER BY lower(coalesce(name, title, url)), url'),
    due: (at, limit) =>
      select(`WHERE next_poll_at <= $1 AND ${WANTED} ORDER BY next_poll_at, key LIMIT $2`, at, limit),
    async nextTurn() {
      const sql = `SELECT min(next_poll_at) AS at FROM feeds WHERE ${WANTED}`
      const [row] = await postgres.read('read when a feed has its turn', sql)
      return typeof row?.at === 'string' ? row.at : undefined
    },
    async entries(feedId) {
      const rows = await postgres.read(
        'read what is known of a feed',
        'SELECT entry, content, seen_at, whole, attempts FROM feed_entries WHERE feed = $1 ORDER BY entry',
        [feedId],
      )
      return new Map(
        rows.map((row) => [
          String(row.entry),
          {
            content: String(row.content),
            seenAt: String(row.seen_at),
            whole: row.whole === true,
            attempts: Number(row.attempts),
          },
        ]),
      )
    },
    savePoll: (feedId, { entries, state }, { savedAt }) =>
      postgres.transaction('keep what a feed brought', async (client) => {
        if (state?.url !== undefined) await client.lock(STRUCTURE)
        // Held, so that polls of one feed are kept one after the other, and it is not removed meanwhile.
        const { rows } = await client.query('SELECT key FROM feeds WHERE key = $1 FOR UPDATE', [feedId])
        if (rows.length === 0) return undefined
        const brought = entries.flatMap((read) => articleOf(feedId, read) ?? [])
        const saved = brought.length === 0 ? [] : await articles.save(client, brought, { savedAt })
        await saveEntries(client, feedId, entries, saved)
        if (state !== undefined && !(await joinMoved(client, feedId, state.url))) {
          await writeState(client, feedId, state)
        }
        return saved
      }),
    async forgetEntries(feedId, { seenBefore, keep }) {
      await postgres.write(
        'forget old entries of a feed',
        'DELETE FROM feed_entries WHERE feed = $1 AND seen_at < $2 AND entry <> ALL ($3::text[])',
        [feedId, seenBefore, [...keep]],
      )
    },
    async health(since, days) {
      const rows = await postgres.read(
        'count what feeds brought',
        `SELECT feed, count(article) AS articles, count(article) FILTER (WHERE whole) AS whole,
           count(article) FILTER (WHERE published_at >= $1) AS recent
         FROM feed_entries GROUP BY feed`,
        [since],
      )
      return new Map(
        rows.map((row) => {
          const articles = Number(row.articles)
          const whole = articles === 0 ? {} : { wholeShare: Number(row.whole) / articles }
          return [Number(row.feed), { articles, articlesPerDay: Number(row.recent) / days, ...whole }]
        }),
      )
    },
    troubled: (failingSince) =>
      select(`WHERE gone OR failing_since <= $1 OR NOT ${SOMEBODY_WANTS} ORDER BY key`, failingSince),
    async feedsOf(outlet) {
      const rows = await postgres.read(
        'read which feeds bring an outlet',
        `SELECT DISTINCT feed FROM feed_entries WHERE article IN (
           SELECT id FROM articles WHERE lower(source_name) = lower($1 COLLATE "C") AND NOT withdrawn
           ORDER BY published_day DESC, published_ms DESC LIMIT $2)`,
        [outlet, NEWEST],
      )
      return rows.map(({ feed }) => Number(feed))
    },
    async othersNamed(outlet, feedId) {
      const feeds = await postgres.read(
        'read which feeds are called as an outlet',
        'SELECT url FROM feeds WHERE key <> $2 AND lower($1 COLLATE "C") IN (lower(name), lower(title))',
        [outlet, feedId],
      )
      const articles = await postgres.read(
        'read where an outlet comes from',
        `SELECT page FROM articles WHERE lower(source_name) = lower($1 COLLATE "C") AND NOT withdrawn
           AND NOT EXISTS (SELECT 1 FROM feed_entries WHERE feed = $2 AND article = articles.id)
         ORDER BY published_day DESC, published_ms DESC LIMIT $3`,
        [outlet, feedId, NEWEST],
      )
      return hostsOf(feeds, articles)
    },
    async broughtSince(guildId, since) {
      const [row] = await postgres.read(
        "count what a server's feeds brought",
        `SELECT sum(length(body)) AS length, min(saved_at) AS first FROM versions
         WHERE version = 1 AND saved_at > $2 AND EXISTS (
           SELECT 1 FROM articles
             JOIN feed_entries ON feed_entries.article = articles.id
             JOIN feed_followers ON feed_followers.feed = feed_entries.feed
           WHERE articles.key = versions.article AND guild = $1 AND added_at <= saved_at)`,
        [guildId, since],
      )
      return broughtOf(row)
    },
    async countOf(guildId) {
      const sql = 'SELECT count(*) AS feeds FROM feed_followers WHERE guild = $1'
      const [row] = await postgres.read('count the feeds of a server', sql, [guildId])
      return Number(row?.feeds)
    },
    forgetGuild: (guildId) =>
      postgres.transaction("forget a server's feeds", async (client) => {
        await client.lock(STRUCTURE)
        const { changes } = await client.query('DELETE FROM feed_followers WHERE guild = $1', [guildId])
        await client.query(REMOVE_UNFOLLOWED)
        return changes
      }),
    async forgetPerson(personId) {
      const sql = `UPDATE feed_followers SET person = nullif(person, $1), paused_by = nullif(paused_by, $1)
        WHERE $1 IN (person, paused_by)`
      return (await postgres.write('forget who added feeds', sql, [personId])).changes
    },
  }
}

/** What an entry brings; one without an address is known by the entry that told it. */
function articleOf(feedId: number, { draft, entry }: ReadFeedEntry): FeedArticle | undefined {
  if (draft === undefined) return undefined
  return { draft, stranger: true, ...(draft.url === undefined ? { origin: originOf(feedId, entry) } : {}) }
}
