import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { ArchiveError } from '../archive-error.ts'
import { makeFolder } from './make-folder.ts'
import { migrate } from './migrations.ts'

/** The archive's file within its data directory. */
export const ARCHIVE_FILE = 'dateline.sqlite'

/** How long a call waits for another process that writes, before it fails. */
const BUSY_TIMEOUT_MS = 10_000

/** Pages that are kept in memory at the most: copies are looked for all over their index, and SQLite's 2 MB hold little of it. */
const CACHE_KIB = 16_384

/** Pause between two attempts at a step for which SQLite itself does not wait. */
const RETRY_MS = 20

/** SQLite's primary result codes that a person can do something about. */
const SQLITE_BUSY = 5
const SQLITE_READONLY = 8
const SQLITE_CORRUPT = 11
const SQLITE_FULL = 13
const SQLITE_CANTOPEN = 14
const SQLITE_NOTADB = 26

const REASONS: ReadonlyMap<number, string> = new Map([
  [SQLITE_BUSY, 'another process has been writing to it for too long'],
  [SQLITE_READONLY, 'the file cannot be written to'],
  [SQLITE_CORRUPT, 'the file is damaged; move it away and import the articles again'],
  [SQLITE_FULL, 'the disk is full'],
  [SQLITE_CANTOPEN, 'the file cannot be opened; look at the permissions of its folder'],
  [SQLITE_NOTADB, 'the file is not a Dateline archive; move it away and import the articles again'],
])

/**
 * Opens the database in a data directory, which is made where it does not exist, and brings its schema up to date.
 * @throws {ArchiveError} where the directory cannot be used, or the file is damaged, foreign or from a newer version.
 */
export function openDatabase(dataDir: string): DatabaseSync {
  const path = dataDir === ':memory:' ? dataDir : join(dataDir, ARCHIVE_FILE)
  const action = `open the archive ${path}`
  let database: DatabaseSync | undefined
  try {
    if (dataDir !== ':memory:') makeFolder(dataDir)
    database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS, enableForeignKeyConstraints: true })
    // Only a database without tables takes it up: what is removed later gives its room on the disk back.
    database.exec('PRAGMA auto_vacuum = INCREMENTAL')
    turnOnWriteAheadLog(database)
    database.exec(`PRAGMA synchronous = NORMAL; PRAGMA cache_size = -${CACHE_KIB}`)
    migrate(database)
    return database
  } catch (error) {
    database?.close()
    throw archiveError(action, error)
  }
}

/** What `PRAGMA auto_vacuum` says of a database that can give its free pages back one by one. */
const INCREMENTAL = 2

/** Cuts free pages off the file. A database that was made before it could do so is written anew, once. */
export function giveBackRoom(database: DatabaseSync): void {
  if (database.prepare('PRAGMA auto_vacuum').get()?.auto_vacuum === INCREMENTAL) {
    database.exec('PRAGMA incremental_vacuum')
  } else {
    database.exec('PRAGMA auto_vacuum = INCREMENTAL; VACUUM')
  }
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
}

/** Words a failure of the database for a person; errors that are worded already gain what was being done. */
export function archiveError(action: string, error: unknown): ArchiveError {
  if (error instanceof ArchiveError && error.cause !== undefined) return error
  const reason = REASONS.get(resultCode(error)) ?? (error instanceof Error ? error.message : String(error))
  return new ArchiveError(`Cannot ${action}: ${reason}`, { cause: error })
}

/** The primary result code of an SQLite error (the low byte of the extended code), or -1. */
function resultCode(error: unknown): number {
  const code = error instanceof Error && 'errcode' in error ? error.errcode : undefined
  return typeof code === 'number' ? code & 0xff : -1
}

/** Two processes that make the same new file at once collide here, and SQLite does not wait by itself. */
function turnOnWriteAheadLog(database: DatabaseSync): void {
  for (let waited = 0; ; waited += RETRY_MS) {
    try {
      database.exec('PRAGMA journal_mode = WAL')
      return
    } catch (error) {
      if (resultCode(error) !== SQLITE_BUSY || waited >= BUSY_TIMEOUT_MS) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_MS)
    }
  }
}
