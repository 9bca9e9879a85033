import type { ArchiveChange } from '../archive.ts'
import { articleFrom } from '../article-rows.ts'
import { JOINED, VERSION_COLUMNS } from './article-columns.ts'
import type { Value } from './exact-text.ts'
import type { Row } from './transaction.ts'

/** Asks on one connection. */
export type Query = (sql: string, values: readonly Value[]) => Promise<readonly Row[]>

/** A change with its number. */
export interface NumberedChange {
  readonly revision: number
  readonly change: ArchiveChange
}

/** What came after a revision, up to another. */
export interface ReadChanges {
  readonly changes: readonly NumberedChange[]
  readonly upTo: number
  /** The last change that was there. */
  readonly last: number
}

/** Articles that are read at once. */
const PAGE = 100

/**
 * Reads what came after a revision, in order: articles as they are now, and the ids of those that are held no more.
 * @param whole whether the changes are wanted, and not only how far they go.
 */
export async function readChanges(query: Query, seen: number, whole: boolean): Promise<ReadChanges> {
  // Read first: whatever has a smaller number is there already, for changes are kept in their order.
  const [counter] = await query('SELECT last FROM change_counter', [])
  const last = Number(counter?.last)
  if (last <= seen || !whole) return { changes: [], upTo: last, last }
  const saved = await query(
    `SELECT articles.key, articles.id, articles.version, articles.revision, ${VERSION_COLUMNS}
     FROM ${JOINED} WHERE articles.revision > $1 AND articles.revision <= $2
     ORDER BY articles.revision LIMIT ${PAGE}`,
    [seen, last],
  )
  const upTo = saved.length < PAGE ? last : Number(saved.at(-1)?.revision)
  const removed = await query(
    `SELECT id, max(revision) AS revision FROM removed_articles
     WHERE revision > $1 AND revision <= $2 AND NOT EXISTS (SELECT 1 FROM articles WHERE articles.id = removed_articles.id)
     GROUP BY id`,
    [seen, upTo],
  )
  const before = await readBefore(query, saved)
  const changes = [
    ...saved.map((row): NumberedChange => {
      const earlier = before.get(Number(row.key))
      return {
        revision: Number(row.revision),
        change: {
          kind: 'saved',
          article: articleFrom(row),
          ...(earlier === undefined ? {} : { before: articleFrom({ ...earlier, id: row.id }) }),
        },
      }
    }),
    ...removed.map((row): NumberedChange => {
      return { revision: Number(row.revision), change: { kind: 'removed', articleId: String(row.id) } }
    }),
  ]
  return { changes: changes.sort((a, b) => a.revision - b.revision), upTo, last }
}

/** The versions that others took the place of, by the keys of their articles. */
async function readBefore(query: Query, saved: readonly Row[]): Promise<ReadonlyMap<number, Row>> {
  const later = saved.filter(({ version }) => Number(version) > 1)
  if (later.length === 0) return new Map()
  const rows = await query(
    `SELECT versions.article, ${VERSION_COLUMNS}
     FROM unnest($1::bigint[], $2::int[]) AS wanted (article, version)
     JOIN versions ON versions.article = wanted.article AND versions.version = wanted.version`,
    [later.map(({ key }) => Number(key)), later.map(({ version }) => Number(version) - 1)],
  )
  return new Map(rows.map((row) => [Number(row.article), row]))
}
