import { Worker } from 'node:worker_threads'

/** How a thread is kept. Times in milliseconds. */
export interface ThreadLimits {
  /** Work that takes longer has failed, and the thread with it. */
  readonly patience: number
  /** Without work for so long, the thread ends and gives its memory back. */
  readonly idle: number
  /** Work that waits or is under way at the same time; more is refused, so that a flood of it costs no memory. */
  readonly waiting: number
  /** Memory for the thread's objects, in MB: work that takes more has failed, and the process goes on. */
  readonly memory?: number
}

/** What a thread's program answers: see `answer-work.ts`. */
export type WorkAnswer<Answer> = { readonly answer: Answer } | { readonly error: string }

/** A thread and how to end it. */
export interface WorkThread<Work, Answer> {
  /**
   * Has a piece of work done after those that wait.
   * @throws {WorkFailure} where it takes too long or too much, or cannot be done; the signal's reason where that ends it.
   */
  ask(work: Work, signal?: AbortSignal): Promise<Answer>
  /** Ends the thread; what waits or is under way is rejected. */
  close(): Promise<void>
}

/** Work that a thread has not done; the message says why, without a full stop. */
export class WorkFailure extends Error {
  override readonly name = 'WorkFailure'
}

interface Waiting<Work, Answer> {
  readonly work: Work
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
}

/**
 * Has work done on a thread of its own, one piece after the other. The thread starts with the first piece and keeps no process
 * alive; one that dies or is given up takes only what it was at along, and is replaced for the next.
 * @param program the thread's module, which calls `answerWork`.
 */
export function createWorkThread<Work, Answer>(program: URL, limits: ThreadLimits): WorkThread<Work, Answer> {
  const queue: Waiting<Work, Answer>[] = []
  let current: Waiting<Work, Answer> | undefined
  let worker: Worker | undefined
  let timer: NodeJS.Timeout | undefined
  let ended: Promise<unknown> = Promise.resolve()

  function start(): Worker {
    const { memory } = limits
    const fresh = new Worker(program, {
      ...(memory === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: memory } }),
    })
    const fail = (why: string): void => {
      if (worker === fresh) giveUp(new WorkFailure(why))
    }
    fresh.on('message', (message: WorkAnswer<Answer>) => {
      if (worker !== fresh) return
      settle((asked) =>
        'answer' in message ? asked.resolve(message.answer) : asked.reject(new WorkFailure(message.error)),
      )
    })
    fresh.on('error', ({ message }) => fail(`the thread failed: ${message}`))
    fresh.on('exit', (code) => fail(`the thread ended with code ${code}`))
    return fresh
  }

  /** Ends the thread, with what it is at. */
  function giveUp(error: Error): void {
    const given = worker
    worker = undefined
    ended = Promise.all([ended, given?.terminate()])
    settle((asked) => asked.reject(error))
  }

  function settle(tell: (asked: Waiting<Work, Answer>) => void): void {
    const asked = current
    current = undefined
    clearTimeout(timer)
    if (asked !== undefined) tell(asked)
    next()
  }

  function next(): void {
    if (current !== undefined) return
    current = queue.shift()
    if (current === undefined) {
      if (worker === undefined) return
      worker.unref()
      timer = setTimeout(() => giveUp(new WorkFailure('the thread was idle')), limits.idle).unref()
      return
    }
    worker ??= start()
    worker.ref()
    const { patience } = limits
    timer = setTimeout(() => giveUp(new WorkFailure(`it took longer than ${patience / 1000} s`)), patience)
    try {
      worker.postMessage(current.work)
    } catch (error) {
      settle((asked) => asked.reject(error))
    }
  }

  function ask(work: Work, signal?: AbortSignal): Promise<Answer> {
    if (signal?.aborted === true) return Promise.reject(signal.reason)
    const most = limits.waiting
    if (queue.length + (current === undefined ? 0 : 1) >= most) {
      return Promise.reject(new WorkFailure(`${most} are waiting already`))
    }
    return new Promise((resolve, reject) => {
      const settled = (): void => signal?.removeEventListener('abort', abort)
      const asked: Waiting<Work, Answer> = {
        work,
        resolve: (answer) => {
          settled()
          resolve(answer)
        },
        reject: (error) => {
          settled()
          reject(error)
        },
      }
      // What the thread is at already goes on; nobody waits for it any more.
      function abort(): void {
        const at = queue.indexOf(asked)
        if (at >= 0) queue.splice(at, 1)
        asked.reject(signal?.reason)
      }
      signal?.addEventListener('abort', abort)
      queue.push(asked)
      if (current === undefined) {
        clearTimeout(timer)
        next()
      }
    })
  }

  async function close(): Promise<void> {
    const closed = new WorkFailure('it was closed')
    for (const { reject } of queue.splice(0)) reject(closed)
    giveUp(closed)
    await ended
  }

  return { ask, close }
}
