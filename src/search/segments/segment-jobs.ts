import { Worker } from 'node:worker_threads'
import type { SealBatch } from './seal-batch.ts'
import type { SegmentColumns } from './sealed-part.ts'

/** What a worker thread is asked to write. */
export type SegmentJob =
  | { readonly kind: 'seal'; readonly path: string; readonly batches: readonly SealBatch[] }
  | {
      readonly kind: 'merge'
      readonly path: string
      /** The segments, and the numbers of their articles that are left out. */
      readonly segments: readonly { readonly path: string; readonly removed: Uint32Array }[]
    }

export type SegmentJobEnd =
  /** The segment is on disk, and was read again: what its part keeps in memory comes along. */
  | { readonly kind: 'done'; readonly columns: SegmentColumns }
  | { readonly kind: 'damaged'; readonly path: string; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string }

/** How long a thread waits for its next job before it ends and gives its memory back: starting one costs half a second. */
const IDLE_MS = 5_000

/** A thread that seals and merges. It starts with the first job. */
export interface SegmentThread {
  /** Runs a job; one at a time. */
  run(job: SegmentJob): Promise<SegmentJobEnd>
  /** Ends the thread where it stands. */
  stop(): void
}

export function createSegmentThread(): SegmentThread {
  let worker: Worker | undefined
  let finish: ((end: SegmentJobEnd) => void) | undefined
  let idle: NodeJS.Timeout | undefined

  function ended(end: SegmentJobEnd): void {
    const resolve = finish
    finish = undefined
    resolve?.(end)
  }

  function stop(): void {
    const running = worker
    worker = undefined
    void running?.terminate()
  }

  function start(): Worker {
    const started = new Worker(new URL('./segment-worker.ts', import.meta.url), { stderr: false })
    const lost = (reason: string): void => {
      if (worker === started) worker = undefined
      ended({ kind: 'failed', reason })
    }
    started.on('message', (end: SegmentJobEnd) => {
      idle = setTimeout(stop, IDLE_MS).unref()
      ended(end)
    })
    started.on('error', (error) => lost(String(error)))
    started.on('exit', (code) => {
      if (worker === started || worker === undefined) lost(`the thread ended with ${code}`)
    })
    // A console that has nothing more to do does not wait for it: what it writes can be written at the next start.
    started.unref()
    return started
  }

  return {
    run(job) {
      clearTimeout(idle)
      worker ??= start()
      const moved = job.kind === 'seal' ? job.batches.map(({ bytes }) => bytes.buffer) : []
      const to = worker
      return new Promise((resolve) => {
        finish = resolve
        to.postMessage(job, moved)
      })
    },
    stop() {
      clearTimeout(idle)
      stop()
    },
  }
}
