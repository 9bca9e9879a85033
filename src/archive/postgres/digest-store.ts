import type { Digest, DigestStore } from '../digest-store.ts'
import { placeKey, placeOf } from '../place.ts'
import type { Postgres } from './connection.ts'
import type { Value } from './exact-text.ts'
import type { Row } from './transaction.ts'

/** More missed slots than this are not remembered: the oldest are forgotten. */
const MOST_MISSED = 10

/** Digests in PostgreSQL. */
export function createDigestStore(postgres: Postgres): DigestStore {
  const columns = 'id, place, person, weekday, at, zone, topics, language, last_slot, missed'
  const select = async (condition: string, ...values: readonly Value[]): Promise<readonly Digest[]> => {
    const sql = `SELECT ${columns} FROM digests ${condition} ORDER BY id`
    return (await postgres.read('read digests', sql, values)).map(digestFrom)
  }
  const write = async (action: string, sql: string, values: readonly Value[]): Promise<number> =>
    (await postgres.write(action, sql, values)).changes

  return {
    async set(digest) {
      const { place, personId, times, topics, language, lastSlot } = digest
      const guild = place.kind === 'channel' ? place.guildId : null
      // In one statement, so that two who set it at once do so one after the other. It is another digest, with an id of its own.
      const { rows } = await postgres.write(
        'set a digest',
        `INSERT INTO digests (place, guild, person, weekday, at, zone, topics, language, last_slot)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (place) DO UPDATE SET id = DEFAULT, guild = excluded.guild, person = excluded.person,
           weekday = excluded.weekday, at = excluded.at, zone = excluded.zone, topics = excluded.topics,
           language = excluded.language, last_slot = excluded.last_slot, missed = DEFAULT
         RETURNING id`,
        [
          placeKey(place),
          guild,
          personId,
          times.weekday ?? null,
          times.at,
          times.zone,
          JSON.stringify(topics),
          language,
          lastSlot,
        ],
      )
      return { ...digest, id: Number(rows[0]?.id), missed: [] }
    },
    remove: async (id) => (await write('remove a digest', 'DELETE FROM digests WHERE id = $1', [id])) > 0,
    all: () => select(''),
    at: async (place) => (await select('WHERE place = $1', placeKey(place)))[0],
    ofPerson: (personId) => select('WHERE person = $1', personId),
    ofGuild: (guildId) => select('WHERE guild = $1', guildId),
    async dealtWith(id, slot, missed) {
      await write(
        'note what became of a digest',
        'UPDATE digests SET last_slot = $2, missed = $3 WHERE id = $1 AND last_slot < $2',
        [id, slot, JSON.stringify(missed.slice(-MOST_MISSED))],
      )
    },
    missed: (id, slot) =>
      postgres.transaction('note a missed digest', async (client) => {
        const { rows } = await client.query('SELECT missed FROM digests WHERE id = $1 FOR UPDATE', [id])
        if (rows[0] === undefined) return
        const missed = [...new Set([...missedOf(rows[0]), slot])].sort().slice(-MOST_MISSED)
        await client.query('UPDATE digests SET missed = $2 WHERE id = $1', [id, JSON.stringify(missed)])
      }),
    async forgetPerson(personId) {
      await write("forget a person's digests", 'DELETE FROM digests WHERE person = $1', [personId])
    },
    async forgetGuild(guildId) {
      await write("forget a server's digests", 'DELETE FROM digests WHERE guild = $1', [guildId])
    },
  }
}

const missedOf = (row: Row): string[] => JSON.parse(String(row.missed))

function digestFrom(row: Row): Digest {
  return {
    id: Number(row.id),
    place: placeOf(String(row.place)),
    personId: String(row.person),
    times: {
      ...(row.weekday === null ? {} : { weekday: Number(row.weekday) }),
      at: String(row.at),
      zone: String(row.zone),
    },
    topics: JSON.parse(String(row.topics)),
    language: String(row.language),
    lastSlot: String(row.last_slot),
    missed: missedOf(row),
  }
}
