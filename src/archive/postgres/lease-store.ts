import type { LeaseStore } from '../lease-store.ts'
import type { Postgres } from './connection.ts'

/** Leases of processes over one PostgreSQL. The machines' clocks are to agree to much less than a lease. */
export function createLeaseStore(postgres: Postgres): LeaseStore {
  return {
    async take({ name, owner, nowMs, leaseMs }) {
      const { changes } = await postgres.write(
        'take a lease',
        `INSERT INTO leases (name, owner, until_ms) VALUES ($1, $2, $3)
         ON CONFLICT (name) DO UPDATE SET owner = excluded.owner, until_ms = excluded.until_ms
         WHERE leases.owner = excluded.owner OR leases.until_ms <= $4`,
        [name, owner, nowMs + leaseMs, nowMs],
      )
      return changes > 0
    },
    async release(name, owner) {
      await postgres.write('give a lease back', 'DELETE FROM leases WHERE name = $1 AND owner = $2', [
        name,
        owner,
      ])
    },
  }
}
