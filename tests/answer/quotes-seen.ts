import type { Answer, Searched } from '../../src/answer/answer.ts'
import { answerQuestion } from '../../src/answer/answer-question.ts'
import type { Desk } from '../../src/answer/desk.ts'
import { findArticles } from '../../src/answer/overviews/find-articles.ts'
import { summariseTopic } from '../../src/answer/overviews/summarise.ts'
import { timelineOf } from '../../src/answer/overviews/timeline.ts'
import { findQuotations } from '../../src/answer/quotations/find-quotations.ts'
import type { Quote } from '../../src/articles/quote.ts'
import type { Filters } from '../../src/question/query.ts'

/** What a person is shown of one kind: its quotes, and what was searched for them. */
export interface Seen {
  readonly kind: 'answer' | 'other-days' | 'disagreement' | 'summary' | 'timeline' | 'quotations' | 'search'
  readonly quotes: readonly Quote[]
  readonly searched: Searched
}

/** Every quote of an answer that stands beside others: those shown at once and those for "More quotes". */
export function quotesOf(answer: Answer): readonly Quote[] {
  return answer.status === 'answered' ? [...answer.quotes, ...answer.more] : answer.nearest
}

interface Wanted {
  readonly asOf: string
  readonly filters?: Filters
}

/** The quotes with which a question is answered. */
export async function seenInAnswer(question: string, desk: Desk, options: Wanted): Promise<Seen[]> {
  const answer = await answerQuestion(question, desk, options)
  const { searched } = answer
  const disagreement = answer.status === 'answered' ? (answer.disagreement?.quotes ?? []) : []
  const kind = answer.status === 'not-found' && answer.reason === 'outside-dates' ? 'other-days' : 'answer'
  return [
    { kind, quotes: quotesOf(answer), searched },
    { kind: 'disagreement', quotes: disagreement, searched },
  ]
}

/** The quotes that every command shows which takes words. */
export async function seenEverywhere(words: string, desk: Desk, options: Wanted): Promise<Seen[]> {
  const summary = await summariseTopic(words, desk, options)
  const timeline = await timelineOf(words, desk, options)
  const quotations = await findQuotations(words, desk, options)
  const found = await findArticles(words, desk, { ...options, limit: 6 })
  return [
    ...(await seenInAnswer(words, desk, options)),
    {
      kind: 'summary',
      quotes: summary.status === 'summarised' ? summary.quotes : summary.nearest,
      searched: summary.searched,
    },
    {
      kind: 'timeline',
      quotes: timeline.entries.map(({ quote }) => quote),
      searched: timeline.searched,
    },
    { kind: 'quotations', quotes: quotations.quotations, searched: quotations.searched },
    { kind: 'search', quotes: found.quotes, searched: found.searched },
  ]
}
