import type { PassageMatch } from '../../search/ranking/passage-match.ts'
import type { QueryTerms } from '../../search/ranking/query-terms.ts'
import { toldOtherwise } from './other-words.ts'

/**
 * What a term counts that a sentence does not hold, the term's own weight being 1. News name once what they tell of, in the headline
 * and the first sentence, and go on without ("The storm killed two people"); and they tell of it in other words. Chosen on
 * questions of people over made-up news, and on SQuAD 2.0, whose figures all but stay for anything from .5 to .9.
 */
const UNSAID = { headline: 0.7, leadName: 0.7, leadWord: 0.5, otherWords: 0.6 } as const

/** What each term of a short question counts in the sentences of an article that do not hold it, by the term's index. */
export function unsaidTerms({ long, terms }: QueryTerms, { article }: PassageMatch): Float64Array {
  const unsaid = new Float64Array(terms.length)
  if (long > 0) return unsaid
  const lead = new Set(article.passages[0]?.sentences[0]?.stems)
  for (const [term, { name, stem }] of terms.entries()) {
    if (article.title.has(stem)) unsaid[term] = UNSAID.headline
    else if (lead.has(stem)) unsaid[term] = name ? UNSAID.leadName : UNSAID.leadWord
  }
  return unsaid
}

/**
 * The same for one sentence, which may tell of a term in other words.
 * @param unsaid as `unsaidTerms` gives it
 * @param held 1 for each term that the sentence holds, by its index
 * @param stems the stems of its words, in order
 */
export function unsaidIn(
  { long, terms }: QueryTerms,
  unsaid: Float64Array,
  held: Uint8Array,
  stems: readonly string[],
): Float64Array {
  if (long > 0) return unsaid
  return unsaid.map((share, term) =>
    held[term] === 0 && share < UNSAID.otherWords && toldOtherwise(stems, terms[term]!.stem)
      ? UNSAID.otherWords
      : share,
  )
}
