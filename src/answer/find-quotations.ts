import { type Quote, quoteFrom } from '../articles/quote.ts'
import type { Filters } from '../question/query.ts'
import { weighTerms } from '../search/query-terms.ts'
import { rank } from '../search/rank.ts'
import { stem } from '../text/stem.ts'
import { tokenize } from '../text/tokens.ts'
import type { Searched } from './answer.ts'
import { boundQuote } from './bound-quote.ts'
import { overlap } from './choose-quotes.ts'
import { type Desk, searchedOf } from './desk.ts'
import { findSpeech } from './quotations.ts'
import { readQuestion } from './read-question.ts'

/** How many of the best articles are read for quotations. */
const ARTICLES = 40
const SAME = 0.7

const stems = (text: string): Set<string> => new Set(tokenize(text).map((token) => stem(token.norm)))

/** Whether a speaker is the person asked for: every word of the one stands in the other. */
function isPerson(speaker: string, person: string): boolean {
  const asked = stems(person)
  const named = stems(speaker)
  return asked.size > 0 && (overlap(asked, named) === 1 || [...asked].every((word) => named.has(word)))
}

/**
 * What people are quoted as saying on some words, best first, each with its speaker; the words between the quotation marks
 * are highlighted.
 * @param options.person leaves out what others said; with no words, all that the person said
 */
export async function findQuotations(
  words: string,
  desk: Desk,
  options: {
    readonly asOf: string
    readonly person?: string
    readonly filters?: Filters
    readonly limit?: number
  },
): Promise<{ readonly quotations: readonly Quote[]; readonly searched: Searched }> {
  const { asOf, person, filters = {}, limit = 5 } = options
  const query = await readQuestion(`${person ?? ''} ${words}`, desk, { asOf, filters })
  const terms = weighTerms(query, desk.index.terms)
  const ranking = rank(query, await desk.index.search(query), desk.index)
  const articles = [
    ...new Map(ranking.passages.map((passage) => [passage.article.id, passage.article])).values(),
  ]
  const found: { quote: Quote; score: number }[] = []
  for (const [place, article] of articles.slice(0, ARTICLES).entries()) {
    for (const { sentence, words: said, speaker } of findSpeech(article)) {
      if (person !== undefined && !isPerson(speaker, person)) continue
      const held = stems(`${article.body.slice(sentence.start, sentence.end)} ${speaker}`)
      const shared = terms.terms.reduce((sum, term) => sum + (held.has(term.stem) ? term.weight : 0), 0)
      const score = (terms.weight === 0 ? 0 : shared / terms.weight) - place / (4 * ARTICLES)
      if (shared === 0) continue
      const highlight = { start: said.start - sentence.start, end: said.end - sentence.start }
      found.push({ quote: boundQuote(quoteFrom(article, sentence, { highlight, speaker })), score })
    }
  }
  found.sort((a, b) => b.score - a.score)
  const chosen: Quote[] = []
  for (const { quote } of found) {
    const said = stems(quote.article.body.slice(quote.start, quote.end))
    const repeats = chosen.some(
      (other) => overlap(said, stems(other.article.body.slice(other.start, other.end))) > SAME,
    )
    if (!repeats) chosen.push(quote)
    if (chosen.length === limit) break
  }
  return { quotations: chosen, searched: await searchedOf(desk, asOf, filters) }
}
