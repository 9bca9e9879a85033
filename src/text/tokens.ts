import { hashUnits } from './fnv.ts'
import type { Span } from './span.ts'

/** A word or number of a text, where it stands, and the form under which it is compared. */
export interface Token extends Span {
  /** Lower case, without accents, possessive endings and thousands separators. */
  readonly norm: string
}

/**
 * A word: letters with inner apostrophes ("don't", "O'Brien"), or a number with inner separators and a trailing unit
 * ("1,200", "26.3", "5G", "2nd"). Hyphens separate words.
 */
const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*\p{N}*|\p{N}+(?:[.,]\p{N}+)*\p{L}*/gu

/** Initials with dots, two or more ("U.S.", "a.m."): one word, compared without its dots. */
const INITIALISM = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu

/** The possessive ending and a lone final apostrophe. */
const POSSESSIVE = /['’]s?$/u

/** Combining marks, left over when accented letters are taken apart. */
const MARKS = /\p{M}+/gu

const PLAIN_ASCII = /^[a-z0-9]+$/

/** The form under which a word is compared: lower case, no accents, no possessive, no thousands separators. */
export function normalizeWord(word: string): string {
  return wordIn(word, 0, word.length)
}

/** Words that were met before, with their forms, in a hash table over the units of a text: no part of it has to be cut out. */
const LEXICON_SLOTS = 1 << 18
const LEXICON_WORDS = LEXICON_SLOTS / 2
let slots = new Int32Array(LEXICON_SLOTS)
let known: string[] = []
let forms: string[] = []

/** A word without end would be kept for as long as the lexicon is. */
const LONGEST_KEPT = 40

/** The form of the word that stands in a text from `start` to `end`. */
function wordIn(text: string, start: number, end: number): string {
  const length = end - start
  if (length > LONGEST_KEPT) return normalize(text.slice(start, end))
  let slot = hashUnits(text, start, end) & (LEXICON_SLOTS - 1)
  for (let number = slots[slot]!; number !== 0; number = slots[slot]!) {
    const word = known[number - 1]!
    if (word.length === length && isAt(text, start, word)) return forms[number - 1]!
    slot = (slot + 1) & (LEXICON_SLOTS - 1)
  }
  const word = text.slice(start, end)
  const form = normalize(word)
  if (known.length >= LEXICON_WORDS) {
    slots = new Int32Array(LEXICON_SLOTS)
    known = []
    forms = []
    return form
  }
  slots[slot] = known.push(word)
  forms.push(form)
  return form
}

function isAt(text: string, start: number, word: string): boolean {
  for (let at = 0; at < word.length; at += 1)
    if (text.charCodeAt(start + at) !== word.charCodeAt(at)) return false
  return true
}

function normalize(word: string): string {
  const lower = word.toLowerCase()
  if (PLAIN_ASCII.test(lower)) return lower
  return lower
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(POSSESSIVE, '')
    .replace(/['’.]+(?=\p{L}|$)/gu, '')
    .replace(/(\p{N}),(?=\p{N}{3}(?!\p{N}))/gu, '$1')
    .replace(/ł/g, 'l')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
}

/** The words and numbers of a text, in order. */
export function tokenize(text: string): Token[] {
  return tokenizePlain(text) ?? tokenizeAny(text)
}

/** What a UTF-16 unit is in plain text. */
export const SEPARATOR = 0
export const LETTER = 1
export const DIGIT = 2
const APOSTROPHE = 3
/** Anything that only Unicode's tables tell. */
export const FOREIGN = 4

const CURLY_APOSTROPHE = 0x2019

/** What a UTF-16 unit is in a text of English: ASCII, and the dashes, quotation marks and dots of print. */
const CLASSES = Uint8Array.from({ length: 0x2030 }, (_, code) => {
  if (code === 0x27 || code === CURLY_APOSTROPHE) return APOSTROPHE
  if (code >= 0x30 && code <= 0x39) return DIGIT
  if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) return LETTER
  if (code < 0x80 || code === 0xa0 || (code >= 0x2010 && code <= 0x2027)) return SEPARATOR
  return FOREIGN
})

/** What stands at a place of a text that ends at `to`. */
export const plainClassAt = (text: string, at: number, to: number): number =>
  at < to ? (CLASSES[text.charCodeAt(at)] ?? FOREIGN) : SEPARATOR

const FULL_STOP = 0x2e
const COMMA = 0x2c

/**
 * Where the word ends that a plain letter or digit at `start` opens, as `tokenizeAny` cuts it.
 * @param from where the text begins, and `to` where it ends
 * @returns -1 for a word that only the expressions cut right
 */
export function endOfPlainWord(text: string, from: number, start: number, to: number): number {
  let at = start
  if (plainClassAt(text, at, to) === LETTER) {
    at = endOfInitialism(text, from, start, to)
    if (at > start) return at
    while (plainClassAt(text, at, to) === LETTER) at += 1
    while (plainClassAt(text, at, to) === APOSTROPHE && plainClassAt(text, at + 1, to) === LETTER) {
      // An initialism within a word ("d'A.B.") is for the expressions.
      if (at + 2 < to && text.charCodeAt(at + 2) === FULL_STOP) return -1
      at += 2
      while (plainClassAt(text, at, to) === LETTER) at += 1
    }
    while (plainClassAt(text, at, to) === DIGIT) at += 1
    return at
  }
  while (plainClassAt(text, at, to) === DIGIT) at += 1
  while (isDecimalMark(text.charCodeAt(at)) && plainClassAt(text, at + 1, to) === DIGIT) {
    at += 2
    while (plainClassAt(text, at, to) === DIGIT) at += 1
  }
  while (plainClassAt(text, at, to) === LETTER) at += 1
  return at
}

/** What `tokenizeAny` finds, several times as fast, in a text without foreign letters; `undefined` for other texts. */
function tokenizePlain(text: string): Token[] | undefined {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    const start = at
    const first = plainClassAt(text, at, text.length)
    if (first === FOREIGN) return undefined
    if (first !== LETTER && first !== DIGIT) {
      at += 1
      continue
    }
    at = endOfPlainWord(text, 0, start, text.length)
    if (at < 0) return undefined
    const norm = wordIn(text, start, at)
    if (norm !== '') tokens.push({ start, end: at, norm })
  }
  return tokens
}

const isDecimalMark = (code: number): boolean => code === FULL_STOP || code === COMMA

/** Where the initialism that starts here ends, or `start` where none does. */
function endOfInitialism(text: string, from: number, start: number, to: number): number {
  if (start + 1 >= to || text.charCodeAt(start + 1) !== FULL_STOP) return start
  const before = start === from ? SEPARATOR : plainClassAt(text, start - 1, to)
  if (before === LETTER || before === DIGIT) return start
  let at = start
  while (at + 1 < to && plainClassAt(text, at, to) === LETTER && text.charCodeAt(at + 1) === FULL_STOP)
    at += 2
  return at - start > 2 ? at : start
}

/** The words of any text. */
function tokenizeAny(text: string): Token[] {
  const tokens: Token[] = []
  const initialisms = text.includes('.') ? [...text.matchAll(INITIALISM)] : []
  let nextInitialism = 0
  let skipTo = 0
  WORD.lastIndex = 0
  for (const match of text.matchAll(WORD)) {
    const start = match.index
    if (start < skipTo) continue
    while (nextInitialism < initialisms.length && initialisms[nextInitialism]!.index < start)
      nextInitialism += 1
    const initialism = initialisms[nextInitialism]
    const word = initialism?.index === start ? initialism[0] : match[0]
    const end = start + word.length
    skipTo = end
    const norm = normalizeWord(word)
    if (norm !== '') tokens.push({ start, end, norm })
  }
  return tokens
}

/** How many words a text has, counted between white space (the measure for passages and quotes). */
export function countWords(text: string): number {
  let words = 0
  let inside = false
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const space =
      code <= 0x20 ? code === 0x20 || (code >= 0x09 && code <= 0x0d) : code >= 0xa0 && isSpace(code)
    if (!space && !inside) words += 1
    inside = !space
  }
  return words
}

/** White space beyond ASCII, as `\s` has it. */
const isSpace = (code: number): boolean =>
  code === 0xa0 ||
  code === 0x1680 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x3000 ||
  code === 0xfeff
