import { GUILD_TABLES } from '../kept-guilds.ts'
import type { Postgres } from './connection.ts'

/** Reads the servers of which something is kept, whatever it is, each once. */
export function createKeptGuilds(postgres: Postgres): () => Promise<readonly string[]> {
  // An empty guild is the operator, whose feeds belong to no server.
  const selects = GUILD_TABLES.map(
    (table) => `SELECT guild FROM ${table} WHERE guild IS NOT NULL AND guild <> ''`,
  )
  const sql = selects.join(' UNION ')
  return async () =>
    (await postgres.read('read of which servers something is kept', sql)).map(({ guild }) => String(guild))
}
