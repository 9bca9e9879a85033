import { hashUnits } from '../../text/fnv.ts'

/** A word's hash (`hashUnits`), without a sign. It is the same wherever the word is kept. */
export const hashOf = (word: string): number => hashUnits(word, 0, word.length) >>> 0

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
