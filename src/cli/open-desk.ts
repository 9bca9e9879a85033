import type { Services } from '../../commands/command.ts'
import packageJson from '../../package.json' with { type: 'json' }
import { openArchive } from '../archive/sqlite-archive.ts'
import { ingestPaths } from '../ingest/ingest-paths.ts'
import type { Refusal } from '../ingest/refusal.ts'
import { createSearchIndex } from '../search/layered-index.ts'

/** The project's version, as `package.json` says it. */
export const VERSION: string = packageJson.version

export interface OpenDesk extends Services {
  /** What could not be imported. */
  readonly refusals: readonly Refusal[]
  close(): void
}

/**
 * Opens an archive, imports what lies in the paths, and indexes it.
 * @param dataDir the folder of the archive, or `:memory:` for one that ends with the process.
 * @param options `savedAt` is an ISO 8601 instant.
 * @throws {ArchiveError} where the archive cannot be opened or written to.
 */
export async function openDesk(
  dataDir: string | ':memory:',
  paths: readonly string[],
  options: { readonly savedAt: string },
): Promise<OpenDesk> {
  const archive = openArchive(dataDir)
  try {
    const { refusals } = await ingestPaths(paths, archive, options)
    const index = createSearchIndex(archive)
    return { archive, index, version: VERSION, refusals, close: () => archive.close() }
  } catch (error) {
    archive.close()
    throw error
  }
}
