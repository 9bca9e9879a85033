import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import type { Pause, PauseReason, PauseStore } from '../pause-store.ts'
import { placeKey, placeOf } from '../place.ts'

/** The store over the archive's database. */
export function createPauseStore(database: DatabaseSync): PauseStore {
  const columns = 'place, reason, since, again_ms'
  const statements = {
    pause: database.prepare(`
      INSERT INTO paused_places (place, guild, reason, since, again_ms) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (place) DO NOTHING`),
    again: database.prepare('UPDATE paused_places SET again_ms = ? WHERE place = ?'),
    resume: database.prepare('DELETE FROM paused_places WHERE place = ?'),
    all: database.prepare(`SELECT ${columns} FROM paused_places ORDER BY since`),
    at: database.prepare(`SELECT ${columns} FROM paused_places WHERE place = ?`),
    forgetGuild: database.prepare('DELETE FROM paused_places WHERE guild = ?'),
  }
  return {
    pause: async ({ place, reason, since, againMs }) => {
      const guild = place.kind === 'channel' ? place.guildId : null
      return statements.pause.run(placeKey(place), guild, reason, since, againMs ?? null).changes > 0
    },
    again: async (place, againMs) => void statements.again.run(againMs, placeKey(place)),
    resume: async (place) => statements.resume.run(placeKey(place)).changes > 0,
    all: async () => statements.all.all().map(pauseFrom),
    at: async (place) => {
      const row = statements.at.get(placeKey(place))
      return row === undefined ? undefined : pauseFrom(row)
    },
    forgetGuild: async (guildId) => void statements.forgetGuild.run(guildId),
  }
}

function pauseFrom(row: Record<string, SQLOutputValue>): Pause {
  return {
    place: placeOf(String(row.place)),
    reason: String(row.reason) as PauseReason,
    since: String(row.since),
    ...(row.again_ms === null ? {} : { againMs: Number(row.again_ms) }),
  }
}
