import { onceAQuery } from '../question/once-a-query.ts'
import type { Query } from '../question/query.ts'

/** What a sentence's score loses for each name of the question that it has in the possessive alone. */
export const POSSESSIVE_PENALTY = 1.5

/** Characters that mean something in a regular expression. */
const SPECIAL = /[.*+?^${}()|[\]\\]/g

/** A name of a question as the owner of something, and not so. */
interface Possessive {
  /** The name's last word, lower case, for a first look; absent where letters are not alone in their small and large forms. */
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
  const lower = FOLDED.test(sentence) ? undefined : sentence.toLowerCase()
  for (const { word, owning, acting } of possessivesOf(query)) {
    if (word !== undefined && lower?.includes(word) === false) continue
    if (owning.test(sentence) && !acting.test(sentence)) penalty += POSSESSIVE_PENALTY
  }
  return penalty
}

/** The names that the question itself does not have in the possessive. */
const possessivesOf = onceAQuery((query): readonly Possessive[] => {
  const possessives: Possessive[] = []
  for (const name of query.names) {
    const word = name
      .split(/\s+/)
      .at(-1)!
      .replace(/['’]s$/u, '')
    const last = word.replace(SPECIAL, '\\$&')
    if (new RegExp(`${last}['’]s?\\b`, 'iu').test(query.question)) continue
    const owning = new RegExp(`(?<![\\p{L}\\p{N}])${last}['’]s(?![\\p{L}\\p{N}])`, 'iu')
    const acting = new RegExp(`(?<![\\p{L}\\p{N}])${last}(?!['’]s|[\\p{L}\\p{N}])`, 'iu')
    possessives.push({ owning, acting, ...(PLAIN.test(word) ? { word: word.toLowerCase() } : {}) })
  }
  return possessives
})
