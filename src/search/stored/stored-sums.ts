import type { WordChange, WordStore } from '../../archive/word-store.ts'
import type { Vocabulary } from '../segments/vocabulary.ts'

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
  /** The change up to which is counted; -1 before the first look. */
  readonly counted: number
  /** Counts what changed until now. Calls share a look that has not begun. */
  follow(): Promise<void>
  /** Writes the sums, where enough has changed and nobody else did. Calls at the same time share one attempt. */
  keep(): Promise<void>
}

/**
 * @param options.changed told at each step, before anybody else has a turn: whoever ranks meanwhile is to see counts of one moment
 * @param options.least changes from which on the sums are written anew
 */
export function createStoredSums(
  store: WordStore,
  vocabulary: Vocabulary,
  {
    changed,
    least = SUMS_RULES.changes,
  }: { readonly changed: () => void; readonly least?: number | undefined },
): StoredSums {
  /** The change up to which the vocabulary counts; absent before the first look. */
  let counted: number | undefined
  let looking: Promise<void> | undefined
  let next: Promise<void> | undefined
  let keeping: Promise<void> | undefined

  async function readAnew(): Promise<void> {
    const sums = await store.sums()
    try {
      if (sums !== undefined) vocabulary.readSums(sums.bytes)
      counted = sums?.revision ?? 0
    } finally {
      changed()
    }
  }

  function count(changes: readonly WordChange[]): void {
    try {
      for (const { added, revision, taken } of changes) {
        if (taken !== undefined) vocabulary.count(taken, -1)
        if (added !== undefined) vocabulary.count(added, 1)
        counted = revision
      }
    } finally {
      if (changes.length > 0) changed()
    }
  }

  async function look(): Promise<void> {
    // Changes are kept in the order of their numbers: all up to this one can be read.
    const last = await store.lastChange()
    if (counted === last) return
    if (counted === undefined) await readAnew()
    for (;;) {
      const changes = await store.changesAfter(counted!, SUMS_RULES.batch)
      if (changes === undefined) {
        // Somebody wrote sums that reach further than what is counted here.
        await readAnew()
        continue
      }
      count(changes)
      if (changes.length < SUMS_RULES.batch) {
        // Changes without words have a number too.
        counted = Math.max(counted!, last)
        return
      }
    }
  }

  async function write(): Promise<void> {
    await sums.follow()
    if (counted === undefined) return
    const { changes, summed } = await store.pending()
    if (changes < Math.max(least, vocabulary.totals.articles * SUMS_RULES.share)) return
    if (summed !== undefined && summed >= counted) return
    await store.keepSums({ revision: counted, bytes: vocabulary.writeSums() }, summed)
  }

  const sums: StoredSums = {
    get counted() {
      return counted ?? -1
    },
    follow() {
      // A look that has begun may have seen the archive before what its caller knows of.
      next ??= (looking ?? Promise.resolve())
        .catch(() => {})
        .then(() => {
          next = undefined
          looking = look().finally(() => {
            looking = undefined
          })
          return looking
        })
      return next
    },
    keep() {
      keeping ??= write().finally(() => {
        keeping = undefined
      })
      return keeping
    },
  }
  return sums
}
