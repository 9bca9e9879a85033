import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'

export interface Column {
  readonly name: string
  readonly kind: 'text' | 'number' | 'flag'
}

export interface Table {
  readonly name: string
  readonly columns: readonly Column[]
}

type Values = readonly (string | number)[]

/** The tables of an archive, past its stores. Rows are added whatever their kind and their neighbours are. */
export interface Inside {
  tables(): Promise<readonly Table[]>
  insert(table: Table, values: Values): Promise<void>
  /** How many rows hold a text in a column, whatever stands around it. */
  count(table: string, column: string, text: string): Promise<number>
  /** Writes a text to a column of all rows. */
  fill(table: string, column: string, text: string): Promise<void>
  close(): Promise<void>
}

/** @param folder of an archive that was opened before. */
export async function insideSqlite(folder: string): Promise<Inside> {
  const database = new DatabaseSync(join(folder, 'dateline.sqlite'), { enableForeignKeyConstraints: false })
  database.exec('PRAGMA ignore_check_constraints = ON')
  const named = database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .all()
  const tables = named.map(({ name }) => ({
    name: String(name),
    columns: database
      .prepare(`PRAGMA table_info(${name})`)
      .all()
      .map((column) => ({
        name: String(column.name),
        kind: column.type === 'TEXT' ? ('text' as const) : ('number' as const),
      })),
  }))
  return {
    tables: async () => tables,
    async insert({ name, columns }, values) {
      const names = columns.map((column) => column.name).join(', ')
      const marks = columns.map(() => '?').join(', ')
      database.prepare(`INSERT INTO ${name} (${names}) VALUES (${marks})`).run(...values)
    },
    async count(table, column, text) {
      const sql = `SELECT count(*) AS found FROM ${table} WHERE instr(CAST(${column} AS TEXT), ?) > 0`
      return Number(database.prepare(sql).get(text)?.found)
    },
    async fill(table, column, text) {
      database.prepare(`UPDATE ${table} SET ${column} = ?`).run(text)
    },
    close: async () => database.close(),
  }
}

/** @param url of a user who may do anything, and of a schema that was brought up before. */
export async function insidePostgres(url: string): Promise<Inside> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('SET session_replication_role = replica')
  const { rows: checks } = await client.query<{ drop: string }>(`
    SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop
    FROM pg_constraint WHERE contype = 'c' AND connamespace = current_schema()::regnamespace`)
  for (const { drop } of checks) await client.query(drop)
  const { rows } = await client.query<{ name: string; columns: [string, string][] }>(`
    SELECT table_name AS name, json_agg(json_build_array(column_name, data_type) ORDER BY ordinal_position) AS columns
    FROM information_schema.columns WHERE table_schema = current_schema() GROUP BY table_name ORDER BY table_name`)
  const tables = rows.map(({ name, columns }) => ({
    name,
    columns: columns.map(([column, type]) => ({ name: column, kind: kindOf(type) })),
  }))
  return {
    tables: async () => tables,
    async insert({ name, columns }, values) {
      const names = columns.map((column) => `"${column.name}"`).join(', ')
      const marks = columns.map((_, at) => `$${at + 1}`).join(', ')
      await client.query(`INSERT INTO ${name} (${names}) OVERRIDING SYSTEM VALUE VALUES (${marks})`, [
        ...values,
      ])
    },
    async count(table, column, text) {
      const sql = `SELECT count(*) AS found FROM ${table} WHERE strpos("${column}"::text, $1) > 0`
      return Number((await client.query<{ found: string }>(sql, [text])).rows[0]?.found)
    },
    async fill(table, column, text) {
      await client.query(`UPDATE ${table} SET ${column} = $1`, [text])
    },
    close: () => client.end(),
  }
}

function kindOf(type: string): Column['kind'] {
  return type === 'text' ? 'text' : type === 'boolean' ? 'flag' : 'number'
}
