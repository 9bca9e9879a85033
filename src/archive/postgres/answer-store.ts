import { randomBytes } from 'node:crypto'
import { answerFrom, DOWN, UP, voteFrom } from '../answer-rows.ts'
import type { AnswerStore, KeptAnswer, NewAnswer, NewQuote, Votes } from '../answer-store.ts'
import type { Postgres } from './connection.ts'
import { keepable, type Value } from './exact-text.ts'
import type { Row, Transaction } from './transaction.ts'

/** Bytes of an id: twelve letters, beside which a control's action and argument have room. */
const ID_BYTES = 9

/** An answer with its quotes, in one statement, so that it is seen whole. */
const COLUMNS = `answers.*, (
  SELECT coalesce(json_agg(to_json(answer_quotes) ORDER BY place), '[]')
  FROM answer_quotes WHERE answer_quotes.answer = answers.key) AS quotes`

const COUNTS = `
  (SELECT count(*) FROM votes WHERE votes.answer = answers.key AND vote = ${UP}) AS up,
  (SELECT count(*) FROM votes WHERE votes.answer = answers.key AND vote = ${DOWN}) AS down`

/** Answers and votes in PostgreSQL. */
export function createAnswerStore(postgres: Postgres): AnswerStore {
  const select = async (rest: string, ...values: readonly Value[]): Promise<readonly KeptAnswer[]> =>
    (await postgres.read('read answers', `SELECT ${COLUMNS} FROM answers ${rest}`, values)).map(answerOf)
  const write = async (action: string, sql: string, ...values: readonly Value[]): Promise<number> =>
    (await postgres.write(action, sql, values)).changes

  return {
    keep: (answer) => postgres.transaction('keep an answer', (client) => keep(client, answer)),
    async sent(answerId, messageId) {
      await write(
        'note which message shows an answer',
        'UPDATE answers SET message = $1 WHERE id = $2',
        messageId,
        answerId,
      )
    },
    get: async (answerId) => (await select('WHERE id = $1', answerId))[0],
    shownIn: async (channelId, messageId) =>
      (await select('WHERE channel = $1 AND message = $2 ORDER BY key', channelId, messageId))[0],
    quoting: (articleId) =>
      select(
        `WHERE key IN (SELECT answer FROM answer_quotes WHERE article = $1 AND shown)
         ORDER BY kept_at DESC, key DESC`,
        articleId,
      ),
    vote: (answerId, personId, vote, votedAt) =>
      postgres.transaction('keep a vote', async (client) => {
        // Held, so that a person who presses twice is counted once, and told the vote before.
        const { rows } = await client.query('SELECT key FROM answers WHERE id = $1 FOR NO KEY UPDATE', [
          answerId,
        ])
        const answer = rows[0]?.key as number | undefined
        if (answer === undefined) return undefined
        const { rows: before } = await client.query(
          'SELECT vote FROM votes WHERE answer = $1 AND person = $2',
          [answer, personId],
        )
        await client.query(
          `INSERT INTO votes (answer, person, vote, voted_at) VALUES ($1, $2, $3, $4)
           ON CONFLICT (answer, person) DO UPDATE SET vote = excluded.vote, voted_at = excluded.voted_at`,
          [answer, personId, vote === 'up' ? UP : DOWN, votedAt],
        )
        return before[0] === undefined ? 'none' : voteFrom(before[0].vote)
      }),
    async votes(answerId) {
      const sql = `SELECT ${COUNTS} FROM answers WHERE id = $1`
      const [row] = await postgres.read('count the votes on an answer', sql, [answerId])
      return row === undefined ? { up: 0, down: 0 } : votesFrom(row)
    },
    async voted({ limit, vote }) {
      const rows = await postgres.read(
        'read answers with votes',
        `SELECT ${COLUMNS}, ${COUNTS}, last.voted_at FROM answers
         JOIN (
           SELECT answer, max(voted_at) AS voted_at FROM votes WHERE $1::int IS NULL OR vote = $1::int
           GROUP BY answer) AS last ON last.answer = answers.key
         ORDER BY last.voted_at DESC, answers.key DESC LIMIT $2`,
        [vote === undefined ? null : vote === 'up' ? UP : DOWN, limit],
      )
      return rows.map((row) => ({
        answer: answerOf(row),
        votes: votesFrom(row),
        votedAt: String(row.voted_at),
      }))
    },
    forgetPerson: (personId) =>
      postgres.transaction("forget a person's answers", async (client) => {
        await client.query('DELETE FROM votes WHERE person = $1', [personId])
        return (await client.query('DELETE FROM answers WHERE person = $1', [personId])).changes
      }),
    forgetGuild: (guildId) =>
      write("forget a server's answers", 'DELETE FROM answers WHERE guild = $1', guildId),
    forgetBefore: (instant) => write('forget old answers', 'DELETE FROM answers WHERE kept_at < $1', instant),
  }
}

async function keep(client: Transaction, answer: NewAnswer): Promise<string> {
  const id = randomBytes(ID_BYTES).toString('base64url')
  const { filters, place } = answer
  const { rows } = await client.query(
    `INSERT INTO answers (id, question, understood_as, as_of, filter_from, filter_to, filter_source, status, language,
       guild, channel, person, message, conversation, kept_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) RETURNING key`,
    [
      id,
      keepable(answer.question),
      answer.understoodAs === undefined ? null : keepable(answer.understoodAs),
      answer.asOf,
      filters.from ?? null,
      filters.to ?? null,
      filters.source === undefined ? null : keepable(filters.source),
      answer.status,
      answer.language,
      place.guildId ?? null,
      place.channelId,
      place.personId,
      place.messageId ?? null,
      answer.conversation === undefined ? null : keepable(answer.conversation),
      answer.keptAt,
    ],
  )
  const key = rows[0]?.key as number
  await keepQuotes(client, key, answer.quotes, true)
  await keepQuotes(client, key, answer.more, false)
  return id
}

/**
 * The articles are held until the answer is kept, so that whoever saves a new version at this moment waits, and then finds that
 * an answer quotes the one before; or the quotes are of the new version.
 */
async function keepQuotes(
  client: Transaction,
  answer: number,
  quotes: readonly NewQuote[],
  shown: boolean,
): Promise<void> {
  if (quotes.length === 0) return
  await client.query(
    `INSERT INTO answer_quotes (answer, shown, place, article, version, start, "end", highlight_start, highlight_end)
     SELECT $1::bigint, $2::boolean, quote.place - 1, articles.id, articles.version, quote.start, quote.stop,
       quote.highlight_start, quote.highlight_stop
     FROM unnest($3::text[], $4::int[], $5::int[], $6::int[], $7::int[]) WITH ORDINALITY
       AS quote (article, start, stop, highlight_start, highlight_stop, place)
     JOIN articles ON articles.id = quote.article
     ORDER BY articles.key FOR SHARE OF articles`,
    [
      answer,
      shown,
      quotes.map(({ articleId }) => articleId),
      quotes.map(({ start }) => start),
      quotes.map(({ end }) => end),
      quotes.map(({ highlight }) => highlight?.start ?? null),
      quotes.map(({ highlight }) => highlight?.end ?? null),
    ],
  )
}

function answerOf(row: Row): KeptAnswer {
  return answerFrom(row, row.quotes as readonly Row[])
}

function votesFrom({ up, down }: Row): Votes {
  return { up: Number(up), down: Number(down) }
}
