import { readdirSync } from 'node:fs'
import { ArchiveError } from '../archive-error.ts'
import { ARCHIVE_FILE } from './open-database.ts'

/** What an archive leaves in its folder, and what file systems have in theirs. */
const NO_FILES: ReadonlySet<string> = new Set(['index', 'lost+found'])

/** Files that are named where there are others. */
const NAMED = 3

/**
 * Refuses a folder without an archive that holds files of something else, among which one is not to be put. Hidden files are
 * let pass.
 * @throws {ArchiveError}
 */
export function requireOwnFolder(dataDir: string): void {
  const names = namesIn(dataDir)
  const others = names.filter((name) => !name.startsWith('.') && !NO_FILES.has(name)).sort()
  if (others.length === 0 || names.includes(ARCHIVE_FILE)) return
  const more = others.length > NAMED ? ` and ${others.length - NAMED} more` : ''
  throw new ArchiveError(
    `Cannot move an archive to ${dataDir}: it holds other files (${others.slice(0, NAMED).join(', ')}${more}); name an empty folder or a new one`,
  )
}

/** None where there is no folder yet, or none that can be read: opening it says why. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
