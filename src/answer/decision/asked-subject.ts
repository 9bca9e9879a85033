import type { Query } from '../../question/query.ts'
import type { QueryTerms } from '../../search/ranking/query-terms.ts'
import { isEnglishWord } from '../../text/english-words.ts'
import { askedRoles, namesAmong } from './asked-roles.ts'
import { hasRivals } from './rivals.ts'
import type { Surroundings } from './surroundings.ts'

/** The shortest word that may be a name typed in small letters: shorter ones are mostly slang. */
const NAME_LETTERS = 4

/**
 * Who is said to do what is asked for, or to undergo it, where neither the archive nor common English has the word: a name in small
 * letters, as in "what did orban do", and not of anybody whom the archive knows.
 * @returns the word as typed
 */
export function unknownSubject(query: Query, { terms }: QueryTerms): string | undefined {
  const unknown = new Set(terms.filter(({ known }) => !known).map((term) => term.stem))
  const roles = unknown.size === 0 ? false : askedRoles(query)
  if (roles === false) return undefined
  return query.terms.find(
    (term) =>
      term.text.length >= NAME_LETTERS &&
      unknown.has(term.stem) &&
      roles.subject.includes(term.stem) &&
      /^\p{L}+$/u.test(term.text) &&
      !isEnglishWord(term.text.toLowerCase()) &&
      // A people is told of by its country: "Spaniards" by "Spain".
      !hasRivals(term.stem),
  )?.text
}

/**
 * Whether names are said to do what is asked for, or others to undergo it, of which none stands around a sentence or in its article's
 * opening: who captured towns has not captured this one.
 */
export function isSubjectMissing(query: Query, terms: QueryTerms, { isNamed }: Surroundings): boolean {
  const roles = askedRoles(query)
  if (roles === false) return false
  return [roles.subject, roles.object].some((role) => {
    const names = namesAmong(role, terms)
    return names.length > 0 && !names.some(isNamed)
  })
}
