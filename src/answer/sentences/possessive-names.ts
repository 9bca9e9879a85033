import { onceAQuery } from '../../question/once-a-query.ts'
import type { Query } from '../../question/query.ts'

/** What a sentence's score loses for each name of the question that it has in the possessive alone. */
export const POSSESSIVE_PENALTY = 1.5

/** Characters that mean something in a regular expression. */

/** A name of a question as the owner of something, and not so. */
interface Possessive {
  /** The name's last word, lower case, where it is of ASCII alone: it is looked for without an expression. */
  readonly word?: string
  readonly owning: RegExp
  readonly acting: RegExp
}

const APOSTROPHE = /['’]/u

const PLAIN = /^\p{ASCII}*$/u

/** The letters beyond ASCII that expressions take for an s and a k. */
const FOLDED = /[\u017f\u212a]/u

/**
 * What a sentence loses where a name of the question stands in it only as the owner of something else: "Trump's envoy met
 * Putin" does not tell whether Trump met Putin. Only questions for yes or no, and no name that the question has so too.
 */
export function possessivePenalty(query: Query, sentence: string): number {
  if (query.kind !== 'yes-no' || !APOSTROPHE.test(sentence)) return 0
  let penalty = 0
  const lower = sentence.toLowerCase()
  // Where a letter has become two, or another is taken for an s or a k, only the expressions know where words begin.
  const plain = lower.length === sentence.length && !FOLDED.test(sentence)
  for (const { word, owning, acting } of possessivesOf(query)) {
    if (plain && word !== undefined) {
      if (onlyOwns(lower, word)) penalty += POSSESSIVE_PENALTY
    } else if (owning.test(sentence) && !acting.test(sentence)) penalty += POSSESSIVE_PENALTY
  }
  return penalty
}

const LETTER_OR_DIGIT = /^[\p{L}\p{N}]/u
const LETTER_OR_DIGIT_BEFORE = /[\p{L}\p{N}]$/u
/** A whole character, also where it has two units. */
const UNITS = 2

/** What `owning` and not `acting` say together, for a word of ASCII: it stands there with a possessive ending and never without. */
function onlyOwns(lower: string, word: string): boolean {
  let owns = false
  for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
    if (LETTER_OR_DIGIT_BEFORE.test(lower.slice(Math.max(0, at - UNITS), at))) continue
    const end = at + word.length
    const mark = lower.charAt(end)
    if ((mark === "'" || mark === '’') && lower.charAt(end + 1) === 's') {
      if (!LETTER_OR_DIGIT.test(lower.slice(end + 2, end + 2 + UNITS))) owns = true
    } else if (!LETTER_OR_DIGIT.test(lower.slice(end, end + UNITS))) return false
  }
  return owns
}

/** The names that the question itself does not have in the possessive. */
const possessivesOf = onceAQuery((query): readonly Possessive[] => {
  const possessives: Possessive[] = []
  for (const name of query.names) {
    const word = name
      .split(/\s+/)
      .at(-1)!
      .replace(/['’]s$/u, '')
    const last = RegExp.escape(word)
    if (new RegExp(`${last}['’]s?\\b`, 'iu').test(query.question)) continue
    const owning = new RegExp(`(?<![\\p{L}\\p{N}])${last}['’]s(?![\\p{L}\\p{N}])`, 'iu')
    const acting = new RegExp(`(?<![\\p{L}\\p{N}])${last}(?!['’]s|[\\p{L}\\p{N}])`, 'iu')
    possessives.push({
      owning,
      acting,
      ...(word !== '' && PLAIN.test(word) ? { word: word.toLowerCase() } : {}),
    })
  }
  return possessives
})
