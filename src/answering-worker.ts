import { enableCompileCache } from 'node:module'
import { workerData } from 'node:worker_threads'
import type { AnsweringEnd, AnsweringJob, AnsweringSetup } from './answering-job.ts'

// A thread that answers, with the archive and an index of its own. What it is asked for comes from `answering-threads.ts`.

enableCompileCache()
const { openAnswering } = await import('./answering.ts')

/** Does what is asked of the thread. It never rejects. */
export const work: (job: AnsweringJob) => Promise<AnsweringEnd> = await openAnswering(
  workerData as AnsweringSetup,
)
