import { type Row as ArticleRow, articleColumns, articleFrom } from '../article-rows.ts'
import type { FoundHeadline, TypedWord, WordStore } from '../word-store.ts'
import { monthOf } from './article-months.ts'
import type { Postgres } from './connection.ts'
import { lexemeQuery } from './lexemes.ts'
import type { Row } from './transaction.ts'

/** Before and after every day that there is. */
const FIRST_DAY = '0001-01-01'
const LAST_DAY = '9999-12-31'

/**
 * For each word the newest articles that hold it; of each search those whose words weigh most together, the newest of as good
 * ones. A word costs what the full-text index says of it, once however many searches ask for it: no list of words is read,
 * which lie apart from their rows.
 */
const FIND = `
  WITH asked AS MATERIALIZED (
    SELECT search, word, weight, sources
    FROM jsonb_to_recordset($1::jsonb) AS asked (search int, word text, weight float8, sources text[])
  ), looked AS MATERIALIZED (
    SELECT DISTINCT word, sources FROM asked
  ), met AS (
    SELECT asked.search, held.article, sum(asked.weight) AS weight
    FROM looked CROSS JOIN LATERAL (
      SELECT article FROM article_words AS held
      WHERE held.words @@ looked.word::tsquery
        AND held.month BETWEEN $2::date AND $3::date AND held.published_day BETWEEN $4 AND $5
        AND ($6::text[] IS NULL OR held.source_name = ANY ($6::text[]))
        AND (looked.sources IS NULL OR held.source_name = ANY (looked.sources))
      ORDER BY held.published_day DESC, held.article DESC LIMIT $7
    ) AS held
    JOIN asked ON asked.word = looked.word AND asked.sources IS NOT DISTINCT FROM looked.sources
    GROUP BY asked.search, held.article
  ), placed AS (
    SELECT article, row_number() OVER (PARTITION BY search ORDER BY weight DESC, article DESC) AS place FROM met
  )
  SELECT DISTINCT article FROM placed WHERE place <= $8`

const READ = `
  SELECT (SELECT last FROM change_counter) AS as_of, held.article, held.id, held.revision, held.published_day, held.published_at, held.source_name,
    CASE WHEN asked.known IS DISTINCT FROM held.revision THEN held.record END AS record
  FROM unnest($1::bigint[], $2::bigint[]) AS asked (article, known) JOIN article_records AS held USING (article)`

const ARTICLES = `
  SELECT articles.key, articles.id, articles.revision, ${articleColumns('versions')}
  FROM articles JOIN versions ON versions.article = articles.key AND versions.version = articles.version
  WHERE articles.key = ANY ($1::bigint[])`

/** The words of the articles in a PostgreSQL that `migrate` has prepared. */
export function createWordStore(postgres: Postgres): WordStore {
  const search = (sql: string, values: Parameters<Postgres['read']>[2] = []) =>
    postgres.readReplica('search the archive', sql, values)
  const count = (sql: string, values: Parameters<Postgres['read']>[2] = []) =>
    postgres.read('read how the archive uses its words', sql, values)

  return {
    async lastChange() {
      return Number((await count('SELECT last FROM change_counter'))[0]?.last)
    },
    async sums() {
      const [row] = await count('SELECT revision, bytes FROM word_sums')
      return row === undefined
        ? undefined
        : { revision: Number(row.revision), bytes: row.bytes as Uint8Array }
    },
    async changesAfter(revision, limit) {
      // One statement sees both at one instant: sums that were kept meanwhile took changes with them.
      const rows = await count(
        `SELECT changes.revision, changes.added, changes.taken, sums.revision AS summed
         FROM (SELECT coalesce(max(revision), 0) AS revision FROM word_sums) AS sums
         LEFT JOIN LATERAL (
           SELECT revision, added, taken FROM word_changes WHERE revision > $1 ORDER BY revision, key LIMIT $2
         ) AS changes ON true`,
        [revision, limit],
      )
      if (Number(rows[0]?.summed) > revision) return undefined
      return rows
        .filter((row) => row.revision !== null)
        .map((row) => ({
          revision: Number(row.revision),
          ...(row.added === null ? {} : { added: row.added as Uint8Array }),
          ...(row.taken === null ? {} : { taken: row.taken as Uint8Array }),
        }))
    },
    async pending() {
      const [row] = await count(
        `SELECT (SELECT count(*) FROM word_changes) AS changes, (SELECT revision FROM word_sums) AS summed`,
      )
      const summed = row?.summed ?? undefined
      return {
        changes: Number(row?.changes),
        ...(summed === undefined ? {} : { summed: Number(summed) }),
      }
    },
    keepSums: ({ revision, bytes }, inPlaceOf) =>
      postgres.transaction('keep how the archive uses its words', async (client) => {
        await client.lock('word sums')
        const { rows } = await client.query('SELECT revision FROM word_sums')
        const held = rows[0] === undefined ? undefined : Number(rows[0].revision)
        if (held !== inPlaceOf) return false
        await client.query(
          `INSERT INTO word_sums (one, revision, bytes) VALUES (1, $1, $2)
           ON CONFLICT (one) DO UPDATE SET revision = excluded.revision, bytes = excluded.bytes`,
          [revision, bytes],
        )
        await client.query('DELETE FROM word_changes WHERE revision <= $1', [revision])
        return true
      }),
    async find(searches, { from = FIRST_DAY, to, sources }, { words, limit }) {
      const asked = searches.flatMap((one, at) =>
        one.words.flatMap(({ stem, weight }) => {
          const word = lexemeQuery(stem)
          return word === undefined ? [] : [{ search: at, word, weight, sources: one.sources ?? null }]
        }),
      )
      if (asked.length === 0) return []
      const rows = await postgres.readByIndex('search the archive', FIND, [
        JSON.stringify(asked),
        monthOf(from),
        monthOf(to > LAST_DAY ? LAST_DAY : to),
        from,
        to,
        sources === undefined ? null : [...sources],
        words,
        limit,
      ])
      return rows.map(({ article }) => Number(article))
    },
    async read(keys, known) {
      if (keys.length === 0) return []
      const rows = await search(READ, [[...keys], keys.map((key) => known(key) ?? null)])
      return rows.map((row) => ({
        key: Number(row.article),
        id: String(row.id),
        revision: Number(row.revision),
        asOf: Number(row.as_of),
        source: String(row.source_name),
        day: String(row.published_day),
        publishedAt: String(row.published_at),
        ...(row.record === null ? {} : { record: row.record as Uint8Array }),
      }))
    },
    async articles(keys) {
      if (keys.length === 0) return []
      const rows = await search(ARTICLES, [[...keys]])
      return rows.map((row) => ({
        key: Number(row.key),
        revision: Number(row.revision),
        article: articleFrom({
          ...(row as ArticleRow),
          excerpt: row.excerpt === true ? 1 : null,
          withdrawn: row.withdrawn === true ? 1 : null,
        }),
      }))
    },
    async keysOf(articleIds) {
      if (articleIds.length === 0) return []
      const rows = await search('SELECT article FROM article_records WHERE id = ANY ($1::text[])', [
        [...articleIds],
      ])
      return rows.map(({ article }) => Number(article))
    },
    async headlineWords(first, shortest, longest) {
      const rows = await search(
        `SELECT word FROM headline_words
         WHERE word >= $1 AND word < $2 AND char_length(word) BETWEEN $3 AND $4`,
        [first, first + LAST_CHARACTER, shortest, longest],
      )
      return rows.map(({ word }) => String(word))
    },
    async headlines(typed, limit) {
      const query = headlineQuery(typed)
      if (query === undefined) return []
      const rows = await search(
        `SELECT id, published_day, tsvector_to_array(headline) AS words FROM article_records
         WHERE headline @@ $1::tsquery ORDER BY published_day DESC, article DESC LIMIT $2`,
        [query, limit],
      )
      return rows.map(headlineFrom)
    },
  }
}

/** Sorts behind whatever else may follow on a beginning. */
const LAST_CHARACTER = '\u{10FFFF}'

/** `(a | b:*) & (c)`; `undefined` where a word is none that can be held. */
function headlineQuery(typed: readonly TypedWord[]): string | undefined {
  const parts: string[] = []
  for (const { meant, prefix } of typed) {
    const queries = [
      ...meant.map((word) => lexemeQuery(word)),
      ...(prefix === undefined ? [] : [lexemeQuery(prefix, { prefix: true })]),
    ].filter((query) => query !== undefined)
    if (queries.length === 0) return undefined
    parts.push(`(${queries.join(' | ')})`)
  }
  return parts.length === 0 ? undefined : parts.join(' & ')
}

function headlineFrom(row: Row): FoundHeadline {
  return { id: String(row.id), day: String(row.published_day), words: row.words as string[] }
}
