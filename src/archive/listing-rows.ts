import type { Listing } from './listing-store.ts'
import { type AnyRow, optional } from './row-fields.ts'

/** A list, of its row. */
export function listingFrom(row: AnyRow): Listing {
  return {
    command: String(row.command),
    options: JSON.parse(String(row.options)),
    asOf: String(row.as_of),
    place: {
      ...optional('guildId', row.guild),
      channelId: String(row.channel),
      personId: String(row.person),
    },
    keptAt: String(row.kept_at),
  }
}
