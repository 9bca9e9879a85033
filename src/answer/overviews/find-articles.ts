import { tells } from '../../articles/lead-sentences.ts'
import type { Quote } from '../../articles/quote.ts'
import type { Filters } from '../../question/query.ts'
import type { QueryTerms } from '../../search/ranking/query-terms.ts'
import { type RankedPassage, rank } from '../../search/ranking/rank.ts'
import type { Searched } from '../answer.ts'
import { type Desk, searchedOf } from '../desk.ts'
import { sharesNoun } from '../nearest/shared-nouns.ts'
import { readQuestion } from '../read-question.ts'
import { quoteOf } from '../sentences/choose-quotes.ts'
import { scoreSentences } from '../sentences/score-sentences.ts'
import { withStanding } from '../standing.ts'

/** Candidates that are looked at, so that enough articles remain when each is listed once. */
const CANDIDATES = 400

/** The share of what the best passage holds of the words, by weight, that another holds with its headline: less is another matter. */
const HELD = 0.5

/** The share of what the passage's fullest sentence holds of the words that its quoted one does. */
const SHOWS = 0.7

/**
 * The articles that bear on some words, each with its best sentence, no heading or caption where another fits; best first.
 * @param options.limit the most articles to return
 */
export async function findArticles(
  words: string,
  desk: Desk,
  options: { readonly asOf: string; readonly filters?: Filters; readonly limit: number },
): Promise<{ readonly quotes: readonly Quote[]; readonly searched: Searched }> {
  const { asOf, filters = {}, limit } = options
  const query = await readQuestion(words, desk, { asOf, filters })
  const searched = await searchedOf(desk, asOf, filters)
  const ranking = rank(query, await desk.index.search(query, { limit: CANDIDATES }), desk.index)
  const copies = await desk.archive.copiesOfAll([
    ...new Set(ranking.passages.map(({ articleId }) => articleId)),
  ])
  const seen = new Set<string>()
  const shown: RankedPassage[] = []
  const held = ranking.passages.map((passage) => heldBy(passage, ranking.terms))
  const least = HELD * Math.max(0, ...held)
  for (const [place, passage] of ranking.passages.entries()) {
    if (shown.length >= limit) break
    if (held[place]! < least || !sharesNoun(query, ranking.terms, passage)) continue
    if (seen.has(passage.articleId)) continue
    seen.add(passage.articleId)
    // A report that several outlets carry is shown once, for whichever of them fits best.
    for (const { articleId } of copies.get(passage.articleId) ?? []) seen.add(articleId)
    shown.push(passage)
  }
  const sentences = scoreSentences(query, ranking.terms, shown, { passages: shown.length, answers: false })
  const quotes = shown.flatMap((passage) => {
    const own = sentences.filter((candidate) => candidate.ranked === passage)
    // Whoever looks for words wants to see them.
    const shares = own.map(({ at }) => weightOf(passage.match.sentences[at]!, ranking.terms))
    const most = Math.max(0, ...shares)
    const fit = own.filter((_, place) => shares[place]! >= SHOWS * most)
    const sentence = fit.find(({ ranked, span }) => tells(ranked.article, span)) ?? fit[0]
    return sentence === undefined ? [] : [quoteOf(sentence)]
  })
  return { quotes: await withStanding(quotes, desk.archive, asOf), searched }
}

function weightOf(held: ReadonlySet<number>, { terms }: QueryTerms): number {
  let weight = 0
  for (const term of held) weight += terms[term]!.weight
  return weight
}

/** What a passage and its headline hold of the words, by weight. */
function heldBy({ match }: RankedPassage, { all, terms }: QueryTerms): number {
  const holds = (term: number): boolean =>
    match.counts[term]! > 0 || match.article.title.has(terms[term]!.stem)
  return all.reduce((sum, term) => sum + (holds(term) ? terms[term]!.weight : 0), 0)
}
