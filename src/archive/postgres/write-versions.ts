import { ARTICLE_COLUMNS, articleParameters } from '../article-rows.ts'
import { cardOf } from '../draft-state.ts'
import { TYPED_COLUMNS } from './article-columns.ts'
import type { NewVersion } from './decide-wave.ts'
import type { Transaction } from './transaction.ts'

const CARD = [
  'version',
  'identity',
  'page',
  'origin',
  'title',
  'source_name',
  'published_day',
  'published_ms',
] as const

/**
 * New articles and new versions, and what SQLite's trigger puts into `arrivals` where anybody follows anything. In one statement;
 * numbers rise in the order of the versions.
 */
const WRITE = `
  WITH wanted AS (
    SELECT * FROM json_to_recordset($1::json) AS one (
      at int, key bigint, id text, id_given boolean, version int, identity text, page text, origin text, source_name text,
      published_day text, published_ms bigint, taken_back boolean, revision bigint, saved_at text, told_by text, ${TYPED_COLUMNS})),
  added AS (
    INSERT INTO articles (id, id_given, withdrawn, revision, ${CARD.join(', ')})
    SELECT id, id_given, taken_back, revision, ${CARD.join(', ')} FROM wanted WHERE key IS NULL ORDER BY at
    RETURNING key, id),
  changed AS (
    UPDATE articles SET
      withdrawn = wanted.taken_back, revision = wanted.revision, ${CARD.map((column) => `${column} = wanted.${column}`).join(', ')}
    FROM wanted WHERE articles.key = wanted.key),
  kept AS (
    INSERT INTO versions (article, version, saved_at, origin, ${ARTICLE_COLUMNS})
    SELECT coalesce(wanted.key, added.key), version, saved_at, told_by, ${ARTICLE_COLUMNS}
    FROM wanted LEFT JOIN added ON wanted.key IS NULL AND added.id = wanted.id ORDER BY at),
  arriving AS (
    INSERT INTO arrivals (article) SELECT id FROM wanted WHERE EXISTS (SELECT 1 FROM follows) ORDER BY at)
  SELECT id, key FROM added`

/**
 * A statement of its own: one that keeps an answer holds the articles that it quotes, so that the change above waited for it, and
 * only what begins after that sees the answer.
 */
const NOTE_REVISED = `
  INSERT INTO revisions (article)
  SELECT revised.id FROM unnest($1::text[]) WITH ORDINALITY AS revised (id, place)
  WHERE EXISTS (SELECT 1 FROM answer_quotes WHERE answer_quotes.article = revised.id) ORDER BY revised.place`

/** Writes versions, each with the number of its change. @returns the keys of their articles, in their order. */
export async function writeVersions(
  client: Transaction,
  versions: readonly (NewVersion & { readonly revision: number })[],
  savedAt: string,
): Promise<readonly number[]> {
  const rows = versions.map(({ key, id, idGiven, version, origin, toldBy, draft, revision }, at) => {
    const { withdrawn, ...card } = cardOf(draft)
    return {
      ...articleParameters(draft),
      ...card,
      ...(key === undefined ? {} : { key }),
      ...{ at, id, id_given: idGiven, version, origin, revision },
      taken_back: withdrawn,
      saved_at: savedAt,
      told_by: toldBy,
    }
  })
  const { rows: added } = await client.query(WRITE, [JSON.stringify(rows)])
  const revised = versions.flatMap(({ id, version }) => (version > 1 ? [id] : []))
  if (revised.length > 0) await client.query(NOTE_REVISED, [revised])
  const keys = new Map(added.map((row) => [String(row.id), Number(row.key)]))
  return versions.map(({ key, id }) => key ?? (keys.get(id) as number))
}
