import { existsSync } from 'node:fs'
import { openArchive } from '../src/archive/sqlite/sqlite-archive.ts'
import { type OpenDesk, openDesk } from '../src/cli/open-desk.ts'

/**
 * The articles of an archive, and of files, in memory: what is tried in the preview (follows, settings, votes) changes nothing, and
 * no notice that waits in the archive is posted into the preview instead of into Discord.
 * @param dataDir the folder of the archive; absent for the files alone. It may not exist yet.
 * @param options.savedAt ISO 8601 instant
 */
export async function openCopy(
  dataDir: string | undefined,
  paths: readonly string[],
  options: { readonly savedAt: string },
): Promise<OpenDesk> {
  const desk = await openDesk(':memory:', paths, options)
  if (dataDir === undefined || !existsSync(dataDir)) return desk
  const archive = openArchive(dataDir)
  try {
    const drafts = await Array.fromAsync(archive.articles(), (draft) => ({ draft }))
    await desk.archive.saveAll(drafts, options)
  } finally {
    await archive.close()
  }
  return desk
}
