import type { Quote } from '../articles/quote.ts'
import type { Filters } from '../question/query.ts'
import { rank } from '../search/rank.ts'
import type { Searched } from './answer.ts'
import { quoteOf, scoreSentences } from './choose-quotes.ts'
import { type Desk, searchedOf } from './desk.ts'
import { readQuestion } from './read-question.ts'
import { withStanding } from './standing.ts'

/** Candidates that are looked at, so that enough articles remain when each is listed once. */
const CANDIDATES = 400

/**
 * The articles that bear on some words, each with its best sentence, best first.
 * @param options.limit the most articles to return
 */
export function findArticles(
  words: string,
  desk: Desk,
  options: { readonly asOf: string; readonly filters?: Filters; readonly limit: number },
): { readonly quotes: readonly Quote[]; readonly searched: Searched } {
  const { asOf, filters = {}, limit } = options
  const query = readQuestion(words, desk, { asOf, filters })
  const searched = searchedOf(desk, asOf, filters)
  const ranking = rank(query, desk.index.search(query, { limit: CANDIDATES }), desk.index)
  const seen = new Set<string>()
  const best = ranking.passages.filter((passage) => {
    if (seen.has(passage.article.id)) return false
    seen.add(passage.article.id)
    // A report that several outlets carry is shown once, for whichever of them fits best.
    for (const { articleId } of desk.archive.copiesOf(passage.article.id)) seen.add(articleId)
    return true
  })
  const shown = best.slice(0, limit)
  const sentences = scoreSentences(query, ranking.terms, shown, { passages: shown.length, answers: false })
  const quotes = shown.flatMap((passage) => {
    const sentence = sentences.find((candidate) => candidate.ranked === passage)
    return sentence === undefined ? [] : [quoteOf(sentence)]
  })
  return { quotes: withStanding(quotes, desk.archive, asOf), searched }
}
