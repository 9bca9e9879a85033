import type { Match } from '../follow-store.ts'
import { nonceOf } from '../nonce.ts'
import { claimedFrom, madeFrom, NOTICE_COLUMNS, noticeFrom } from '../notice-rows.ts'
import type { NewNotice, NoticeState, OutboxStore, ToldTrouble } from '../outbox-store.ts'
import { placeKey } from '../place.ts'
import type { Postgres } from './connection.ts'
import type { Value } from './exact-text.ts'
import type { Transaction } from './transaction.ts'

/**
 * Only the first of a place is looked at, so that a later one does not overtake it. What another process is claiming at this
 * moment is left to it; what it claimed a moment ago is looked at again, and left to it as well. Chosen apart from the
 * update, because a plan of both in one may choose more often than once.
 */
const CLAIM = `
  WITH chosen AS MATERIALIZED (
    SELECT key FROM outbox AS one
    WHERE state = 'waiting' AND due_ms <= $1 AND expires_ms > $1
      AND (lease_until_ms IS NULL OR lease_until_ms <= $1)
      AND NOT EXISTS (SELECT 1 FROM paused_places WHERE paused_places.place = one.place)
      AND NOT EXISTS (
        SELECT 1 FROM outbox AS before
        WHERE before.state = 'waiting' AND before.place = one.place AND before.key < one.key AND before.expires_ms > $1)
    ORDER BY key LIMIT $2 FOR UPDATE SKIP LOCKED)
  UPDATE outbox SET lease_owner = $3, lease_until_ms = $4, attempts = attempts + 1
  FROM chosen WHERE outbox.key = chosen.key
  RETURNING ${NOTICE_COLUMNS.replaceAll(/(^|, )/g, '$1outbox.')}`

const EXPIRE = `
  UPDATE outbox SET state = 'expired', ended_ms = $1
  WHERE state = 'waiting' AND expires_ms <= $1 AND (lease_until_ms IS NULL OR lease_until_ms <= $1)
  RETURNING ${NOTICE_COLUMNS}`

/** What goes out by itself, in PostgreSQL. */
export function createOutboxStore(postgres: Postgres): OutboxStore {
  const write = async (action: string, sql: string, values: readonly Value[]): Promise<number> =>
    (await postgres.write(action, sql, values)).changes

  return {
    add: (notice, { matches = [], troubles = [] } = {}) =>
      postgres.transaction('keep a notice', async (client) => {
        const added = await addNotice(client, notice)
        await tell(client, matches)
        await tellTroubles(client, troubles)
        return added
      }),
    markTold: (matches) => postgres.transaction('note what was told', (client) => tell(client, matches)),
    async troublesTold() {
      const rows = await postgres.read(
        'read who was told of feeds',
        'SELECT person, trouble FROM troubles_told',
      )
      return rows.map(({ person, trouble }) => ({ personId: String(person), trouble: String(trouble) }))
    },
    async troublesOver(troubles) {
      await write(
        'forget who was told of feeds',
        'DELETE FROM troubles_told WHERE trouble = ANY ($1::text[])',
        [troubles],
      )
    },
    async claim({ owner, nowMs, leaseMs, limit }) {
      const { rows } = await postgres.write('take notices to send', CLAIM, [
        nowMs,
        limit,
        owner,
        nowMs + leaseMs,
      ])
      return rows.map(claimedFrom).sort((a, b) => a.key - b.key)
    },
    trying: async (key, owner, print, nowMs) =>
      (await write(
        'note that a notice is sent',
        `UPDATE outbox SET tried_ms = $3, tried_print = $4
         WHERE key = $1 AND state = 'waiting' AND lease_owner = $2 AND lease_until_ms > $3`,
        [key, owner, nowMs, print],
      )) > 0,
    async end(key, owner, end, nowMs) {
      const [message, failure] = end.state === 'sent' ? [end.messageId, null] : [null, end.failure]
      await write(
        'note what became of a notice',
        `UPDATE outbox SET state = $3, message = $4, failure = $5, ended_ms = $6,
           lease_owner = NULL, lease_until_ms = NULL
         WHERE key = $1 AND state = 'waiting' AND (lease_owner = $2 OR $3 = 'sent')`,
        [key, owner, end.state, message, failure, nowMs],
      )
    },
    async postpone(key, owner, dueMs, failure) {
      await write(
        'put off a notice',
        `UPDATE outbox SET due_ms = $3, failure = coalesce($4, failure), lease_owner = NULL, lease_until_ms = NULL
         WHERE key = $1 AND state = 'waiting' AND lease_owner = $2`,
        [key, owner, dueMs, failure ?? null],
      )
    },
    async expire(nowMs) {
      const { rows } = await postgres.write('end what came too late', EXPIRE, [nowMs])
      return [...rows].sort((a, b) => Number(a.key) - Number(b.key)).map(noticeFrom)
    },
    async madeSince(place, kind, sinceMs) {
      const [row] = await postgres.read(
        'count the notices of a place',
        `SELECT count(*) AS notices FROM outbox
         WHERE place = $1 AND kind = $2 AND made_ms > $3 AND state IN ('waiting', 'sent', 'uncertain')`,
        [placeKey(place), kind, sinceMs],
      )
      return Number(row?.notices)
    },
    async revisions(limit) {
      const rows = await postgres.read(
        'read which quoted articles changed',
        'SELECT key, article FROM revisions ORDER BY key LIMIT $1',
        [limit],
      )
      return rows.map(({ key, article }) => ({ key: Number(key), articleId: String(article) }))
    },
    async revised(revisions) {
      await write('note that corrections were told', 'DELETE FROM revisions WHERE key = ANY ($1::bigint[])', [
        revisions.map(({ key }) => key),
      ])
    },
    async stateOf(subject) {
      const [row] = await postgres.read(
        'read what became of a notice',
        'SELECT state FROM outbox WHERE subject = $1',
        [subject],
      )
      return row?.state as NoticeState | undefined
    },
    async about(subjects) {
      const rows = await postgres.read(
        'read what became of notices',
        'SELECT subject, content, state FROM outbox WHERE subject = ANY ($1::text[]) ORDER BY key',
        [subjects],
      )
      return rows.map(madeFrom)
    },
    async counts() {
      const rows = await postgres.read(
        'count the notices',
        'SELECT state, count(*) AS notices FROM outbox GROUP BY state',
      )
      return Object.fromEntries(rows.map(({ state, notices }) => [state, Number(notices)]))
    },
    async forgetPlace(place) {
      await write(
        'forget what waits for a place',
        "DELETE FROM outbox WHERE place = $1 AND state = 'waiting'",
        [placeKey(place)],
      )
    },
    forgetPerson: (personId) =>
      postgres.transaction("forget a person's notices", async (client) => {
        await client.query('DELETE FROM outbox WHERE person = $1', [personId])
        await client.query('DELETE FROM troubles_told WHERE person = $1', [personId])
      }),
    async forgetGuild(guildId) {
      // A pause in a server is told in direct messages.
      await write(
        "forget a server's notices",
        `DELETE FROM outbox WHERE guild = $1
           OR CASE WHEN kind = 'pause' THEN content::jsonb #>> '{place,guildId}' = $1 ELSE false END`,
        [guildId],
      )
    },
    async prune(beforeMs) {
      await write('forget old notices', "DELETE FROM outbox WHERE state <> 'waiting' AND ended_ms < $1", [
        beforeMs,
      ])
    },
  }
}

/** @returns whether there was none on its subject. */
async function addNotice(client: Transaction, notice: NewNotice): Promise<boolean> {
  const { kind, subject, place, content, madeMs, dueMs, expiresMs } = notice
  const key = placeKey(place)
  const [guild, person] = place.kind === 'channel' ? [place.guildId, null] : [null, place.personId]
  // Notices of a place become visible in the order of their keys, so that none turns up before one that is being sent.
  await client.lock(`outbox/${key}`)
  const { changes } = await client.query(
    `INSERT INTO outbox (kind, subject, nonce, place, guild, person, content, made_ms, due_ms, expires_ms)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (subject) DO NOTHING`,
    [kind, subject, nonceOf(subject), key, guild, person, content, madeMs, dueMs, expiresMs],
  )
  return changes > 0
}

async function tell(client: Transaction, matches: readonly Match[]): Promise<void> {
  if (matches.length === 0) return
  await client.query(
    `UPDATE matches SET told = true
     FROM unnest($1::bigint[], $2::text[]) AS told (follow, article)
     WHERE matches.follow = told.follow AND matches.article = told.article`,
    [matches.map(({ followId }) => followId), matches.map(({ articleId }) => articleId)],
  )
}

async function tellTroubles(client: Transaction, troubles: readonly ToldTrouble[]): Promise<void> {
  if (troubles.length === 0) return
  await client.query(
    `INSERT INTO troubles_told (person, trouble) SELECT * FROM unnest($1::text[], $2::text[])
     ON CONFLICT DO NOTHING`,
    [troubles.map(({ personId }) => personId), troubles.map(({ trouble }) => trouble)],
  )
}
