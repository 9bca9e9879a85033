import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { ArchiveError } from '../archive-error.ts'
import { makeFolder } from './make-folder.ts'
import { ARCHIVE_FILE, archiveError } from './open-database.ts'

/** Pages that are copied at a time: whatever another process writes between two steps, SQLite begins anew. */
const PAGES_AT_ONCE = 100_000

/** What stands in a copy. */
export interface BackedUp {
  /** The file that was made. */
  readonly file: string
  readonly articles: number
}

/**
 * Copies the archive of a folder into another one while the bot may be working on it, by SQLite's own backup, then opens the copy and
 * checks it.
 * @param to a folder without an archive; made where it is not there.
 * @param onProgress is told how many pages of how many are copied.
 * @throws {ArchiveError} where there is no archive, where one stands at the target, or where the copy is not whole.
 */
export async function backupArchive(
  from: string,
  to: string,
  onProgress: (copied: number, pages: number) => void = () => undefined,
): Promise<BackedUp> {
  const source = join(from, ARCHIVE_FILE)
  const file = join(to, ARCHIVE_FILE)
  const action = `back the archive up to ${file}`
  if (!existsSync(source)) throw new ArchiveError(`Cannot ${action}: there is no archive in ${from}`)
  if (existsSync(file)) throw new ArchiveError(`Cannot ${action}: a file of that name is there already`)
  let opened: DatabaseSync | undefined
  try {
    makeFolder(to)
    opened = new DatabaseSync(source, { readOnly: true })
    await backup(opened, file, {
      rate: PAGES_AT_ONCE,
      progress: ({ remainingPages, totalPages }) => onProgress(totalPages - remainingPages, totalPages),
    })
    return { file, articles: checkCopy(file) }
  } catch (error) {
    await rm(file, { force: true })
    throw archiveError(action, error)
  } finally {
    opened?.close()
  }
}

/** @returns how many articles the copy holds. @throws {Error} where SQLite finds it damaged. */
function checkCopy(file: string): number {
  const copy = new DatabaseSync(file)
  try {
    const found = copy.prepare('PRAGMA quick_check(1)').get()?.quick_check
    if (found !== 'ok') throw new Error(`the copy is damaged (${String(found)})`)
    return Number(copy.prepare('SELECT count(*) AS articles FROM articles').get()?.articles ?? 0)
  } finally {
    copy.close()
  }
}
