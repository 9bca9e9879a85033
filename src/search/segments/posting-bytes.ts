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

/** Reads them. @returns how many there are */
export function readPostingBytes(bytes: Uint8Array, into: Postings): number {
  let at = 0
  const varint = (): number => {
    let byte = bytes[at]!
    at += 1
    if (byte < 0x80) return byte
    let value = byte & 0x7f
    for (let shift = 7; shift < 35; shift += 7) {
      byte = bytes[at]!
      at += 1
      value |= (byte & 0x7f) << shift
      if (byte < 0x80) break
    }
    return value >>> 0
  }
  const length = varint()
  reservePostings(into, length)
  const { passages, frequencies } = into
  let passage = 0
  for (let posting = 0; posting < length; posting += 1) {
    passage += varint()
    passages[posting] = passage
    const byte = bytes[at]!
    at += 1
    if (byte === 0) {
      frequencies[posting] = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16)
      at += 3
    } else frequencies[posting] = (byte & 15) | ((byte & 48) << 4) | ((byte & 192) << 10)
  }
  return length
}
