import { onceAQuery } from '../../question/once-a-query.ts'
import type { Query } from '../../question/query.ts'
import { isEnglishWord } from '../../text/english-words.ts'
import { stem } from '../../text/stem.ts'
import { tokenize } from '../../text/tokens.ts'

/** The fewest letters of a word that is looked at: shorter ones are short forms. */
const LETTERS = 4

/**
 * The words of a question that end in an e which their stems lose, and that common English does not have: names in small letters
 * ("maine", "paine", "clarke"), by their stems.
 */
const uncommon = onceAQuery(({ terms }: Query): ReadonlyMap<string, string> => {
  const words = new Map<string, string>()
  for (const { stem: one, text } of terms) {
    const word = text.toLowerCase()
    if (word.length >= LETTERS && word === `${one}e` && !isEnglishWord(word)) words.set(one, word)
  }
  return words
})

/**
 * Whether a text has, for a word of the question that common English lacks, only common words of the same stem: what is told of the
 * main characters is not told of Maine.
 */
export function isOtherWord(query: Query, text: string): boolean {
  const words = uncommon(query)
  if (words.size === 0) return false
  const met = new Map<string, boolean>()
  for (const { norm } of tokenize(text)) {
    const one = stem(norm)
    const word = words.get(one)
    if (word === undefined) continue
    met.set(one, met.get(one) === true || norm.startsWith(word) || !isEnglishWord(norm))
  }
  return [...met.values()].includes(false)
}
