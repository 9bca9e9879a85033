import { findNames } from '../../question/names.ts'
import type { Span } from '../../text/span.ts'
import { isSaidOfPeople, nameForm } from '../spans/name-forms.ts'

/** The word that stands before a name, where nothing but white space is between them. */
const WORD_BEFORE = /(\p{L}+)\s+$/u

/** The last word of a name. */
export const lastWord = (name: string): string => name.slice(name.lastIndexOf(' ') + 1)

/** The last names that a text has as a person's somewhere: with a title, a verb of speech or a first name before it. */
export function peopleAmong(lastNames: ReadonlySet<string>, body: string): ReadonlySet<string> {
  const people = [...lastNames].filter((last) => isPerson(last, body))
  return new Set(people)
}

/** Only the parts that hold the last name after a word that may make it a person's are read for names. */
function isPerson(last: string, body: string): boolean {
  for (let at = body.indexOf(last); at >= 0; ) {
    if (!mayBePerson(body, at)) {
      at = body.indexOf(last, at + last.length)
      continue
    }
    const part = partAround(body, at, at + last.length)
    for (const span of findNames(body.slice(part.start, part.end))) {
      const name = body.slice(part.start + span.start, part.start + span.end)
      if (lastWord(name) !== last) continue
      const start = part.start + span.start
      const before = WORD_BEFORE.exec(body.slice(Math.max(0, start - 30), start))?.[1] ?? ''
      if (nameForm(name, { before: before.toLowerCase(), after: '' }) === 'person-name') return true
    }
    at = body.indexOf(last, part.end)
  }
  return false
}

/** Small words that stand inside names, and how many of them at most between two words with capitals. */
const INSIDE_NAMES: ReadonlySet<string> = new Set(
  'of the de del der den van von la le al bin du dos da and'.split(' '),
)
const MOST_INSIDE = 4

/** Words before a last name are looked at so far back. */
const LONGEST_WORD = 40

/**
 * Whether a last name at a place of a text may be a person's, by the words before it: one that has a capital or a figure may
 * belong to the name, with small words between, and one right before it may be a title or a verb of speech. No other word makes
 * a person of what follows.
 */
function mayBePerson(text: string, at: number): boolean {
  let from = at
  for (let inside = 0; inside <= MOST_INSIDE; inside += 1) {
    const word = smallWordBefore(text, from)
    if (word === undefined) return true
    if (inside === 0 && isSaidOfPeople(word.letters)) return true
    if (!INSIDE_NAMES.has(word.letters)) return false
    from = word.start
  }
  return true
}

/**
 * The word before a place of a text, where white space alone is between: its last small letters, empty where there are none.
 * @returns undefined where the word has anything else than small letters and marks, or is very long
 */
function smallWordBefore(
  text: string,
  at: number,
): { readonly letters: string; readonly start: number } | undefined {
  let end = at
  while (end > 0 && isSpace(text, end - 1)) end -= 1
  // A name begins here.
  if (end === at) return { letters: '', start: at }
  let letters = end
  let from = end
  for (; from > 0; from -= 1) {
    const code = text.charCodeAt(from - 1)
    if (code <= 0x20) break
    if (end - from > LONGEST_WORD || !(isSmallLetter(code) || isMark(code))) return undefined
    if (isSmallLetter(code) && letters === from) letters = from - 1
  }
  return { letters: text.slice(letters, end), start: letters }
}

const isSmallLetter = (code: number): boolean => code >= 0x61 && code <= 0x7a

/** A mark of ASCII: no letter and no figure. */
const isMark = (code: number): boolean =>
  code < 0x80 && !isSmallLetter(code) && !(code >= 0x30 && code <= 0x39) && !(code >= 0x41 && code <= 0x5a)

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || (code >= 0xa0 && /\s/u.test(text.charAt(at)))
}

const WORD_OR_SPACE = /[\p{L}\p{N}\s]/u

/** Whether no name goes on beyond a place of a text: a mark stands there, and white space after it. */
function endsPart(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1)
  const isSpace = next <= 0x20 || (next >= 0xa0 && /\s/u.test(text.charAt(at + 1)))
  if (!isSpace) return false
  const code = text.charCodeAt(at)
  // Half of a character may be a letter's.
  return (code < 0xd800 || code > 0xdfff) && !WORD_OR_SPACE.test(text.charAt(at))
}

/** The part of a text, from one such place to the next, that holds a range. */
function partAround(text: string, from: number, to: number): Span {
  let start = from
  while (start > 0 && !(start < from && endsPart(text, start - 1))) start -= 1
  let end = to
  while (end < text.length && !endsPart(text, end)) end += 1
  return { start, end: Math.min(text.length, end + 1) }
}
