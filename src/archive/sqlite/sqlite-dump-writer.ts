import type { DatabaseSync } from 'node:sqlite'
import type { ArchiveDump, DumpWriter, MovedRow, MovePosition } from '../archive-dump.ts'
import type { MovedTable } from '../moved-tables.ts'
import { hasMoveTable, MOVE_TABLE, refuseTwoMoves } from '../unfinished-move.ts'
import { atomically } from './atomically.ts'
import { attempt } from './attempt.ts'
import { openDatabase } from './open-database.ts'
import { requireOwnFolder } from './own-folder.ts'
import { dumpOf, sqliteName } from './sqlite-dump.ts'

const ACTION = 'write to the archive'

const MAKE_TABLE = `
  CREATE TABLE IF NOT EXISTS ${MOVE_TABLE} (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    archive TEXT NOT NULL,
    change INTEGER NOT NULL,
    at_table TEXT NOT NULL,
    after TEXT,
    finished INTEGER NOT NULL CHECK (finished IN (0, 1))
  ) STRICT`

/**
 * Opens the archive in a folder, which is made where it does not exist, to be moved into.
 * @throws {ArchiveError} where the folder cannot be used, or holds other files and no archive.
 */
export function openSqliteWriter(dataDir: string): DumpWriter {
  requireOwnFolder(dataDir)
  const database = openDatabase(dataDir)
  return attempt(`open the archive in ${dataDir}`, () => ({ ...dumpOf(database), ...writerOver(database) }))
}

function writerOver(database: DatabaseSync): Omit<DumpWriter, keyof ArchiveDump> {
  return {
    async move() {
      if (!attempt(ACTION, () => hasMoveTable(database))) return undefined
      const row = attempt(ACTION, () => database.prepare(`SELECT * FROM ${MOVE_TABLE}`).get())
      if (row === undefined) return undefined
      return {
        from: String(row.archive),
        change: Number(row.change),
        position: positionFrom(String(row.at_table), row.after),
        finished: row.finished === 1,
      }
    },
    begin: async ({ from, change, position }) =>
      atomically(database, ACTION, () => {
        database.exec(MAKE_TABLE)
        const { changes } = database
          .prepare(`INSERT OR IGNORE INTO ${MOVE_TABLE} VALUES (1, ?, ?, ?, ?, 0)`)
          .run(from, change, position.table, afterOf(position))
        if (changes === 0) refuseTwoMoves()
      }),
    write: async (table, rows, { from, to }) =>
      atomically(database, ACTION, () => {
        advance(database, from, to)
        insert(database, table, rows)
      }),
    finish: async ({ from, change, counted }) =>
      atomically(database, ACTION, () => {
        // Where the last rows were says who had them: it is not needed any more.
        advance(database, from, { table: from.table })
        database.prepare('UPDATE change_counter SET last = ?').run(change)
        for (const [{ name }, last] of counted) continueAfter(database, name, last)
        database.exec(`UPDATE ${MOVE_TABLE} SET finished = 1`)
      }),
  }
}

const afterOf = ({ after }: MovePosition) => (after === undefined ? null : JSON.stringify(after))

/** Reads a position as it is kept. */
export function positionFrom(table: string, after: unknown): MovePosition {
  return typeof after === 'string' ? { table, after: JSON.parse(after) } : { table }
}

function advance(database: DatabaseSync, from: MovePosition, to: MovePosition): void {
  const { changes } = database
    .prepare(
      `UPDATE ${MOVE_TABLE} SET at_table = ?, after = ? WHERE at_table = ? AND after IS ? AND finished = 0`,
    )
    .run(to.table, afterOf(to), from.table, afterOf(from))
  if (changes === 0) refuseTwoMoves()
}

function insert(database: DatabaseSync, table: MovedTable, rows: readonly MovedRow[]): void {
  if (rows.length === 0) return
  const columns = table.columns.map(({ name }) => sqliteName(table, name)).join(', ')
  const marks = table.columns.map(() => '?').join(', ')
  const add = database.prepare(`INSERT INTO ${table.name} (${columns}) VALUES (${marks})`)
  for (const row of rows) add.run(...table.columns.map(({ name }) => row[name] ?? null))
  if (table.name !== 'articles') return
  // A trigger has given each the number of a new change.
  const setRevision = database.prepare('UPDATE articles SET revision = ? WHERE key = ?')
  for (const row of rows) setRevision.run(row.revision ?? null, row.key ?? null)
}

/** Lets SQLite give no number again that was given before, where it counts at all. */
function continueAfter(database: DatabaseSync, name: string, last: number): void {
  const { sql } = database.prepare('SELECT sql FROM sqlite_master WHERE name = ?').get(name) ?? {}
  if (!String(sql).includes('AUTOINCREMENT')) return
  database.prepare('DELETE FROM sqlite_sequence WHERE name = ?').run(name)
  database.prepare('INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)').run(name, last)
}
