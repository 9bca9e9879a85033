/** How much text is indexed in one turn of the event loop, in UTF-16 units: a few milliseconds' work. */
const TURN_UNITS = 30_000

/** Where so many articles wait, each that comes has one of them indexed at once: who writes is slowed down to what is indexed. */
const MOST_WAITING = 2_000

/** Articles that changed and are still to be indexed. */
export interface FollowedChanges {
  /** Says that an article came, changed or went. It is indexed now where the turn has time left, else in one of the next. */
  push(articleId: string): void
  /** Indexes all that waits. */
  drain(): void
  close(): void
}

/**
 * Spreads the indexing of many articles over turns of the event loop.
 * @param apply brings the index to what the archive holds of an article now; it returns the length of its text
 */
export function createFollowedChanges(apply: (articleId: string) => number): FollowedChanges {
  const waiting = new Set<string>()
  let spent = 0
  let timer: NodeJS.Immediate | undefined

  function work(most: number): void {
    for (const id of waiting) {
      if (spent >= most) break
      waiting.delete(id)
      spent += apply(id)
    }
    timer ??= setImmediate(nextTurn)
  }

  function nextTurn(): void {
    timer = undefined
    spent = 0
    if (waiting.size > 0) work(TURN_UNITS)
  }

  return {
    push(articleId) {
      waiting.delete(articleId)
      waiting.add(articleId)
      work(waiting.size > MOST_WAITING ? spent + 1 : TURN_UNITS)
    },
    drain() {
      if (waiting.size > 0) work(Number.POSITIVE_INFINITY)
    },
    close() {
      if (timer !== undefined) clearImmediate(timer)
      waiting.clear()
    },
  }
}
