import type { Query } from './query.ts'

/** Reads something of a query once: hundreds of sentences are held against what a question asks for. */
export function onceAQuery<T extends object | string | boolean>(
  read: (query: Query) => T,
): (query: Query) => T {
  const known = new WeakMap<Query, T>()
  return (query) => {
    const before = known.get(query)
    if (before !== undefined) return before
    const fresh = read(query)
    known.set(query, fresh)
    return fresh
  }
}
