import type { AnswerPlace, KeptAnswer, KeptQuote, NewAnswer, NewQuote } from '../archive/answer-store.ts'
import type { Archive } from '../archive/archive.ts'
import { type Quote, quoteFrom } from '../articles/quote.ts'
import type { Filters } from '../question/query.ts'
import type { Answer } from './answer.ts'
import { type Conversation, NEW_CONVERSATION } from './follow-up/conversation.ts'

/** An answer as the archive keeps it: ranges and words as typed, no text of an article. */
export function answerToKeep(
  answer: Answer,
  given: {
    readonly place: AnswerPlace
    readonly language: string
    readonly filters: Filters
    readonly conversation?: Conversation | undefined
  },
): NewAnswer {
  const { place, language, filters, conversation = NEW_CONVERSATION } = given
  const { asked, query, status, understoodAs } = answer
  const follows = understoodAs !== undefined
  return {
    question: asked ?? query.question,
    ...(follows ? { understoodAs, conversation: JSON.stringify(conversation) } : {}),
    asOf: query.asOf,
    filters,
    status,
    language,
    place,
    quotes: (status === 'answered' ? shownQuotes(answer) : answer.nearest).map(rangeOf),
    more: (status === 'answered' ? answer.more : []).map(rangeOf),
    keptAt: query.asOf,
  }
}

/** What an answer shows: its quotes, and those that differ where they are others. */
function shownQuotes({ quotes, disagreement }: Extract<Answer, { status: 'answered' }>): Quote[] {
  const differing = disagreement?.quotes ?? []
  const also = differing.filter(
    (quote) => !quotes.some(({ article, start }) => article.id === quote.article.id && start === quote.start),
  )
  return [...quotes, ...also]
}

function rangeOf({ article, start, end, highlight }: Quote): NewQuote {
  return {
    articleId: article.id,
    start,
    end,
    ...(highlight === undefined ? {} : { highlight: { start: highlight.start, end: highlight.end } }),
  }
}

/** The conversation in which a kept answer was given, where it followed on one. */
export function conversationOf({ conversation }: KeptAnswer): Conversation | undefined {
  return conversation === undefined ? undefined : (JSON.parse(conversation) as Conversation)
}

/** Kept ranges as quotes of the versions that they were taken from; those of articles that are gone or taken back are left out. */
export async function quotesFrom(kept: readonly KeptQuote[], archive: Archive): Promise<Quote[]> {
  const current = await archive.getAll([...new Set(kept.map(({ articleId }) => articleId))])
  const quotes: Quote[] = []
  for (const { articleId, version, start, end, highlight } of kept) {
    const article = current.get(articleId)
    if (article === undefined || article.withdrawn !== undefined) continue
    const versions = await archive.versions(articleId)
    const held = versions.find((known) => known.version === version)?.article
    if (held === undefined || end > held.body.length) continue
    quotes.push(quoteFrom(held, { start, end }, { highlight }))
  }
  return quotes
}
