import type { Archive, Extent, SourceSummary } from '../archive.ts'
import type { Postgres } from './connection.ts'

/** How many periods are kept counted. */
const MOST_EXTENTS = 200

/** Counts of one state of the archive. */
interface Counts {
  readonly revision: number
  sources?: readonly SourceSummary[]
  readonly extents: Map<string, Extent>
}

/**
 * What is counted over all articles, kept until one changes: every question asks for the same.
 * @param known the number of the last change that this process knows of; undefined where it may know of none.
 */
export function createCountedArticles(
  postgres: Postgres,
  known: () => number | undefined,
): Pick<Archive, 'sources' | 'extent'> {
  let held: Counts | undefined

  /** The counts that are held, where nothing has changed since. */
  function countsNow(): Counts | undefined {
    const last = known()
    return last !== undefined && held !== undefined && held.revision >= last ? held : undefined
  }

  /** Where to keep what was counted at a revision; a replica may be behind what is held. */
  function countsAt(revision: number): Counts {
    if (held?.revision === revision && held.extents.size < MOST_EXTENTS) return held
    const counts = { revision, extents: new Map() }
    if (held === undefined || held.revision <= revision) held = counts
    return counts
  }

  return {
    async sources() {
      const counted = countsNow()?.sources
      if (counted !== undefined) return counted
      const [row] = await postgres.readReplica(
        'count the outlets',
        `SELECT (SELECT last FROM change_counter) AS revision,
           (SELECT coalesce(json_agg(json_build_object(
               'name', name, 'articles', articles, 'oldest', oldest, 'newest', newest) ORDER BY articles DESC, name), '[]')
            FROM (
              SELECT source_name AS name, count(*) AS articles, min(published_day) AS oldest, max(published_day) AS newest
              FROM articles WHERE NOT withdrawn GROUP BY source_name) AS one) AS sources`,
      )
      const sources = row?.sources as readonly SourceSummary[]
      countsAt(Number(row?.revision)).sources = sources
      return sources
    },
    async extent({ from = '', to = '9999-99-99', source }) {
      const key = `${from} ${to} ${source ?? ''}`
      const counted = countsNow()?.extents.get(key)
      if (counted !== undefined) return counted
      const [row] = await postgres.readReplica(
        'count the articles of a period',
        `SELECT (SELECT last FROM change_counter) AS revision,
           count(*) AS articles, min(published_day) AS oldest, max(published_day) AS newest
         FROM articles WHERE NOT withdrawn AND published_day BETWEEN $1 AND $2
         ${source === undefined ? '' : 'AND lower(source_name) = lower($3 COLLATE "C")'}`,
        source === undefined ? [from, to] : [from, to, source],
      )
      const extent: Extent =
        typeof row?.oldest === 'string' && typeof row.newest === 'string'
          ? { articles: Number(row.articles), oldest: row.oldest, newest: row.newest }
          : { articles: 0 }
      countsAt(Number(row?.revision)).extents.set(key, extent)
      return extent
    },
  }
}
