import type { Article } from '../articles/article.ts'
import type { Passage } from '../articles/passage.ts'
import type { Query } from '../question/query.ts'
import {
  type ArticleMatch,
  bm25Share,
  type FeatureName,
  type Features,
  featuresFor,
  matchPassage,
  type PassageMatch,
} from './features.ts'
import { type QueryTerms, type WeightedClause, weighTerms } from './query-terms.ts'
import { putRepeatsBack } from './repeats.ts'
import type { Hit, SearchIndex } from './search-index.ts'
import { rankingWeights } from './weights.ts'

/** A candidate after the ranking step. */
export interface RankedPassage {
  readonly passage: Passage
  /** Read from the archive when it is first asked for. */
  readonly article: Article
  readonly articleId: string
  readonly score: number
  /** The clause of the question that it bears on best, by its place in `Query.clauses`. */
  readonly clause: number
  readonly features: Features
  readonly match: PassageMatch
}

/** What the ranking step found: the passages, best first, and the question's terms as it weighed them. */
export interface Ranking {
  readonly passages: readonly RankedPassage[]
  readonly terms: QueryTerms
}

/**
 * Each feature's share of a passage's score, largest first: why it stands where it stands.
 * @param long how long the question is: `QueryTerms.long`
 */
export function explainScore(
  features: Features,
  long: number,
): { readonly feature: FeatureName; readonly share: number }[] {
  const weights = rankingWeights(long)
  return (Object.keys(features) as FeatureName[])
    .map((feature) => ({ feature, share: features[feature] * weights[feature] }))
    .filter(({ share }) => share !== 0)
    .sort((a, b) => Math.abs(b.share) - Math.abs(a.share))
}

function scoreOf(features: Features, weights: Readonly<Record<FeatureName, number>>): number {
  let score = 0
  for (const feature of Object.keys(weights) as FeatureName[]) score += weights[feature] * features[feature]
  return score
}

function articleMatches(terms: QueryTerms, matches: readonly PassageMatch[]): Map<string, ArticleMatch> {
  // By id: an article that was read twice meanwhile is still one.
  const grouped = Map.groupBy(matches, (match) => match.article.id)
  return new Map(
    [...grouped].map(([id, group]) => {
      const { title } = group[0]!.article
      const held = new Set<number>()
      for (const match of group)
        for (const sentence of match.sentences) for (const term of sentence) held.add(term)
      for (const [at, term] of terms.terms.entries()) if (title.has(term.stem)) held.add(at)
      const best = new Map<WeightedClause, number>()
      return [
        id,
        {
          held,
          best(clause) {
            let value = best.get(clause)
            if (value === undefined) {
              value = Math.max(...group.map((match) => bm25Share(terms, clause.terms, clause.weight, match)))
              best.set(clause, value)
            }
            return value
          },
        },
      ]
    }),
  )
}

/** Every candidate with its features for every clause: what the fitting script learns from. */
export function describeCandidates(
  query: Query,
  hits: readonly Hit[],
  index: Pick<SearchIndex, 'terms'>,
): {
  readonly terms: QueryTerms
  readonly candidates: readonly { match: PassageMatch; byClause: readonly Features[] }[]
} {
  const terms = weighTerms(query, index.terms)
  const matches: PassageMatch[] = []
  for (const hit of hits) {
    const text = hit.article.passages[hit.passage.ordinal]
    if (text !== undefined) matches.push(matchPassage(terms, hit.article, text))
  }
  const articles = articleMatches(terms, matches)
  const allSources = new Set(query.sources)
  const byClause = terms.clauses.map((clause) =>
    featuresFor(terms, clause, matches, (match) => articles.get(match.article.id)!, allSources),
  )
  const candidates = matches.map((match, at) => ({
    match,
    byClause: byClause.map((features) => features[at]!),
  }))
  return { terms, candidates }
}

/** How much a passage loses for each better one of its clause that stands before it. */
export const CLAUSE_DISCOUNT = 0.5

/** How much a passage gains where another of its article stands before it: what is told there is mostly told on. */
export const SAME_ARTICLE_BONUS = 0.2

/** How many places are filled with regard to what stands before; those after them keep the order of their scores. */
const PLACED = 20

/** Puts passages in order so that every clause of the question is represented. */
export function interleave<
  P extends { readonly score: number; readonly clause: number; readonly articleId: string },
>(passages: readonly P[]): P[] {
  const left = [...passages].sort((a, b) => b.score - a.score)
  const ofClause = new Map<number, number>()
  const articles = new Set<string>()
  const order: P[] = []
  while (order.length < PLACED && left.length > 0) {
    let best = 0
    let bestScore = Number.NEGATIVE_INFINITY
    for (const [at, { score, clause, articleId }] of left.entries()) {
      // From here on no passage can come first: the most that one gains is the bonus.
      if (score + SAME_ARTICLE_BONUS < bestScore) break
      const bonus = articles.has(articleId) ? SAME_ARTICLE_BONUS : 0
      const value = score + bonus - CLAUSE_DISCOUNT * (ofClause.get(clause) ?? 0)
      if (value > bestScore) {
        best = at
        bestScore = value
      }
    }
    const [next] = left.splice(best, 1)
    order.push(next!)
    ofClause.set(next!.clause, (ofClause.get(next!.clause) ?? 0) + 1)
    articles.add(next!.articleId)
  }
  return [...order, ...left]
}

/**
 * Orders candidates by the named weights: each is scored for the clause that it serves best, and the clauses take turns.
 * @returns all candidates, best first
 */
export function rank(query: Query, hits: readonly Hit[], index: Pick<SearchIndex, 'terms'>): Ranking {
  const { terms, candidates } = describeCandidates(query, hits, index)
  const weights = rankingWeights(terms.long)
  const passages = candidates.map(({ match, byClause }): RankedPassage => {
    let clause = 0
    let score = Number.NEGATIVE_INFINITY
    for (const [at, features] of byClause.entries()) {
      const value = scoreOf(features, weights)
      if (value > score) {
        score = value
        clause = at
      }
    }
    return {
      passage: match.text.passage,
      get article() {
        return match.article.article
      },
      articleId: match.text.passage.articleId,
      score,
      clause,
      features: byClause[clause]!,
      match,
    }
  })
  const ordered = putRepeatsBack(interleave(passages), ({ match }) =>
    match.text.sentences.flatMap((sentence) => sentence.stems),
  )
  return { passages: ordered, terms }
}
