import type { Article } from '../../articles/article.ts'
import type { ArchiveDump, DumpWriter, MovedRow, MovePosition } from '../archive-dump.ts'
import { articleFrom } from '../article-rows.ts'
import type { MovedColumn, MovedTable } from '../moved-tables.ts'
import { positionFrom } from '../sqlite/sqlite-dump-writer.ts'
import { MOVE_TABLE, refuseTwoMoves } from '../unfinished-move.ts'
import { openPostgres, type Postgres } from './connection.ts'
import { keepable } from './exact-text.ts'
import { migrate } from './migrations.ts'
import { DUMP_CONNECTION, dumpOf, hasMoveTable } from './postgres-dump.ts'
import { type Transaction, takeLock } from './transaction.ts'
import type { WordWriter } from './word-writer.ts'

const ACTION = 'write to the archive'

const MAKE_TABLE = `
  CREATE TABLE IF NOT EXISTS ${MOVE_TABLE} (
    one int PRIMARY KEY CHECK (one = 1),
    archive text NOT NULL,
    change bigint NOT NULL,
    at_table text NOT NULL,
    after text,
    finished boolean NOT NULL
  )`

/** A column's type in rows that come as JSON. */
const TYPES: Readonly<Record<MovedColumn['kind'], string>> = {
  text: 'text',
  number: 'bigint',
  flag: 'boolean',
  list: 'bigint[]',
}

/**
 * Opens the archive in a PostgreSQL, which is made where there is none, to be moved into.
 * @param words keeps what articles are found by
 * @throws {ArchiveError} where it is not reached or cannot be used.
 */
export async function openPostgresWriter(url: string, words: WordWriter): Promise<DumpWriter> {
  const postgres = await openPostgres(url, DUMP_CONNECTION)
  try {
    await migrate(postgres)
    return { ...(await dumpOf(postgres)), ...writerOver(postgres, words) }
  } catch (error) {
    await postgres.close()
    throw error
  }
}

function writerOver(postgres: Postgres, words: WordWriter): Omit<DumpWriter, keyof ArchiveDump> {
  return {
    async move() {
      if (!(await hasMoveTable(postgres))) return undefined
      const [row] = await postgres.read(ACTION, `SELECT * FROM ${MOVE_TABLE}`)
      if (row === undefined) return undefined
      return {
        from: String(row.archive),
        change: Number(row.change),
        position: positionFrom(String(row.at_table), row.after),
        finished: row.finished === true,
      }
    },
    begin: ({ from, change, position }) =>
      postgres.transaction(ACTION, async (client) => {
        await client.query(takeLock(MOVE_TABLE))
        await client.query(MAKE_TABLE)
        const { changes } = await client.query(
          `INSERT INTO ${MOVE_TABLE} VALUES (1, $1, $2, $3, $4, false) ON CONFLICT DO NOTHING`,
          [from, change, position.table, afterOf(position)],
        )
        if (changes === 0) refuseTwoMoves()
      }),
    write: (table, rows, { from, to }) =>
      postgres.transaction(ACTION, async (client) => {
        await advance(client, from, to)
        await insert(client, table, rows)
        if (table.name === 'versions') await writeWords(client, words, rows)
      }),
    async finish({ from, change, counted }) {
      await postgres.transaction(ACTION, async (client) => {
        // Where the last rows were says who had them: it is not needed any more.
        await advance(client, from, { table: from.table })
        await client.query('UPDATE change_counter SET last = $1', [change])
        for (const [{ name, counted: column = 'key' }, last] of counted) {
          if (last > 0)
            await client.query('SELECT setval(pg_get_serial_sequence($1, $2), $3)', [name, column, last])
        }
        await client.query(`UPDATE ${MOVE_TABLE} SET finished = true`)
      })
      // The first questions are not to wait until PostgreSQL looks by itself at what has come.
      await postgres.write(ACTION, 'ANALYZE articles, versions, article_words, article_records')
    },
  }
}

/** As PostgreSQL keeps texts, here too: the position is compared with the one that is kept. */
const afterOf = ({ after }: MovePosition) => (after === undefined ? null : JSON.stringify(after))

async function advance(client: Transaction, from: MovePosition, to: MovePosition): Promise<void> {
  const { changes } = await client.query(
    `UPDATE ${MOVE_TABLE} SET at_table = $1, after = $2
     WHERE at_table = $3 AND after IS NOT DISTINCT FROM $4 AND NOT finished`,
    [to.table, afterOf(to), from.table, afterOf(from)],
  )
  if (changes === 0) refuseTwoMoves()
}

async function insert(client: Transaction, table: MovedTable, rows: readonly MovedRow[]): Promise<void> {
  if (rows.length === 0) return
  const columns = table.columns.map(({ name }) => `"${name}"`).join(', ')
  const typed = table.columns.map(({ name, kind }) => `"${name}" ${TYPES[kind]}`).join(', ')
  await client.query(
    `INSERT INTO ${table.name} (${columns}) OVERRIDING SYSTEM VALUE
     SELECT ${columns} FROM json_to_recordset($1::json) AS one (${typed})`,
    [JSON.stringify(rows.map((row) => kept(table, row)))],
  )
}

/** A row as PostgreSQL keeps it. What it cannot keep stands as another character of the same length, so that quotes fit. */
function kept(table: MovedTable, row: MovedRow): Record<string, unknown> {
  return Object.fromEntries(
    table.columns.map(({ name, kind }) => {
      const value = row[name] ?? null
      if (value === null || kind === 'number') return [name, value]
      if (kind === 'flag') return [name, value === 1]
      return [name, kind === 'list' ? JSON.parse(String(value)) : keepable(String(value))]
    }),
  )
}

/** Writes what articles are found by, of those whose current version is among the rows. */
async function writeWords(
  client: Transaction,
  words: WordWriter,
  versions: readonly MovedRow[],
): Promise<void> {
  const { rows } = await client.query(
    `SELECT articles.key, articles.id, articles.revision, articles.version FROM articles
     WHERE key = ANY ($1::bigint[]) AND NOT withdrawn`,
    [versions.map(({ article }) => Number(article))],
  )
  const byKey = new Map(rows.map((row) => [Number(row.key), row]))
  const changes = versions.flatMap((row) => {
    const held = byKey.get(Number(row.article))
    if (held === undefined || Number(held.version) !== row.version) return []
    const article: Article = articleFrom({ ...textsKept(row), id: held.id })
    return [{ key: Number(held.key), revision: Number(held.revision), article }]
  })
  await words.changed(client, changes)
}

function textsKept(row: MovedRow): MovedRow {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === 'string' ? keepable(value) : value]),
  )
}
