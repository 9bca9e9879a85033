import type { Query } from '../../question/query.ts'
import type { QueryTerms } from '../../search/ranking/query-terms.ts'
import type { RankedPassage } from '../../search/ranking/rank.ts'
import { stem } from '../../text/stem.ts'
import { tagWords } from '../../text/tag-words.ts'
import { normalizeWord } from '../../text/tokens.ts'

/** The terms of a question that are nouns or names, and not what is done and how it is. */
function nounTerms({ question }: Query, { all, terms }: QueryTerms): readonly number[] {
  const nouns = new Set(
    tagWords(question)
      .filter(({ pos }) => pos === 'NOUN' || pos === 'PROPN')
      .map(({ start, end }) => stem(normalizeWord(question.slice(start, end)))),
  )
  return all.filter((term) => {
    const { name, stem: own, typed = own } = terms[term]!
    return name || nouns.has(typed)
  })
}

/**
 * Whether a passage, or its headline, holds a noun or a name of the question. A question without any shares what it can.
 */
export function sharesNoun(query: Query, terms: QueryTerms, { match }: RankedPassage): boolean {
  const nouns = nounTerms(query, terms)
  return (
    nouns.length === 0 ||
    nouns.some((term) => match.counts[term]! > 0 || match.article.title.has(terms.terms[term]!.stem))
  )
}
