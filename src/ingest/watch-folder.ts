import { existsSync, realpathSync } from 'node:fs'
import { basename } from 'node:path'
import { type FSWatcher, watch } from 'chokidar'
import type { Archive } from '../archive/archive.ts'
import { createEmbargoes } from './embargoes.ts'
import { isPassedOver } from './find-files.ts'
import { type IngestSummary, ingestPaths } from './ingest-paths.ts'
import type { HtmlReader } from './read-file.ts'
import type { Refusal } from './refusal.ts'
import { createRestingFiles } from './resting-files.ts'

/** Files that are imported in one go; between two goes the rest of the process has its turn. */
const BATCH_FILES = 200

/** Files whose refusal is remembered, so that it is told once. */
const REMEMBERED = 10_000

/** Milliseconds between two looks for a folder that is not there. */
const ABSENCE_CHECK_MS = 1_000

/** Milliseconds until files are tried again that could not be written to the archive. */
const RETRY_MS = 30_000

export interface WatchOptions {
  readonly archive: Archive
  readonly now: () => Date
  /** Milliseconds since 1970: what lies in the folder and has not changed since is held already. */
  readonly since?: number
  /** What was refused before; embargoed stories among it are read when their time has come. */
  readonly refusals?: readonly Refusal[]
  /** Told after each import. */
  readonly onImport: (summary: IngestSummary) => void
  /** Told of a file once for each reason. */
  readonly onRefusal: (refusal: Refusal) => void
  /** The folder cannot be watched, or the archive not written to; told once for each message. */
  readonly onFailure: (error: Error) => void
  /** Reads pages otherwise than here. */
  readonly readHtml?: HtmlReader
  /** Milliseconds between two looks at a file that may still be written. */
  readonly checkEvery?: number
}

/** A folder whose new and changed files become articles. */
export interface WatchedFolder {
  /** Resolves when every change from now on is seen. */
  readonly ready: Promise<void>
  /** Ends the watch, after the import that runs. */
  close(): Promise<void>
}

/**
 * Watches a folder, and those in it, for new and changed files, and imports each once it rests. A file that goes leaves its
 * article. Links to folders are not followed.
 */
export function watchFolder(folder: string, options: WatchOptions): WatchedFolder {
  const { archive, now, since = 0, onImport, onRefusal, onFailure, checkEvery, readHtml } = options
  const queue = new Set<string>()
  const told = new Map<string, string>()
  const failures = new Set<string>()
  const retries = new Set<NodeJS.Timeout>()
  let running: Promise<void> | undefined
  let closed = false

  const resting = createRestingFiles({
    onRest: enqueue,
    onRestless: (file) =>
      tell({ file, reason: 'It is being written to without end; it will be read when it rests.' }),
    checkEvery,
  })
  const embargoes = createEmbargoes({ now, onEnd: (files) => enqueue(files) })
  embargoes.note(options.refusals ?? [])

  function enqueue(paths: readonly string[]): void {
    for (const path of paths) queue.add(path)
    running ??= drain().finally(() => {
      running = undefined
    })
  }

  async function drain(): Promise<void> {
    while (queue.size > 0 && !closed) {
      const batch = [...queue].slice(0, BATCH_FILES).sort()
      for (const path of batch) queue.delete(path)
      try {
        const summary = await ingestPaths(batch, archive, { savedAt: now().toISOString(), readHtml })
        settle(batch, summary)
        onImport(summary)
      } catch (error) {
        fail(error)
        const retry = setTimeout(() => {
          retries.delete(retry)
          for (const path of batch) resting.touch(path)
        }, RETRY_MS)
        retries.add(retry)
      }
    }
  }

  function settle(batch: readonly string[], { refusals }: IngestSummary): void {
    const refused = new Set(refusals.map(({ file }) => file))
    for (const file of batch) if (!refused.has(file)) told.delete(file)
    for (const refusal of refusals) tell(refusal)
    embargoes.note(refusals)
  }

  function tell(refusal: Refusal): void {
    const { element, file, line, reason } = refusal
    const words = `${line ?? ''} ${element?.number ?? ''} ${reason}`
    if (told.get(file) === words) return
    told.delete(file)
    told.set(file, words)
    const [oldest] = told.keys()
    if (told.size > REMEMBERED && oldest !== undefined) told.delete(oldest)
    onRefusal(refusal)
  }

  function fail(thrown: unknown): void {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown))
    if (failures.has(error.message)) return
    failures.add(error.message)
    onFailure(error)
  }

  const ready = Promise.withResolvers<void>()
  let watcher: FSWatcher | undefined
  let waiting: NodeJS.Timeout | undefined

  /** @param changedSince files that have not changed since, in milliseconds since 1970, are held already. */
  function begin(changedSince: number): void {
    if (closed) return
    if (!existsSync(folder)) {
      // A folder may come later, and go and come again: what is in it then is new.
      waiting = setTimeout(() => begin(0), ABSENCE_CHECK_MS)
      ready.resolve()
      return
    }
    // A link to the folder is followed, links within it are not: they may lead in a circle.
    const root = resolveLink(folder)
    const begun = watch(root, {
      followSymlinks: false,
      alwaysStat: true,
      ignored: (path, stats) =>
        (path !== root && isPassedOver(basename(path))) ||
        (stats !== undefined && !stats.isFile() && !stats.isDirectory() && !stats.isSymbolicLink()),
    })
    watcher = begun
    let listed = false
    begun.on('add', (path, stats) => {
      if (listed || (stats?.ctimeMs ?? Number.POSITIVE_INFINITY) >= changedSince) resting.touch(path)
    })
    begun.on('change', (path) => resting.touch(path))
    begun.on('unlinkDir', (path) => {
      if (path === root) begun.close().then(() => begin(0), fail)
    })
    begun.on('error', fail)
    begun.on('ready', () => {
      listed = true
      ready.resolve()
    })
  }
  begin(since)

  return {
    ready: ready.promise,
    async close() {
      closed = true
      clearTimeout(waiting)
      resting.close()
      embargoes.close()
      for (const retry of retries) clearTimeout(retry)
      await watcher?.close()
      await running
    },
  }
}

function resolveLink(folder: string): string {
  try {
    return realpathSync(folder)
  } catch {
    return folder
  }
}
