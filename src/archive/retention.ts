import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Archive } from './archive.ts'

/** How long articles are kept; without a rule, for good. */
export interface RetentionRules {
  /** Days since publication. */
  readonly days?: number | undefined
  /** The most articles, the newest of them. */
  readonly articles?: number | undefined
}

/** Articles that are removed in one transaction: other work goes on between two. */
const BATCH = 200

const DAY_MS = 86_400_000

/**
 * Removes the articles that lie outside the rules, oldest publication first, with their versions and fingerprints, and gives
 * their room on the disk back. Listeners are told of each, as of any removal. What answers quoted from them is gone too: an
 * answer that is asked for again shows what is left of it.
 * @param now milliseconds since 1970
 * @returns how many articles were removed.
 */
export async function removeExpired(archive: Archive, rules: RetentionRules, now: number): Promise<number> {
  const { days, articles: most } = rules
  if (days === undefined && most === undefined) return 0
  const before = days === undefined ? undefined : new Date(now - days * DAY_MS).toISOString().slice(0, 10)
  let removed = 0
  for (;;) {
    const expired = await archive.expired({
      ...(before === undefined ? {} : { before }),
      ...(most === undefined ? {} : { most }),
      limit: BATCH,
    })
    if (expired.length === 0) break
    removed += await archive.removeAll(expired)
    await nextTurn()
  }
  if (removed > 0) await archive.giveBackRoom()
  return removed
}
