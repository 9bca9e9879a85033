import { hashOf } from './word-hashes.ts'

/** Strings in flat buffers, each with a number: their bytes, where each starts, and a hash table over them. */
export interface StringColumns {
  /** UTF-8, one string after the other. */
  readonly bytes: Uint8Array
  /** Where each string starts, and where the last ends. */
  readonly offsets: Uint32Array
  /** Open addressing with linear probing: a string's number plus one, or 0. Twice as many slots as strings at the least. */
  readonly slots: Uint32Array
  /** The numbers in the order of the strings. */
  readonly sorted: Uint32Array
}

export interface StringTable {
  readonly size: number
  /** The numbers in the order of the strings. */
  readonly sorted: Uint32Array
  /** The number of a string, or -1. */
  find(text: string): number
  at(number: number): string
  /** How many bytes a string has. */
  bytesOf(number: number): number
  /** Every string that begins so, in order; `visit` may end it by returning `false`. */
  visitPrefix(prefix: string, visit: (number: number) => boolean | undefined): void
}

/** Lays strings out. @param sorted their numbers in the order of the strings, where that is known already */
export function layOutStrings(texts: readonly string[], sorted?: Uint32Array): StringColumns {
  const bytes = Buffer.from(texts.join(''), 'utf8')
  const offsets = new Uint32Array(texts.length + 1)
  let at = 0
  let slotCount = 4
  while (slotCount < texts.length * 2) slotCount *= 2
  const slots = new Uint32Array(slotCount)
  for (const [number, text] of texts.entries()) {
    offsets[number] = at
    at += Buffer.byteLength(text)
    let slot = hashOf(text) & (slotCount - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (slotCount - 1)
    slots[slot] = number + 1
  }
  offsets[texts.length] = at
  const order =
    sorted ??
    Uint32Array.from(texts.keys()).sort((a, b) =>
      texts[a]! < texts[b]! ? -1 : texts[a]! > texts[b]! ? 1 : 0,
    )
  return { bytes, offsets, slots, sorted: order }
}

/** Reads strings that were laid out. @param keep whether strings that were read once are kept */
export function createStringTable(columns: StringColumns, keep: boolean): StringTable {
  const { offsets, slots, sorted } = columns
  const { buffer, byteOffset, length } = columns.bytes
  const bytes = Buffer.from(buffer, byteOffset, length)
  const size = offsets.length - 1
  const kept: (string | undefined)[] = keep ? new Array(size) : []

  const decode = (number: number): string => bytes.toString('utf8', offsets[number]!, offsets[number + 1]!)

  function at(number: number): string {
    const known = kept[number]
    if (known !== undefined) return known
    const text = decode(number)
    if (keep) kept[number] = text
    return text
  }

  function isAt(number: number, text: string): boolean {
    const start = offsets[number]!
    const count = offsets[number + 1]! - start
    if (count < text.length) return false
    for (let unit = 0; unit < text.length; unit += 1) {
      const code = text.charCodeAt(unit)
      if (code >= 0x80) return decode(number) === text
      if (bytes[start + unit] !== code) return false
    }
    return count === text.length
  }

  return {
    size,
    sorted,
    at,
    bytesOf: (number) => offsets[number + 1]! - offsets[number]!,
    find(text) {
      const mask = slots.length - 1
      for (let slot = hashOf(text) & mask; ; slot = (slot + 1) & mask) {
        const held = slots[slot]!
        if (held === 0) return -1
        if (isAt(held - 1, text)) return held - 1
      }
    },
    visitPrefix(prefix, visit) {
      let from = 0
      let to = size
      while (from < to) {
        const middle = (from + to) >>> 1
        if (decode(sorted[middle]!) < prefix) from = middle + 1
        else to = middle
      }
      const first = Buffer.from(prefix, 'utf8')
      for (; from < size; from += 1) {
        const number = sorted[from]!
        const start = offsets[number]!
        if (
          bytes.compare(
            first,
            0,
            first.length,
            start,
            Math.min(start + first.length, offsets[number + 1]!),
          ) !== 0
        )
          return
        if (visit(number) === false) return
      }
    },
  }
}
