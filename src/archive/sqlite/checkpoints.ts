import type { DatabaseSync } from 'node:sqlite'
import { Worker } from 'node:worker_threads'

/** Rows that change until the log is written back: about as many pages of it as SQLite itself waits for. */
const ROWS = 500

/** Pages of the log from which on SQLite writes it back within a commit: by default, and where a thread does so before. */
const PAGES = { usual: 1_000, beside: 32_000 } as const

/** How often it is looked at whether the stores beside the articles have written as much, milliseconds. */
const LOOK_MS = 1_000

/** How long a thread waits for its next checkpoint before it ends, milliseconds. */
const IDLE_MS = 5_000

/** What the thread is asked for. */
export type CheckpointWork = 'checkpoint' | 'end'

/** Writes what was committed from SQLite's write-ahead log back into the database, beside the thread that answers people. */
export interface Checkpoints {
  /** Looks whether enough was written; to be called after a commit of much. */
  look(): void
  /** Ends the thread until there is more to do. @returns nothing where there is none to wait for */
  end(): Promise<void> | undefined
  /** Ends it for good. @returns as `end` */
  stop(): Promise<void> | undefined
}

/**
 * Has the checkpoints of a database made on a thread of its own, which starts with the first and ends when it is idle. SQLite would
 * make them within a commit: at 100,000 articles, whose fingerprints lie all over their index, they took half of an import's time and
 * kept people waiting. Where the thread fails, SQLite does so again.
 * @see https://www.sqlite.org/wal.html#ckpt
 */
export function createCheckpoints(database: DatabaseSync): Checkpoints {
  const path = database.location()
  if (path === null) return { look: nothing, end: nothing, stop: nothing }
  const changed = database.prepare('SELECT total_changes() AS rows')
  const changedRows = (): number => Number(changed.get()?.rows)
  let written = changedRows()
  let thread: { readonly worker: Worker; readonly ended: Promise<void> } | undefined
  let busy = false
  let failed = false
  let idle: NodeJS.Timeout | undefined

  function waitFor(pages: number): void {
    if (database.isOpen) database.exec(`PRAGMA wal_autocheckpoint = ${pages}`)
  }

  function start(path: string): NonNullable<typeof thread> {
    const worker = new Worker(new URL('./checkpoint-worker.ts', import.meta.url), { workerData: path })
    const { promise: ended, resolve } = Promise.withResolvers<void>()
    worker.on('message', () => {
      busy = false
      idle = setTimeout(end, IDLE_MS).unref()
    })
    worker.on('error', () => {
      failed = true
      waitFor(PAGES.usual)
    })
    worker.on('exit', () => {
      if (thread?.worker === worker) thread = undefined
      resolve()
    })
    worker.unref()
    return { worker, ended }
  }

  function end(): Promise<void> | undefined {
    clearTimeout(idle)
    const ending = thread
    thread = undefined
    if (ending === undefined) return undefined
    ending.worker.ref()
    ending.worker.postMessage('end' satisfies CheckpointWork)
    return ending.ended
  }

  function look(): void {
    if (busy || failed) return
    const now = changedRows()
    if (now - written < ROWS) return
    written = now
    clearTimeout(idle)
    thread ??= start(path!)
    busy = true
    thread.worker.postMessage('checkpoint' satisfies CheckpointWork)
  }

  waitFor(PAGES.beside)
  const timer = setInterval(look, LOOK_MS).unref()
  return {
    look,
    end,
    stop() {
      clearInterval(timer)
      return end()
    },
  }
}

const nothing = (): undefined => undefined
