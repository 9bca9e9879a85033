import { hashUnits } from './fnv.ts'
import { stem } from './stem.ts'
import { DIGIT, endOfPlainWord, FOREIGN, LETTER, normalizeWord, plainClassAt, tokenize } from './tokens.ts'

/** Words that are known at a time, in a hash table with twice as many slots. */
const LEXICON_WORDS = 1 << 17
const SLOTS = LEXICON_WORDS * 2

/** A word without end would be kept for as long as the lexicon is. */
const LONGEST_KEPT = 40

/** From this length on, a part of a string keeps the whole of it in memory. */
const SHARED_FROM = 13

/**
 * Reads the words of texts as numbers of their stems: a word that was met before costs no string and no look-up by one.
 * It finds the words that `tokenize` finds and the stems that `stem` gives.
 */
export interface StemReader {
  /** The stems' numbers, and 1 for each word with a capital or a digit first, of the words that were read last. */
  readonly numbers: Int32Array
  readonly capitals: Uint8Array
  /** Reads the words of a text from `start` to `end`. @returns how many there are */
  read(text: string, start: number, end: number): number
  stemOf(number: number): string
  /** How often all numbers were forgotten and are given anew. */
  readonly generation: number
}

export function createStemReader(): StemReader {
  let slots = new Int32Array(SLOTS)
  let stems: string[] = []
  let numbersByStem = new Map<string, number>()
  let words = 0
  let generation = 0
  /** For each word: where its units start, its stem's number, and whether a capital or a digit opens it. */
  const starts = new Uint32Array(LEXICON_WORDS + 1)
  const wordStems = new Int32Array(LEXICON_WORDS)
  const wordCapitals = new Uint8Array(LEXICON_WORDS)
  let units = new Uint16Array(1 << 16)
  let numbers = new Int32Array(256)
  let capitals = new Uint8Array(256)

  function forget(): void {
    slots = new Int32Array(SLOTS)
    stems = []
    numbersByStem = new Map()
    words = 0
    generation += 1
  }

  function numberOf(norm: string): number {
    const one = stem(norm)
    const known = numbersByStem.get(one)
    if (known !== undefined) return known
    numbersByStem.set(one, stems.length)
    return stems.push(one) - 1
  }

  /** A word that was not met before. @returns its place, or -1 where it is no word */
  function learn(text: string, start: number, end: number, slot: number): number {
    const norm = normalizeWord(ownString(text.slice(start, end)))
    if (norm === '') return -1
    const place = words
    const at = starts[place]!
    const needed = at + end - start
    if (needed > units.length) {
      const grown = new Uint16Array(units.length * 2)
      grown.set(units)
      units = grown
    }
    for (let unit = start; unit < end; unit += 1) units[at + unit - start] = text.charCodeAt(unit)
    starts[place + 1] = needed
    wordStems[place] = numberOf(norm)
    wordCapitals[place] = opensHigh(text, start) ? 1 : 0
    words += 1
    slots[slot] = words
    return place
  }

  /** The place of the word that stands from `start` to `end`. */
  function placeOf(text: string, start: number, end: number): number {
    let slot = hashUnits(text, start, end) & (SLOTS - 1)
    for (let held = slots[slot]!; held !== 0; held = slots[slot]!) {
      if (isWord(held - 1, text, start, end)) return held - 1
      slot = (slot + 1) & (SLOTS - 1)
    }
    return learn(text, start, end, slot)
  }

  function isWord(place: number, text: string, start: number, end: number): boolean {
    const from = starts[place]!
    if (starts[place + 1]! - from !== end - start) return false
    for (let at = start; at < end; at += 1) if (units[from + at - start] !== text.charCodeAt(at)) return false
    return true
  }

  /** Words that the expressions find, and words that are too long for the lexicon. */
  function readAny(text: string, start: number, end: number): number {
    const tokens = tokenize(text.slice(start, end))
    reserve(tokens.length)
    for (const [at, token] of tokens.entries()) {
      numbers[at] = numberOf(ownString(token.norm))
      capitals[at] = opensHigh(text, start + token.start) ? 1 : 0
    }
    return tokens.length
  }

  function reserve(count: number): void {
    if (count <= numbers.length) return
    numbers = new Int32Array(count * 2)
    capitals = new Uint8Array(count * 2)
  }

  return {
    get numbers() {
      return numbers
    },
    get capitals() {
      return capitals
    },
    get generation() {
      return generation
    },
    stemOf: (number) => stems[number]!,
    read(text, start, end) {
      // A word and what parts it from the next have two units at the least.
      const most = ((end - start) >>> 1) + 1
      if (most > LEXICON_WORDS) return readAny(text, start, end)
      reserve(most)
      if (words + most > LEXICON_WORDS || stems.length > 2 * LEXICON_WORDS) forget()
      let count = 0
      let at = start
      while (at < end) {
        const kind = plainClassAt(text, at, end)
        if (kind === FOREIGN) return readAny(text, start, end)
        if (kind !== LETTER && kind !== DIGIT) {
          at += 1
          continue
        }
        const stop = endOfPlainWord(text, start, at, end)
        if (stop < 0 || stop - at > LONGEST_KEPT) return readAny(text, start, end)
        const place = placeOf(text, at, stop)
        if (place >= 0) {
          numbers[count] = wordStems[place]!
          capitals[count] = wordCapitals[place]!
          count += 1
        }
        at = stop
      }
      return count
    },
  }
}

/** Whether a word starts with a capital or a digit. */
function opensHigh(text: string, at: number): boolean {
  const first = text.charAt(at)
  return first !== first.toLowerCase() || (first >= '0' && first <= '9')
}

/** The same string, without the text that it was cut from. */
function ownString(part: string): string {
  return part.length < SHARED_FROM ? part : Buffer.from(part, 'utf16le').toString('utf16le')
}
