import { randomUUID } from 'node:crypto'
import { availableParallelism, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import type { Action, ActionInput, ActionResult } from '../commands/action.ts'
import type { Command, CommandInput, ConversationMemory, Services } from '../commands/command.ts'
import type { AnsweringEnd, AnsweringJob, AnsweringSetup } from './answering-job.ts'
import type { Archive } from './archive/archive.ts'
import type { Log } from './discord/log.ts'
import type { Reply } from './reply/reply.ts'

/**
 * Threads that are started where no setting says how many and the machine has room for them. With one alone, people wait as long
 * as with none (`npm run bench:discord`).
 */
const USUAL = 2

/**
 * The processors and the memory in bytes from which on that is so: on two processors they gain a fifth at the most, and each
 * holds an index, caches and the language model of its own.
 */
const ROOM = { processors: 4, memory: 4 * 1024 ** 3 } as const

/**
 * Jobs that a thread may have at a time: one that waits for a chart keeps no other from being done. Questions are answered one
 * after the other there, as everywhere (`commands/take-turns.ts`).
 */
const JOBS_AT_ONCE = 4

/** By how much the threads give way to the one that listens: nice levels, on Linux one a thread. */
const NICE = 5

/** What takes longer, in milliseconds, has failed: its thread is ended and another one starts. */
const PATIENCE_MS = 60_000

/** Threads that answer, so that the one that listens to Discord is always free, and several processors answer at once. */
export interface AnsweringThreads {
  /** How many there are. */
  readonly count: number
  /** The same command; one that searches does so on a thread. */
  command(command: Command): Command
  /** The same action; one that searches does so on a thread. */
  action(action: Action): Action
  /** Ends them. What is being answered fails. */
  close(): Promise<void>
}

/** How many threads answer where no setting says so. */
export function usualThreads({
  processors = availableParallelism(),
  // What a container may use is often less than what the machine has; 0 where nothing limits it.
  memory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY),
} = {}): number {
  return processors >= ROOM.processors && memory >= ROOM.memory ? USUAL : 0
}

export interface AnsweringThreadsOptions extends Omit<AnsweringSetup, 'changes'> {
  readonly count: number
  /** How long a job may take, in milliseconds, until its thread is given up. */
  readonly patience?: number
}

/**
 * Starts threads over the same archive folder.
 * @param archive this thread's own: the others are told when something changes through it
 */
export function startAnsweringThreads(
  { count, patience = PATIENCE_MS, ...setup }: AnsweringThreadsOptions,
  archive: Pick<Archive, 'subscribe'>,
  log: Log,
): AnsweringThreads {
  const changes = `dateline changes ${randomUUID()}`
  const pool = new Piscina<AnsweringJob, AnsweringEnd>({
    filename: fileURLToPath(new URL('./answering-worker.ts', import.meta.url)),
    name: 'work',
    minThreads: count,
    maxThreads: count,
    concurrentTasksPerWorker: JOBS_AT_ONCE,
    // A thread that waits for its next job hears of changes.
    atomics: 'disabled',
    // Where processors are scarce, Discord is acknowledged before anything is answered.
    niceIncrement: NICE,
    workerData: { ...setup, changes } satisfies AnsweringSetup,
  })
  const tellChanges = toldOnceATurn(changes, archive)
  /** Whether there are threads no more. */
  let ended = false

  // A thread that ends with jobs rejects these; this is one that had none. The pool starts none anew that end before their first.
  pool.on('error', (error: unknown) => {
    if (ended) return
    log.error({ err: error }, 'A thread that answers questions has ended')
    if (pool.threads.length > 0) return
    log.error('Cannot start threads that answer questions: they are answered on the one that listens')
    void close()
  })

  async function close(): Promise<void> {
    ended = true
    tellChanges.stop()
    await pool.destroy()
  }

  /** @throws where the work failed, or the thread did. */
  async function run<Result>(
    job: Job,
    services: Services,
    memory: ConversationMemory | undefined,
  ): Promise<Result> {
    const work = () => runOnThread<Result>(job, services, memory)
    return await (memory?.inTurn?.(work) ?? work())
  }

  async function runOnThread<Result>(
    job: Job,
    services: Services,
    memory: ConversationMemory | undefined,
  ): Promise<Result> {
    const conversation = await memory?.recall()
    const { sources } = services
    const whole: AnsweringJob = {
      ...job,
      ...(conversation === undefined ? {} : { conversation }),
      ...(sources === undefined ? {} : { sources }),
    }
    const end = await pool.run(whole, { signal: AbortSignal.timeout(patience) })
    if (end.kind === 'failed') {
      const { message, name, stack } = end
      throw Object.assign(new Error(message), { name, stack })
    }
    if (end.conversation !== undefined) await memory?.keep(end.conversation)
    return end.result as Result
  }

  /** Has on a thread what `here` does, or has it done here where there are threads no more. */
  function onThread<Input extends { readonly memory?: ConversationMemory }, Result>(
    here: (input: Input, services: Services) => Result | Promise<Result>,
    jobOf: (input: Omit<Input, 'memory'>) => Job,
  ) {
    return (input: Input, services: Services): Result | Promise<Result> => {
      if (ended) return here(input, services)
      const { memory, ...plain } = input
      return run<Result>(jobOf(plain), services, memory)
    }
  }

  return {
    count,
    command(command) {
      if (command.searches !== true) return command
      const { name } = command.data
      return {
        ...command,
        run: onThread<CommandInput, Reply>(command.run, (input) => ({ kind: 'command', name, input })),
      }
    },
    action(action) {
      if (action.searches !== true) return action
      const { name } = action
      return {
        ...action,
        run: onThread<ActionInput, ActionResult>(action.run, (input) => ({ kind: 'action', name, input })),
      }
    },
    close,
  }
}

type Job = AnsweringJob extends infer One
  ? One extends AnsweringJob
    ? Omit<One, 'conversation' | 'sources'>
    : never
  : never

/** Tells the threads of the archive's changes, of many at once only once. */
function toldOnceATurn(name: string, archive: Pick<Archive, 'subscribe'>): { stop(): void } {
  const channel = new BroadcastChannel(name)
  channel.unref()
  let waiting: NodeJS.Immediate | undefined
  const unsubscribe = archive.subscribe(() => {
    waiting ??= setImmediate(() => {
      waiting = undefined
      channel.postMessage('changed')
    })
  })
  return {
    stop() {
      unsubscribe()
      clearImmediate(waiting)
      channel.close()
    },
  }
}
