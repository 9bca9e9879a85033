import type { ArchiveDump, DumpReader, MovedValue } from '../archive-dump.ts'
import { ArchiveError } from '../archive-error.ts'
import type { MovedColumn, MovedTable } from '../moved-tables.ts'
import { MOVE_TABLE, refuseUnfinished } from '../unfinished-move.ts'
import { openPostgres, type Postgres } from './connection.ts'
import { MIGRATIONS, schemaOf } from './migrations.ts'

const READ = 'read the archive'

/** Whole tables are counted, which takes minutes; and a person waits for the first connection. */
export const DUMP_CONNECTION = { statementTimeout: 30 * 60_000, openingAttempts: 3 } as const

/**
 * Opens the archive in a PostgreSQL to be read and nothing else.
 * @throws {ArchiveError} where it is not reached, holds none, or its schema is not the newest.
 */
export async function openPostgresReader(url: string): Promise<DumpReader> {
  const postgres = await openPostgres(url, DUMP_CONNECTION)
  try {
    const schema = await schemaOf(postgres)
    if (schema !== MIGRATIONS.length)
      throw new ArchiveError(`Cannot open the archive: ${otherSchema(schema)}`)
    if (await isUnfinished(postgres)) refuseUnfinished()
    return { ...(await dumpOf(postgres)), rows: (...asked) => rowsOf(postgres, ...asked) }
  } catch (error) {
    await postgres.close()
    throw error
  }
}

function otherSchema(schema: number): string {
  if (schema === 0) return 'the database holds none'
  return schema > MIGRATIONS.length
    ? `it was written by a newer version of Dateline (schema ${schema}, this one knows ${MIGRATIONS.length}). Update Dateline`
    : 'it was written by an older version of Dateline. Run "dateline feeds" with this DATABASE_URL once, which brings it up to date'
}

/** Whether another archive was moved into a database in part. */
export async function isUnfinished(postgres: Postgres): Promise<boolean> {
  if (!(await hasMoveTable(postgres))) return false
  const rows = await postgres.read('open the archive', `SELECT FROM ${MOVE_TABLE} WHERE NOT finished`)
  return rows.length > 0
}

/** Whether the database has the table in which a move is noted: what was made before there were moves has none. */
export async function hasMoveTable(postgres: Postgres): Promise<boolean> {
  const [row] = await postgres.read(
    'open the archive',
    'SELECT EXISTS (SELECT FROM pg_tables WHERE schemaname = current_schema() AND tablename = $1) AS there',
    [MOVE_TABLE],
  )
  return row?.there === true
}

/** What an archive says of itself, whether it is read or written. */
export async function dumpOf(postgres: Postgres): Promise<ArchiveDump> {
  const one = async (sql: string, ...values: readonly MovedValue[]) =>
    (await postgres.read(READ, sql, values))[0]
  return {
    archive: String((await one('SELECT archive FROM change_counter'))?.archive),
    lastChange: async () => Number((await one('SELECT last FROM change_counter'))?.last),
    async leases(nowMs) {
      const held = await postgres.read(
        READ,
        'SELECT name, until_ms FROM leases WHERE until_ms > $1 ORDER BY name',
        [nowMs],
      )
      return {
        names: held.map(({ name }) => String(name)),
        untilMs: Math.max(0, ...held.map(({ until_ms }) => Number(until_ms))),
      }
    },
    count: async ({ name }) => Number((await one(`SELECT count(*) AS rows FROM ${name}`))?.rows),
    async counted({ name, counted }) {
      if (counted === undefined) return 0
      const row = await one(
        `SELECT greatest((SELECT max(${counted}) FROM ${name}),
           pg_sequence_last_value(pg_get_serial_sequence($1, $2)::regclass)) AS last`,
        name,
        counted,
      )
      return Number(row?.last)
    },
    close: () => postgres.close(),
  }
}

/** How a value of each kind is read as SQLite has it, and how such a value is compared. */
const READ_AS: Readonly<Record<MovedColumn['kind'], (column: string) => string>> = {
  text: (column) => column,
  number: (column) => column,
  flag: (column) => `${column}::int`,
  list: (column) => `array_to_json(${column})::text`,
}

async function rowsOf(
  postgres: Postgres,
  table: MovedTable,
  after: readonly MovedValue[] | undefined,
  limit: number,
): ReturnType<DumpReader['rows']> {
  const columns = table.columns.map(({ name, kind }) => `${READ_AS[kind](`"${name}"`)} AS "${name}"`)
  const key = table.key.map((column) => `"${column}"`).join(', ')
  const isFlag = (column: string) =>
    table.columns.some(({ name, kind }) => name === column && kind === 'flag')
  const marks = table.key.map((column, at) => (isFlag(column) ? `($${at + 2} = 1)` : `$${at + 2}`))
  const behind = after === undefined ? '' : `WHERE (${key}) > (${marks.join(', ')})`
  const rows = await postgres.read(
    READ,
    `SELECT ${columns.join(', ')} FROM ${table.name} ${behind} ORDER BY ${key} LIMIT $1`,
    [limit, ...(after ?? [])],
  )
  return rows as Awaited<ReturnType<DumpReader['rows']>>
}
