import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe } from 'vitest'
import type { Archive } from '../../src/archive/archive.ts'
import { openPostgresArchive } from '../../src/archive/postgres/postgres-archive.ts'
import { openArchive } from '../../src/archive/sqlite/sqlite-archive.ts'
import type { ArticleDraft } from '../../src/articles/article.ts'
import { NO_POSTGRES, usePostgres } from '../support/postgres.ts'
import { SAVED_AT } from './drafts.ts'
import { recordedWords } from './recorded-words.ts'

/** An archive, with short names for what tests of its stores do with its articles. */
export interface OpenStores extends Archive {
  /** @returns the article's id. */
  saveArticle(draft: ArticleDraft): Promise<string>
  removeArticle(articleId: string): Promise<void>
  countArticles(): Promise<number>
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
      const stores = withShortNames(openArchive(folder))
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
      const stores = withShortNames(
        await openPostgresArchive({ url: server().url(schema), words: recordedWords() }),
      )
      opened.push(stores)
      return stores
    }
    suite(open, () => server().adminUrl(schema))
  })
}

function withShortNames(archive: Archive): OpenStores {
  return {
    ...archive,
    saveArticle: async (draft) => (await archive.save(draft, { savedAt: SAVED_AT })).article.id,
    removeArticle: async (articleId) => void (await archive.remove(articleId)),
    countArticles: () => archive.count(),
  }
}
