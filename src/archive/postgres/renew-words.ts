import { ArchiveError } from '../archive-error.ts'
import { articleFrom } from '../article-rows.ts'
import { JOINED, VERSION_COLUMNS } from './article-columns.ts'
import type { OwnChanges } from './article-writer.ts'
import type { Postgres } from './connection.ts'
import { takeCounter } from './revision-counter.ts'
import type { Transaction } from './transaction.ts'
import type { WordWriter } from './word-writer.ts'

/** Articles whose words are written anew in one transaction: others write between two of them. */
const BATCH = 50

const ACTION = 'write the words of articles anew'

const STALE = `
  SELECT articles.key, articles.id, ${VERSION_COLUMNS} FROM ${JOINED}
  WHERE articles.key IN (SELECT article FROM article_records WHERE words_version < $1 ORDER BY words_version LIMIT ${BATCH})
  ORDER BY articles.key`

/** Writes anew what articles are found by, where a version of the program wrote it that cut texts into other words. */
export interface WordRenewal {
  /** How many articles have such words. */
  staleWords(): Promise<number>
  /**
   * Writes the words of some of them anew. Several processes may do so at once, each with articles of its own, and what is
   * interrupted goes on where it was.
   * @returns how many; 0 where none is left.
   */
  renewWords(): Promise<number>
}

/** @param announce is told of the numbers that a transaction takes before its end. */
export function createWordRenewal(
  postgres: Postgres,
  words: WordWriter,
  announce: (client: Transaction, own: OwnChanges) => void,
): WordRenewal {
  return {
    async staleWords() {
      const [row] = await postgres.read(
        ACTION,
        'SELECT count(*) AS articles FROM article_records WHERE words_version < $1',
        [words.version],
      )
      return Number(row?.articles)
    },
    renewWords: () =>
      postgres.transaction(ACTION, async (client) => {
        const counter = await takeCounter(client)
        const { rows } = await client.query(STALE, [words.version])
        if (rows.length === 0) return 0
        // As a change of the article, so that every process counts the words that go and those that come.
        const changes = rows.map((row) => ({
          key: Number(row.key),
          revision: counter.next(),
          article: articleFrom(row),
        }))
        await client.query(
          `UPDATE articles SET revision = renewed.revision
           FROM unnest($1::bigint[], $2::bigint[]) AS renewed (key, revision) WHERE articles.key = renewed.key`,
          [changes.map(({ key }) => key), changes.map(({ revision }) => revision)],
        )
        await words.changed(client, changes)
        await counter.keep()
        // The articles are what they were: nobody here needs to hear of them.
        announce(client, { before: counter.before, last: counter.last, changes: [] })
        return rows.length
      }),
  }
}

/** @throws {ArchiveError} where a newer program has cut texts into words of its own. */
export async function requireKnownWords(postgres: Postgres, { version }: WordWriter): Promise<void> {
  const [row] = await postgres.read(
    'open the archive',
    'SELECT max(words_version) AS newest FROM article_records',
  )
  const newest = Number(row?.newest ?? 0)
  if (newest <= version) return
  throw new ArchiveError(
    `Cannot open the archive: a newer version of Dateline wrote the words that its articles are found by (${newest}, this one knows ${version}). Update Dateline, or set DATABASE_URL to another database`,
  )
}
