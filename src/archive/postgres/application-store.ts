import type { ApplicationStore } from '../application-store.ts'
import type { Postgres } from './connection.ts'

/** The bots that worked on the archive, in PostgreSQL. */
export function createApplicationStore(postgres: Postgres): ApplicationStore {
  return {
    use: (id, { nowMs, forgetBeforeMs }) =>
      postgres.transaction('note which application works on the archive', async (client) => {
        // Of two that begin at once, the later one is to see the other.
        await client.lock('applications')
        await client.query(
          `INSERT INTO applications AS held (id, used_ms) VALUES ($1, $2)
           ON CONFLICT (id) DO UPDATE SET used_ms = greatest(held.used_ms, excluded.used_ms)`,
          [id, nowMs],
        )
        await client.query('DELETE FROM applications WHERE used_ms < $1', [forgetBeforeMs])
        const { rows } = await client.query('SELECT id FROM applications WHERE id <> $1 ORDER BY id', [id])
        return rows.map((row) => String(row.id))
      }),
  }
}
