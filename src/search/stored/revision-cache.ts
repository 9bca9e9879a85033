/** What was read of articles lately, by key, each as it is at a revision. */
export interface RevisionCache<Value> {
  get(key: number): { readonly revision: number; readonly value: Value } | undefined
  /** @param cost in bytes */
  set(key: number, revision: number, value: Value, cost: number): void
}

/**
 * Keeps what was used last.
 * @param most bytes in all, as the callers estimate them
 */
export function createRevisionCache<Value>(most: number): RevisionCache<Value> {
  const kept = new Map<number, { readonly revision: number; readonly value: Value; readonly cost: number }>()
  let bytes = 0
  const forget = (key: number): void => {
    bytes -= kept.get(key)?.cost ?? 0
    kept.delete(key)
  }
  return {
    get(key) {
      const known = kept.get(key)
      if (known === undefined) return undefined
      kept.delete(key)
      kept.set(key, known)
      return known
    },
    set(key, revision, value, cost) {
      forget(key)
      for (const oldest of kept.keys()) {
        if (bytes + cost <= most) break
        forget(oldest)
      }
      kept.set(key, { revision, value, cost })
      bytes += cost
    },
  }
}
