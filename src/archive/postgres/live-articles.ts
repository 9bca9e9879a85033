import type { Article } from '../../articles/article.ts'
import type { Archive, ArchiveChange } from '../archive.ts'
import { articleFrom } from '../article-rows.ts'
import { JOINED, VERSION_COLUMNS } from './article-columns.ts'
import type { Postgres } from './connection.ts'

/** Articles that are read at once. */
const PAGE = 100

/** Where a page ends. */
type Cursor = readonly [day: string, milliseconds: number, title: string, id: string]

const BEGINNING: Cursor = ['', Number.MIN_SAFE_INTEGER, '', '']

/**
 * Goes through the articles, the oldest publication first, a page at a time: what is saved meanwhile is left out. An article that
 * is told to have changed since its page was read comes as it is then, and one that was removed does not come.
 */
export async function* articlesInOrder(
  postgres: Postgres,
  subscribe: Archive['subscribe'],
): AsyncGenerator<Article> {
  const changed = new Map<string, Article | undefined>()
  const stop = subscribe((change: ArchiveChange) => {
    if (change.kind === 'saved') changed.set(change.article.id, change.article)
    else changed.set(change.articleId, undefined)
  })
  try {
    const [newest] = await postgres.readReplica('read the archive', 'SELECT max(key) AS key FROM articles')
    const upTo = Number(newest?.key ?? 0)
    for (let from: Cursor | undefined = BEGINNING; from !== undefined; ) {
      changed.clear()
      const rows = await postgres.readReplica(
        'read the archive',
        `SELECT articles.id, articles.published_day, articles.published_ms, articles.title AS ordered_title, ${VERSION_COLUMNS}
         FROM ${JOINED} WHERE NOT articles.withdrawn AND articles.key <= $1
           AND (articles.published_day, articles.published_ms, articles.title, articles.id) > ($2, $3, $4, $5)
         ORDER BY articles.published_day, articles.published_ms, articles.title, articles.id LIMIT ${PAGE}`,
        [upTo, ...from],
      )
      for (const row of rows) {
        const id = String(row.id)
        const article = changed.has(id) ? changed.get(id) : articleFrom(row)
        if (article !== undefined) yield article
      }
      const last = rows.length < PAGE ? undefined : rows.at(-1)
      from =
        last === undefined
          ? undefined
          : [
              String(last.published_day),
              Number(last.published_ms),
              String(last.ordered_title),
              String(last.id),
            ]
    }
  } finally {
    stop()
  }
}
