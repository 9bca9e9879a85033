import type { ArticleText } from '../article-texts.ts'
import type { PassageMatch } from './passage-match.ts'
import type { QueryTerms } from './query-terms.ts'

/** BM25's saturation and length parameters, for passages of nearly equal length: all but an article's last are full. */
export const BM25 = { k: 1.2, b: 0.4, averageWords: 150 } as const

/** What the candidates of an article hold together of the question's terms, each 1 or 0 by its index. */
export interface ArticleMatch {
  readonly title: Uint8Array
  readonly held: Uint8Array
}

/** What is the same for all clauses, for every candidate by its place. */
export interface MeasuredCandidates {
  readonly terms: QueryTerms
  readonly matches: readonly PassageMatch[]
  /** The outlets that the whole question names. */
  readonly sources: ReadonlySet<string>
  readonly weights: Float64Array
  readonly articles: readonly ArticleMatch[]
  /** What each term adds to a candidate's BM25, one row of terms a candidate. */
  readonly bm25: Float64Array
  readonly question: Float64Array
  readonly coverage: Float64Array
  /** The row of each candidate's first sentence. */
  readonly firstRows: Uint32Array
  /** Whether a sentence holds a term, 1 or 0: one row of terms a sentence. */
  readonly held: Uint8Array
  /** How many different terms each sentence holds, by its row. */
  readonly different: Uint16Array
}

function articleMatches(terms: QueryTerms, matches: readonly PassageMatch[]): ArticleMatch[] {
  const count = terms.terms.length
  // By id: an article that was read twice meanwhile is still one.
  const known = new Map<string, ArticleMatch>()
  return matches.map(({ article, counts }) => {
    let match = known.get(article.id)
    if (match === undefined) {
      const title = titleTerms(terms, article)
      match = { title, held: title.slice() }
      known.set(article.id, match)
    }
    for (let term = 0; term < count; term += 1) if (counts[term]! > 0) match.held[term] = 1
    return match
  })
}

function titleTerms({ terms }: QueryTerms, { title }: ArticleText): Uint8Array {
  const held = new Uint8Array(terms.length)
  for (let term = 0; term < terms.length; term += 1) if (title.has(terms[term]!.stem)) held[term] = 1
  return held
}

/** Measures what does not depend on the clause. */
export function measureCandidates(
  terms: QueryTerms,
  matches: readonly PassageMatch[],
  sources: ReadonlySet<string>,
): MeasuredCandidates {
  const count = terms.terms.length
  const weights = Float64Array.from(terms.terms, ({ weight }) => weight)
  const articles = articleMatches(terms, matches)
  const bm25 = new Float64Array(matches.length * count)
  const question = new Float64Array(matches.length)
  const coverage = new Float64Array(matches.length)
  const firstRows = new Uint32Array(matches.length)
  const rows = matches.reduce((sum, { length }, at) => {
    firstRows[at] = sum
    return sum + length
  }, 0)
  const held = new Uint8Array(rows * count)
  const different = new Uint16Array(rows)
  for (let at = 0; at < matches.length; at += 1) {
    const { counts, words, places } = matches[at]!
    const { title } = articles[at]!
    // BM25 (Robertson et al. 1994): its upper bound, by which sums of it are divided, is the sum of the weights.
    const norm = BM25.k * (1 - BM25.b + (BM25.b * words) / BM25.averageWords)
    let sum = 0
    let covered = 0
    for (let term = 0; term < count; term += 1) {
      const times = counts[term]! + 0.5 * title[term]!
      if (times === 0) continue
      const share = (weights[term]! * times) / (times + norm)
      bm25[at * count + term] = share
      sum += share
      if (counts[term]! > 0) covered += weights[term]!
    }
    question[at] = terms.weight === 0 ? 0 : sum / terms.weight
    coverage[at] = terms.weight === 0 ? 0 : covered / terms.weight
    for (let place = 0; place < places.length; place += 3) {
      const row = firstRows[at]! + places[place + 2]!
      const cell = row * count + places[place]!
      if (held[cell] === 0) different[row]! += 1
      held[cell] = 1
    }
  }
  return { terms, matches, sources, weights, articles, bm25, question, coverage, firstRows, held, different }
}
