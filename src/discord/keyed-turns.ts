/** Runs work under a key: one piece after the other where the keys are the same, at once where they are not. */
export type KeyedTurns = <T>(key: string, work: () => Promise<T>) => Promise<T>

/** Makes turns of their own. A key is forgotten once nothing is done or waits under it. */
export function createKeyedTurns(): KeyedTurns {
  const last = new Map<string, Promise<void>>()
  return async (key, work) => {
    const before = last.get(key)
    const { promise: ended, resolve: end } = Promise.withResolvers<void>()
    last.set(key, ended)
    try {
      await before
      return await work()
    } finally {
      end()
      if (last.get(key) === ended) last.delete(key)
    }
  }
}
