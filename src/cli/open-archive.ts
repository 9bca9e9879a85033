import { join } from 'node:path'
import type { Archive } from '../archive/archive.ts'
import type { SearchIndexOptions } from '../search/layered-index.ts'
import type { SearchIndex } from '../search/search-index.ts'
import { TEXT_VERSION } from '../text/text-version.ts'

/** Where the archive is. */
export interface ArchivePlace {
  /** Its folder, or `:memory:` for one that ends with the process; not looked at where there is a database. */
  readonly dataDir: string
  /** The PostgreSQL that holds it, and a replica of that. */
  readonly databaseUrl?: string
  readonly readDatabaseUrl?: string
}

/** A place as it is named to people: a database by its host and name, never with its password. */
export function placeName({ dataDir, databaseUrl }: ArchivePlace): string {
  if (databaseUrl === undefined) return dataDir
  const { host, pathname } = new URL(databaseUrl)
  return `${host}${pathname}`
}

/** An archive with what is searched in it. */
export interface OpenedArchive {
  readonly archive: Archive
  /** Opens the index over it; the archive is to be closed after it. */
  openIndex(options: SearchIndexOptions): Promise<SearchIndex>
}

/** The folder of the index's files within the data directory. */
const INDEX_FOLDER = 'index'

/**
 * Opens the archive: in PostgreSQL where a database is named, else in its folder.
 * @throws {ArchiveError} where it cannot be opened or was written by a newer version.
 */
export async function openArchiveAt(place: ArchivePlace): Promise<OpenedArchive> {
  return place.databaseUrl === undefined ? openHere(place.dataDir) : openThere(place.databaseUrl, place)
}

async function openHere(dataDir: string): Promise<OpenedArchive> {
  const [{ openArchive }, { createSearchIndex, openSearchIndex }] = await Promise.all([
    import('../archive/sqlite/sqlite-archive.ts'),
    import('../search/layered-index.ts'),
  ])
  const archive = openArchive(dataDir)
  return {
    archive,
    openIndex: async (options) =>
      dataDir === ':memory:'
        ? createSearchIndex(archive)
        : openSearchIndex(archive, join(dataDir, INDEX_FOLDER), options),
  }
}

/** What speaks to PostgreSQL is loaded where there is one. */
async function openThere(url: string, { readDatabaseUrl }: ArchivePlace): Promise<OpenedArchive> {
  const [{ openPostgresArchive }, { createWordStore }, { createWordWriter }, { createWordsWriter }, index] =
    await Promise.all([
      import('../archive/postgres/postgres-archive.ts'),
      import('../archive/postgres/word-store.ts'),
      import('../archive/postgres/word-writer.ts'),
      import('../search/segments/article-words.ts'),
      import('../search/stored/stored-index.ts'),
    ])
  const archive = await openPostgresArchive({
    url,
    ...(readDatabaseUrl === undefined ? {} : { readUrl: readDatabaseUrl }),
    words: createWordWriter(createWordsWriter(), TEXT_VERSION),
  })
  const words = createWordStore(archive.postgres)
  return {
    archive,
    openIndex: ({ note, sealAt }) =>
      index.openStoredIndex(
        { ...archive, words },
        {
          sumAt: sealAt,
          note: (error) => note?.({ kind: 'failed', reason: String(error) }),
          renewing: (articles) => note?.({ kind: 'stale', articles }),
        },
      ),
  }
}
