import type { KeptAnswer, KeptQuote } from '../../archive/answer-store.ts'
import { findNames } from '../../question/names.ts'
import type { Exchange, QuotedRange } from './conversation.ts'
import { topicOf } from './follow-up-topic.ts'

/** The exchange that an answer was given in, as far as the answer still tells once its conversation is forgotten. */
export function exchangeOfKept({ asOf, more, question, quotes, status, understoodAs }: KeptAnswer): Exchange {
  const understood = understoodAs ?? question
  const answered = status === 'answered'
  return {
    asked: question,
    understood,
    askedAt: asOf,
    topic: topicOf(understood),
    names: findNames(understood).map(({ start, end }) => understood.slice(start, end)),
    people: [],
    quotes: answered ? quotes.map(rangeOf) : [],
    ...(answered && more.length > 0 ? { more: more.map(rangeOf) } : {}),
  }
}

const rangeOf = ({ articleId, start, end }: KeptQuote): QuotedRange => ({ articleId, start, end })
