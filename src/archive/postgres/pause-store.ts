import type { Pause, PauseReason, PauseStore } from '../pause-store.ts'
import { placeKey, placeOf } from '../place.ts'
import type { Postgres } from './connection.ts'
import type { Row } from './transaction.ts'

/** Paused places in PostgreSQL. */
export function createPauseStore(postgres: Postgres): PauseStore {
  const columns = 'place, reason, since, again_ms'
  return {
    async pause({ place, reason, since, againMs }) {
      const { changes } = await postgres.write(
        'pause a place',
        `INSERT INTO paused_places (place, guild, reason, since, again_ms) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (place) DO NOTHING`,
        [placeKey(place), place.kind === 'channel' ? place.guildId : null, reason, since, againMs ?? null],
      )
      return changes > 0
    },
    async again(place, againMs) {
      await postgres.write('put off a try', 'UPDATE paused_places SET again_ms = $1 WHERE place = $2', [
        againMs,
        placeKey(place),
      ])
    },
    async resume(place) {
      const { changes } = await postgres.write('end a pause', 'DELETE FROM paused_places WHERE place = $1', [
        placeKey(place),
      ])
      return changes > 0
    },
    async all() {
      const rows = await postgres.read(
        'read the paused places',
        `SELECT ${columns} FROM paused_places ORDER BY since, place`,
      )
      return rows.map(pauseFrom)
    },
    async at(place) {
      const [row] = await postgres.read(
        'read a paused place',
        `SELECT ${columns} FROM paused_places WHERE place = $1`,
        [placeKey(place)],
      )
      return row === undefined ? undefined : pauseFrom(row)
    },
    async forgetGuild(guildId) {
      await postgres.write("forget a server's pauses", 'DELETE FROM paused_places WHERE guild = $1', [
        guildId,
      ])
    },
  }
}

function pauseFrom(row: Row): Pause {
  return {
    place: placeOf(String(row.place)),
    reason: String(row.reason) as PauseReason,
    since: String(row.since),
    ...(row.again_ms === null ? {} : { againMs: Number(row.again_ms) }),
  }
}
