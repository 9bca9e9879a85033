/** FNV-1a, 32 bits (Fowler, Noll and Vo): its first value and the prime that each unit is multiplied by. */
const OFFSET = 0x811c9dc5
const PRIME = 0x01000193

/** Mixes the upper half of a hash into the lower, of which tables take their slots. */
const mixed = (hash: number): number => (hash ^ (hash >>> 15)) >>> 0

/** A word's hash: FNV-1a over its UTF-16 units, 32 bits. It is the same wherever the word is kept. */
export function hashOf(word: string): number {
  let hash = OFFSET
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), PRIME)
  return mixed(hash)
}

/** What `hashOf` gives for a word that lies in a buffer as ASCII; `undefined` where it has other letters. */
export function hashOfAscii(bytes: Uint8Array, from: number, to: number): number | undefined {
  let hash = OFFSET
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at]!
    if (byte >= 0x80) return undefined
    hash = Math.imul(hash ^ byte, PRIME)
  }
  return mixed(hash)
}

/** Hashes of words, each once, ascending. */
export function differentHashes(hashes: readonly number[]): Uint32Array {
  const sorted = Uint32Array.from(hashes).sort()
  return sorted.filter((hash, place) => place === 0 || hash !== sorted[place - 1])
}
