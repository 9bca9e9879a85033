import { resolve } from 'node:path'
import { backupArchive } from '../archive/sqlite/backup-archive.ts'
import { countOf } from '../reply/wording.ts'
import type { ArchivePlace } from './open-archive.ts'
import { openBar } from './progress-bar.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

const BAR_FORMAT = '{bar} {percentage}%'

/**
 * Copies the archive in `DATA_DIR` to a folder; the bot may run meanwhile.
 * @returns the exit code: 0.
 * @throws {UsageError} where the archive lies in PostgreSQL, which has its own programs for that.
 * @throws {ArchiveError} where it cannot be copied, or the copy is not whole.
 */
export async function runBackup(
  path: string,
  { dataDir, databaseUrl }: ArchivePlace,
  { output, errors }: Pick<Terminal, 'output' | 'errors'>,
): Promise<number> {
  if (databaseUrl !== undefined) {
    throw new UsageError('Cannot back up what DATABASE_URL names: use "pg_dump", which PostgreSQL brings')
  }
  const bar = errors.isTTY === true ? await openBar(errors, BAR_FORMAT) : undefined
  try {
    const { articles, file } = await backupArchive(dataDir, resolve(path), (copied, pages) =>
      bar?.show(copied, pages, {}),
    )
    bar?.stop()
    output.write(
      `${file} holds ${countOf(articles, 'article')} and all else that the bot keeps. To go back to it, stop the bot and put it into an empty DATA_DIR.\n`,
    )
    return 0
  } finally {
    bar?.stop()
  }
}
