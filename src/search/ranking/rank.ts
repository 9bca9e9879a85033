import type { Article } from '../../articles/article.ts'
import type { Passage } from '../../articles/passage.ts'
import type { Query } from '../../question/query.ts'
import type { PassageText } from '../article-texts.ts'
import type { Hit, SearchIndex } from '../search-index.ts'
import { differentHashes, hashOf } from '../segments/word-hashes.ts'
import { type FeatureColumns, type FeatureName, type Features, featuresAt, featuresFor } from './features.ts'
import { measureCandidates } from './measured-candidates.ts'
import { matchPassage, type PassageMatch } from './passage-match.ts'
import { type QueryTerms, weighTerms } from './query-terms.ts'
import { putRepeatsBack } from './repeats.ts'
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

/** The scores of all candidates by one clause's features. */
function scoresOf(
  columns: FeatureColumns,
  weights: Readonly<Record<FeatureName, number>>,
  count: number,
): Float64Array {
  const scores = new Float64Array(count)
  for (const feature of Object.keys(weights) as FeatureName[]) {
    const weight = weights[feature]
    const values = columns[feature]
    for (let at = 0; at < count; at += 1) scores[at]! += weight * values[at]!
  }
  return scores
}

/** The candidates, and their features for each clause. */
function measure(
  query: Query,
  hits: readonly Hit[],
  index: Pick<SearchIndex, 'terms'>,
): {
  readonly terms: QueryTerms
  readonly matches: readonly PassageMatch[]
  readonly byClause: readonly FeatureColumns[]
} {
  const terms = weighTerms(query, index.terms)
  const matches: PassageMatch[] = []
  for (const hit of hits) {
    const text = hit.article.passages[hit.passage.ordinal]
    if (text !== undefined) matches.push(matchPassage(terms, hit.article, text))
  }
  const measured = measureCandidates(terms, matches, new Set(query.sources))
  return { terms, matches, byClause: terms.clauses.map((clause) => featuresFor(measured, clause)) }
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
  const { terms, matches, byClause } = measure(query, hits, index)
  const candidates = matches.map((match, at) => ({
    match,
    byClause: byClause.map((columns) => featuresAt(columns, at)),
  }))
  return { terms, candidates }
}

const differentWords = new WeakMap<PassageText, Uint32Array>()

/** A passage's different words by their hashes, for as long as its text is kept. */
function wordsOf({ match: { text } }: RankedPassage): Uint32Array {
  const known = differentWords.get(text)
  if (known !== undefined) return known
  const words = differentHashes(text.sentences.flatMap(({ stems }) => stems.map(hashOf)))
  differentWords.set(text, words)
  return words
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
  const { terms, matches, byClause } = measure(query, hits, index)
  const weights = rankingWeights(terms.long)
  const scores = byClause.map((columns) => scoresOf(columns, weights, matches.length))
  const passages = matches.map((match, at): RankedPassage => {
    let clause = 0
    let score = Number.NEGATIVE_INFINITY
    for (const [way, ofClause] of scores.entries()) {
      if (ofClause[at]! > score) {
        score = ofClause[at]!
        clause = way
      }
    }
    const columns = byClause[clause]!
    return {
      passage: match.text.passage,
      get article() {
        return match.article.article
      },
      articleId: match.text.passage.articleId,
      score,
      clause,
      get features() {
        return featuresAt(columns, at)
      },
      match,
    }
  })
  return { passages: putRepeatsBack(interleave(passages), wordsOf), terms }
}
