/** Bytes that were read lately, by key. */
export interface ByteCache {
  get(key: string, read: () => Uint8Array): Uint8Array
}

/**
 * Keeps what was read in two generations: where the younger has reached half of the size, the elder is forgotten and the
 * younger takes its place. What is still in use is read over into the younger.
 * @param most how many bytes are kept
 */
export function createByteCache(most: number): ByteCache {
  let younger = new Map<string, Uint8Array>()
  let elder = new Map<string, Uint8Array>()
  let bytes = 0
  return {
    get(key, read) {
      const known = younger.get(key)
      if (known !== undefined) return known
      const value = elder.get(key) ?? read()
      if (value.length > most / 4) return value
      if (bytes + value.length > most / 2) {
        elder = younger
        younger = new Map()
        bytes = 0
      }
      younger.set(key, value)
      bytes += value.length
      return value
    },
  }
}
