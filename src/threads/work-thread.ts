import { fileURLToPath } from 'node:url'
import pLimit from 'p-limit'
import { Piscina } from 'piscina'

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

/** A thread and how to end it. */
export interface WorkThread<Work, Answer> {
  /**
   * Has a piece of work done after those that wait. Work that is under way is given up where the signal says so, and the thread with it.
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

/**
 * Has work done on a thread of its own, one piece after the other. The thread starts with the first piece and keeps no process
 * alive; one that dies or is given up takes only what it was at along, and is replaced for the next.
 * @param program the thread's module, whose function `work` does a piece of it
 */
export function createWorkThread<Work, Answer>(
  program: URL,
  { patience, idle, waiting, memory }: ThreadLimits,
): WorkThread<Work, Answer> {
  const pool = new Piscina<Work, Answer>({
    filename: fileURLToPath(program),
    name: 'work',
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: idle,
    ...(memory === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: memory } }),
  })
  // A thread that dies with nothing to do: the next piece starts another.
  pool.on('error', () => undefined)
  const inTurn = pLimit(1)
  const closing = new AbortController()

  async function done(work: Work, signal: AbortSignal): Promise<Answer> {
    signal.throwIfAborted()
    const late = AbortSignal.timeout(patience)
    try {
      return await pool.run(work, { signal: AbortSignal.any([signal, late]) })
    } catch (error) {
      signal.throwIfAborted()
      const why = late.aborted
        ? `it took longer than ${patience / 1000} s`
        : error instanceof Error
          ? error.message
          : String(error)
      throw new WorkFailure(why, { cause: error })
    }
  }

  return {
    ask(work, signal) {
      if (inTurn.activeCount + inTurn.pendingCount >= waiting) {
        return Promise.reject(new WorkFailure(`${waiting} are waiting already`))
      }
      const until = AbortSignal.any(signal === undefined ? [closing.signal] : [signal, closing.signal])
      return unlessAborted(
        until,
        inTurn(() => done(work, until)),
      )
    },
    async close() {
      closing.abort(new WorkFailure('it was closed'))
      await pool.destroy()
    },
  }
}

/** What comes of it, or at once the signal's reason: what waits for its turn is not waited for. */
async function unlessAborted<Value>(signal: AbortSignal, promise: Promise<Value>): Promise<Value> {
  const { promise: aborted, reject } = Promise.withResolvers<never>()
  const abort = (): void => reject(signal.reason)
  signal.addEventListener('abort', abort)
  if (signal.aborted) abort()
  try {
    return await Promise.race([promise, aborted])
  } finally {
    signal.removeEventListener('abort', abort)
  }
}
