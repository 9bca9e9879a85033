import type { DatabaseSync } from 'node:sqlite'

/** Every table that keeps something of a server in a column `guild`; the tests walk the schema and miss one otherwise. */
export const GUILD_TABLES: readonly string[] = [
  'answers',
  'digests',
  'exchanges',
  'feed_followers',
  'follows',
  'guild_channels',
  'guild_settings',
  'guild_sources',
  'listings',
  'outbox',
  'paused_places',
  'tellings',
]

/** Reads the servers of which something is kept, whatever it is, each once. */
export function createKeptGuilds(database: DatabaseSync): () => Promise<readonly string[]> {
  // An empty guild is the operator, whose feeds belong to no server.
  const selects = GUILD_TABLES.map(
    (table) => `SELECT guild FROM ${table} WHERE guild IS NOT NULL AND guild <> ''`,
  )
  const kept = database.prepare(selects.join(' UNION '))
  return async () => kept.all().map(({ guild }) => String(guild))
}
