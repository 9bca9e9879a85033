import type { FoundTerms, SentenceText } from '../article-texts.ts'
import { type TermNumbers, TermPlaces, TOLD_APART } from '../find-terms.ts'
import { ByteReader } from './byte-reader.ts'
import type { ByteWriter } from './byte-writer.ts'

/**
 * An article's words by their numbers, as a part of the index keeps them: what ranking reads, without the text. The headline's
 * words stand first, then each passage with its sentences and their words (`record-writer.ts`).
 */
export interface ArticleRecord {
  readonly bytes: Uint8Array
  /** Where each passage starts in `bytes`; the headline stands before the first. */
  readonly passages: readonly number[] | Uint32Array
}

/** Reads a headline's words. */
export function readTitle(bytes: Uint8Array, visit: (word: number, content: boolean) => void): void {
  const reader = new ByteReader(bytes)
  for (let left = reader.varint(); left > 0; left -= 1) {
    const value = reader.varint()
    visit(value >>> 1, (value & 1) === 1)
  }
}

/** Where a passage lies in its article's body. */
export function readPassageSpan(bytes: Uint8Array, at: number): { start: number; end: number } {
  const reader = new ByteReader(bytes, at)
  const start = reader.varint()
  return { start, end: start + reader.varint() }
}

/** Reads a passage's sentences as ranking and quoting read them. */
export function readSentences(
  bytes: Uint8Array,
  at: number,
  stemOf: (word: number) => string,
): SentenceText[] {
  const reader = new ByteReader(bytes, at)
  let last = reader.varint()
  reader.varint()
  const sentences: SentenceText[] = []
  for (let left = reader.varint(); left > 0; left -= 1) {
    const start = last + reader.varint()
    const end = start + reader.varint()
    const words = reader.varint()
    const stems: string[] = new Array(words)
    const capitals: boolean[] = new Array(words)
    for (let place = 0; place < words; place += 1) {
      const value = reader.varint()
      stems[place] = stemOf(value >>> 1)
      capitals[place] = (value & 1) === 1
    }
    sentences.push({ start, end, stems, capitals })
    last = end
  }
  return sentences
}

const places = new TermPlaces()

/** Finds terms among a passage's words. */
export function findInPassage(bytes: Uint8Array, at: number, terms: TermNumbers): FoundTerms {
  const reader = new ByteReader(bytes, at)
  reader.varint()
  reader.varint()
  const sentences = reader.varint()
  const { perhaps } = terms
  let words = 0
  for (let sentence = 0; sentence < sentences; sentence += 1) {
    reader.varint()
    reader.varint()
    const end = words + reader.varint()
    for (; words < end; words += 1) {
      const word = reader.varint() >>> 1
      if (perhaps[word & (TOLD_APART - 1)] === 0) continue
      const term = terms.terms.get(word)
      if (term !== undefined) places.add(term, words, sentence)
    }
  }
  return { words, sentences, places: places.take() }
}

/** Writes a record anew with the numbers that its words have elsewhere. */
export function renumberRecord(
  record: ArticleRecord,
  numberOf: (word: number) => number,
  out: ByteWriter,
): number[] {
  const reader = new ByteReader(record.bytes)
  const word = (): void => {
    const value = reader.varint()
    out.varint(numberOf(value >>> 1) * 2 + (value & 1))
  }
  const same = (): number => {
    const value = reader.varint()
    out.varint(value)
    return value
  }
  for (let words = same(); words > 0; words -= 1) word()
  return Array.from(record.passages, () => {
    const start = out.length
    same()
    same()
    for (let sentences = same(); sentences > 0; sentences -= 1) {
      same()
      same()
      for (let words = same(); words > 0; words -= 1) word()
    }
    return start
  })
}
