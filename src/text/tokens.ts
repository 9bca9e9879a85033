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
  for (const _word of text.matchAll(/\S+/gu)) words += 1
  return words
}
