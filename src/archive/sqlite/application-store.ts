import type { DatabaseSync } from 'node:sqlite'
import type { ApplicationStore } from '../application-store.ts'
import { atomically } from './atomically.ts'

/** The store over the archive's database. */
export function createApplicationStore(database: DatabaseSync): ApplicationStore {
  const use = database.prepare(`
    INSERT INTO applications (id, used_ms) VALUES (:id, :now)
    ON CONFLICT (id) DO UPDATE SET used_ms = max(used_ms, excluded.used_ms)`)
  const forget = database.prepare('DELETE FROM applications WHERE used_ms < ?')
  const others = database.prepare('SELECT id FROM applications WHERE id <> ? ORDER BY id')
  return {
    use: async (id, { nowMs, forgetBeforeMs }) =>
      atomically(database, 'note which application works on the archive', () => {
        use.run({ id, now: nowMs })
        forget.run(forgetBeforeMs)
        return others.all(id).map((row) => String(row.id))
      }),
  }
}
