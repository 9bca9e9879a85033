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

let scratch = new Uint32Array(512)

/** Hashes of words, each once, ascending. */
export function differentHashes(hashes: readonly number[]): Uint32Array {
  if (scratch.length < hashes.length) scratch = new Uint32Array(hashes.length * 2)
  scratch.set(hashes)
  const sorted = scratch.subarray(0, hashes.length).sort()
  let kept = 0
  for (const hash of sorted) {
    if (kept > 0 && sorted[kept - 1] === hash) continue
    sorted[kept] = hash
    kept += 1
  }
  return sorted.slice(0, kept)
}
