import type { DatabaseSync } from 'node:sqlite'
import type { RevisionLog } from '../revision-log.ts'
import { attempt } from './attempt.ts'

/** The numbers that triggers give to every change of `articles`. */
export function createRevisionLog(database: DatabaseSync): RevisionLog {
  const prepare = (sql: string) => database.prepare(sql)
  const lastChange = prepare('SELECT archive, last FROM change_counter')
  const ofArticle = prepare('SELECT revision FROM articles WHERE id = ? AND withdrawn = 0')
  const all = prepare('SELECT id, revision FROM articles WHERE withdrawn = 0')
  const savedSince = prepare('SELECT id, revision FROM articles WHERE revision > ? ORDER BY revision')
  const removedSince = prepare('SELECT DISTINCT id FROM removed_articles WHERE revision > ?')
  const revisionOf = (row: Record<string, unknown>) => ({
    id: String(row.id),
    revision: Number(row.revision),
  })
  const read = <T>(work: () => T): T => attempt('read the changes of the archive', work)
  return {
    archive: String(read(() => lastChange.get())?.archive),
    last: () => Number(read(() => lastChange.get())?.last),
    of(articleId) {
      const row = read(() => ofArticle.get(articleId))
      return row === undefined ? undefined : Number(row.revision)
    },
    *all() {
      const rows = all.iterate()
      for (let row = read(() => rows.next()); row.done !== true; row = read(() => rows.next())) {
        yield revisionOf(row.value)
      }
    },
    since: (revision) =>
      read(() => ({
        saved: savedSince.all(revision).map(revisionOf),
        removed: removedSince.all(revision).map((row) => String(row.id)),
      })),
  }
}
