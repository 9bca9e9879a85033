import { openArchive } from '../archive/sqlite-archive.ts'
import type { Config } from '../config.ts'
import { type IngestProgress, ingestPaths } from '../ingest/ingest-paths.ts'
import { countOf } from '../reply/wording.ts'
import { refusalLines } from './refusal-lines.ts'
import type { Terminal } from './terminal.ts'

const BAR_FORMAT = '{bar} {value}/{total} files · {imported} new, {updated} changed, {refused} refused'

/**
 * Imports articles into the archive, with a progress bar where somebody watches.
 * @returns the exit code: 0, or 1 where something was refused.
 * @throws {ArchiveError} where the archive cannot be opened or written to.
 */
export async function runIngest(
  paths: readonly string[],
  { dataDir }: Pick<Config, 'dataDir'>,
  { output, errors, now }: Terminal,
): Promise<number> {
  const archive = openArchive(dataDir)
  const bar = errors.isTTY === true ? await createBar(errors) : undefined
  try {
    const summary = await ingestPaths(paths, archive, {
      savedAt: now().toISOString(),
      ...(bar === undefined ? {} : { onProgress: bar.show }),
    })
    bar?.stop()
    for (const line of refusalLines(summary.refusals)) errors.write(`${line}\n`)
    const { imported, unchanged, updated, refused, files } = summary
    output.write(
      `${countOf(files, 'file')} read: ${imported} imported, ${updated} updated, ${unchanged} unchanged, ${refused} refused.\n` +
        `The archive holds ${countOf(archive.count(), 'article')} (${dataDir}).\n`,
    )
    return refused > 0 ? 1 : 0
  } finally {
    bar?.stop()
    archive.close()
  }
}

/** cli-progress is loaded where there is a terminal to draw on alone. */
async function createBar(stream: NodeJS.WritableStream) {
  const { SingleBar, Presets } = await import('cli-progress')
  const bar = new SingleBar(
    { format: BAR_FORMAT, stream, clearOnComplete: true, hideCursor: true, barsize: 24 },
    Presets.shades_classic,
  )
  let started = false
  return {
    show({ files, filesRead, imported, updated, refused }: IngestProgress): void {
      const counts = { imported, updated, refused }
      if (started) bar.update(filesRead, counts)
      else bar.start(files, filesRead, counts)
      started = true
    },
    stop(): void {
      if (started) bar.stop()
      started = false
    },
  }
}
