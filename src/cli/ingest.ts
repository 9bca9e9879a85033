import packageJson from '../../package.json' with { type: 'json' }
import type { Archive } from '../archive/archive.ts'
import type { Config } from '../config.ts'
import { type IngestProgress, ingestPaths } from '../ingest/ingest-paths.ts'
import { isAddress } from '../ingest/ingest-urls.ts'
import { countOf } from '../reply/wording.ts'
import { type ArchivePlace, openArchiveAt, placeName } from './open-archive.ts'
import { openBar, type ProgressBar } from './progress-bar.ts'
import { aheadLines, importedLine, refusalLines } from './refusal-lines.ts'
import { fromStandardInput, STANDARD_INPUT } from './standard-input.ts'
import type { Terminal } from './terminal.ts'

const BAR_FORMAT = '{bar} {value}/{total} files · {imported} new, {updated} changed, {refused} refused'

export interface IngestOptions {
  /** Go on with what is new and changed in the folders, until this signal. */
  readonly watch?: AbortSignal
}

/**
 * Imports articles into the archive: files and folders with a progress bar where somebody watches, then pages.
 * @param given paths and addresses; `-` is standard input.
 * @returns the exit code: 0, or 1 where something was refused and no folder was watched.
 * @throws {UsageError} for a path to be watched that is no folder.
 * @throws {ArchiveError} where the archive cannot be opened or written to.
 */
export async function runIngest(
  given: readonly string[],
  config: ArchivePlace & Pick<Config, 'contactUrl'>,
  terminal: Terminal,
  { watch }: IngestOptions = {},
): Promise<number> {
  const since = terminal.now().getTime()
  const urls = given.filter(isAddress)
  const paths = given.filter((one) => !isAddress(one) && one !== STANDARD_INPUT)
  const { archive } = await openArchiveAt(config)
  try {
    let refused = 0
    if (paths.length > 0) refused += await ingestFiles(paths, archive, terminal)
    if (given.includes(STANDARD_INPUT)) {
      refused += await fromStandardInput(terminal.input, (path) =>
        ingestFiles([path], archive, terminal, { path, name: 'standard input' }),
      )
    }
    if (urls.length > 0) refused += await ingestPages(urls, archive, config, terminal)
    terminal.output.write(
      `The archive holds ${countOf(await archive.count(), 'article')} (${placeName(config)}).\n`,
    )
    if (watch === undefined) return refused > 0 ? 1 : 0
    const { watchFolders } = await import('./watch.ts')
    await watchFolders(paths, archive, terminal, { since, signal: watch })
    return 0
  } finally {
    await archive.close()
  }
}

async function ingestFiles(
  paths: readonly string[],
  archive: Archive,
  { output, errors, now }: Terminal,
  unnamed?: { readonly path: string; readonly name: string },
): Promise<number> {
  const bar = errors.isTTY === true ? await openBar(errors, BAR_FORMAT) : undefined
  try {
    const summary = await ingestPaths(paths, archive, {
      savedAt: now().toISOString(),
      alone: true,
      ...(unnamed === undefined ? {} : { unnamed }),
      ...(bar === undefined ? {} : { onProgress: showOn(bar) }),
    })
    bar?.stop()
    for (const line of refusalLines(summary.refusals)) errors.write(`${line}\n`)
    for (const line of aheadLines(summary.ahead)) errors.write(`${line}\n`)
    output.write(`${importedLine(summary)}\n`)
    return summary.refused
  } finally {
    bar?.stop()
  }
}

function showOn(bar: ProgressBar): (progress: IngestProgress) => void {
  return ({ files, filesRead, imported, updated, refused }) =>
    bar.show(filesRead, files, { imported, updated, refused })
}

/** What fetches is loaded where there is something to fetch. */
async function ingestPages(
  urls: readonly string[],
  archive: Archive,
  { contactUrl }: Pick<Config, 'contactUrl'>,
  terminal: Terminal,
): Promise<number> {
  const [{ createFetcher }, { userAgentOf }, { ingestAddresses }] = await Promise.all([
    import('../fetch/fetcher.ts'),
    import('../fetch/user-agent.ts'),
    import('./ingest-addresses.ts'),
  ])
  const fetcher = createFetcher({ userAgent: userAgentOf(packageJson.version, contactUrl) })
  try {
    return await ingestAddresses(urls, archive, fetcher, terminal)
  } finally {
    await fetcher.close()
  }
}
