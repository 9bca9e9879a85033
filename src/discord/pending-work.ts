/** The questions that are being answered, so that the process can stop without dropping one. */
export interface PendingWork {
  /** Keeps count of a piece of work until it ends. It must not reject. */
  add(work: Promise<void>): void
  /** From now on `closed` is true. */
  close(): void
  /** Whether new work is to be turned away. */
  readonly closed: boolean
  /** Resolves when all of it has ended, or after so many milliseconds. @returns whether all of it has. */
  finished(withinMs: number): Promise<boolean>
}

/** Makes an empty count that takes work until it is closed. */
export function createPendingWork(): PendingWork {
  const running = new Set<Promise<void>>()
  let closed = false
  return {
    add(work) {
      const counted = work.finally(() => running.delete(counted))
      running.add(counted)
    },
    close() {
      closed = true
    },
    get closed() {
      return closed
    },
    async finished(withinMs) {
      const waiting = Promise.withResolvers<false>()
      const timer = setTimeout(() => waiting.resolve(false), withinMs)
      const all = Promise.all([...running]).then((): true => true)
      const ended = await Promise.race([all, waiting.promise])
      clearTimeout(timer)
      return ended
    },
  }
}
