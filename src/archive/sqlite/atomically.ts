import type { DatabaseSync } from 'node:sqlite'
import { archiveError } from './open-database.ts'

/**
 * Runs several writes as one: all of them are on disk afterwards, or none. For the stores beside the articles.
 * @param action what is done, as a clause that follows "Cannot": "keep an answer".
 * @throws {ArchiveError} where one of them fails.
 */
export function atomically<T>(database: DatabaseSync, action: string, work: () => T): T {
  const [begin, commit, undo] = database.isTransaction
    ? ['SAVEPOINT part', 'RELEASE part', 'ROLLBACK TO part; RELEASE part']
    : ['BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK']
  try {
    database.exec(begin)
    const worked = work()
    database.exec(commit)
    return worked
  } catch (error) {
    if (database.isTransaction) database.exec(undo)
    throw archiveError(action, error)
  }
}
