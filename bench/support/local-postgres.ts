import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ADMIN, embeddedPostgres } from '../../tests/support/embedded-postgres.ts'

/** A PostgreSQL for one run, as it is set up by default but for its memory: what it says is kept is on the disk. */
export interface LocalPostgres {
  readonly url: string
  stop(): Promise<void>
}

const MEMORY = ['shared_buffers=256MB', 'max_wal_size=2GB']

/** What is set, for tables that name it. */
export const SETTINGS = `${MEMORY.join(', ')}, else as by default`

export async function startPostgres(): Promise<LocalPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-postgres-'))
  const password = randomBytes(9).toString('base64url')
  const { server, port } = await embeddedPostgres({
    folder,
    password,
    initdbFlags: ['--locale=C'],
    settings: MEMORY,
    onError: (error) => console.error(String(error)),
  })
  await server.initialise()
  await server.start()
  return {
    url: `postgres://${ADMIN}:${password}@127.0.0.1:${port}/postgres`,
    async stop() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
