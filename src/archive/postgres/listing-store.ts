import { randomBytes } from 'node:crypto'
import { listingFrom } from '../listing-rows.ts'
import type { ListingStore } from '../listing-store.ts'
import type { Postgres } from './connection.ts'

const ID_BYTES = 9

/** Lists in PostgreSQL. */
export function createListingStore(postgres: Postgres): ListingStore {
  const forget = async (what: string, where: string, value: string): Promise<number> =>
    (await postgres.write(`forget ${what}`, `DELETE FROM listings WHERE ${where}`, [value])).changes
  return {
    async keep({ command, options, asOf, place, keptAt }) {
      const id = randomBytes(ID_BYTES).toString('base64url')
      const { guildId = null, channelId, personId } = place
      await postgres.write(
        'keep a list',
        `INSERT INTO listings (id, command, options, as_of, guild, channel, person, kept_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, command, JSON.stringify(options), asOf, guildId, channelId, personId, keptAt],
      )
      return id
    },
    async get(listingId) {
      const [row] = await postgres.read('read a list', 'SELECT * FROM listings WHERE id = $1', [listingId])
      return row === undefined ? undefined : listingFrom(row)
    },
    forgetPerson: (personId) => forget("a person's lists", 'person = $1', personId),
    forgetGuild: (guildId) => forget("a server's lists", 'guild = $1', guildId),
    forgetBefore: (instant) => forget('old lists', 'kept_at < $1', instant),
  }
}
