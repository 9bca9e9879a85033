import { randomBytes } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { answerFrom, DOWN, UP, voteFrom } from '../answer-rows.ts'
import type { AnswerStore, KeptAnswer, NewAnswer, NewQuote } from '../answer-store.ts'
import type { Row } from '../article-rows.ts'
import { atomically } from './atomically.ts'

/** Bytes of an id: twelve letters, beside which a control's action and argument have room. */
const ID_BYTES = 9

/** Answers and votes in tables beside the articles. */
export function createAnswerStore(database: DatabaseSync): AnswerStore {
  const statements = prepareStatements(database)

  const answerOf = (row: Row): KeptAnswer => answerFrom(row, statements.quotes.all(Number(row.key)))

  const keepQuotes = (answer: number | bigint, quotes: readonly NewQuote[], shown: 0 | 1): void => {
    for (const [place, { articleId, start, end, highlight }] of quotes.entries()) {
      statements.keepQuote.run({
        answer,
        shown,
        place,
        article: articleId,
        start,
        end,
        highlight_start: highlight?.start ?? null,
        highlight_end: highlight?.end ?? null,
      })
    }
  }

  const keep = (answer: NewAnswer): string =>
    atomically(database, 'keep an answer', () => {
      const id = randomBytes(ID_BYTES).toString('base64url')
      const { filters, place } = answer
      const { lastInsertRowid } = statements.keep.run({
        id,
        question: answer.question.toWellFormed(),
        understood_as: answer.understoodAs?.toWellFormed() ?? null,
        as_of: answer.asOf,
        filter_from: filters.from ?? null,
        filter_to: filters.to ?? null,
        filter_source: filters.source ?? null,
        status: answer.status,
        language: answer.language,
        guild: place.guildId ?? null,
        channel: place.channelId,
        person: place.personId,
        message: place.messageId ?? null,
        conversation: answer.conversation?.toWellFormed() ?? null,
        kept_at: answer.keptAt,
      })
      keepQuotes(lastInsertRowid, answer.quotes, 1)
      keepQuotes(lastInsertRowid, answer.more, 0)
      return id
    })

  const votesOf = (answerId: string) => {
    const row = statements.votes.get(answerId)
    return { up: Number(row?.up ?? 0), down: Number(row?.down ?? 0) }
  }

  return {
    keep: async (answer) => keep(answer),
    async sent(answerId, messageId) {
      statements.sent.run(messageId, answerId)
    },
    async get(answerId) {
      const row = statements.get.get(answerId)
      return row === undefined ? undefined : answerOf(row)
    },
    async shownIn(channelId, messageId) {
      const row = statements.shownIn.get(channelId, messageId)
      return row === undefined ? undefined : answerOf(row)
    },
    quoting: async (articleId) => statements.quoting.all(articleId).map(answerOf),
    vote: async (answerId, personId, vote, votedAt) =>
      atomically(database, 'keep a vote', () => {
        const answer = statements.get.get(answerId)
        if (answer === undefined) return undefined
        const before = statements.voteOf.get(Number(answer.key), personId)
        statements.vote.run(Number(answer.key), personId, vote === 'up' ? UP : DOWN, votedAt)
        return before === undefined ? 'none' : voteFrom(before.vote)
      }),
    votes: async (answerId) => votesOf(answerId),
    voted: async ({ limit, vote }) =>
      statements.voted.all(vote === undefined ? null : vote === 'up' ? UP : DOWN, limit).map((row) => ({
        answer: answerOf(row),
        votes: votesOf(String(row.id)),
        votedAt: String(row.voted_at),
      })),
    forgetPerson: async (personId) =>
      atomically(database, "forget a person's answers", () => {
        statements.forgetVotes.run(personId)
        return Number(statements.forgetPerson.run(personId).changes)
      }),
    forgetGuild: async (guildId) => Number(statements.forgetGuild.run(guildId).changes),
    forgetBefore: async (instant) => Number(statements.forgetBefore.run(instant).changes),
  }
}

function prepareStatements(database: DatabaseSync) {
  const prepare = (sql: string) => database.prepare(sql)
  return {
    keep: prepare(`
      INSERT INTO answers (id, question, understood_as, as_of, filter_from, filter_to, filter_source, status, language,
        guild, channel, person, message, conversation, kept_at)
      VALUES (:id, :question, :understood_as, :as_of, :filter_from, :filter_to, :filter_source, :status, :language,
        :guild, :channel, :person, :message, :conversation, :kept_at)`),
    keepQuote: prepare(`
      INSERT INTO answer_quotes (answer, shown, place, article, version, start, end, highlight_start, highlight_end)
      SELECT :answer, :shown, :place, id, version, :start, :end, :highlight_start, :highlight_end
      FROM articles WHERE id = :article`),
    sent: prepare('UPDATE answers SET message = ? WHERE id = ?'),
    get: prepare('SELECT * FROM answers WHERE id = ?'),
    shownIn: prepare('SELECT * FROM answers WHERE channel = ? AND message = ?'),
    quotes: prepare('SELECT * FROM answer_quotes WHERE answer = ? ORDER BY shown DESC, place'),
    quoting: prepare(`
      SELECT * FROM answers WHERE key IN (SELECT answer FROM answer_quotes WHERE article = ? AND shown = 1)
      ORDER BY kept_at DESC, key DESC`),
    voteOf: prepare('SELECT vote FROM votes WHERE answer = ? AND person = ?'),
    vote: prepare(`
      INSERT INTO votes (answer, person, vote, voted_at) VALUES (?, ?, ?, ?)
      ON CONFLICT (answer, person) DO UPDATE SET vote = excluded.vote, voted_at = excluded.voted_at`),
    votes: prepare(`
      SELECT sum(vote = ${UP}) AS up, sum(vote = ${DOWN}) AS down FROM votes
      WHERE answer = (SELECT key FROM answers WHERE id = ?)`),
    voted: prepare(`
      SELECT answers.*, max(votes.voted_at) AS voted_at FROM answers JOIN votes ON votes.answer = answers.key
      WHERE ?1 IS NULL OR votes.vote = ?1
      GROUP BY answers.key ORDER BY max(votes.voted_at) DESC, answers.key DESC LIMIT ?2`),
    forgetVotes: prepare('DELETE FROM votes WHERE person = ?'),
    forgetPerson: prepare('DELETE FROM answers WHERE person = ?'),
    forgetGuild: prepare('DELETE FROM answers WHERE guild = ?'),
    forgetBefore: prepare('DELETE FROM answers WHERE kept_at < ?'),
  }
}
