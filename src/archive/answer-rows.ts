import type { KeptAnswer, KeptQuote, Vote } from './answer-store.ts'
import { type AnyRow, isYes, optional } from './row-fields.ts'

/** How votes are written. */
export const UP = 1
export const DOWN = -1

/** An answer, of its row and those of its quotes in their order. */
export function answerFrom(row: AnyRow, quotes: readonly AnyRow[]): KeptAnswer {
  return {
    id: String(row.id),
    question: String(row.question),
    ...optional('understoodAs', row.understood_as),
    asOf: String(row.as_of),
    filters: {
      ...optional('from', row.filter_from),
      ...optional('to', row.filter_to),
      ...optional('source', row.filter_source),
    },
    status: row.status === 'answered' ? 'answered' : 'not-found',
    language: String(row.language),
    place: {
      ...optional('guildId', row.guild),
      channelId: String(row.channel),
      personId: String(row.person),
      ...optional('messageId', row.message),
    },
    quotes: quotes.filter(({ shown }) => isYes(shown)).map(quoteFrom),
    more: quotes.filter(({ shown }) => !isYes(shown)).map(quoteFrom),
    ...optional('conversation', row.conversation),
    keptAt: String(row.kept_at),
  }
}

function quoteFrom(row: AnyRow): KeptQuote {
  const { highlight_start: start, highlight_end: end } = row
  return {
    articleId: String(row.article),
    version: Number(row.version),
    start: Number(row.start),
    end: Number(row.end),
    ...(start === null || end === null ? {} : { highlight: { start: Number(start), end: Number(end) } }),
  }
}

/** A vote, as it is written. */
export function voteFrom(value: unknown): Vote {
  return value === UP ? 'up' : 'down'
}
