import { setImmediate as nextTurn } from 'node:timers/promises'
import pLimit, { type LimitFunction } from 'p-limit'

/** What runs, by how many may at a time. */
const turns = new Map<number, LimitFunction>()

/**
 * Runs work that keeps the process busy, one piece after the other in the order in which they were asked for. Between two
 * pieces everything else gets its turn: acknowledgements of what has just been asked, and answers that are ready to be sent.
 * @param atOnce more than one where the work mostly waits, as for an archive that lies elsewhere: one that waits for long is
 * not to keep the others.
 */
export function inTurn<T>(work: () => T | Promise<T>, atOnce = 1): Promise<T> {
  const limit = turns.get(atOnce) ?? pLimit(atOnce)
  turns.set(atOnce, limit)
  return limit(async () => {
    await nextTurn()
    // A second one: what came in during the first (a request that Discord answered) leads to requests of its own.
    await nextTurn()
    return work()
  })
}
