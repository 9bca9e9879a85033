/** Bytes that were read lately, by key; the least recently used are forgotten first. */
export interface ByteCache {
  get(key: string, read: () => Uint8Array): Uint8Array
  /** Forgets what was kept under keys that begin so. */
  forget(prefix: string): void
}

/** @param most how many bytes are kept */
export function createByteCache(most: number): ByteCache {
  const kept = new Map<string, Uint8Array>()
  let bytes = 0
  return {
    get(key, read) {
      const known = kept.get(key)
      if (known !== undefined) {
        kept.delete(key)
        kept.set(key, known)
        return known
      }
      const value = read()
      if (value.length > most / 4) return value
      kept.set(key, value)
      bytes += value.length
      for (const [oldest, { length }] of kept) {
        if (bytes <= most) break
        kept.delete(oldest)
        bytes -= length
      }
      return value
    },
    forget(prefix) {
      for (const [key, { length }] of kept) {
        if (!key.startsWith(prefix)) continue
        kept.delete(key)
        bytes -= length
      }
    },
  }
}
