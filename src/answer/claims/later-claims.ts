import type { Clause, Query } from '../../question/query.ts'
import type { QueryTerms } from '../../search/ranking/query-terms.ts'
import { rank } from '../../search/ranking/rank.ts'
import type { Desk } from '../desk.ts'
import type { ExaminedSentence } from '../examination.ts'
import { scoreSentences } from '../sentences/score-sentences.ts'
import { figureRatio } from './claim-figures.ts'
import { type Claim, claimOf, isStale, sameMeasure } from './claims.ts'
import { asksForNow } from './recency.ts'

/** A later figure for the same thing is not further from the earlier one than this factor. */
const FACTOR = 1.6

/** How many later passages are read. */
const PASSAGES = 60

const DAY = 86_400_000

/**
 * Where a question asks how much or how many there is now and the best sentence gives an old figure, the newest later sentence
 * that gives a figure for the same thing goes before it, in whatever words. The same thing: the same unit and whole ("of
 * Ukraine"), every name of the question, and a figure of that size.
 * @param sentences best first
 */
export async function newestClaimFirst(
  query: Query,
  terms: QueryTerms,
  sentences: readonly ExaminedSentence[],
  desk: Desk,
): Promise<readonly ExaminedSentence[]> {
  const [best] = sentences
  if (best === undefined || query.kind !== 'how-many' || !asksForNow(query)) return sentences
  const first = claimOf(query, terms, best)
  if (first === undefined || !first.named || !terms.terms.some((term) => term.name)) return sentences
  let newest = first
  for (const sentence of await laterSentences(query, terms, first, desk)) {
    if (sentence.ranked.article.publishedAt.slice(0, 10) <= newest.day) continue
    const claim = claimOf(query, terms, sentence, first.figure)
    if (claim !== undefined && followsOn(first, claim)) newest = claim
  }
  if (newest === first) return sentences
  const { sentence, figure } = newest
  const { start } = sentence.span
  const answers = [
    { start: start + figure.start, end: start + figure.end, score: best.answers[0]?.score ?? 1 },
  ]
  const bonuses = { ...sentence.bonuses, laterFigure: best.score - sentence.score }
  const lifted: ExaminedSentence = { ...sentence, answers, bonuses, score: best.score }
  const isSame = (other: ExaminedSentence): boolean =>
    other.ranked.article.id === sentence.ranked.article.id && other.span.start === start
  return [lifted, ...sentences.filter((other) => !isSame(other))]
}

/** The sentences of later articles that hold names of the question; found by these alone, for a verb may differ. */
async function laterSentences(
  query: Query,
  terms: QueryTerms,
  first: Claim,
  desk: Desk,
): Promise<ExaminedSentence[]> {
  const names = query.terms.filter((term) =>
    terms.terms.some((one) => one.name && (one.stem === term.stem || one.typed === term.stem)),
  )
  const from = new Date(Date.parse(first.day) + DAY).toISOString().slice(0, 10)
  if (from > query.asOf.slice(0, 10)) return []
  const clause: Clause = { ...query.clauses[0]!, terms: names }
  const later: Query = { ...query, terms: names, clauses: [clause], filters: { ...query.filters, from } }
  const hits = await desk.index.search(later, { limit: PASSAGES })
  const ranking = rank(query, hits, desk.index)
  return scoreSentences(query, ranking.terms, ranking.passages, { passages: PASSAGES, answers: false }).map(
    (sentence) => ({
      ...sentence,
      bonuses: { recency: 0, earlierArticle: 0, speaker: 0, possessive: 0, asks: 0 },
    }),
  )
}

function followsOn(earlier: Claim, later: Claim): boolean {
  return (
    later.named &&
    figureRatio(earlier.figure, later.figure) <= FACTOR &&
    sameMeasure(earlier.figure, later.figure) &&
    !isStale(later)
  )
}
