import { setImmediate as nextTurn } from 'node:timers/promises'

/** What was asked last ends with this. */
let before: Promise<unknown> = Promise.resolve()

/**
 * Runs work that keeps the process busy, one piece after the other in the order in which they were asked for. Between two
 * pieces everything else gets its turn: acknowledgements of what has just been asked, and answers that are ready to be sent.
 */
export function inTurn<T>(work: () => T): Promise<T> {
  const turn = before.then(async () => {
    await nextTurn()
    // A second one: what came in during the first (a request that Discord answered) leads to requests of its own.
    await nextTurn()
    return work()
  })
  before = turn.catch(() => undefined)
  return turn
}
