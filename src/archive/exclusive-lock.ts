import { DatabaseSync } from 'node:sqlite'

/** A lock that one process at a time holds; it ends with the process, however that ends. */
export interface ExclusiveLock {
  release(): void
}

/**
 * Takes a lock, unless another process holds it.
 * @param path a file of its own for the lock, made where it does not exist
 */
export function takeLock(path: string): ExclusiveLock | undefined {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(path, { timeout: 0 })
    // The system takes SQLite's locks from a process that was killed; a file that says who holds it would stay.
    database.exec('BEGIN EXCLUSIVE')
    const held = database
    return { release: () => held.close() }
  } catch {
    database?.close()
    return undefined
  }
}
