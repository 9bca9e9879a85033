/** The questions that are being answered, so that the process can stop without dropping one. */
export interface PendingWork {
  /** Keeps count of a piece of work until it ends. It must not reject. */
  add(work: Promise<void>): void
  /** From now on `closed` is true. */
  close(): void
  /** Whether new work is to be turned away. */
  readonly closed: boolean
  /** Resolves when nothing is left of it, or after so many milliseconds. @returns whether nothing is. */
  finished(withinMs: number): Promise<boolean>
  /** Gives up what is waited for by `unlessGivenUp`, now and from now on, so that whoever waits for it can be told. */
  giveUp(): void
  /** What the work comes to, or undefined where it is given up before. */
  unlessGivenUp<Result>(work: Result | Promise<Result>): Promise<Result | undefined>
}

/** Makes an empty count that takes work until it is closed. */
export function createPendingWork(): PendingWork {
  const running = new Set<Promise<void>>()
  const waiting = new Set<() => void>()
  let closed = false
  let givenUp = false

  /** Until there is none, that which was added meanwhile included. */
  async function all(): Promise<true> {
    while (running.size > 0) await Promise.all(running)
    return true
  }

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
      const late = Promise.withResolvers<false>()
      const timer = setTimeout(() => late.resolve(false), withinMs)
      const ended = await Promise.race([all(), late.promise])
      clearTimeout(timer)
      return ended
    },
    giveUp() {
      givenUp = true
      for (const give of waiting) give()
    },
    async unlessGivenUp<Result>(work: Result | Promise<Result>) {
      const given = Promise.withResolvers<undefined>()
      const give = () => given.resolve(undefined)
      if (givenUp) give()
      waiting.add(give)
      try {
        return await Promise.race([given.promise, work])
      } finally {
        waiting.delete(give)
      }
    },
  }
}
