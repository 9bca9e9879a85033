import { type ArticleRecord, readTitle } from './article-record.ts'
import { ByteReader } from './byte-reader.ts'
import type { PartTotals } from './part.ts'
import type { WordCounts } from './word-counts.ts'

/** The longest length and the highest frequency that are told apart. A passage of 199 words has fewer. */
export const MOST_COUNTED = 255

/** How many different words a passage has in each of the fields that are searched. */
export interface FieldLengths {
  readonly text: number
  readonly names: number
  readonly title: number
}

/** How often a word stands in each field of a passage, in one number. */
export const packFrequencies = (text: number, names: number, title: number): number =>
  Math.min(text, MOST_COUNTED) | (Math.min(names, MOST_COUNTED) << 8) | (Math.min(title, MOST_COUNTED) << 16)

export interface TallySink {
  /** A passage's words that are searched for. */
  posting?(word: number, passage: number, frequencies: number): void
  passage(passage: number, lengths: FieldLengths): void
}

/** Counts articles' words into columns, or takes them out again. */
export interface Tally {
  /**
   * @param by 1 to count the article, -1 to take it out
   * @param isSmall whether a word is one of those that are not searched in texts
   */
  count(
    record: ArticleRecord,
    counts: WordCounts,
    by: 1 | -1,
    isSmall: (word: number) => boolean,
    sink: TallySink,
  ): void
}

/** A tally with working memory of its own. */
export function createTally(): Tally {
  let seen = new Int32Array(0)
  let text = new Int32Array(0)
  let names = new Int32Array(0)
  let title = new Int32Array(0)
  let turn = 0
  /** The different words of a passage, in the order in which they were met. */
  let words = new Int32Array(512)
  let held = 0
  const headline: number[] = []

  function grow(words: number): void {
    if (seen.length >= words) return
    seen = new Int32Array(words)
    text = new Int32Array(words)
    names = new Int32Array(words)
    title = new Int32Array(words)
    turn = 0
  }

  function meet(word: number): void {
    if (seen[word] === turn) return
    seen[word] = turn
    text[word] = 0
    names[word] = 0
    title[word] = 0
    if (held === words.length) {
      const grown = new Int32Array(words.length * 2)
      grown.set(words)
      words = grown
    }
    words[held] = word
    held += 1
  }

  /** Adds the words of a passage, once each, to the columns. */
  function countPassage(
    passage: number,
    counts: WordCounts,
    by: 1 | -1,
    isSmall: (word: number) => boolean,
    sink: TallySink,
  ): void {
    let [textLength, nameLength, titleLength] = [0, 0, 0]
    for (let at = 0; at < held; at += 1) {
      const word = words[at]!
      counts.passages[word]! += by
      const inText = isSmall(word) ? 0 : text[word]!
      const inNames = names[word]!
      const inTitle = title[word]!
      if (inText > 0) {
        counts.text[word]! += by
        textLength += 1
      }
      if (inNames > 0) {
        counts.names[word]! += by
        nameLength += 1
      }
      if (inTitle > 0) {
        counts.title[word]! += by
        titleLength += 1
      }
      if (sink.posting !== undefined && inText + inNames + inTitle > 0)
        sink.posting(word, passage, packFrequencies(inText, inNames, inTitle))
    }
    sink.passage(passage, {
      text: Math.min(textLength, MOST_COUNTED),
      names: Math.min(nameLength, MOST_COUNTED),
      title: Math.min(titleLength, MOST_COUNTED),
    })
  }

  return {
    count(record, counts, by, isSmall, sink) {
      grow(counts.passages.length)
      headline.length = 0
      readTitle(record.bytes, (word, content) => {
        if (content) headline.push(word)
      })
      const { bytes } = record
      const { inner, capitals } = counts
      const reader = new ByteReader(bytes)
      for (let passage = 0; passage < record.passages.length; passage += 1) {
        turn += 1
        held = 0
        for (const word of headline) {
          meet(word)
          title[word]! += 1
        }
        reader.at = record.passages[passage]!
        reader.varint()
        reader.varint()
        for (let sentences = reader.varint(); sentences > 0; sentences -= 1) {
          reader.varint()
          reader.varint()
          const words = reader.varint()
          for (let place = 0; place < words; place += 1) {
            const value = reader.varint()
            const word = value >>> 1
            if (seen[word] !== turn) meet(word)
            text[word]! += 1
            if (place === 0) continue
            inner[word]! += by
            if ((value & 1) === 0) continue
            capitals[word]! += by
            names[word]! += 1
          }
        }
        countPassage(passage, counts, by, isSmall, sink)
      }
    },
  }
}

/** Takes a removed article out of a part's counts and totals. */
export function takeOut(
  tally: Tally,
  part: { readonly counts: WordCounts; readonly totals: PartTotals },
  record: ArticleRecord,
  isSmall: (word: number) => boolean,
): void {
  const { totals } = part
  totals.articles -= 1
  tally.count(record, part.counts, -1, isSmall, {
    passage(_passage, { text, names, title }) {
      totals.passages -= 1
      totals.text -= text
      totals.names -= names
      totals.title -= title
    },
  })
}
