/**
 * A program for tests: claims what it finds, takes a lock in a transaction that it never ends, and says so. Arguments: the address
 * of a database, the owner of the claim.
 */
import { openPostgres } from '../../../src/archive/postgres/connection.ts'
import { createOutboxStore } from '../../../src/archive/postgres/outbox-store.ts'

const [url = '', owner = ''] = process.argv.slice(2)
const postgres = await openPostgres(url)
const claimed = await createOutboxStore(postgres).claim({ owner, nowMs: 0, leaseMs: 100, limit: 1 })
await postgres.transaction('hold a lock', async (client) => {
  await client.lock('follows')
  await client.query("INSERT INTO leases (name, owner, until_ms) VALUES ('held', $1, 1)", [owner])
  console.error(`holds ${claimed.length}`)
  await new Promise((never) => setTimeout(never, 2 ** 31 - 1))
})
