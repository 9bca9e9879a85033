import type { DatabaseSync } from 'node:sqlite'
import { ArchiveError } from './archive-error.ts'

/** What a move into an archive is remembered in; made by the first one, so that most archives have none. */
export const MOVE_TABLE = 'moved_from'

/** Whether a file has such a table. */
export function hasMoveTable(database: DatabaseSync): boolean {
  return database.prepare('SELECT 1 FROM sqlite_master WHERE name = ?').get(MOVE_TABLE) !== undefined
}

/** Whether another archive was moved into a file in part. */
export function isUnfinished(database: DatabaseSync): boolean {
  if (!hasMoveTable(database)) return false
  return database.prepare(`SELECT 1 FROM ${MOVE_TABLE} WHERE finished = 0`).get() !== undefined
}

/** @throws {ArchiveError} for an archive that another one was moved into in part. */
export function refuseUnfinished(): never {
  throw new ArchiveError(
    'Cannot open the archive: another one was not wholly moved into it. Run "dateline migrate" with the same --from and --to again, which goes on where it was',
  )
}

/** @throws {ArchiveError} always: two processes move into one archive. */
export function refuseTwoMoves(): never {
  throw new ArchiveError('Cannot go on with the move: another process moves into the same archive')
}
