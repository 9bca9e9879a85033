import type { Quote } from '../articles/quote.ts'
import type { Filters, Query } from '../question/query.ts'
import { rank } from '../search/rank.ts'
import type { Answer, NotFound, NotFoundReason } from './answer.ts'
import { chooseSentences, quoteOf, scoreSentences } from './choose-quotes.ts'
import { CONFIDENCE_THRESHOLD, confidenceFeatures, confidenceOf, longness, unknownName } from './decide.ts'
import { type Desk, searchedOf } from './desk.ts'
import { readQuestion } from './read-question.ts'

/** How many passages and further quotes an answer carries. */
const PASSAGES = 10
const QUOTES = 3
const MORE_QUOTES = 6

/**
 * Answers a question from the archive with quotes, or says that the archive does not hold the answer and why.
 * @param question as a person typed it
 * @param options.asOf the instant of the question, ISO 8601; nothing published later is used
 * @param options.filters limits that the person set beside the question
 */
export function answerQuestion(
  question: string,
  desk: Desk,
  options: { readonly asOf: string; readonly filters?: Filters },
): Answer {
  const { asOf, filters = {} } = options
  const query = readQuestion(question, desk, { asOf, filters })
  const searched = searchedOf(desk, asOf, filters)
  const refuse = (reason: NotFoundReason, more: Partial<NotFound> = {}): NotFound => ({
    status: 'not-found',
    query,
    reason,
    nearest: [],
    passages: [],
    searched,
    confidence: 0,
    ...more,
  })
  if (desk.index.size.articles === 0) return refuse('empty-archive')
  if (query.terms.length === 0) return refuse('no-words')
  if (searched.articles === 0) return refuse('outside-dates')

  const ranking = rank(query, desk.index.search(query), desk.index)
  const passages = ranking.passages.slice(0, PASSAGES)
  const sentences = scoreSentences(query, ranking.terms, ranking.passages)
  const best = sentences[0]
  const missing = unknownName(query, ranking.terms, passages)
  if (best === undefined) {
    return missing === undefined ? refuse('no-coverage') : refuse('unknown-name', { detail: missing })
  }
  const chosen = chooseSentences(sentences, QUOTES + MORE_QUOTES).map(quoteOf)
  const confidence = confidenceOf(
    confidenceFeatures(query, ranking.terms, best, ranking.passages.slice(0, 10)),
    longness(ranking.terms),
  )
  if (confidence < CONFIDENCE_THRESHOLD) {
    return refuse(reasonFor(query, missing), {
      ...detailFor(query, missing),
      nearest: nearest(chosen),
      passages,
      confidence,
    })
  }
  return {
    status: 'answered',
    query,
    quotes: chosen.slice(0, QUOTES),
    more: chosen.slice(QUOTES),
    passages,
    searched,
    confidence,
  }
}

function reasonFor(query: Query, missing: string | undefined): NotFoundReason {
  if (query.unknownSources.length > 0) return 'unknown-source'
  return missing === undefined ? 'not-answered' : 'unknown-name'
}

function detailFor(query: Query, missing: string | undefined): { readonly detail?: string } {
  const detail = query.unknownSources[0] ?? missing
  return detail === undefined ? {} : { detail }
}

/** One quote an article, without a highlight: they do not answer. */
function nearest(quotes: readonly Quote[]): Quote[] {
  const seen = new Set<string>()
  const shown: Quote[] = []
  for (const quote of quotes) {
    if (seen.has(quote.article.id)) continue
    seen.add(quote.article.id)
    shown.push({ article: quote.article, start: quote.start, end: quote.end })
  }
  return shown.slice(0, 3)
}
