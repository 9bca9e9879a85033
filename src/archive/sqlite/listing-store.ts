import { randomBytes } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { listingFrom } from '../listing-rows.ts'
import type { ListingStore } from '../listing-store.ts'

const ID_BYTES = 9

/** Lists in a table beside the articles. */
export function createListingStore(database: DatabaseSync): ListingStore {
  const prepare = (sql: string) => database.prepare(sql)
  const keep = prepare(`
    INSERT INTO listings (id, command, options, as_of, guild, channel, person, kept_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`)
  const get = prepare('SELECT * FROM listings WHERE id = ?')
  const forgetPerson = prepare('DELETE FROM listings WHERE person = ?')
  const forgetGuild = prepare('DELETE FROM listings WHERE guild = ?')
  const forgetBefore = prepare('DELETE FROM listings WHERE kept_at < ?')
  return {
    async keep({ command, options, asOf, place, keptAt }) {
      const id = randomBytes(ID_BYTES).toString('base64url')
      const { guildId = null, channelId, personId } = place
      keep.run(id, command, JSON.stringify(options), asOf, guildId, channelId, personId, keptAt)
      return id
    },
    async get(listingId) {
      const row = get.get(listingId)
      return row === undefined ? undefined : listingFrom(row)
    },
    forgetPerson: async (personId) => Number(forgetPerson.run(personId).changes),
    forgetGuild: async (guildId) => Number(forgetGuild.run(guildId).changes),
    forgetBefore: async (instant) => Number(forgetBefore.run(instant).changes),
  }
}
