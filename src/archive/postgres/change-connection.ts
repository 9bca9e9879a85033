import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import type { Query } from './change-reads.ts'
import type { Row } from './transaction.ts'

export interface ChangeConnectionOptions {
  /** The address of the primary. */
  readonly url: string
  readonly channel: string
  /** A notification came. */
  readonly heard: (payload: string) => void
  /** Reads and tells what came since it was last called. @param look whether to, though nothing was heard. */
  readonly catchUp: (query: Query, look: boolean) => Promise<void>
  /** The connection is lost: nothing is heard until `catchUp` has been called again. */
  readonly lost: () => void
  /** Sends a notification without meaning, on another connection. */
  readonly probe: () => Promise<unknown>
}

/** The rest before a lost connection is replaced, doubled up to the longest while that fails; in milliseconds as all here. */
const FIRST_REST = 100
const LONGEST_REST = 5000
/** How often to look where notifications are heard, which finds a connection that died silently. */
const LOOK = 30_000
/** How often to look where none has been heard yet: behind a pooler that shares connections, none ever is. */
const LOOK_WHEN_DEAF = 2000
const CONNECT_TIMEOUT = 10_000
const QUERY_TIMEOUT = 30_000
/** How long `close` waits for the other side. */
const CLOSE_GRACE = 1000

/** Follows a channel on a connection of its own, for as long as the process lives, which it never prolongs. */
export function followChannel(options: ChangeConnectionOptions): { close(): Promise<void> } {
  const closing = new AbortController()
  let rest = FIRST_REST
  const running = (async () => {
    while (!closing.signal.aborted) {
      try {
        await follow(options, closing.signal, () => {
          rest = FIRST_REST
        })
      } catch {
        // Whatever it was, the next connection catches up.
      }
      options.lost()
      await pause(rest, closing.signal)
      rest = Math.min(LONGEST_REST, rest * 2)
    }
  })()
  return {
    async close() {
      closing.abort()
      const late = new AbortController()
      const grace = wait(CLOSE_GRACE, undefined, { signal: late.signal }).catch(() => {})
      await Promise.race([running, grace])
      late.abort()
    },
  }
}

/** Follows on one connection until it is lost or `signal` ends it. */
async function follow(
  { url, channel, heard, catchUp, probe }: ChangeConnectionOptions,
  signal: AbortSignal,
  connected: () => void,
): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'dateline',
    keepAlive: true,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    query_timeout: QUERY_TIMEOUT,
  })
  let deaf = true
  /** Ends the rest between two looks. */
  let wake = new AbortController()
  const over = new AbortController()
  const end = () => {
    over.abort()
    wake.abort()
  }
  client.on('error', end)
  client.on('end', end)
  const stop = () => void client.end().catch(() => {})
  try {
    unref(client)
    await client.connect()
    unref(client)
    // Not before: one that is ended while it connects never says that it has ended.
    signal.addEventListener('abort', stop, { once: true })
    if (signal.aborted) return
    client.on('notification', ({ payload = '' }) => {
      deaf = false
      heard(payload)
      wake.abort()
    })
    await client.query(`LISTEN ${client.escapeIdentifier(channel)}`)
    probe().catch(() => {})
    const query: Query = async (sql, values) => (await client.query<Row>(sql, [...values])).rows
    for (let look = true; !over.signal.aborted && !signal.aborted; look = !wake.signal.aborted) {
      wake = new AbortController()
      await catchUp(query, look)
      connected()
      if (!over.signal.aborted) await pause(deaf ? LOOK_WHEN_DEAF : LOOK, wake.signal)
    }
  } finally {
    signal.removeEventListener('abort', stop)
    if (!over.signal.aborted) await client.end()
  }
}

/** A process that has nothing else to do ends, though this connection is open. */
function unref(client: pg.Client): void {
  // The driver has it, its types do not.
  ;(client as pg.Client & { unref(): void }).unref()
}

/** Rests, without keeping the process alive, until the time is over or `signal` ends it. */
async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await wait(milliseconds, undefined, { signal, ref: false }).catch(() => {})
}
