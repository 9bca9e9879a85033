import { createHash } from 'node:crypto'
import type pg from 'pg'
import { ArchiveError } from '../archive-error.ts'
import { notKeepable, type Value } from './exact-text.ts'
import { failureKind, UncertainError } from './postgres-error.ts'

export type Row = Readonly<Record<string, unknown>>

/** What a statement gave. */
export interface Outcome {
  readonly rows: readonly Row[]
  /** How many rows it added, changed or removed. */
  readonly changes: number
}

/** A transaction that runs, at READ COMMITTED: each statement sees what others have committed until it began. */
export interface Transaction {
  query(sql: string, values?: readonly Value[]): Promise<Outcome>
  /** Runs statements without values, however long they take: changes of the schema. */
  script(sql: string): Promise<void>
  /**
   * Waits until no other transaction of any process holds the lock of that name, and holds it to the end: for what has no row
   * yet that could be locked. One a transaction, before all else, so that none waits for another in a circle.
   */
  lock(name: string): Promise<void>
  /** Does something once all is kept, in the order given; nothing where the transaction fails. */
  afterCommit(tell: () => void): void
  /** Does something where it ends otherwise: undone, or nobody knows how, because the connection was lost at its end. */
  afterFailure(tell: () => void): void
}

/** The longest time that a timer of Node's takes, in milliseconds: no limit. */
const LONGEST = 2 ** 31 - 1

/**
 * Runs work as a transaction on a connection. Errors of PostgreSQL come as they are.
 * @returns what the work gave, and what is to be done now that it is kept.
 */
export async function inTransaction<T>(
  client: pg.PoolClient,
  action: string,
  work: (client: Transaction) => Promise<T>,
): Promise<{ readonly worked: T; readonly told: readonly (() => void)[] }> {
  const told: (() => void)[] = []
  const failed: (() => void)[] = []
  const query = async (sql: string, values: readonly Value[] = []): Promise<Outcome> => {
    requireKeepable(action, values)
    return outcomeOf(await client.query<Row>(sql, [...values]))
  }
  let worked: T
  try {
    await client.query('BEGIN ISOLATION LEVEL READ COMMITTED')
    worked = await work({
      query,
      async script(sql) {
        const unhurried = { text: sql, query_timeout: LONGEST }
        await client.query('SET LOCAL statement_timeout = 0')
        await client.query(unhurried)
      },
      lock: async (name) => void (await query(takeLock(name))),
      afterCommit: (tell) => void told.push(tell),
      afterFailure: (tell) => void failed.push(tell),
    })
  } catch (error) {
    for (const tell of failed) tell()
    if (failureKind(error) !== 'lost') await client.query('ROLLBACK')
    throw error
  }
  try {
    await commit(client, action)
  } catch (error) {
    for (const tell of failed) tell()
    throw error
  }
  return { worked, told }
}

async function commit(client: pg.PoolClient, action: string): Promise<void> {
  let command: string
  try {
    ;({ command } = await client.query('COMMIT'))
  } catch (error) {
    throw failureKind(error) === 'lost' ? new UncertainError(action, error) : error
  }
  // A statement of it failed and nobody minded: PostgreSQL has undone all of it.
  if (command !== 'COMMIT') throw new ArchiveError(`Cannot ${action}: a part of it failed`)
}

/** The statement that takes a lock, which PostgreSQL knows by a number: 64 bits of a hash of its name. */
export function takeLock(name: string): string {
  return `SELECT pg_advisory_xact_lock(${createHash('sha256').update(name).digest().readBigInt64BE()})`
}

/** What a statement gave, without what the driver says beside it. */
export function outcomeOf({ rows, rowCount }: pg.QueryResult<Row>): Outcome {
  return { rows, changes: rowCount ?? 0 }
}

/**
 * PostgreSQL would keep something else: half a character becomes another one, U+0000 is refused.
 * @throws {ArchiveError} for values that cannot be kept unit for unit.
 */
export function requireKeepable(action: string, values: readonly Value[]): void {
  const reason = notKeepable(values)
  if (reason !== undefined) throw new ArchiveError(`Cannot ${action}: ${reason}`)
}
