import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** The type of the message by which PostgreSQL passes a notification on: NotificationResponse. */
const NOTIFICATION = 'A'.charCodeAt(0)
/** A byte for the type and four for the length, which counts itself but not the type. */
const HEADER = 5

/** A way to a PostgreSQL on which notifications are lost, as behind a pooler that shares connections. */
export async function deafProxy(port: number): Promise<{ readonly port: number; close(): Promise<void> }> {
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    const database = connect(port, '127.0.0.1')
    for (const [socket, opposite] of [
      [client, database],
      [database, client],
    ] as const) {
      sockets.add(socket)
      socket.on('error', () => opposite.destroy())
      socket.on('close', () => opposite.destroy())
    }
    client.pipe(database)
    let held = Buffer.alloc(0)
    database.on('data', (chunk) => {
      held = Buffer.concat([held, chunk])
      for (let end = endOfMessage(held); end !== undefined; end = endOfMessage(held)) {
        if (held[0] !== NOTIFICATION) client.write(held.subarray(0, end))
        held = held.subarray(end)
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
