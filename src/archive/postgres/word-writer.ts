import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Article, publishedDay, sourceName } from '../../articles/article.ts'
import type { ArticleWords } from '../word-store.ts'
import { createArticleMonths, monthOf } from './article-months.ts'
import { lexemesOf } from './lexemes.ts'
import type { Transaction } from './transaction.ts'

/** An article that came, changed or went. */
export interface ChangedArticle {
  readonly key: number
  /** The number of the change. */
  readonly revision: number
  /** As it can be found from now on; absent where it was removed or withdrawn. */
  readonly article?: Article
}

/** Keeps what articles are found by, in the transaction that changes them. */
export interface WordWriter {
  /** Which words a text is cut into: those that another version wrote are to be written anew. */
  readonly version: number
  /** @param changes of different articles, in their order. */
  changed(client: Transaction, changes: readonly ChangedArticle[]): Promise<void>
}

/** What is held of an article before it changes. */
interface Held {
  readonly month: string
  readonly record: Uint8Array
}

/** Columns of `article_words`, of `article_records` and of what both are made from; bytes as base64, for they come as JSON. */
const ROWS = `SELECT * FROM json_to_recordset($1::json) AS one (
  article bigint, id text, revision bigint, month date, published_day text, published_at text, source_name text,
  words text[], headline text[], record text, words_version int)`

const ADD = `
  WITH wanted AS (${ROWS}),
  found AS (
    INSERT INTO article_words (month, article, published_day, source_name, words)
    SELECT month, article, published_day, source_name, array_to_tsvector(words) FROM wanted),
  completed AS (
    INSERT INTO headline_words SELECT DISTINCT unnest(headline) FROM wanted ON CONFLICT DO NOTHING)
  INSERT INTO article_records
    (article, id, revision, month, published_day, published_at, source_name, headline, record, words_version)
  SELECT article, id, revision, month, published_day, published_at, source_name, array_to_tsvector(headline),
    decode(record, 'base64'), words_version
  FROM wanted`

/**
 * Writes the words of articles into the tables of the search, those of many with a few statements.
 * @param describe what an article is found by: the index says so
 * @param version of the words that it gives
 */
export function createWordWriter(describe: (article: Article) => ArticleWords, version: number): WordWriter {
  const months = createArticleMonths()
  return {
    version,
    async changed(client, changes) {
      const before = await takeOut(
        client,
        changes.map(({ key }) => key),
      )
      const added = new Map<number, Uint8Array>()
      const rows: object[] = []
      for (const { key, revision, article } of changes) {
        if (article === undefined) continue
        const words = describe(article)
        added.set(key, words.record)
        rows.push({ ...rowOf(key, revision, article, words), words_version: version })
        // Taking a text apart takes its time, and others have their turn after each.
        await nextTurn()
      }
      if (rows.length > 0) {
        const days = changes.flatMap(({ article }) => (article === undefined ? [] : publishedDay(article)))
        for (const month of new Set(days.map(monthOf))) await months.require(client, month)
        await client.query(ADD, [JSON.stringify(rows)])
      }
      await keepChanges(client, changes, added, before)
    },
  }
}

/** Deletes what is held of articles. @returns what it was, by their keys. */
async function takeOut(client: Transaction, keys: readonly number[]): Promise<ReadonlyMap<number, Held>> {
  const { rows } = await client.query(
    'DELETE FROM article_records WHERE article = ANY ($1::bigint[]) RETURNING article, month::text, record',
    [keys],
  )
  const held = new Map(
    rows.map((row) => [
      Number(row.article),
      { month: String(row.month), record: row.record as Uint8Array } satisfies Held,
    ]),
  )
  if (held.size > 0) {
    await client.query(
      `DELETE FROM article_words USING unnest($1::date[], $2::bigint[]) AS gone (month, article)
       WHERE article_words.month = gone.month AND article_words.article = gone.article`,
      [[...held.values()].map(({ month }) => month), [...held.keys()]],
    )
  }
  return held
}

function rowOf(key: number, revision: number, article: Article, words: ArticleWords): object {
  const day = publishedDay(article)
  return {
    article: key,
    id: article.id,
    revision,
    month: monthOf(day),
    published_day: day,
    published_at: article.publishedAt,
    source_name: sourceName(article),
    words: lexemesOf(words.stems),
    headline: lexemesOf(words.headline),
    record: base64Of(words.record),
  }
}

function base64Of(bytes: Uint8Array | undefined): string | undefined {
  return bytes === undefined ? undefined : Buffer.from(bytes).toString('base64')
}

/** Keeps which records came and went. */
async function keepChanges(
  client: Transaction,
  changes: readonly ChangedArticle[],
  added: ReadonlyMap<number, Uint8Array>,
  before: ReadonlyMap<number, Held>,
): Promise<void> {
  const rows = changes
    .filter(({ key }) => added.has(key) || before.has(key))
    .map(({ key, revision }) => ({
      revision,
      added: base64Of(added.get(key)),
      taken: base64Of(before.get(key)?.record),
    }))
  if (rows.length === 0) return
  await client.query(
    `INSERT INTO word_changes (revision, added, taken)
     SELECT revision, decode(added, 'base64'), decode(taken, 'base64')
     FROM json_to_recordset($1::json) AS one (revision bigint, added text, taken text) ORDER BY revision`,
    [JSON.stringify(rows)],
  )
}
