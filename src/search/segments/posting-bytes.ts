import { ByteReader } from './byte-reader.ts'
import type { ByteWriter } from './byte-writer.ts'
import { type Postings, reservePostings } from './part.ts'

/**
 * Postings in a file: how many they are; then, for each, how far its passage lies behind the last, and a byte with its
 * frequencies: four bits for the text, two for names, two for the headline. Larger ones stand in three bytes behind a zero.
 */
export function writePostings(postings: Postings, length: number, out: ByteWriter): void {
  out.varint(length)
  let last = 0
  for (let at = 0; at < length; at += 1) {
    const passage = postings.passages[at]!
    const packed = postings.frequencies[at]!
    const [text, names, title] = [packed & 0xff, (packed >>> 8) & 0xff, packed >>> 16]
    out.varint(passage - last)
    last = passage
    if (text < 16 && names < 4 && title < 4) out.byte(text | (names << 4) | (title << 6))
    else {
      out.byte(0)
      out.byte(text)
      out.byte(names)
      out.byte(title)
    }
  }
}

/**
 * Reads them.
 * @param among by passage: those for which it is 0 are left out
 * @returns how many there are
 */
export function readPostingBytes(bytes: Uint8Array, into: Postings, among?: Uint32Array): number {
  const reader = new ByteReader(bytes)
  const length = reader.varint()
  reservePostings(into, length)
  const { passages, frequencies } = into
  // By hand: for a word that stands in every tenth passage this is run a hundred thousand times.
  let at = reader.at
  let passage = 0
  let given = 0
  for (let posting = 0; posting < length; posting += 1) {
    let byte = bytes[at]!
    at += 1
    let gap = byte & 0x7f
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = bytes[at]!
      at += 1
      gap |= (byte & 0x7f) << shift
    }
    passage += gap
    byte = bytes[at]!
    at += 1
    const behind = at
    if (byte === 0) at += 3
    if (among !== undefined && among[passage] === 0) continue
    passages[given] = passage
    frequencies[given] =
      byte === 0
        ? bytes[behind]! | (bytes[behind + 1]! << 8) | (bytes[behind + 2]! << 16)
        : (byte & 15) | ((byte & 48) << 4) | ((byte & 192) << 10)
    given += 1
  }
  return given
}
