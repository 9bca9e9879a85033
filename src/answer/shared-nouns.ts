import type { Query } from '../question/query.ts'
import type { QueryTerms } from '../search/query-terms.ts'
import type { RankedPassage } from '../search/rank.ts'
import { stem } from '../text/stem.ts'
import { tagWords } from '../text/tag-words.ts'
import { normalizeWord } from '../text/tokens.ts'

/** Whether a passage, or its headline, holds a noun or a name of the question, and not only what is done and how it is. */
export function sharesNoun({ question }: Query, terms: QueryTerms, { match }: RankedPassage): boolean {
  const nouns = new Set(
    tagWords(question)
      .filter(({ pos }) => pos === 'NOUN' || pos === 'PROPN')
      .map(({ start, end }) => stem(normalizeWord(question.slice(start, end)))),
  )
  return terms.all.some((term) => {
    const { stem: own } = terms.terms[term]!
    return nouns.has(own) && (match.counts[term]! > 0 || match.article.title.has(own))
  })
}
