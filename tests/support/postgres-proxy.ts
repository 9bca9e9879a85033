import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** What becomes of a message from PostgreSQL: it is passed on, lost, or the connection is cut in its place. */
export type Fate = 'pass' | 'lose' | 'cut'

/** A byte for the type and four for the length, which counts itself but not the type. */
const HEADER = 5

const COMMITTED = Buffer.from('COMMIT\0')

/** A notification: lost, as behind a pooler that shares connections. */
export const isNotification = (message: Buffer): boolean => message[0] === 'A'.charCodeAt(0)

/** The answer by which a transaction is known to be kept. */
export const isCommitted = (message: Buffer): boolean =>
  message[0] === 'C'.charCodeAt(0) && message.subarray(HEADER).equals(COMMITTED)

/** A way to a PostgreSQL on which something happens. @param judge is asked about each message from PostgreSQL. */
export async function postgresProxy(
  port: number,
  judge: (message: Buffer) => Fate,
): Promise<{ readonly port: number; close(): Promise<void> }> {
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    const database = connect(port, '127.0.0.1')
    for (const [socket, opposite] of [
      [client, database],
      [database, client],
    ] as const) {
      socket.setNoDelay()
      sockets.add(socket)
      socket.on('error', () => opposite.destroy())
      socket.on('close', () => opposite.destroy())
    }
    client.pipe(database)
    let held = Buffer.alloc(0)
    database.on('data', (chunk) => {
      held = Buffer.concat([held, chunk])
      for (let end = endOfMessage(held); end !== undefined; end = endOfMessage(held)) {
        const message = held.subarray(0, end)
        held = held.subarray(end)
        const fate = judge(message)
        if (fate === 'cut') client.destroy()
        if (client.destroyed) return
        if (fate === 'pass') client.write(message)
      }
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((closed) => server.close(closed))
    },
  }
}

/** Where the first message ends; undefined where it is not whole yet. */
function endOfMessage(held: Buffer): number | undefined {
  if (held.length < HEADER) return undefined
  const end = 1 + held.readUInt32BE(1)
  return held.length < end ? undefined : end
}
