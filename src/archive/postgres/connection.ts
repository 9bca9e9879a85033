import { randomInt } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'
import { ArchiveError } from '../archive-error.ts'
import { askable, type Value } from './exact-text.ts'
import { type NamedPool, onConnection, poolOf } from './pool.ts'
import { type FailureKind, failureKind, postgresError, UncertainError } from './postgres-error.ts'
import {
  inTransaction,
  type Outcome,
  outcomeOf,
  type Row,
  requireKeepable,
  type Transaction,
} from './transaction.ts'

/**
 * A pool of connections to a PostgreSQL and, where there is one, to a replica of it. Connections that died are replaced.
 * Actions are clauses that follow "Cannot": "keep an answer". What PostgreSQL fails at comes as an `ArchiveError`, as do
 * texts to be written that cannot be kept unit for unit (half a surrogate pair, U+0000); asked for, those are never found.
 */
export interface Postgres {
  /** Reads; again on another connection where one is lost. */
  read(action: string, sql: string, values?: readonly Value[]): Promise<readonly Row[]>
  /** Reads from the replica, which may be a moment behind; from the primary where there is none or it is not reached. */
  readReplica(action: string, sql: string, values?: readonly Value[]): Promise<readonly Row[]>
  /** As `readReplica`, by indexes wherever there is one: for rows whose columns lie apart, which cost more to look through than PostgreSQL reckons. */
  readByIndex(action: string, sql: string, values?: readonly Value[]): Promise<readonly Row[]>
  /** Writes by one statement, once: where the connection is lost meanwhile, the error says that it may have been kept. */
  write(action: string, sql: string, values?: readonly Value[]): Promise<Outcome>
  /**
   * Does several things as one. `work` runs again from the start where others wrote the same at the same time (a deadlock, a
   * serialization failure) or the connection was lost before the end: it is to have no effects but those of `client`.
   */
  transaction<T>(action: string, work: (client: Transaction) => Promise<T>): Promise<T>
  close(): Promise<void>
}

export interface PostgresOptions {
  /** A replica's address, for what may be read a moment late. */
  readonly readUrl?: string
  /** The most connections at a time, to each of the two. */
  readonly connections?: number
  /** Milliseconds, after which a statement is stopped. */
  readonly statementTimeout?: number
  /** How often a connection is tried for, or what was interrupted begun again, before it fails. */
  readonly attempts?: number
  /** The same for the first connection; where a person waits, who may have mistyped the address, fewer. */
  readonly openingAttempts?: number
}

const DEFAULTS = {
  connections: 10,
  statementTimeout: 30_000,
  /** With the rests in between, a restart of PostgreSQL of some seconds is waited for. */
  attempts: 16,
} as const

/** The rest before the second attempt in milliseconds, doubled before each further one. */
const FIRST_REST = 25
const LONGEST_REST = 1000

/**
 * Once PostgreSQL has not been reached for so many milliseconds, nothing waits for it any more: of what somebody asks each step
 * would wait in vain anew.
 */
const LONGEST_AWAY = 12_000

/** For so many milliseconds a replica that did not answer is not asked. */
const REPLICA_REST = 15_000

/** The oldest PostgreSQL that this is written for. */
const OLDEST = 15

/** After which failures something is done again: only what was surely not done before. */
const REPEATED = new Set<FailureKind>(['unreachable', 'conflict'])
/** A read may be repeated whenever it was interrupted, and so may a transaction that was not at its end. */
const REPEATED_WHEN_LOST = new Set<FailureKind>([...REPEATED, 'lost'])

/**
 * Opens connections to a PostgreSQL of 15 or newer whose texts are UTF-8.
 * @param url `postgres://USER:PASSWORD@HOST:PORT/DATABASE`; tables are in the first schema of the connection's search_path.
 * @throws {ArchiveError} where it is not reached or cannot be used; no message holds the password.
 */
export async function openPostgres(url: string, options: PostgresOptions = {}): Promise<Postgres> {
  const { readUrl } = options
  const settings = { ...DEFAULTS, ...options }
  const primary = poolOf(url, settings)
  const replica = readUrl === undefined ? undefined : poolOf(readUrl, settings)
  const postgres = postgresOver(primary, replica, settings.attempts)
  try {
    await requireUsable(postgresOver(primary, replica, options.openingAttempts ?? settings.attempts))
    // A replica that is away does without; one that refuses is a mistake in its address.
    await postgres.readReplica('open the archive', 'SELECT')
    return postgres
  } catch (error) {
    await postgres.close()
    throw error
  }
}

async function requireUsable(postgres: Postgres): Promise<void> {
  const [row] = await postgres.read(
    'open the archive',
    `SELECT current_setting('server_version_num')::int / 10000 AS version, current_setting('server_encoding') AS encoding`,
  )
  if (Number(row?.version) < OLDEST) {
    throw new ArchiveError(
      `Cannot open the archive: this is PostgreSQL ${row?.version}, and ${OLDEST} or newer is needed`,
    )
  }
  if (row?.encoding !== 'UTF8') {
    throw new ArchiveError(
      `Cannot open the archive: the database keeps texts as ${row?.encoding}; create one with ENCODING 'UTF8'`,
    )
  }
}

/** What a read finds; a text that is never kept is not found. */
async function rowsOf(client: pg.PoolClient, sql: string, values: readonly Value[]): Promise<readonly Row[]> {
  return (await client.query<Row>(sql, [...askable(values)])).rows
}

/** The same for a statement that is to look through no table. */
async function rowsByIndex(
  client: pg.PoolClient,
  sql: string,
  values: readonly Value[],
): Promise<readonly Row[]> {
  await client.query('BEGIN READ ONLY; SET LOCAL enable_seqscan = off')
  try {
    const rows = await rowsOf(client, sql, values)
    await client.query('COMMIT')
    return rows
  } catch (error) {
    if (failureKind(error) !== 'lost') await client.query('ROLLBACK')
    throw error
  }
}

function postgresOver(primary: NamedPool, replica: NamedPool | undefined, attempts: number): Postgres {
  /** Runs while the primary is not reached. */
  let away: NodeJS.Timeout | undefined
  let longAway = false
  function reached(): void {
    clearTimeout(away)
    away = undefined
    longAway = false
  }
  function waitsInVain(kind: FailureKind): boolean {
    if (kind !== 'unreachable') {
      if (kind !== 'late') reached()
      return false
    }
    away ??= setTimeout(() => {
      longAway = true
    }, LONGEST_AWAY).unref()
    return longAway
  }

  /** Does something until it is done, fails for good, or has failed too often. */
  async function persist<T>(
    action: string,
    { pool, where }: NamedPool,
    repeated: ReadonlySet<FailureKind>,
    work: (client: pg.PoolClient) => Promise<T>,
  ): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const worked = await onConnection(pool, work)
        reached()
        return worked
      } catch (error) {
        const kind = failureKind(error)
        if (waitsInVain(kind) || attempt >= attempts || !repeated.has(kind))
          throw postgresError(action, where, error)
        // Drawn, so that those who were in each other's way do not meet again.
        const rest = Math.min(LONGEST_REST, FIRST_REST * 2 ** attempt)
        await wait(rest / 2 + randomInt(rest))
      }
    }
  }

  const readPrimary = <T>(action: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T> =>
    persist(action, primary, REPEATED_WHEN_LOST, work)

  let closed: Promise<void> | undefined
  /** While it does not answer, not every read is to wait for it first. */
  let replicaRests = false
  function letReplicaRest(): void {
    replicaRests = true
    setTimeout(() => {
      replicaRests = false
    }, REPLICA_REST).unref()
  }

  async function onReplica<T>(action: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    if (replica === undefined || replicaRests) return readPrimary(action, work)
    try {
      return await onConnection(replica.pool, work)
    } catch (error) {
      const kind = failureKind(error)
      if (kind === 'final') throw postgresError(action, replica.where, error)
      // It stops reads that are in the way of what the primary tells it; that is no reason to leave it alone.
      if (kind !== 'conflict') letReplicaRest()
      return readPrimary(action, work)
    }
  }

  return {
    read: (action, sql, values = []) => readPrimary(action, (client) => rowsOf(client, sql, values)),
    readReplica: (action, sql, values = []) => onReplica(action, (client) => rowsOf(client, sql, values)),
    readByIndex: (action, sql, values = []) =>
      onReplica(action, (client) => rowsByIndex(client, sql, values)),
    write: (action, sql, values = []) =>
      persist(action, primary, REPEATED, async (client) => {
        requireKeepable(action, values)
        try {
          return outcomeOf(await client.query<Row>(sql, [...values]))
        } catch (error) {
          if (failureKind(error) === 'lost') throw new UncertainError(action, error)
          throw error
        }
      }),
    async transaction(action, work) {
      const { worked, told } = await persist(action, primary, REPEATED_WHEN_LOST, (client) =>
        inTransaction(client, action, work),
      )
      for (const tell of told) tell()
      return worked
    },
    close() {
      closed ??= Promise.all([primary, replica].map((one) => one?.pool.end())).then(() => {})
      return closed
    },
  }
}
