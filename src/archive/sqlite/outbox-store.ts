import type { DatabaseSync } from 'node:sqlite'
import type { Match } from '../follow-store.ts'
import { nonceOf } from '../nonce.ts'
import { claimedFrom, madeFrom, NOTICE_COLUMNS, noticeFrom } from '../notice-rows.ts'
import type { NoticeState, OutboxStore, ToldTrouble } from '../outbox-store.ts'
import { placeKey } from '../place.ts'
import { atomically } from './atomically.ts'

/** The store over the archive's database. */
export function createOutboxStore(database: DatabaseSync): OutboxStore {
  const transaction = <T>(work: () => T): T => atomically(database, 'write to the outbox', work)
  const prepare = (sql: string) => database.prepare(sql)
  const statements = {
    add: prepare(`
      INSERT INTO outbox (kind, subject, nonce, place, guild, person, content, made_ms, due_ms, expires_ms)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (subject) DO NOTHING`),
    tell: prepare('UPDATE matches SET told = 1 WHERE follow = ? AND article = ?'),
    tellTrouble: prepare('INSERT INTO troubles_told (person, trouble) VALUES (?, ?) ON CONFLICT DO NOTHING'),
    troublesTold: prepare('SELECT person, trouble FROM troubles_told'),
    troubleOver: prepare('DELETE FROM troubles_told WHERE trouble = ?'),
    forgetTold: prepare('DELETE FROM troubles_told WHERE person = ?'),
    // Only the first of a place is looked at, so that a later one does not overtake it.
    claim: prepare(`
      UPDATE outbox SET lease_owner = :owner, lease_until_ms = :until, attempts = attempts + 1
      WHERE key IN (
        SELECT key FROM outbox AS one
        WHERE state = 'waiting' AND due_ms <= :now AND expires_ms > :now
          AND (lease_until_ms IS NULL OR lease_until_ms <= :now)
          AND NOT EXISTS (SELECT 1 FROM paused_places WHERE paused_places.place = one.place)
          AND NOT EXISTS (
            SELECT 1 FROM outbox AS before
            WHERE before.state = 'waiting' AND before.place = one.place AND before.key < one.key AND before.expires_ms > :now)
        ORDER BY key LIMIT :limit)
      RETURNING ${NOTICE_COLUMNS}`),
    trying: prepare(`
      UPDATE outbox SET tried_ms = :now, tried_print = :print
      WHERE key = :key AND state = 'waiting' AND lease_owner = :owner AND lease_until_ms > :now`),
    end: prepare(`
      UPDATE outbox SET state = :state, message = :message, failure = :failure, ended_ms = :now,
        lease_owner = NULL, lease_until_ms = NULL
      WHERE key = :key AND state = 'waiting' AND (lease_owner = :owner OR :state = 'sent')`),
    postpone: prepare(`
      UPDATE outbox SET due_ms = :due, failure = coalesce(:failure, failure), lease_owner = NULL, lease_until_ms = NULL
      WHERE key = :key AND state = 'waiting' AND lease_owner = :owner`),
    expire: prepare(`
      UPDATE outbox SET state = 'expired', ended_ms = :now
      WHERE state = 'waiting' AND expires_ms <= :now AND (lease_until_ms IS NULL OR lease_until_ms <= :now)
      RETURNING ${NOTICE_COLUMNS}`),
    madeSince: prepare(`
      SELECT count(*) AS notices FROM outbox
      WHERE place = ? AND kind = ? AND made_ms > ? AND state IN ('waiting', 'sent', 'uncertain')`),
    revisions: prepare('SELECT key, article FROM revisions ORDER BY key LIMIT ?'),
    revised: prepare('DELETE FROM revisions WHERE key = ?'),
    state: prepare('SELECT state FROM outbox WHERE subject = ?'),
    about: prepare(`
      SELECT subject, content, state FROM outbox
      WHERE subject IN (SELECT value FROM json_each(?)) ORDER BY key`),
    counts: prepare('SELECT state, count(*) AS notices FROM outbox GROUP BY state'),
    forgetPlace: prepare("DELETE FROM outbox WHERE place = ? AND state = 'waiting'"),
    forgetPerson: prepare('DELETE FROM outbox WHERE person = ?'),
    // A pause in a server is told in direct messages.
    forgetGuild: prepare(`
      DELETE FROM outbox
      WHERE guild = ?1 OR (kind = 'pause' AND json_extract(content, '$.place.guildId') = ?1)`),
    prune: prepare("DELETE FROM outbox WHERE state <> 'waiting' AND ended_ms < ?"),
  }
  const tell = (matches: readonly Match[]): void => {
    for (const { followId, articleId } of matches) statements.tell.run(followId, articleId)
  }
  const tellTroubles = (troubles: readonly ToldTrouble[]): void => {
    for (const { personId, trouble } of troubles) statements.tellTrouble.run(personId, trouble)
  }
  return {
    add: async (notice, { matches = [], troubles = [] } = {}) =>
      transaction(() => {
        const { kind, subject, place, content, madeMs, dueMs, expiresMs } = notice
        const guild = place.kind === 'channel' ? place.guildId : null
        const person = place.kind === 'direct' ? place.personId : null
        const nonce = nonceOf(subject)
        const { changes } = statements.add.run(
          ...[kind, subject, nonce, placeKey(place), guild, person, content, madeMs, dueMs, expiresMs],
        )
        tell(matches)
        tellTroubles(troubles)
        return changes > 0
      }),
    markTold: async (matches) => transaction(() => tell(matches)),
    troublesTold: async () =>
      statements.troublesTold
        .all()
        .map(({ person, trouble }) => ({ personId: String(person), trouble: String(trouble) })),
    troublesOver: async (troubles) =>
      transaction(() => {
        for (const trouble of troubles) statements.troubleOver.run(trouble)
      }),
    claim: async ({ owner, nowMs, leaseMs, limit }) =>
      statements.claim
        .all({ owner, now: nowMs, until: nowMs + leaseMs, limit })
        .map(claimedFrom)
        .sort((a, b) => a.key - b.key),
    trying: async (key, owner, print, nowMs) =>
      statements.trying.run({ key, owner, print, now: nowMs }).changes > 0,
    end: async (key, owner, end, nowMs) =>
      void statements.end.run({
        key,
        owner,
        state: end.state,
        message: end.state === 'sent' ? end.messageId : null,
        failure: end.state === 'sent' ? null : end.failure,
        now: nowMs,
      }),
    postpone: async (key, owner, dueMs, failure) =>
      void statements.postpone.run({ key, owner, due: dueMs, failure: failure ?? null }),
    expire: async (nowMs) => statements.expire.all({ now: nowMs }).map(noticeFrom),
    madeSince: async (place, kind, sinceMs) =>
      Number(statements.madeSince.get(placeKey(place), kind, sinceMs)?.notices),
    revisions: async (limit) =>
      statements.revisions
        .all(limit)
        .map(({ key, article }) => ({ key: Number(key), articleId: String(article) })),
    revised: async (revisions) =>
      transaction(() => {
        for (const { key } of revisions) statements.revised.run(key)
      }),
    stateOf: async (subject) => statements.state.get(subject)?.state as NoticeState | undefined,
    about: async (subjects) => statements.about.all(JSON.stringify(subjects)).map(madeFrom),
    counts: async () =>
      Object.fromEntries(statements.counts.all().map(({ state, notices }) => [state, Number(notices)])),
    forgetPlace: async (place) => void statements.forgetPlace.run(placeKey(place)),
    forgetPerson: async (personId) =>
      transaction(() => {
        statements.forgetPerson.run(personId)
        statements.forgetTold.run(personId)
      }),
    forgetGuild: async (guildId) => void statements.forgetGuild.run(guildId),
    prune: async (beforeMs) => void statements.prune.run(beforeMs),
  }
}
