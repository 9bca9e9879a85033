import { BM25 } from '../ranking/measured-candidates.ts'
import type { Postings, SearchedPart } from '../segments/part.ts'
import { MOST_COUNTED } from '../segments/tally.ts'
import type { LightClause } from './light-clause.ts'

/** Occurrences that are told apart, in halves: a word of the headline counts as half of one in the text, as in the ranking. */
const HALVES = 32
const LENGTHS = MOST_COUNTED + 1

/** About how many words a passage has for each different one that is no small word. */
const WORDS_A_DIFFERENT_ONE = 2

/** The ranking's BM25 share of a word, by occurrences and length of the passage. */
const SHARES = Float64Array.from({ length: HALVES * LENGTHS }, (_, at) => {
  const count = Math.floor(at / LENGTHS) / 2
  const words = (at % LENGTHS) * WORDS_A_DIFFERENT_ONE
  return count / (count + BM25.k * (1 - BM25.b + (BM25.b * words) / BM25.averageWords))
})

/** A passage as its postings tell of it; masks of words are bits by their places in the clause. */
export interface PostedPassage {
  readonly passage: number
  readonly article: number
  /** The most that it can score. */
  readonly bound: number
  readonly text: number
  readonly title: number
  /** The words of its article's passages that were met, and of its headline. */
  readonly held: number
  readonly bm25: number
}

/** Scores the passages of a part from its postings alone. */
export interface LightScorer {
  /**
   * @param passes the articles that count
   * @param least passages whose bound is less are not told of
   * @param most how many of the best are wanted at the least; none of the others need be told of
   */
  score(
    part: SearchedPart,
    clause: LightClause,
    passes: (article: number) => boolean,
    least: number,
    most: number,
    visit: (found: PostedPassage) => void,
  ): void
}

/** The passages that were found, in columns. */
interface Rows {
  readonly passages: Uint32Array
  readonly articles: Uint32Array
  readonly text: Uint16Array
  readonly title: Uint16Array
  readonly bm25: Float64Array
  readonly bounds: Float64Array
}

const rowsOf = (length: number): Rows => ({
  passages: new Uint32Array(length),
  articles: new Uint32Array(length),
  text: new Uint16Array(length),
  title: new Uint16Array(length),
  bm25: new Float64Array(length),
  bounds: new Float64Array(length),
})

/** Where the passages of a part were found, and what their articles hold of the clause. */
interface Places {
  /** The row of each passage plus one; 0 for those that were not found. */
  readonly rowOf: Uint32Array
  readonly held: Uint16Array
}

/** A scorer with working memory of its own. */
export function createLightScorer(): LightScorer {
  const postings: Postings = { passages: new Uint32Array(0), frequencies: new Uint32Array(0) }
  let rows = rowsOf(0)
  let places: Places = { rowOf: new Uint32Array(0), held: new Uint16Array(0) }

  return {
    score(part, clause, passes, least, most, visit) {
      if (places.rowOf.length < part.passageSlots || places.held.length < part.articleSlots) {
        rows = rowsOf(part.passageSlots)
        places = {
          rowOf: new Uint32Array(part.passageSlots),
          held: new Uint16Array(Math.max(part.articleSlots, places.held.length)),
        }
      }
      const { articleOf } = part
      const { rowOf, held } = places
      let met = 0
      try {
        for (const turn of ['finds', 'adds'] as const)
          for (const [place, { stem, role, weight }] of clause.words.entries()) {
            const number = role === turn ? part.numberOf(stem) : -1
            if (number < 0) continue
            const finds = role === 'finds'
            const length = part.readPostings(number, postings, finds ? undefined : rowOf)
            if (finds) met = find(postings, length, articleOf, rowOf, rows, met)
            addWord(postings, length, rowOf, rows, place, weight, part.lengths.text)
          }
        reckonBounds(clause, rows, met, held)
        const passing = (row: number): boolean => passes(rows.articles[row]!)
        const from = Math.max(least, boundOfBest(rows.bounds, met, most, passing))
        for (let row = 0; row < met; row += 1) {
          if (rows.bounds[row]! < from || !passing(row)) continue
          const article = rows.articles[row]!
          visit({
            passage: rows.passages[row]!,
            article,
            bound: rows.bounds[row]!,
            text: rows.text[row]!,
            title: rows.title[row]!,
            held: held[article]!,
            bm25: rows.bm25[row]!,
          })
        }
      } finally {
        for (let row = 0; row < met; row += 1) {
          rowOf[rows.passages[row]!] = 0
          held[rows.articles[row]!] = 0
        }
      }
    },
  }
}

/** Gives a row to each passage that was not found before. @returns how many rows there are */
function find(
  { passages: posted }: Postings,
  length: number,
  articleOf: Uint32Array,
  rowOf: Uint32Array,
  { passages, articles, text, title, bm25 }: Rows,
  before: number,
): number {
  let met = before
  for (let at = 0; at < length; at += 1) {
    const passage = posted[at]!
    if (rowOf[passage] !== 0) continue
    passages[met] = passage
    articles[met] = articleOf[passage]!
    text[met] = 0
    title[met] = 0
    bm25[met] = 0
    met += 1
    rowOf[passage] = met
  }
  return met
}

/** Adds a word to the passages that were found. */
function addWord(
  { passages, frequencies }: Postings,
  length: number,
  rowOf: Uint32Array,
  { text, title, bm25 }: Rows,
  place: number,
  weight: number,
  lengths: Uint8Array,
): void {
  const bit = 1 << place
  for (let at = 0; at < length; at += 1) {
    const passage = passages[at]!
    const row = rowOf[passage]! - 1
    if (row < 0) continue
    const packed = frequencies[at]!
    // A small word that is also a name ("IT") is counted among the names alone.
    const inText = Math.max(packed & 0xff, (packed >>> 8) & 0xff)
    const inTitle = packed >>> 16 === 0 ? 0 : 1
    const halves = Math.min(HALVES - 1, 2 * inText + inTitle)
    bm25[row]! += weight * SHARES[halves * LENGTHS + lengths[passage]!]!
    if (inText > 0) text[row]! |= bit
    if (inTitle > 0) title[row]! |= bit
  }
}

/** Reckons the most that each passage can score. */
function reckonBounds({ bounds }: LightClause, rows: Rows, met: number, held: Uint16Array): void {
  const { articles, text, title, bm25 } = rows
  for (let row = 0; row < met; row += 1) held[articles[row]!]! |= text[row]! | title[row]!
  for (let row = 0; row < met; row += 1) {
    rows.bounds[row] =
      bounds.bm25 * bm25[row]! +
      bounds.text[text[row]!]! +
      bounds.title[title[row]!]! +
      bounds.names[text[row]! | title[row]!]! +
      bounds.held[held[articles[row]!]!]!
  }
}

const STEPS = 2_048

/**
 * A bound that at least so many of the rows that pass have, and few more. Whether a row passes is asked of the best alone: that
 * takes longer than to reckon its bound.
 */
function boundOfBest(
  bounds: Float64Array,
  length: number,
  most: number,
  passing: (row: number) => boolean,
): number {
  let highest = 0
  for (let row = 0; row < length; row += 1) highest = Math.max(highest, bounds[row]!)
  if (length <= most || highest === 0) return Number.NEGATIVE_INFINITY
  const scale = (STEPS - 1) / highest
  const counts = new Uint32Array(STEPS)
  for (let row = 0; row < length; row += 1) counts[Math.max(0, Math.floor(bounds[row]! * scale))]! += 1
  let step = STEPS
  let counted = 0
  for (let wanted = most; step > 0; wanted *= 2) {
    while (step > 0 && counted < wanted) {
      step -= 1
      counted += counts[step]!
    }
    const from = (step - 1) / scale
    let kept = 0
    for (let row = 0; row < length && kept < most; row += 1)
      if (bounds[row]! >= from && passing(row)) kept += 1
    if (kept >= most) return from
  }
  return Number.NEGATIVE_INFINITY
}
