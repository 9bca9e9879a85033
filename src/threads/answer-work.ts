import { parentPort } from 'node:worker_threads'
import type { WorkAnswer } from './work-thread.ts'

/** Answers the work that `createWorkThread` sends to the thread in which this is called. */
export function answerWork<Work, Answer>(work: (work: Work) => Answer | Promise<Answer>): void {
  parentPort?.on('message', async (message: Work) => {
    let answer: WorkAnswer<Answer>
    try {
      answer = { answer: await work(message) }
    } catch (error) {
      answer = { error: error instanceof Error ? error.message : String(error) }
    }
    parentPort?.postMessage(answer)
  })
}
