import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import type {
  AddedFollow,
  Follow,
  FollowLimits,
  FollowStore,
  FollowSubject,
  NewFollow,
} from '../follow-store.ts'
import { type Place, placeKey, placeOf } from '../place.ts'
import { atomically } from './atomically.ts'

type Row = Record<string, SQLOutputValue>

/** The store over the archive's database. */
export function createFollowStore(database: DatabaseSync): FollowStore {
  const transaction = <T>(work: () => T): T => atomically(database, 'write what is followed', work)
  const columns = 'id, place, person, kind, subject, language, since'
  const prepare = (sql: string) => database.prepare(sql)
  const statements = {
    add: prepare(`
      INSERT INTO follows (place, guild, person, kind, subject, subject_key, language, since)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)`),
    same: prepare(`SELECT ${columns} FROM follows WHERE place = ? AND kind = ? AND subject_key = ?`),
    countOfPerson: prepare('SELECT count(*) AS follows FROM follows WHERE person = ?'),
    countOfGuild: prepare('SELECT count(*) AS follows FROM follows WHERE guild = ?'),
    remove: prepare('DELETE FROM follows WHERE id = ?'),
    all: prepare(`SELECT ${columns} FROM follows ORDER BY id`),
    ofPerson: prepare(`SELECT ${columns} FROM follows WHERE person = ? ORDER BY id`),
    ofGuild: prepare(`SELECT ${columns} FROM follows WHERE guild = ? ORDER BY id`),
    one: prepare(`SELECT ${columns} FROM follows WHERE id = ?`),
    // What waits in the outbox for the place that is left was noted as told when it was put there.
    waitsAgain: prepare(`
      UPDATE matches SET told = 0
      WHERE follow = :id AND article IN (
        SELECT value FROM outbox, json_each(
          coalesce(content -> '$.articleIds', json_array(content ->> '$.articleId')))
        WHERE place = :place AND kind = 'follow' AND state = 'waiting')`),
    known: prepare(`
      UPDATE matches SET told = 1
      WHERE follow = :id AND article IN (
        SELECT article FROM matches JOIN follows ON follows.id = matches.follow
        WHERE follows.place = :place AND matches.told = 1)`),
    move: prepare('UPDATE follows SET place = :place, guild = :guild WHERE id = :id'),
    forgetPerson: prepare('DELETE FROM follows WHERE person = ?'),
    forgetGuild: prepare('DELETE FROM follows WHERE guild = ?'),
    arrivals: prepare('SELECT key, article FROM arrivals ORDER BY key LIMIT ?'),
    arrived: prepare('DELETE FROM arrivals WHERE key = ?'),
    // A follow that was removed meanwhile leaves nothing to be told.
    match: prepare(`
      INSERT INTO matches (follow, article, found_ms)
      SELECT id, ?, ? FROM follows WHERE id = ? ON CONFLICT DO NOTHING`),
    untold: prepare('SELECT follow, article FROM matches WHERE told = 0 ORDER BY found_ms, rowid'),
    foundIn: prepare(`
      SELECT DISTINCT matches.article FROM matches JOIN follows ON follows.id = matches.follow
      WHERE follows.place = ? AND matches.found_ms >= ?`),
    prune: prepare('DELETE FROM matches WHERE found_ms < ?'),
  }

  const add: (follow: NewFollow, limits: FollowLimits) => AddedFollow = (follow, limits) => {
    const { place, personId, language, since } = follow
    const { kind, text } = subjectText(follow.subject)
    const key = placeKey(place)
    const subjectKey = text.toLowerCase()
    const same = statements.same.get(key, kind, subjectKey)
    if (same !== undefined) return { kind: 'there', follow: followFrom(same) }
    const guildId = place.kind === 'channel' ? place.guildId : undefined
    if (Number(statements.countOfPerson.get(personId)?.follows) >= limits.perPerson) {
      return { kind: 'too-many', of: 'person' }
    }
    if (guildId !== undefined && Number(statements.countOfGuild.get(guildId)?.follows) >= limits.perGuild) {
      return { kind: 'too-many', of: 'guild' }
    }
    const { lastInsertRowid } = statements.add.run(
      key,
      guildId ?? null,
      personId,
      kind,
      text,
      subjectKey,
      language,
      since,
    )
    return { kind: 'added', follow: { ...follow, id: Number(lastInsertRowid) } }
  }

  const move = (id: number, place: Place): void => {
    const row = statements.one.get(id)
    if (row === undefined) return
    const follow = followFrom(row)
    const { kind, text } = subjectText(follow.subject)
    const key = placeKey(place)
    if (statements.same.get(key, kind, text.toLowerCase()) !== undefined) {
      statements.remove.run(id)
      return
    }
    statements.waitsAgain.run({ id, place: placeKey(follow.place) })
    statements.known.run({ id, place: key })
    statements.move.run({ id, place: key, guild: place.kind === 'channel' ? place.guildId : null })
  }

  return {
    add: async (follow, limits) => transaction(() => add(follow, limits)),
    move: async (ids, place) =>
      transaction(() => {
        for (const id of ids) move(id, place)
      }),
    remove: async (id) => statements.remove.run(id).changes > 0,
    all: async () => statements.all.all().map(followFrom),
    ofPerson: async (personId) => statements.ofPerson.all(personId).map(followFrom),
    ofGuild: async (guildId) => statements.ofGuild.all(guildId).map(followFrom),
    forgetPerson: async (personId) => void statements.forgetPerson.run(personId),
    forgetGuild: async (guildId) => void statements.forgetGuild.run(guildId),
    arrivals: async (limit) =>
      statements.arrivals
        .all(limit)
        .map(({ key, article }) => ({ key: Number(key), articleId: String(article) })),
    recordMatches: async (arrivals, matches, foundAtMs) =>
      transaction(() => {
        for (const { followId, articleId } of matches) statements.match.run(articleId, foundAtMs, followId)
        for (const { key } of arrivals) statements.arrived.run(key)
      }),
    untold: async () =>
      statements.untold
        .all()
        .map(({ follow, article }) => ({ followId: Number(follow), articleId: String(article) })),
    foundIn: async (place, sinceMs) =>
      statements.foundIn.all(placeKey(place), sinceMs).map(({ article }) => String(article)),
    prune: async (beforeMs) => void statements.prune.run(beforeMs),
  }
}

/** How a subject is written in two columns. */
function subjectText(subject: FollowSubject): {
  readonly kind: FollowSubject['kind']
  readonly text: string
} {
  return { kind: subject.kind, text: subject.kind === 'topic' ? subject.words : subject.name }
}

function followFrom(row: Row): Follow {
  const text = String(row.subject)
  return {
    id: Number(row.id),
    place: placeOf(String(row.place)),
    personId: String(row.person),
    subject: row.kind === 'source' ? { kind: 'source', name: text } : { kind: 'topic', words: text },
    language: String(row.language),
    since: String(row.since),
  }
}
