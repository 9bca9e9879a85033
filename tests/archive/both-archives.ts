import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe } from 'vitest'
import type { ArchiveChange } from '../../src/archive/archive.ts'
import { openPostgres } from '../../src/archive/postgres/connection.ts'
import { migrate } from '../../src/archive/postgres/migrations.ts'
import { createStores } from '../../src/archive/postgres/stores.ts'
import { openArchive } from '../../src/archive/sqlite-archive.ts'
import type { Stores } from '../../src/archive/stores.ts'
import type { ArticleDraft } from '../../src/articles/article.ts'
import { NO_POSTGRES, usePostgres } from '../support/postgres.ts'
import { SAVED_AT } from './drafts.ts'
import { plainArticles } from './plain-articles.ts'

/** The stores of an archive, with as much of its articles as they are tried with. */
export interface OpenStores extends Stores {
  /** @returns the article's id. */
  saveArticle(draft: ArticleDraft): Promise<string>
  removeArticle(articleId: string): Promise<void>
  countArticles(): Promise<number>
  subscribe(listener: (change: ArchiveChange) => void): void
  close(): Promise<void>
}

/** Opens the archive of the test that runs, empty at first; each time as another process would. */
export type Opener = () => Promise<OpenStores>

/**
 * The contract of the stores: the same suite over SQLite, in a folder, and over PostgreSQL, in a schema, each test with one of its
 * own. What a test opens is closed after it.
 */
export function overBothArchives(suite: (open: Opener) => void): void {
  overSqlite((open) => suite(open))
  overPostgres((open) => suite(open))
}

/** @param suite told the folder too, for what it looks up by itself. */
export function overSqlite(suite: (open: Opener, folder: () => string) => void): void {
  describe('over SQLite', () => {
    let folder: string
    const opened: OpenStores[] = []
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'dateline-archive-'))
    })
    afterEach(async () => {
      for (const one of opened.splice(0)) await one.close()
      rmSync(folder, { recursive: true })
    })
    const open: Opener = async () => {
      const archive = openArchive(folder)
      const stores: OpenStores = {
        ...archive,
        saveArticle: async (draft) => (await archive.save(draft, { savedAt: SAVED_AT })).article.id,
        removeArticle: async (articleId) => void (await archive.remove(articleId)),
        countArticles: async () => await archive.count(),
        close: async () => archive.close(),
      }
      opened.push(stores)
      return stores
    }
    suite(open, () => folder)
  })
}

/** @param suite told the address too, of a user who may do anything, for what it looks up by itself. */
export function overPostgres(suite: (open: Opener, adminUrl: () => string) => void): void {
  const why = NO_POSTGRES === undefined ? '' : ` (not tried: ${NO_POSTGRES})`
  describe.skipIf(NO_POSTGRES !== undefined)(`over PostgreSQL${why}`, () => {
    const server = usePostgres()
    let schema: string
    const opened: OpenStores[] = []
    beforeEach(async () => {
      schema = await server().freshSchema()
    })
    afterEach(async () => {
      for (const one of opened.splice(0)) await one.close()
    })
    const open: Opener = async () => {
      const stores = await openStores(server().url(schema))
      opened.push(stores)
      return stores
    }
    suite(open, () => server().adminUrl(schema))
  })
}

async function openStores(url: string): Promise<OpenStores> {
  const postgres = await openPostgres(url)
  await migrate(postgres)
  const listeners: ((change: ArchiveChange) => void)[] = []
  const articles = plainArticles((change) => {
    for (const listener of listeners) listener(change)
  })
  return {
    ...createStores(postgres, articles),
    saveArticle: (draft) =>
      postgres.transaction('save an article', async (client) => {
        const [saved] = await articles.save(client, [draft], { savedAt: SAVED_AT })
        return saved?.article.id ?? ''
      }),
    async removeArticle(articleId) {
      await postgres.write('remove an article', 'DELETE FROM articles WHERE id = $1', [articleId])
    },
    async countArticles() {
      const [row] = await postgres.read('count the articles', 'SELECT count(*) AS articles FROM articles')
      return Number(row?.articles)
    },
    subscribe: (listener) => void listeners.push(listener),
    close: () => postgres.close(),
  }
}
