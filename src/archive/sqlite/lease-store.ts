import type { DatabaseSync } from 'node:sqlite'
import type { LeaseStore } from '../lease-store.ts'

/** The store over the archive's database. */
export function createLeaseStore(database: DatabaseSync): LeaseStore {
  const take = database.prepare(`
    INSERT INTO leases (name, owner, until_ms) VALUES (:name, :owner, :until)
    ON CONFLICT (name) DO UPDATE SET owner = :owner, until_ms = :until
    WHERE leases.owner = :owner OR leases.until_ms <= :now`)
  const release = database.prepare('DELETE FROM leases WHERE name = ? AND owner = ?')
  return {
    take: async ({ name, owner, nowMs, leaseMs }) =>
      take.run({ name, owner, now: nowMs, until: nowMs + leaseMs }).changes > 0,
    release: async (name, owner) => void release.run(name, owner),
  }
}
