import { tokenize } from '../../text/tokens.ts'
import type { Conversation, Exchange, QuotedRange } from './conversation.ts'

/** A question that takes what it lacks from the exchange before it. */
export interface FollowUp {
  /** The question to search for, in words that stand alone. */
  readonly question: string
  /** Phrases in it that were lent by the exchange before: what is talked about, not what is asked. */
  readonly lent: readonly string[]
  /** The articles that answered before, best first. */
  readonly articles: readonly string[]
  /** What was quoted before, where the same event is asked for something else: the same words are no answer to it. */
  readonly quoted?: readonly QuotedRange[]
  /** Present where it may stand for itself: it is searched for as typed first. */
  readonly aloneFirst?: true
}

/** A follow-up that may stand for itself, or not. */
export const marked = (followUp: FollowUp | undefined, aloneFirst: boolean): FollowUp | undefined =>
  followUp === undefined || !aloneFirst ? followUp : { ...followUp, aloneFirst: true }

/**
 * The exchange whose topic is still talked about: the last answered one, where only questions that followed on it, or that named
 * nothing, were refused since.
 */
export function lenderOf({ exchanges }: Conversation): Exchange | undefined {
  for (const exchange of [...exchanges].reverse()) {
    if (exchange.quotes.length > 0) return exchange
    if (exchange.asked.trim() === exchange.understood.trim() && exchange.names.length > 0) return undefined
  }
  return undefined
}

export const articlesOf = (exchange: Exchange | undefined): string[] => [
  ...new Set((exchange?.quotes ?? []).map((quote) => quote.articleId)),
]

/** The question with what is talked about after it, in brackets. */
export function withTopic(question: string, lender: Exchange | undefined): FollowUp | undefined {
  if (lender === undefined) return undefined
  const asked = question.trim()
  const words = new Set(tokenize(asked).map((token) => token.norm))
  const lent = lender.topic
    .filter((phrase) => tokenize(phrase).some(({ norm }) => !words.has(norm) && !/^\d+$/u.test(norm)))
    .slice(0, MOST_LENT)
  return {
    question: lent.length === 0 ? asked : `${asked} (${lent.join(', ')})`,
    lent,
    articles: articlesOf(lender),
  }
}

/** How many phrases are lent. */
const MOST_LENT = 3
