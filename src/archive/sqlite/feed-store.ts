import type { DatabaseSync } from 'node:sqlite'
import type { ArticleDraft } from '../../articles/article.ts'
import type { Saved, SaveOptions } from '../archive.ts'
import type { Row } from '../article-rows.ts'
import { broughtOf, hostsOf, NEWEST, OPERATOR, originOf, STATE_COLUMNS } from '../feed-columns.ts'
import { feedFrom } from '../feed-rows.ts'
import type { AddedFeed, FeedState, FeedStore, FollowedFeed, ReadFeedEntry } from '../feed-store.ts'
import { prepareFeedStatements } from './feed-statements.ts'

/** What the store needs of the archive whose database it shares. */
export interface ArticleWrites {
  readonly save: (draft: ArticleDraft, options: SaveOptions) => Saved
  /** One transaction, or a part of the one that runs. */
  readonly transaction: <T>(work: () => T) => T
}

/** Feeds in tables beside the articles. */
export function createFeedStore(database: DatabaseSync, { save, transaction }: ArticleWrites): FeedStore {
  const statements = prepareFeedStatements(database)

  const feedOf = (row: Row): FollowedFeed => feedFrom(row, statements.followers.all(Number(row.key)))

  const findByUrl = (url: string): FollowedFeed | undefined => {
    const row = statements.byUrl.get(url)
    return row === undefined ? undefined : feedOf(row)
  }

  const countOf = (guildId: string): number => Number(statements.countOf.get(guildId)?.feeds)

  const add = (...[feed, by, { at, interval }]: Parameters<FeedStore['add']>): AddedFeed =>
    transaction(() => {
      const held = findByUrl(feed.url)
      const { lastInsertRowid } =
        held === undefined
          ? statements.add.run({
              url: feed.url,
              title: feed.title ?? null,
              name: feed.name ?? null,
              site_url: feed.siteUrl ?? null,
              added_at: at,
              interval_ms: interval,
            })
          : { lastInsertRowid: held.id }
      const guild = by.guildId ?? OPERATOR
      const follows = held?.followers.some(({ guildId = OPERATOR }) => guildId === guild) ?? false
      if (follows) statements.resumeOf.run(lastInsertRowid, guild)
      else statements.follow.run(lastInsertRowid, guild, by.personId ?? null, by.language ?? null, at)
      // What a feed is called here is the outlet of its articles for all: one of several servers does not change it.
      const alone = held?.followers.every(({ guildId = OPERATOR }) => guildId === guild) ?? true
      if (held !== undefined && feed.name !== undefined && (alone || guild === OPERATOR))
        statements.rename.run(feed.name, held.id)
      // Who adds it wants it now, though it was gone or resting.
      statements.makeDue.run(at, lastInsertRowid)
      const outcome = held === undefined ? 'added' : follows ? 'already' : 'joined'
      return { feed: findByUrl(feed.url) as FollowedFeed, outcome }
    })

  /** Writes the columns that a state names. */
  const writeState = (feedId: number, state: FeedState): void => {
    const changes = Object.entries(STATE_COLUMNS).filter(([, field]) => state[field] !== undefined)
    if (changes.length === 0) return
    const values = changes.map(([, field]) => {
      const value = state[field]
      return typeof value === 'boolean' ? Number(value) : (value ?? null)
    })
    const columns = changes.map(([column]) => `${column} = ?`).join(', ')
    database.prepare(`UPDATE feeds SET ${columns} WHERE key = ?`).run(...values, feedId)
  }

  /** Where another feed has the address already, this one's followers go over to it. @returns whether it was so. */
  const joinMoved = (feedId: number, url: string | undefined): boolean => {
    const other = url === undefined ? undefined : findByUrl(url)
    if (other === undefined || other.id === feedId) return false
    statements.moveFollowers.run(other.id, feedId)
    statements.remove.run(feedId)
    return true
  }

  const saveEntry = (feedId: number, read: ReadFeedEntry, savedAt: string): Saved | undefined => {
    // An article without an address is known by the entry that told it.
    const origin = read.draft?.url === undefined ? { origin: originOf(feedId, read.entry) } : {}
    const saved =
      read.draft === undefined ? undefined : save(read.draft, { savedAt, stranger: true, ...origin })
    statements.saveEntry.run({
      feed: feedId,
      entry: read.entry,
      content: read.content,
      seen_at: read.seenAt,
      published_at: read.publishedAt,
      article: saved?.article.id ?? null,
      whole: Number(read.whole),
      attempts: read.attempts,
    })
    return saved
  }

  return {
    add: async (...added) => add(...added),
    addWithin: async (most, feed, by, options) =>
      transaction(() => {
        const follows = findByUrl(feed.url)?.followers.some(({ guildId }) => guildId === by.guildId)
        return follows || countOf(by.guildId) < most ? add(feed, by, options) : undefined
      }),
    remove: async (feedId, guildId) =>
      transaction(() => {
        if (guildId === undefined) return statements.remove.run(feedId).changes > 0
        const { changes } = statements.unfollow.run(feedId, guildId)
        statements.removeUnfollowed.run()
        return changes > 0
      }),
    setPaused: async (feedId, paused, { at, guildId, personId = null }) =>
      transaction(() => {
        const { pause, pauseOf, resume, resumeOf } = statements
        const whose = guildId === undefined ? [feedId] : [feedId, guildId]
        const { changes } = paused
          ? (guildId === undefined ? pause : pauseOf).run(at, personId, ...whose)
          : (guildId === undefined ? resume : resumeOf).run(...whose)
        if (changes > 0 && !paused) statements.makeDue.run(at, feedId)
        return changes > 0
      }),
    find: async (url) => findByUrl(url),
    all: async () => statements.all.all().map(feedOf),
    due: async (at, limit) => statements.due.all(at, limit).map(feedOf),
    async nextTurn() {
      const row = statements.nextTurn.get()
      return typeof row?.at === 'string' ? row.at : undefined
    },
    entries: async (feedId) =>
      new Map(
        statements.entries.all(feedId).map((row) => [
          String(row.entry),
          {
            content: String(row.content),
            seenAt: String(row.seen_at),
            whole: row.whole === 1,
            attempts: Number(row.attempts),
          },
        ]),
      ),
    savePoll: async (feedId, { entries, state }, { savedAt }) =>
      transaction(() => {
        if (statements.byKey.get(feedId) === undefined) return undefined
        const saved = entries.map((entry) => saveEntry(feedId, entry, savedAt))
        if (state !== undefined && !joinMoved(feedId, state.url)) writeState(feedId, state)
        return saved.filter((one) => one !== undefined)
      }),
    forgetEntries: async (feedId, { seenBefore, keep }) =>
      transaction(() => {
        for (const { entry } of statements.oldEntries.all(feedId, seenBefore)) {
          if (!keep.has(String(entry))) statements.forgetEntry.run(feedId, String(entry))
        }
      }),
    health: async (since, days) =>
      new Map(
        statements.health.all(since).map((row) => {
          const articles = Number(row.articles)
          const whole = articles === 0 ? {} : { wholeShare: Number(row.whole) / articles }
          return [Number(row.feed), { articles, articlesPerDay: Number(row.recent) / days, ...whole }]
        }),
      ),
    troubled: async (failingSince) => statements.troubled.all(failingSince).map(feedOf),
    feedsOf: async (outlet) => statements.feedsOf.all(outlet, NEWEST).map(({ feed }) => Number(feed)),
    othersNamed: async (outlet, feedId) =>
      hostsOf(
        statements.feedsNamed.all({ outlet, feed: feedId }),
        statements.othersNamed.all({ outlet, feed: feedId, most: NEWEST }),
      ),
    broughtSince: async (guild, since) => broughtOf(statements.broughtSince.get({ guild, since })),
    countOf: async (guildId) => countOf(guildId),
    forgetGuild: async (guildId) =>
      transaction(() => {
        const { changes } = statements.forgetGuild.run(guildId)
        statements.removeUnfollowed.run()
        return Number(changes)
      }),
    forgetPerson: async (personId) =>
      transaction(() => Number(statements.forgetPerson.run({ person: personId }).changes)),
  }
}
