import { renumberRecord } from './article-record.ts'
import { readStoredWords } from './article-words.ts'
import { ByteReader } from './byte-reader.ts'
import { ByteWriter } from './byte-writer.ts'
import type { CountedPart, PartTotals } from './part.ts'
import { SMALL_STEMS } from './small-stems.ts'
import { createTally, takeOut } from './tally.ts'
import { createWordCounts, growWordCounts, WORD_COLUMNS } from './word-counts.ts'

/** The form that sums are written in. */
const FORM = 1

const BETWEEN_WORDS = '\n'

/**
 * Every word of an archive with its number, and how often the archive uses it. An archive that lies elsewhere keeps the sums; what
 * changed since is counted here.
 */
export interface Vocabulary extends CountedPart {
  /** The number of a stem, given now where it has none. */
  numberFor(stem: string): number
  stemOf(word: number): string
  /** How many words there are numbers for. */
  readonly wordSlots: number
  /** Counts an article's record, or takes it out. */
  count(record: Uint8Array, by: 1 | -1): void
  /** The sums as bytes, for `readSums`. */
  writeSums(): Uint8Array
  /** Takes on other sums in place of its own; words keep their numbers. @throws {Error} for sums of another form. */
  readSums(bytes: Uint8Array): void
}

export function createVocabulary(): Vocabulary {
  const numbers = new Map<string, number>()
  const stems: string[] = []
  const small: boolean[] = []
  const byLetter = new Map<string, number[]>()
  const counts = createWordCounts(1024)
  const totals: PartTotals = { articles: 0, passages: 0, text: 0, names: 0, title: 0 }
  const tally = createTally()
  const renumbered = new ByteWriter(1 << 14)
  const isSmall = (word: number): boolean => small[word]!

  function numberFor(stem: string): number {
    const known = numbers.get(stem)
    if (known !== undefined) return known
    const number = stems.push(stem) - 1
    numbers.set(stem, number)
    small.push(SMALL_STEMS.has(stem))
    const letter = stem.charAt(0)
    const same = byLetter.get(letter)
    if (same === undefined) byLetter.set(letter, [number])
    else same.push(number)
    growWordCounts(counts, stems.length)
    return number
  }

  const vocabulary: Vocabulary = {
    counts,
    totals,
    numberFor,
    numberOf: (stem) => numbers.get(stem) ?? -1,
    stemOf: (word) => stems[word]!,
    get wordSlots() {
      return stems.length
    },
    visitWords(first, shortest, longest, visit) {
      for (const word of byLetter.get(first) ?? []) {
        const stem = stems[word]!
        if (stem.length >= shortest && stem.length <= longest) visit(stem, word)
      }
    },
    count(bytes, by) {
      const { record, stems: own } = readStoredWords(bytes)
      const words = own.map(numberFor)
      renumbered.clear()
      const passages = renumberRecord(record, (word) => words[word]!, renumbered)
      const counted = { bytes: renumbered.view(), passages }
      if (by < 0) {
        takeOut(tally, vocabulary, counted, isSmall)
        return
      }
      totals.articles += 1
      tally.count(counted, counts, 1, isSmall, {
        passage(_passage, { text, names, title }) {
          totals.passages += 1
          totals.text += text
          totals.names += names
          totals.title += title
        },
      })
    },
    writeSums() {
      const out = new ByteWriter(1 << 20)
      out.varint(FORM)
      for (const name of TOTALS) out.varint(totals[name])
      const used = [...stems.keys()].filter((word) => counts.passages[word] !== 0)
      const text = Buffer.from(used.map((word) => stems[word]).join(BETWEEN_WORDS), 'utf8')
      out.varint(used.length)
      out.varint(text.length)
      out.append(text)
      for (const word of used) for (const column of WORD_COLUMNS) out.varint(counts[column][word]!)
      return out.copy()
    },
    readSums(bytes) {
      const reader = new ByteReader(bytes)
      const form = reader.varint()
      if (form !== FORM) {
        throw new Error(
          `Cannot read how the archive uses its words: it is of form ${form}, this program knows ${FORM}`,
        )
      }
      for (const name of TOTALS) totals[name] = reader.varint()
      for (const column of WORD_COLUMNS) counts[column].fill(0)
      const length = reader.varint()
      const size = reader.varint()
      const text = Buffer.from(bytes.buffer, bytes.byteOffset + reader.at, size).toString('utf8')
      reader.at += size
      if (length === 0) return
      for (const stem of text.split(BETWEEN_WORDS)) {
        const word = numberFor(stem)
        for (const column of WORD_COLUMNS) counts[column][word] = reader.varint()
      }
    },
  }
  return vocabulary
}

const TOTALS = ['articles', 'passages', 'text', 'names', 'title'] as const
