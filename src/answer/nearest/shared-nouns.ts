import { onceAQuery } from '../../question/once-a-query.ts'
import type { Query } from '../../question/query.ts'
import { tagQuestion } from '../../question/tag-question.ts'
import type { QueryTerms } from '../../search/ranking/query-terms.ts'
import type { RankedPassage } from '../../search/ranking/rank.ts'
import { stem } from '../../text/stem.ts'
import { normalizeWord } from '../../text/tokens.ts'

/** The stems of the words of a question that are nouns or names, and not what is done and how it is. */
const nounStems = onceAQuery(
  ({ question }: Query): ReadonlySet<string> =>
    new Set(
      tagQuestion(question)
        .filter(({ pos }) => pos === 'NOUN' || pos === 'PROPN')
        .map(({ start, end }) => stem(normalizeWord(question.slice(start, end)))),
    ),
)

/**
 * Whether a passage, or its headline, holds a noun or a name of the question. A question without any shares what it can.
 */
export function sharesNoun(query: Query, { all, terms }: QueryTerms, { match }: RankedPassage): boolean {
  const nouns = nounStems(query)
  let any = false
  for (const term of all) {
    const { name, stem: own, typed = own } = terms[term]!
    if (!name && !nouns.has(typed)) continue
    if (match.counts[term]! > 0 || match.article.title.has(own)) return true
    any = true
  }
  return !any
}
