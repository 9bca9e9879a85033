import type { DatabaseSync } from 'node:sqlite'
import type { Article, ArticleDraft } from '../../articles/article.ts'
import type {
  Archive,
  ArchiveChange,
  Extent,
  PublishedOptions,
  Saved,
  SaveOptions,
  SourceSummary,
} from '../archive.ts'
import type { Row } from '../article-rows.ts'
import { articleFrom } from '../article-rows.ts'
import { createKeptGuilds } from '../kept-guilds.ts'
import type { LocalArticles } from '../local-articles.ts'
import { requireSavable } from '../savable.ts'
import { isUnfinished, refuseUnfinished } from '../unfinished-move.ts'
import { createAnswerStore } from './answer-store.ts'
import { createApplicationStore } from './application-store.ts'
import { createArticleBackground } from './article-background.ts'
import { createArticleCopies } from './article-copies.ts'
import { attempt } from './attempt.ts'
import { createCheckpoints } from './checkpoints.ts'
import { createConversationStore } from './conversation-store.ts'
import { createDigestStore } from './digest-store.ts'
import { createFeedStore } from './feed-store.ts'
import { createFollowStore } from './follow-store.ts'
import { createLeaseStore } from './lease-store.ts'
import { createListingStore } from './listing-store.ts'
import { giveBackRoom, openDatabase } from './open-database.ts'
import { createOutboxStore } from './outbox-store.ts'
import { createPauseStore } from './pause-store.ts'
import { createRevisionLog } from './revision-log.ts'
import { saveDraft } from './save-draft.ts'
import { createSettingStore } from './setting-store.ts'
import { prepareStatements } from './statements.ts'

/** An archive in a file on this machine. Its methods have done their work when they return; what they return is awaited all the same. */
export interface SqliteArchive extends Archive {
  readonly local: LocalArticles
}

/** How many periods are kept counted. */
const MOST_EXTENTS = 200

/**
 * Opens the archive in a data directory, or an empty one in memory that ends with the process.
 * @param dataDir a folder, made where it does not exist, or `:memory:`.
 * @throws {ArchiveError} where the folder cannot be written to, or the file in it is damaged, foreign, from a newer
 *   version, or holds another archive in part.
 */
export function openArchive(dataDir: string | ':memory:'): SqliteArchive {
  const database = openDatabase(dataDir)
  try {
    return attempt(`open the archive in ${dataDir}`, () => {
      if (isUnfinished(database)) refuseUnfinished()
      return archiveOver(database)
    })
  } catch (error) {
    database.close()
    throw error
  }
}

function archiveOver(database: DatabaseSync): SqliteArchive {
  const statements = prepareStatements(database)
  const copies = createArticleCopies(database)
  attempt('take in what came before copies were known', () => copies.registerMissing())
  const listeners = new Set<(change: ArchiveChange) => void>()
  /** Changes of the transaction that runs, told once it is on disk. */
  let pending: ArchiveChange[] = []
  const revisions = createRevisionLog(database)
  const checkpoints = createCheckpoints(database)
  /** What was counted over all articles, until one changes here or elsewhere: every question asks for the same. */
  let counted:
    | { readonly state: string; sources?: readonly SourceSummary[]; readonly extents: Map<string, Extent> }
    | undefined
  let writes = 0

  function countedNow(): NonNullable<typeof counted> {
    const state = `${writes} ${revisions.last()}`
    if (counted?.state !== state || counted.extents.size > MOST_EXTENTS)
      counted = { state, extents: new Map() }
    return counted
  }

  function inTransaction<T>(action: string, work: () => T): T {
    if (database.isTransaction) return inSavepoint(work)
    let worked: T
    attempt(action, () => database.exec('BEGIN IMMEDIATE'))
    try {
      worked = work()
      attempt(action, () => database.exec('COMMIT'))
      checkpoints.look()
    } catch (error) {
      pending = []
      writes += 1
      if (database.isTransaction) database.exec('ROLLBACK')
      throw error
    }
    const changes = pending
    pending = []
    for (const change of changes) for (const listener of [...listeners]) listener(change)
    return worked
  }

  /** Within a transaction that runs already, a failing part leaves nothing behind and the rest stands. */
  function inSavepoint<T>(work: () => T): T {
    const before = pending.length
    database.exec('SAVEPOINT part')
    try {
      const worked = work()
      database.exec('RELEASE part')
      return worked
    } catch (error) {
      pending.length = before
      writes += 1
      if (database.isTransaction) database.exec('ROLLBACK TO part; RELEASE part')
      throw error
    }
  }

  function changed(change: ArchiveChange): void {
    writes += 1
    pending.push(change)
  }

  function get(articleId: string): Article | undefined {
    const row = read(() => statements.article.get(articleId))
    return row === undefined ? undefined : articleFrom(row)
  }

  function save(draft: ArticleDraft, options: SaveOptions): Saved {
    requireSavable(draft)
    return inTransaction(`save the article "${draft.title}"`, () =>
      attempt(`save the article "${draft.title}"`, () => {
        const saved = saveDraft(statements, draft, options, copies)
        const { outcome, article, before } = saved
        if (outcome !== 'unchanged')
          changed({ kind: 'saved', article, ...(before === undefined ? {} : { before }) })
        return saved
      }),
    )
  }

  function remove(articleId: string): boolean {
    return inTransaction(`remove the article "${articleId}"`, () => {
      const { changes } = attempt('remove an article', () => statements.remove.run(articleId))
      if (changes === 0) return false
      changed({ kind: 'removed', articleId })
      return true
    })
  }

  const published = ({ from = '', to, sources, limit }: PublishedOptions): readonly string[] =>
    read(() =>
      sources === undefined
        ? statements.published.all(from, to, limit)
        : statements.publishedBySources.all(from, to, JSON.stringify(sources), limit),
    ).map((row) => String(row.id))

  const subscribe: Archive['subscribe'] = (listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }

  return {
    local: { revisions, get, published, subscribe },
    answers: createAnswerStore(database),
    conversations: createConversationStore(database),
    follows: createFollowStore(database),
    digests: createDigestStore(database),
    outbox: createOutboxStore(database),
    pauses: createPauseStore(database),
    leases: createLeaseStore(database),
    applications: createApplicationStore(database),
    settings: createSettingStore(database),
    feeds: createFeedStore(database, {
      save,
      transaction: (work) => inTransaction('keep what a feed brought', work),
    }),
    listings: createListingStore(database),
    keptGuilds: createKeptGuilds(database),
    save: async (draft, options) => save(draft, options),
    saveAll: async (articles, { savedAt }) =>
      inTransaction('write to the archive', () =>
        Array.from(articles, ({ draft, ...options }) => save(draft, { savedAt, ...options })),
      ),
    get: async (articleId) => get(articleId),
    async getAll(articleIds) {
      const held = new Map<string, Article>()
      for (const id of articleIds) {
        const article = get(id)
        if (article !== undefined) held.set(id, article)
      }
      return held
    },
    ...createArticleBackground(statements),
    async *articles() {
      // The ids are read at once, so that articles may be saved and removed while others are being read.
      for (const { id } of read(() => statements.oldestFirst.all())) {
        const article = get(String(id))
        if (article !== undefined) yield article
      }
    },
    ids: async ({ after, limit }) => read(() => statements.ids.all(after, limit)).map(({ id }) => String(id)),
    remove: async (articleId) => remove(articleId),
    removeAll: async (articleIds) =>
      inTransaction('remove articles', () => articleIds.filter((articleId) => remove(articleId)).length),
    expired: async ({ before = '', most, limit }) =>
      read(() => statements.expired.all(before, most ?? Number.MAX_SAFE_INTEGER, limit)).map(({ id }) =>
        String(id),
      ),
    async giveBackRoom() {
      // One checkpoint at a time: the one that cuts the log would give up.
      await checkpoints.end()
      attempt('give room on the disk back', () => giveBackRoom(database))
    },
    withdrawn: async ({ limit }) => read(() => statements.withdrawn.all(limit)).map(articleFrom),
    async sources() {
      const held = countedNow()
      held.sources ??= read(() => statements.sources.all()).map(sourceFrom)
      return held.sources
    },
    count: async () => Number(read(() => statements.count.get())?.articles),
    async period() {
      const row = read(() => statements.period.get())
      if (typeof row?.oldest !== 'string' || typeof row.newest !== 'string') return undefined
      return { oldest: row.oldest, newest: row.newest }
    },
    async extent({ from = '', to = '9999-99-99', source }) {
      const { extents } = countedNow()
      const key = `${from} ${to} ${source ?? ''}`
      let extent = extents.get(key)
      if (extent === undefined) {
        const row = read(() =>
          source === undefined
            ? statements.extent.get(from, to)
            : statements.extentOfSource.get(from, to, source),
        )
        extent =
          typeof row?.oldest === 'string' && typeof row.newest === 'string'
            ? { articles: Number(row.articles), oldest: row.oldest, newest: row.newest }
            : { articles: 0 }
        extents.set(key, extent)
      }
      return extent
    },
    published: async (options) => published(options),
    async latest({ limit, offset = 0, source }) {
      const rows = read(() =>
        source === undefined
          ? statements.latest.all(limit, offset)
          : statements.latestOfSource.all(source, limit, offset),
      )
      return rows.map(articleFrom)
    },
    arrived: async ({ after, upTo }) =>
      read(() => statements.arrived.all(after, upTo)).map(({ id }) => String(id)),
    subscribe,
    async close() {
      // First, so that the last connection is this one: it leaves no log behind.
      const ended = checkpoints.stop()
      if (ended !== undefined) await ended
      if (database.isOpen) database.close()
    },
  }
}

function sourceFrom(row: Row): SourceSummary {
  return {
    name: String(row.name),
    articles: Number(row.articles),
    oldest: String(row.oldest),
    newest: String(row.newest),
  }
}

const read = <T>(work: () => T): T => attempt('read the archive', work)
