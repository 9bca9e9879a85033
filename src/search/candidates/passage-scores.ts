import { type PartTotals, type Postings, reservePostings, type SearchedPart } from '../segments/part.ts'
import { MOST_COUNTED } from '../segments/tally.ts'
import type { WordCount } from '../segments/word-counts.ts'
import { inverseFrequency } from './term-statistics.ts'

/** The fields of a passage that are searched: a word of the headline counts as much as one and a half in the text. */
const BOOST = { text: 1, names: 0.5, title: 1.5 } as const

/** BM25+ (Lv and Zhai 2011) for the candidate search. */
const BM25 = { k: 1.2, b: 0.6, d: 0.5 } as const

type Field = keyof typeof BOOST

/** Frequencies below this are looked up in a table, others reckoned. */
const TABLED = 16
const LENGTHS = MOST_COUNTED + 1

/** Scores are whole numbers of this fraction: their sum is the same in whatever order they are added. */
const SCALE = 65_536

/** What a word's frequency in a field is worth, by frequency and length of the field. */
export interface Saturation {
  readonly text: Float64Array
  readonly names: Float64Array
  readonly title: Float64Array
  readonly averages: Readonly<Record<Field, number>>
}

const saturate = (frequency: number, length: number, average: number): number =>
  BM25.d + (frequency * (BM25.k + 1)) / (frequency + BM25.k * (1 - BM25.b + (BM25.b * length) / average))

const known = new WeakMap<PartTotals, Saturation>()

/** The tables for an archive of these totals, made once for the same object. */
export function saturationFor(totals: PartTotals): Saturation {
  const saturation = known.get(totals) ?? createSaturation(totals)
  known.set(totals, saturation)
  return saturation
}

function createSaturation(totals: PartTotals): Saturation {
  const averageOf = (words: number): number =>
    words === 0 || totals.passages === 0 ? 1 : words / totals.passages
  const averages = {
    text: averageOf(totals.text),
    names: averageOf(totals.names),
    title: averageOf(totals.title),
  }
  const table = (average: number): Float64Array =>
    Float64Array.from({ length: TABLED * LENGTHS }, (_, at) =>
      saturate(Math.floor(at / LENGTHS), at % LENGTHS, average),
    )
  return { text: table(averages.text), names: table(averages.names), title: table(averages.title), averages }
}

/** A word that is searched for, with its weight in each field. */
export interface SearchedWord {
  readonly stem: string
  readonly text: number
  readonly names: number
  readonly title: number
}

/** Weighs a word by the whole archive's use of it. */
export function weighWord(stem: string, times: number, count: WordCount, passages: number): SearchedWord {
  const weight = (field: Field): number => times * BOOST[field] * inverseFrequency(passages, count[field])
  return { stem, text: weight('text'), names: weight('names'), title: weight('title') }
}

/** Scores the passages of a part that hold any of the searched words. */
export interface PassageScorer {
  /** @param visit is called for each of them with its score: the sum over the words, times how many of them it holds */
  score(
    part: SearchedPart,
    words: readonly SearchedWord[],
    saturation: Saturation,
    visit: (passage: number, score: number) => void,
  ): void
}

/** A scorer with working memory of its own. */
export function createPassageScorer(): PassageScorer {
  const postings: Postings = { passages: new Uint32Array(0), frequencies: new Uint32Array(0) }
  reservePostings(postings, 4096)
  let sums = new Int32Array(0)
  let held = new Uint8Array(0)
  let touched = new Uint32Array(0)

  function addWord(
    part: SearchedPart,
    word: SearchedWord,
    number: number,
    saturation: Saturation,
    from: number,
  ): number {
    const length = part.readPostings(number, postings)
    const { passages, frequencies } = postings
    const { text: textLengths, names: nameLengths, title: titleLengths } = part.lengths
    const { text: textTable, names: nameTable, title: titleTable, averages } = saturation
    let met = from
    for (let at = 0; at < length; at += 1) {
      const passage = passages[at]!
      const packed = frequencies[at]!
      const inText = packed & 0xff
      const inNames = (packed >>> 8) & 0xff
      const inTitle = packed >>> 16
      let sum = 0
      if (inText !== 0) {
        const words = textLengths[passage]!
        const share =
          inText < TABLED ? textTable[inText * LENGTHS + words]! : saturate(inText, words, averages.text)
        sum += (word.text * share * SCALE + 0.5) | 0
      }
      if (inNames !== 0) {
        const words = nameLengths[passage]!
        const share =
          inNames < TABLED ? nameTable[inNames * LENGTHS + words]! : saturate(inNames, words, averages.names)
        sum += (word.names * share * SCALE + 0.5) | 0
      }
      if (inTitle !== 0) {
        const words = titleLengths[passage]!
        const share =
          inTitle < TABLED ? titleTable[inTitle * LENGTHS + words]! : saturate(inTitle, words, averages.title)
        sum += (word.title * share * SCALE + 0.5) | 0
      }
      if (held[passage] === 0) {
        touched[met] = passage
        met += 1
      }
      held[passage]! += 1
      sums[passage]! += sum
    }
    return met
  }

  return {
    score(part, words, saturation, visit) {
      if (sums.length < part.passageSlots) {
        sums = new Int32Array(part.passageSlots)
        held = new Uint8Array(part.passageSlots)
        touched = new Uint32Array(part.passageSlots)
      }
      let met = 0
      try {
        for (const word of words) {
          const number = part.numberOf(word.stem)
          if (number >= 0) met = addWord(part, word, number, saturation, met)
        }
        for (let at = 0; at < met; at += 1) {
          const passage = touched[at]!
          visit(passage, (sums[passage]! * held[passage]!) / SCALE)
        }
      } finally {
        for (let at = 0; at < met; at += 1) {
          sums[touched[at]!] = 0
          held[touched[at]!] = 0
        }
      }
    },
  }
}
