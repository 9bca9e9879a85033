import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { ArchiveDump, DumpReader, MovedRow, MovedValue } from '../archive-dump.ts'
import { ArchiveError } from '../archive-error.ts'
import type { MovedTable } from '../moved-tables.ts'
import { isUnfinished, refuseUnfinished } from '../unfinished-move.ts'
import { attempt } from './attempt.ts'
import { MIGRATIONS } from './migrations.ts'
import { ARCHIVE_FILE } from './open-database.ts'

const READ = 'read the archive'

/**
 * Opens the archive in a folder to be read and nothing else.
 * @throws {ArchiveError} where there is none, or its schema is not the newest.
 */
export function openSqliteReader(dataDir: string): DumpReader {
  const path = join(dataDir, ARCHIVE_FILE)
  const action = `open the archive ${path}`
  if (!existsSync(path)) throw new ArchiveError(`Cannot ${action}: there is no such file`)
  return attempt(action, () => {
    const database = new DatabaseSync(path, { readOnly: true })
    try {
      const schema = Number(database.prepare('PRAGMA user_version').get()?.user_version)
      if (schema !== MIGRATIONS.length) throw new ArchiveError(`Cannot ${action}: ${otherSchema(schema)}`)
      if (isUnfinished(database)) refuseUnfinished()
      return { ...dumpOf(database), rows: async (...asked) => rowsOf(database, ...asked) }
    } catch (error) {
      database.close()
      throw error
    }
  })
}

function otherSchema(schema: number): string {
  return schema > MIGRATIONS.length
    ? `it was written by a newer version of Dateline (schema ${schema}, this one knows ${MIGRATIONS.length}). Update Dateline`
    : 'it was written by an older version of Dateline. Run "dateline feeds" with this DATA_DIR once, which brings it up to date'
}

/** What an archive says of itself, whether it is read or written. */
export function dumpOf(database: DatabaseSync): ArchiveDump {
  const one = (sql: string, ...values: MovedValue[]) =>
    attempt(READ, () => database.prepare(sql).get(...values))
  return {
    archive: String(one('SELECT archive FROM change_counter')?.archive),
    lastChange: async () => Number(one('SELECT last FROM change_counter')?.last),
    async leases(nowMs) {
      const held = attempt(READ, () =>
        database.prepare('SELECT name, until_ms FROM leases WHERE until_ms > ? ORDER BY name').all(nowMs),
      )
      return {
        names: held.map(({ name }) => String(name)),
        untilMs: Math.max(0, ...held.map(({ until_ms }) => Number(until_ms))),
      }
    },
    count: async ({ name }) => Number(one(`SELECT count(*) AS rows FROM ${name}`)?.rows),
    async counted(table) {
      const { name, counted } = table
      if (counted === undefined) return 0
      const held = Number(one(`SELECT max(${sqliteName(table, counted)}) AS last FROM ${name}`)?.last)
      const ever = Number(one('SELECT max(seq) AS last FROM sqlite_sequence WHERE name = ?', name)?.last)
      return Math.max(held, ever)
    },
    close: async () => database.close(),
  }
}

/** A column as SQLite calls it. */
export function sqliteName(table: MovedTable, column: string): string {
  return column === table.rowid ? 'rowid' : `"${column}"`
}

function rowsOf(
  database: DatabaseSync,
  table: MovedTable,
  after: readonly MovedValue[] | undefined,
  limit: number,
): readonly MovedRow[] {
  const columns = table.columns.map(({ name }) => `${sqliteName(table, name)} AS "${name}"`).join(', ')
  const key = table.key.map((column) => sqliteName(table, column)).join(', ')
  const behind = after === undefined ? '' : `WHERE (${key}) > (${after.map(() => '?').join(', ')})`
  const sql = `SELECT ${columns} FROM ${table.name} ${behind} ORDER BY ${key} LIMIT ?`
  return attempt(READ, () => database.prepare(sql).all(...(after ?? []), limit)) as MovedRow[]
}
