import type { QueryTerms } from '../../search/ranking/query-terms.ts'
import type { RankedPassage } from '../../search/ranking/rank.ts'

/**
 * What a sentence loses whose passage and headline hold no name of a short question that has any: it tells of something else; and
 * what it loses where the article has such a name elsewhere.
 */
export const NAMELESS_PENALTY = 1.5
export const NAMED_ELSEWHERE_PENALTY = 0.75

/**
 * What a sentence loses by what its passage does not name: "is Kherson still occupied" is not answered by what another town went
 * through. A long question describes more than it names, and takes nothing from it.
 */
export function namelessPenalty(terms: QueryTerms, { match }: RankedPassage): number {
  if (terms.long > 0) return 0
  let named = false
  let elsewhere = false
  for (const [at, term] of terms.terms.entries()) {
    if (!term.name || !term.known) continue
    if (match.counts[at]! > 0 || match.article.title.has(term.stem)) return 0
    named = true
    elsewhere ||= match.article.passages.some(({ sentences }) =>
      sentences.some(({ stems }) => stems.includes(term.stem)),
    )
  }
  if (elsewhere) return NAMED_ELSEWHERE_PENALTY
  return named ? NAMELESS_PENALTY : 0
}
