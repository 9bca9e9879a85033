import type { Query } from '../../question/query.ts'
import type { QueryTerms } from '../../search/ranking/query-terms.ts'
import { stem } from '../../text/stem.ts'
import { normalizeWord } from '../../text/tokens.ts'
import { namesAmong } from './asked-roles.ts'

/** A word and the number behind it: "Pico 2", "Apollo 11"; a day of a month, a share and a count of something are none. */
const NUMBERED =
  /(?<![\p{L}\p{N}])(?!(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)\p{L}*\s)(\p{L}[\p{L}-]{2,20}) (\d{1,2})(?![\p{L}\d%:/-]|[.,]\d| (?:\p{L}{3,}s|percent|per|million|billion)(?!\p{L}))/giu

/**
 * Whether a question is about one of several things that are told apart by their number, and a text has only another of them: "the
 * Pico 3 costs 189 euros" of somebody who asks for the price of the Pico 2.
 * @param text the sentence with those beside it and the headline
 */
export function isModelApart({ question }: Query, terms: QueryTerms, text: string): boolean {
  return [...question.matchAll(NUMBERED)].some(([, word, number]) => {
    if (namesAmong([stem(normalizeWord(word!))], terms).length === 0) return false
    const numbers = [...text.matchAll(new RegExp(`(?<![\\p{L}])${word} (\\d{1,2})(?![\\d%-])`, 'giu'))]
    return numbers.length > 0 && !numbers.some(([, other]) => other === number)
  })
}
