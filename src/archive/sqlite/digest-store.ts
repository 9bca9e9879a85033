import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import type { Digest, DigestStore } from '../digest-store.ts'
import { placeKey, placeOf } from '../place.ts'
import { atomically } from './atomically.ts'

type Row = Record<string, SQLOutputValue>

/** More missed slots than this are not remembered: the oldest are forgotten. */
const MOST_MISSED = 10

/** The store over the archive's database. */
export function createDigestStore(database: DatabaseSync): DigestStore {
  const transaction = <T>(work: () => T): T => atomically(database, 'write a digest', work)
  const columns = 'id, place, person, weekday, at, zone, topics, language, last_slot, missed'
  const prepare = (sql: string) => database.prepare(sql)
  const statements = {
    clear: prepare('DELETE FROM digests WHERE place = ?'),
    set: prepare(`
      INSERT INTO digests (place, guild, person, weekday, at, zone, topics, language, last_slot)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`),
    remove: prepare('DELETE FROM digests WHERE id = ?'),
    all: prepare(`SELECT ${columns} FROM digests ORDER BY id`),
    at: prepare(`SELECT ${columns} FROM digests WHERE place = ?`),
    byId: prepare(`SELECT ${columns} FROM digests WHERE id = ?`),
    ofPerson: prepare(`SELECT ${columns} FROM digests WHERE person = ? ORDER BY id`),
    ofGuild: prepare(`SELECT ${columns} FROM digests WHERE guild = ? ORDER BY id`),
    dealtWith: prepare('UPDATE digests SET last_slot = ?, missed = ? WHERE id = ? AND last_slot < ?'),
    missed: prepare('UPDATE digests SET missed = ? WHERE id = ?'),
    forgetPerson: prepare('DELETE FROM digests WHERE person = ?'),
    forgetGuild: prepare('DELETE FROM digests WHERE guild = ?'),
  }
  return {
    set: async (digest) =>
      transaction(() => {
        const { place, personId, times, topics, language, lastSlot } = digest
        const key = placeKey(place)
        statements.clear.run(key)
        const { lastInsertRowid } = statements.set.run(
          key,
          place.kind === 'channel' ? place.guildId : null,
          personId,
          times.weekday ?? null,
          times.at,
          times.zone,
          JSON.stringify(topics),
          language,
          lastSlot,
        )
        return { ...digest, id: Number(lastInsertRowid), missed: [] }
      }),
    remove: async (id) => statements.remove.run(id).changes > 0,
    all: async () => statements.all.all().map(digestFrom),
    at: async (place) => {
      const row = statements.at.get(placeKey(place))
      return row === undefined ? undefined : digestFrom(row)
    },
    ofPerson: async (personId) => statements.ofPerson.all(personId).map(digestFrom),
    ofGuild: async (guildId) => statements.ofGuild.all(guildId).map(digestFrom),
    dealtWith: async (id, slot, missed) =>
      void statements.dealtWith.run(slot, JSON.stringify(missed.slice(-MOST_MISSED)), id, slot),
    missed: async (id, slot) =>
      transaction(() => {
        const row = statements.byId.get(id)
        if (row === undefined) return
        const missed = [...new Set([...digestFrom(row).missed, slot])].sort().slice(-MOST_MISSED)
        statements.missed.run(JSON.stringify(missed), id)
      }),
    forgetPerson: async (personId) => void statements.forgetPerson.run(personId),
    forgetGuild: async (guildId) => void statements.forgetGuild.run(guildId),
  }
}

function digestFrom(row: Row): Digest {
  return {
    id: Number(row.id),
    place: placeOf(String(row.place)),
    personId: String(row.person),
    times: {
      ...(row.weekday === null || row.weekday === undefined ? {} : { weekday: Number(row.weekday) }),
      at: String(row.at),
      zone: String(row.zone),
    },
    topics: JSON.parse(String(row.topics)) as string[],
    language: String(row.language),
    lastSlot: String(row.last_slot),
    missed: JSON.parse(String(row.missed)) as string[],
  }
}
