import type { QueryTerms } from '../../search/ranking/query-terms.ts'
import type { RankedPassage } from '../../search/ranking/rank.ts'

/** What a sentence loses whose passage and headline hold no name of a short question that has any: it tells of something else. */
export const NAMELESS_PENALTY = 1.5

/**
 * What a sentence loses by what its passage does not name: "is Kherson still occupied" is not answered by what another town went
 * through. A long question describes more than it names, and takes nothing from it.
 */
export function namelessPenalty(terms: QueryTerms, { match }: RankedPassage): number {
  if (terms.long > 0) return 0
  let named = false
  for (const [at, term] of terms.terms.entries()) {
    if (!term.name || !term.known) continue
    if (match.counts[at]! > 0 || match.article.title.has(term.stem)) return 0
    named = true
  }
  return named ? NAMELESS_PENALTY : 0
}
