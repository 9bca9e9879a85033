import type { Answer } from '../answer/answer.ts'
import { type Quote, quoteText } from '../articles/quote.ts'
import type { RankedPassage } from '../search/ranking/rank.ts'

/** How many passages a line holds. */
const PASSAGES = 10

/**
 * An answer as one line of the batch format. `start` and `end` count UTF-16 units in the stored body, those of `highlight`
 * within the quote's text. What an article does not have is null.
 * @param elapsedMs how long answering took, in milliseconds.
 */
export function answerLine(
  { id, question }: { readonly id: string | number; readonly question: string },
  answer: Answer,
  elapsedMs: number,
): string {
  return JSON.stringify({
    id,
    question,
    status: answer.status,
    ...(answer.status === 'not-found' ? { reason: answer.reason } : {}),
    elapsedMs: Math.round(elapsedMs * 1000) / 1000,
    quotes: answer.status === 'answered' ? answer.quotes.map(quoteLine) : [],
    passages: answer.passages.slice(0, PASSAGES).map(passageLine),
  })
}

function quoteLine(quote: Quote) {
  const { article, start, end, highlight } = quote
  return {
    articleId: article.id,
    title: article.title,
    source: article.source ?? null,
    byline: article.byline ?? null,
    publishedAt: article.publishedAt,
    url: article.url ?? null,
    start,
    end,
    text: quoteText(quote),
    highlight: highlight === undefined ? null : { start: highlight.start, end: highlight.end },
  }
}

function passageLine({ passage, article, score }: RankedPassage) {
  return {
    articleId: article.id,
    title: article.title,
    url: article.url ?? null,
    publishedAt: article.publishedAt,
    start: passage.start,
    end: passage.end,
    text: article.body.slice(passage.start, passage.end),
    score,
  }
}
