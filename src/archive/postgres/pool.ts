import pg from 'pg'
import { ArchiveError } from '../archive-error.ts'
import { type FailureKind, failureKind, NotConnected } from './postgres-error.ts'

export interface NamedPool {
  readonly pool: pg.Pool
  /** Host, port and database, for errors. */
  readonly where: string
}

/** A connection that is not had until then fails, in milliseconds as all here. */
const CONNECT_TIMEOUT = 10_000
/** A process that stops in the middle of a transaction does not hold its locks for longer. */
const IDLE_IN_TRANSACTION = 60_000
/** Beyond the time of a statement: PostgreSQL is to say first that it took too long. */
const ANSWER_GRACE = 5000

/** After which failures a connection is not used again. */
const BROKEN: ReadonlySet<FailureKind> = new Set(['lost', 'uncertain'])

const POSTGRES_ADDRESS = /^postgres(?:ql)?:$/

/** A pool of connections; none is made before one is needed. */
export function poolOf(
  url: string,
  { connections, statementTimeout }: { readonly connections: number; readonly statementTimeout: number },
): NamedPool {
  const where = whereIs(url)
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'dateline',
    max: connections,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    query_timeout: statementTimeout + ANSWER_GRACE,
    keepAlive: true,
    types: { getTypeParser },
    // Said once connected, not while connecting: poolers such as PgBouncer refuse parameters that they do not know.
    onConnect: async (client) => {
      await client.query(
        `SET statement_timeout = ${statementTimeout}; SET idle_in_transaction_session_timeout = ${IDLE_IN_TRANSACTION}`,
      )
    },
  })
  // The address holds the password: it is not to be seen where the pool is printed.
  Object.defineProperty(pool.options, 'connectionString', { enumerable: false })
  // A connection that dies while nobody uses it is replaced when one is needed; one in use fails what uses it.
  pool.on('error', () => {})
  pool.on('connect', (client) => {
    client.on('error', () => {})
  })
  return { pool, where }
}

/**
 * Does something on a connection of its own, which is closed afterwards where it is no longer sound.
 * @throws {NotConnected} where no connection is had.
 */
export async function onConnection<T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  let client: pg.PoolClient
  try {
    client = await pool.connect()
  } catch (error) {
    throw new NotConnected('no connection was had', { cause: error })
  }
  try {
    const worked = await work(client)
    client.release()
    return worked
  } catch (error) {
    client.release(BROKEN.has(failureKind(error)))
    throw error
  }
}

/** The host, port and database of an address. */
function whereIs(url: string): string {
  const address = URL.parse(url)
  if (address === null || !POSTGRES_ADDRESS.test(address.protocol)) {
    throw new ArchiveError(
      'Cannot open the archive: the address of the database is to be postgres://USER:PASSWORD@HOST:PORT/DATABASE',
    )
  }
  const host = address.hostname || (address.searchParams.get('host') ?? 'localhost')
  return `${host}:${address.port || '5432'}${address.pathname}`
}

/** Numbers of 64 bits come as numbers where those are exact, else as `bigint`. */
function getTypeParser(oid: number, format?: 'text' | 'binary') {
  return oid === pg.types.builtins.INT8 && format !== 'binary'
    ? exactNumber
    : pg.types.getTypeParser(oid, format)
}

function exactNumber(text: string): number | bigint {
  const number = Number(text)
  return Number.isSafeInteger(number) ? number : BigInt(text)
}
