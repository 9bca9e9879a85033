import { FNV_PRIME, FNV_START } from '../text/fnv.ts'

/** Words a shingle: reports of one event by two newsrooms share names and phrases, seldom a run of five words in twenty. */
const RUN = 5

/** The base of the hash of a run; that of a word is FNV's. Both are odd, so that no bit is lost. This is one of MurmurHash3's. */
const RUN_BASE = 0xcc9e2d51 | 0
const RUN_BASE_POWER = power(RUN_BASE, RUN - 1)

/** What a UTF-16 unit is, where it is no letter or digit. The units of letters are their own folded forms, from 0x30 on. */
const SEPARATOR = 0
const IGNORED = 1
const STRAIGHT_MARK = 2
const OPENING_MARK = 3
const CLOSING_MARK = 4
/** `“` closes what `„` opened and opens otherwise. */
const LOW_OPENING_MARK = 5
const HIGH_MARK = 6
const LINE_END = 7
const UNKNOWN = 0xffff

const FIRST_LETTER = 0x30
const NINE = 0x39

/** From kana and Han on, scripts put no spaces between words; each unit counts as one. */
const FIRST_UNSPACED = 0x3040

const MARKS: ReadonlyMap<string, number> = new Map([
  ["'", IGNORED],
  ['’', IGNORED],
  ['‘', IGNORED],
  ['\u00ad', IGNORED],
  ['"', STRAIGHT_MARK],
  ['”', CLOSING_MARK],
  ['“', HIGH_MARK],
  ['„', LOW_OPENING_MARK],
  ['«', OPENING_MARK],
  ['»', CLOSING_MARK],
  ['「', OPENING_MARK],
  ['」', CLOSING_MARK],
  ['\n', LINE_END],
])

const LETTER_OR_DIGIT = /^[\p{L}\p{N}]$/u

/** Filled as units are met: few of the 65,536 ever are. */
const CLASSES = new Uint16Array(0x10000).fill(UNKNOWN)

/** Filled again for every text: its units (reading them from an array is much faster), the hash of each word, whether a digit opens it, and the hash of each run. */
let bytes = Buffer.from(new ArrayBuffer(4096))
let units = new Uint16Array(bytes.buffer)
let words = new Int32Array(2048)
let digits = new Uint8Array(2048)
let runs = new Uint32Array(2048)

/** What two texts are compared by. */
export interface Shingles {
  /** A hash of each run of five words: distinct, ascending. */
  readonly runs: Uint32Array
  /** A hash of each word with a digit first: distinct, ascending. */
  readonly figures: Uint32Array
}

/**
 * The runs of words of a text, as hashes of 32 bits. Case, accents, apostrophes and punctuation make no difference. What
 * stands in quotation marks is left out: a speech or a statement is quoted alike by everyone who reports on it, and says
 * nothing on who wrote the report.
 * @param options.quotations takes what stands in quotation marks along
 */
export function shinglesOf(text: string, options: { readonly quotations?: boolean } = {}): Shingles {
  const count = hashWords(text, options.quotations === true)
  const figures: number[] = []
  for (let at = 0; at < count; at += 1) if (digits[at] === 1) figures.push(mixed(words[at]!) >>> 0)
  return { runs: distinct(runs.slice(0, hashRuns(count))), figures: distinct(Uint32Array.from(figures)) }
}

/**
 * The `size` smallest hashes of the runs of a text, each widened to 40 bits, ascending; of any two texts they sample the
 * same runs (Broder 1997, the bottom sketch).
 */
export function sketchOf(text: string, size: number): number[] {
  const smallest: number[] = []
  let largest = Number.POSITIVE_INFINITY
  const count = hashRuns(hashWords(text, false))
  for (let next = 0; next < count; next += 1) {
    const run = runs[next]!
    if (run >= largest) continue
    let at = smallest.length
    while (at > 0 && smallest[at - 1]! > run) at -= 1
    if (at > 0 && smallest[at - 1] === run) continue
    smallest.splice(at, 0, run)
    if (smallest.length > size) smallest.pop()
    if (smallest.length === size) largest = smallest[size - 1]!
  }
  return smallest.map((run) => run * 256 + (mixed(Math.imul(run, RUN_BASE)) >>> 24))
}

/** How many hashes two ascending lists share. */
export function shared(a: Uint32Array, b: Uint32Array): number {
  let both = 0
  let inB = 0
  for (const one of a) {
    while (inB < b.length && b[inB]! < one) inB += 1
    if (b[inB] === one) both += 1
  }
  return both
}

/** Fills `words` and `digits`. @returns how many words there are: outside quotation marks, or in all. */
function hashWords(text: string, quotations: boolean): number {
  if (units.length < text.length) {
    bytes = Buffer.from(new ArrayBuffer(text.length * 2))
    units = new Uint16Array(bytes.buffer)
    words = new Int32Array(text.length)
    digits = new Uint8Array(text.length)
    runs = new Uint32Array(text.length)
  }
  const { length } = text
  bytes.write(text, 'utf16le')
  // Names of their own, because each use of a variable of the module is looked up anew.
  const [unit, classes, hashes] = [units, CLASSES, words]
  let count = 0
  let word = FNV_START
  let begun = false
  let quoted = SEPARATOR
  let at = 0
  while (at < length) {
    let kind = classes[unit[at]!]!
    at += 1
    if (kind >= FIRST_LETTER && kind < FIRST_UNSPACED) {
      if (!begun) {
        digits[count] = kind <= NINE ? 1 : 0
        begun = true
      }
      // The letters of a word in a loop of their own: most of the time goes here.
      do {
        word = Math.imul(word ^ kind, FNV_PRIME)
        kind = at < length ? classes[unit[at]!]! : SEPARATOR
        at += 1
      } while (kind >= FIRST_LETTER && kind < FIRST_UNSPACED)
    }
    if (kind === UNKNOWN) {
      classOf(unit[at - 1]!)
      at -= 1
      continue
    }
    if (kind === IGNORED) continue
    if (begun) {
      hashes[count] = word
      count += quoted === SEPARATOR ? 1 : 0
      word = FNV_START
      begun = false
    }
    if (kind >= FIRST_LETTER) {
      digits[count] = 0
      hashes[count] = Math.imul(FNV_START ^ kind, FNV_PRIME)
      count += quoted === SEPARATOR ? 1 : 0
    } else if (kind !== SEPARATOR && !quotations) quoted = quotedAfter(quoted, kind)
  }
  if (begun) {
    hashes[count] = word
    count += quoted === SEPARATOR ? 1 : 0
  }
  return count
}

/** Fills `runs` from the first `count` words. @returns how many runs they make; fewer words than a run make none. */
function hashRuns(count: number): number {
  let run = 0
  for (let at = 0; at < count; at += 1) {
    const past = at < RUN ? 0 : Math.imul(words[at - RUN]!, RUN_BASE_POWER)
    run = (Math.imul((run - past) | 0, RUN_BASE) + words[at]!) | 0
    if (at >= RUN - 1) runs[at - RUN + 1] = mixed(run) >>> 0
  }
  return Math.max(0, count - RUN + 1)
}

/** Which kind of mark has opened the quotation that the text now stands in. One that nobody closed ends with its line. */
function quotedAfter(quoted: number, mark: number): number {
  if (mark === LINE_END || mark === CLOSING_MARK) return SEPARATOR
  if (mark === STRAIGHT_MARK || mark === HIGH_MARK) {
    if (mark === HIGH_MARK && quoted === HIGH_MARK) return quoted
    return quoted === SEPARATOR ? mark : SEPARATOR
  }
  return mark
}

/** The folded form of a letter or digit, what a mark does, or that it separates. */
function classOf(code: number): number {
  const character = String.fromCharCode(code)
  const folded = LETTER_OR_DIGIT.test(character)
    ? foldedLetter(character, code)
    : (MARKS.get(character) ?? (isAccent(code) ? IGNORED : SEPARATOR))
  CLASSES[code] = folded
  return folded
}

/** Without case and accent; a Hangul syllable is not taken apart. */
function foldedLetter(character: string, code: number): number {
  return code >= FIRST_UNSPACED ? code : character.normalize('NFKD').toLowerCase().charCodeAt(0)
}

/** Combining accents, which belong to the letter before. */
const isAccent = (code: number): boolean => code >= 0x300 && code <= 0x36f

/** Spreads what differs in a few bits over all of them (the finaliser of MurmurHash3). */
function mixed(hash: number): number {
  let value = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return value ^ (value >>> 16)
}

function power(base: number, exponent: number): number {
  let result = 1
  for (let times = 0; times < exponent; times += 1) result = Math.imul(result, base)
  return result
}

/** Sorts in place. */
function distinct(hashes: Uint32Array): Uint32Array {
  hashes.sort()
  let kept = 0
  for (const [at, hash] of hashes.entries()) {
    if (at > 0 && hash === hashes[at - 1]) continue
    hashes[kept] = hash
    kept += 1
  }
  return hashes.slice(0, kept)
}
