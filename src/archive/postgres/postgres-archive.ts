import type { Archive, NewArticle } from '../archive.ts'
import { requireSavable } from '../savable.ts'
import { refuseUnfinished } from '../unfinished-move.ts'
import { createArticleChanges } from './article-changes.ts'
import { createArticleReads } from './article-reads.ts'
import { type Articles, createArticles } from './article-writer.ts'
import { openPostgres, type Postgres } from './connection.ts'
import { createCountedArticles } from './counted-articles.ts'
import { giveBackRoom } from './give-back-room.ts'
import { articlesInOrder } from './live-articles.ts'
import { migrate } from './migrations.ts'
import { isUnfinished } from './postgres-dump.ts'
import { createWordRenewal, requireKnownWords, type WordRenewal } from './renew-words.ts'
import { createStores } from './stores.ts'
import type { WordWriter } from './word-writer.ts'

/** An archive in PostgreSQL, which processes on several machines may use at once. */
export interface PostgresArchive extends Archive, WordRenewal {
  /** The connections that it uses, for what is kept beside the articles. */
  readonly postgres: Postgres
}

export interface PostgresArchiveOptions {
  /** The address of the primary, `postgres://…`. */
  readonly url: string
  /** The address of a replica, for what only answering reads. */
  readonly readUrl?: string
  /** Keeps what articles are found by. */
  readonly words: WordWriter
}

/**
 * Opens the archive in a PostgreSQL of 15 or newer, and brings its schema up to date.
 * @throws {ArchiveError} where it is not reached, cannot be used or was written by a newer version.
 */
export async function openPostgresArchive({
  url,
  readUrl,
  words,
}: PostgresArchiveOptions): Promise<PostgresArchive> {
  const postgres = await openPostgres(url, readUrl === undefined ? {} : { readUrl })
  try {
    await migrate(postgres)
    if (await isUnfinished(postgres)) refuseUnfinished()
    await requireKnownWords(postgres, words)
    const [counter] = await postgres.read('open the archive', 'SELECT archive, last FROM change_counter')
    return archiveOver(postgres, words, {
      url,
      archive: String(counter?.archive),
      revision: Number(counter?.last),
    })
  } catch (error) {
    await postgres.close()
    throw error
  }
}

function archiveOver(
  postgres: Postgres,
  words: WordWriter,
  from: Parameters<typeof createArticleChanges>[1],
): PostgresArchive {
  const changes = createArticleChanges(postgres, from)
  const articles = createArticles(words, changes.announce)

  const save = (action: string, drafts: readonly NewArticle[], savedAt: string) =>
    postgres.transaction(action, (client) => saveAll(articles, client, drafts, savedAt))

  let closed: Promise<void> | undefined

  return {
    postgres,
    savesInTurns: true,
    ...createStores(postgres, {
      save: (client, drafts, { savedAt }) => saveAll(articles, client, drafts, savedAt),
    }),
    ...createArticleReads(postgres),
    ...createWordRenewal(postgres, words, changes.announce),
    ...createCountedArticles(postgres, changes.known),
    async save(draft, { savedAt, ...told }) {
      const [saved] = await save(`save the article "${draft.title}"`, [{ draft, ...told }], savedAt)
      return saved!
    },
    // Taken from where they come first: a transaction may run again.
    saveAll: async (drafts, { savedAt }) => save('write to the archive', Array.from(drafts), savedAt),
    articles: () => articlesInOrder(postgres, changes.subscribe),
    remove: async (articleId) =>
      (await postgres.transaction(`remove the article "${articleId}"`, (client) =>
        articles.remove(client, [articleId]),
      )) > 0,
    removeAll: (articleIds) =>
      postgres.transaction('remove articles', (client) => articles.remove(client, articleIds)),
    giveBackRoom: () => giveBackRoom(postgres),
    subscribe: changes.subscribe,
    close() {
      closed ??= changes.close().then(() => postgres.close())
      return closed
    },
  }
}

/** @throws {ArchiveError} where one of them would not be kept unit for unit. */
async function saveAll(
  articles: Articles,
  client: Parameters<Articles['save']>[0],
  drafts: readonly NewArticle[],
  savedAt: string,
): ReturnType<Articles['save']> {
  for (const { draft } of drafts) requireSavable(draft, { withoutNull: true })
  return articles.save(client, drafts, { savedAt })
}
