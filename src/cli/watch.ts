import { statSync } from 'node:fs'
import type { Archive } from '../archive/archive.ts'
import { type WatchedFolder, watchFolder } from '../ingest/watch-folder.ts'
import { visibleLine } from '../text/shown-text.ts'
import { aheadLines, importedLine, refusalLines } from './refusal-lines.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/**
 * Imports what is new and changed in folders until the signal, a line for each import.
 * @param since when the folders were imported as they were, in milliseconds since 1970.
 * @throws {UsageError} where there is no folder, and for a path that is none.
 */
export async function watchFolders(
  folders: readonly string[],
  archive: Archive,
  { output, errors, now }: Pick<Terminal, 'output' | 'errors' | 'now'>,
  { since, signal }: { readonly since: number; readonly signal: AbortSignal },
): Promise<void> {
  if (folders.length === 0) throw new UsageError('Cannot watch: no folder is given')
  for (const folder of folders) requireFolder(folder)
  const watched: WatchedFolder[] = folders.map((folder) =>
    watchFolder(folder, {
      archive,
      now,
      since,
      onImport(summary) {
        for (const line of aheadLines(summary.ahead)) errors.write(`${line}\n`)
        output.write(`${importedLine(summary)}\n`)
      },
      onRefusal(refusal) {
        for (const line of refusalLines([refusal])) errors.write(`${line}\n`)
      },
      onFailure: (error) => errors.write(`${visibleLine(`Cannot watch ${folder}: ${error.message}`)}\n`),
    }),
  )
  await Promise.all(watched.map(({ ready }) => ready))
  output.write(`Watching ${visibleLine(folders.join(', '))}; stop with Ctrl+C.\n`)
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
  await Promise.all(watched.map((folder) => folder.close()))
}

function requireFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new UsageError(`Cannot watch "${path}": it is no folder`)
  }
}
