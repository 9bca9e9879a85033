import type { ArticleText } from '../../search/article-texts.ts'
import type { QueryTerms } from '../../search/ranking/query-terms.ts'
import type { RankedPassage } from '../../search/ranking/rank.ts'

/**
 * What a sentence loses whose passage and headline hold no name of a short question that has any: it tells of something else; and
 * what it loses where the article has such a name elsewhere.
 */
export const NAMELESS_PENALTY = 1.5
export const NAMED_ELSEWHERE_PENALTY = 0.75

const elsewhere = new WeakMap<QueryTerms, WeakMap<ArticleText, boolean>>()

/** Whether any passage of an article has a name of a question; found out once for each article of a question. */
function hasNameElsewhere(terms: QueryTerms, article: ArticleText): boolean {
  const known = elsewhere.get(terms) ?? new WeakMap<ArticleText, boolean>()
  elsewhere.set(terms, known)
  let has = known.get(article)
  if (has === undefined) {
    const names = new Set(terms.terms.filter(isKnownName).map(({ stem }) => stem))
    has = article.passages.some(({ sentences }) =>
      sentences.some(({ stems }) => stems.some((stem) => names.has(stem))),
    )
    known.set(article, has)
  }
  return has
}

const isKnownName = ({ name, known }: QueryTerms['terms'][number]): boolean => name && known

/**
 * What a sentence loses by what its passage does not name: "is Kherson still occupied" is not answered by what another town went
 * through. A long question describes more than it names, and takes nothing from it.
 */
export function namelessPenalty(terms: QueryTerms, { match }: RankedPassage): number {
  if (terms.long > 0) return 0
  let named = false
  for (const [at, term] of terms.terms.entries()) {
    if (!isKnownName(term)) continue
    if (match.counts[at]! > 0 || match.article.title.has(term.stem)) return 0
    named = true
  }
  if (!named) return 0
  return hasNameElsewhere(terms, match.article) ? NAMED_ELSEWHERE_PENALTY : NAMELESS_PENALTY
}
