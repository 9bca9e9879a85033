import { type ArticleRecord, readPassageWords, readTitle } from './article-record.ts'
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

  function grow(words: number): void {
    if (seen.length >= words) return
    seen = new Int32Array(words)
    text = new Int32Array(words)
    names = new Int32Array(words)
    title = new Int32Array(words)
    turn = 0
  }

  return {
    count(record, counts, by, isSmall, sink) {
      grow(counts.passages.length)
      const headline: number[] = []
      readTitle(record.bytes, (word, content) => {
        if (content) headline.push(word)
      })
      const held: number[] = []
      const meet = (word: number): void => {
        if (seen[word] === turn) return
        seen[word] = turn
        text[word] = 0
        names[word] = 0
        title[word] = 0
        held.push(word)
      }
      for (const [passage, at] of record.passages.entries()) {
        turn += 1
        held.length = 0
        for (const word of headline) {
          meet(word)
          title[word]! += 1
        }
        readPassageWords(record.bytes, at, (word, capital, place) => {
          meet(word)
          if (!isSmall(word)) text[word]! += 1
          if (place === 0) return
          counts.inner[word]! += by
          if (!capital) return
          counts.capitals[word]! += by
          names[word]! += 1
        })
        const lengths = { text: 0, names: 0, title: 0 }
        for (const word of held) {
          counts.passages[word]! += by
          const [inText, inNames, inTitle] = [text[word]!, names[word]!, title[word]!]
          if (inText > 0) {
            counts.text[word]! += by
            lengths.text += 1
          }
          if (inNames > 0) {
            counts.names[word]! += by
            lengths.names += 1
          }
          if (inTitle > 0) {
            counts.title[word]! += by
            lengths.title += 1
          }
          if (sink.posting !== undefined && inText + inNames + inTitle > 0)
            sink.posting(word, passage, packFrequencies(inText, inNames, inTitle))
        }
        sink.passage(passage, {
          text: Math.min(lengths.text, MOST_COUNTED),
          names: Math.min(lengths.names, MOST_COUNTED),
          title: Math.min(lengths.title, MOST_COUNTED),
        })
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
