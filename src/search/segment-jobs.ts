import { Worker } from 'node:worker_threads'
import type { SealBatch } from './seal-batch.ts'

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
  | { readonly kind: 'done' }
  | { readonly kind: 'damaged'; readonly path: string; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string }

export interface RunningJob {
  readonly ended: Promise<SegmentJobEnd>
  /** Ends the thread where it stands. */
  stop(): void
}

/** Runs a job in a thread of its own, which ends with it and gives its memory back. */
export function startJob(job: SegmentJob): RunningJob {
  const moved = job.kind === 'seal' ? job.batches.map(({ bytes }) => bytes.buffer) : []
  const worker = new Worker(new URL('./segment-worker.ts', import.meta.url), {
    workerData: job,
    transferList: moved,
    stderr: false,
  })
  // A console that has nothing more to do does not wait for it: what it writes can be written at the next start.
  worker.unref()
  const ended = new Promise<SegmentJobEnd>((resolve) => {
    worker.once('message', (end: SegmentJobEnd) => resolve(end))
    worker.once('error', (error) => resolve({ kind: 'failed', reason: String(error) }))
    worker.once('exit', (code) => resolve({ kind: 'failed', reason: `the thread ended with ${code}` }))
  })
  return { ended, stop: () => void worker.terminate() }
}
