/** FNV-1a, 32 bits (Fowler, Noll and Vo): its first value and the prime that each unit is multiplied by. */
export const FNV_START = 0x811c9dc5 | 0
export const FNV_PRIME = 0x01000193

/**
 * A hash of the UTF-16 units from `start` to `end`: FNV-1a, the upper half mixed into the lower, of which tables take their slots.
 * @returns 32 bits with their sign, which engines keep as a small integer
 */
export function hashUnits(text: string, start: number, end: number): number {
  let hash = FNV_START
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME)
  return hash ^ (hash >>> 15)
}
