import type { Archive, ArticleCopy, ArticleVersion } from '../archive.ts'
import { articleFrom } from '../article-rows.ts'
import { CURRENT, VERSION_COLUMNS } from './article-columns.ts'
import type { Postgres } from './connection.ts'
import type { Value } from './exact-text.ts'
import type { Row } from './transaction.ts'

const ACTION = 'read the archive'
/** A day ends somewhere in the world no later than this after its midnight in UTC. */
const WHOLE_DAY_MS = 2 * 86_400_000
const OLDEST_FIRST = 'ORDER BY published_day, published_ms, title, id'

const VERSIONS = `
  SELECT articles.id, versions.version, versions.saved_at, ${VERSION_COLUMNS}
  FROM articles JOIN versions ON versions.article = articles.key`

type Reads = Pick<
  Archive,
  | 'arrived'
  | 'copiesOf'
  | 'copiesOfAll'
  | 'count'
  | 'expired'
  | 'get'
  | 'getAll'
  | 'histories'
  | 'ids'
  | 'latest'
  | 'period'
  | 'published'
  | 'versions'
  | 'withdrawn'
>

/** What is asked of the articles. What only answers need may come from a replica. */
export function createArticleReads(postgres: Postgres): Reads {
  const replica = (sql: string, ...values: readonly Value[]) => postgres.readReplica(ACTION, sql, values)
  const primary = (sql: string, ...values: readonly Value[]) => postgres.read(ACTION, sql, values)

  const copiesOfAll: Archive['copiesOfAll'] = async (articleIds) => {
    const copies = new Map<string, ArticleCopy[]>()
    if (articleIds.length === 0) return copies
    const rows = await replica(
      `SELECT articles.id AS of, others.id, others.source_name, others.published_day
       FROM articles JOIN fingerprints AS own ON own.article = articles.key
       JOIN fingerprints AS other ON other.report = own.report AND other.article <> own.article
       JOIN articles AS others ON others.key = other.article
       WHERE articles.id = ANY ($1::text[]) ORDER BY others.published_ms, others.key`,
      articleIds,
    )
    for (const row of rows) {
      const list = copies.get(String(row.of)) ?? []
      copies.set(String(row.of), list)
      list.push({
        articleId: idOf(row),
        source: String(row.source_name),
        publishedDay: String(row.published_day),
      })
    }
    return copies
  }

  return {
    async get(articleId) {
      const [row] = await replica(`${CURRENT} WHERE articles.id = $1`, articleId)
      return row === undefined ? undefined : articleFrom(row)
    },
    async getAll(articleIds) {
      if (articleIds.length === 0) return new Map()
      const rows = await replica(`${CURRENT} WHERE articles.id = ANY ($1::text[])`, articleIds)
      const held = new Map(rows.map((row) => [String(row.id), articleFrom(row)]))
      return new Map(articleIds.flatMap((id) => (held.has(id) ? [[id, held.get(id)!]] : [])))
    },
    async versions(articleId) {
      const rows = await replica(`${VERSIONS} WHERE articles.id = $1 ORDER BY versions.version`, articleId)
      return rows.map(versionFrom)
    },
    async histories(articleIds) {
      if (articleIds.length === 0) return new Map()
      const rows = await replica(
        `${VERSIONS} WHERE articles.id = ANY ($1::text[]) AND articles.version > 1 ORDER BY versions.version`,
        articleIds,
      )
      return Map.groupBy(rows.map(versionFrom), ({ article }) => article.id)
    },
    async ids({ after, limit }) {
      const rows = await replica('SELECT id FROM articles WHERE id > $1 ORDER BY id LIMIT $2', after, limit)
      return rows.map(idOf)
    },
    async expired({ before = '', most, limit }) {
      // Read in order of publication no further than any of them can lie; of those that are too many, the newest.
      const rows = await primary(
        `WITH too_many AS MATERIALIZED (
           SELECT published_ms, key FROM articles WHERE $2::bigint IS NOT NULL
           ORDER BY published_ms DESC, key DESC OFFSET $2 LIMIT 1)
         SELECT id FROM articles
         WHERE published_ms <= greatest($4::bigint, (SELECT published_ms FROM too_many))
           AND (published_day < $1 OR (published_ms, key) <= (SELECT published_ms, key FROM too_many))
         ORDER BY published_ms, key LIMIT $3`,
        before,
        most ?? null,
        limit,
        before === '' ? Number.MIN_SAFE_INTEGER : Date.parse(before) + WHOLE_DAY_MS,
      )
      return rows.map(idOf)
    },
    async copiesOf(articleId) {
      return (await copiesOfAll([articleId])).get(articleId) ?? []
    },
    copiesOfAll,
    async withdrawn({ limit }) {
      const rows = await replica(
        `${CURRENT} WHERE articles.withdrawn ORDER BY articles.published_ms DESC, articles.key LIMIT $1`,
        limit,
      )
      return rows.map(articleFrom)
    },
    async count() {
      const [row] = await replica('SELECT count(*) AS articles FROM articles WHERE NOT withdrawn')
      return Number(row?.articles)
    },
    async period() {
      const [row] = await replica(
        `SELECT (SELECT min(published_day) FROM articles WHERE NOT withdrawn) AS oldest,
           (SELECT max(published_day) FROM articles WHERE NOT withdrawn) AS newest`,
      )
      if (typeof row?.oldest !== 'string' || typeof row.newest !== 'string') return undefined
      return { oldest: row.oldest, newest: row.newest }
    },
    async published({ from = '', to, sources, limit }) {
      const rows = await replica(
        `SELECT id FROM articles WHERE NOT withdrawn AND published_day BETWEEN $1 AND $2
         ${sources === undefined ? '' : 'AND source_name = ANY ($4::text[])'} ${OLDEST_FIRST} LIMIT $3`,
        from,
        to,
        limit,
        ...(sources === undefined ? [] : [sources]),
      )
      return rows.map(idOf)
    },
    async latest({ limit, offset = 0, source }) {
      const rows = await replica(
        `${CURRENT} WHERE NOT articles.withdrawn
         ${source === undefined ? '' : 'AND lower(articles.source_name) = lower($3 COLLATE "C")'}
         ORDER BY articles.published_day DESC, articles.published_ms DESC, articles.title, articles.id LIMIT $1 OFFSET $2`,
        limit,
        offset,
        ...(source === undefined ? [] : [source]),
      )
      return rows.map(articleFrom)
    },
    async arrived({ after, upTo }) {
      const rows = await primary(
        `SELECT articles.id FROM versions JOIN articles ON articles.key = versions.article
         WHERE NOT articles.withdrawn AND versions.version = 1 AND versions.saved_at > $1 AND versions.saved_at <= $2
         ORDER BY versions.key`,
        after,
        upTo,
      )
      return rows.map(idOf)
    },
  }
}

const versionFrom = (row: Row): ArticleVersion => ({
  version: Number(row.version),
  savedAt: String(row.saved_at),
  article: articleFrom(row),
})

const idOf = ({ id }: Row): string => String(id)
