import type { WordStore } from '../archive/word-store.ts'
import type { Vocabulary } from './vocabulary.ts'

/** When the sums are written anew, so that who starts has few changes to count. */
export const SUMS_RULES = {
  /** Changes that are not in the sums: at least so many, and at least this share of the articles. */
  changes: 1_000,
  share: 0.02,
  /** Changes that are read at a time. */
  batch: 500,
} as const

/** Keeps a vocabulary at what the archive holds. */
export interface StoredSums {
  /** Counts what changed since the last time. Calls at the same time share one look. @returns whether anything had changed */
  follow(): Promise<boolean>
  /** Writes the sums, where enough has changed and nobody else did. */
  keep(): Promise<void>
}

/** @param least changes from which on the sums are written anew */
export function createStoredSums(
  store: WordStore,
  vocabulary: Vocabulary,
  least: number = SUMS_RULES.changes,
): StoredSums {
  /** The change up to which the vocabulary counts; absent before the first look. */
  let counted: number | undefined
  let looking: Promise<boolean> | undefined

  async function readAnew(): Promise<void> {
    const sums = await store.sums()
    if (sums !== undefined) vocabulary.readSums(sums.bytes)
    counted = sums?.revision ?? 0
  }

  async function look(): Promise<boolean> {
    let changed = counted === undefined
    // Changes are kept in the order of their numbers: all up to this one can be read.
    const last = await store.lastChange()
    if (counted === last) return false
    if (counted === undefined) await readAnew()
    for (;;) {
      const changes = await store.changesAfter(counted!, SUMS_RULES.batch)
      if (changes === undefined) {
        // Somebody wrote sums that reach further than what is counted here.
        await readAnew()
        changed = true
        continue
      }
      for (const { added, revision, taken } of changes) {
        if (taken !== undefined) vocabulary.count(taken, -1)
        if (added !== undefined) vocabulary.count(added, 1)
        counted = revision
        changed = true
      }
      if (changes.length < SUMS_RULES.batch) {
        // Changes without words have a number too.
        counted = Math.max(counted!, last)
        return changed
      }
    }
  }

  return {
    follow() {
      looking ??= look().finally(() => {
        looking = undefined
      })
      return looking
    },
    async keep() {
      await this.follow()
      if (counted === undefined) return
      const enough = Math.max(least, vocabulary.totals.articles * SUMS_RULES.share)
      if ((await store.pending()) < enough) return
      const held = await store.sums()
      if (held !== undefined && held.revision >= counted) return
      await store.keepSums({ revision: counted, bytes: vocabulary.writeSums() }, held?.revision)
    },
  }
}
