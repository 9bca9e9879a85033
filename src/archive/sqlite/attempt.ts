import { ArchiveError } from '../archive-error.ts'
import { archiveError } from './open-database.ts'

/**
 * Does something with the database, and words its failure for a person.
 * @param action what is done, as a clause that follows "Cannot": "read the archive".
 * @throws {ArchiveError} where it fails.
 */
export function attempt<T>(action: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof ArchiveError) throw error
    throw archiveError(action, error)
  }
}
