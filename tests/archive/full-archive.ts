import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { MOVED_TABLES } from '../../src/archive/moved-tables.ts'
import { openArchive } from '../../src/archive/sqlite/sqlite-archive.ts'
import { ingestPaths } from '../../src/ingest/ingest-paths.ts'
import { draft, SAVED_AT } from './drafts.ts'

type Value = string | number | null

/** Columns that hold one of a few values, and those that name a row of another table. */
const VALUES: Readonly<Record<string, readonly Value[]>> = {
  'answers.status': ['answered', 'not-found'],
  'votes.vote': [1, -1],
  'follows.kind': ['topic', 'source'],
  'outbox.state': ['sent', 'waiting'],
  'guild_settings.visibility': ['public', 'private'],
  'digests.weekday': [3, null],
  'digests.missed': ['["2026-01-20"]', '[]'],
}

/** What the articles fill. */
const OF_ARTICLES = new Set(['articles', 'versions', 'removed_articles', 'fingerprints', 'sketches'])

/** Every table that is filled with rows that nothing wrote. */
const FILLED = MOVED_TABLES.filter(({ name }) => !OF_ARTICLES.has(name))

/**
 * An archive that holds something in every table: the sample articles, one with versions, one that was withdrawn, copies, one that
 * was removed, and two rows of everything else, the second without what may be absent.
 */
export async function fillArchive(folder: string): Promise<void> {
  const archive = openArchive(folder)
  await ingestPaths([resolve('seeds')], archive, { savedAt: SAVED_AT })
  const save = (given: Parameters<typeof draft>[0], origin?: string) =>
    archive.save(draft(given), {
      savedAt: '2026-01-22T00:00:00Z',
      ...(origin === undefined ? {} : { origin }),
    })
  await save({ id: 'own', title: 'Pier opens' }, 'pier.txt')
  await save({ id: 'own', title: 'Pier opens', body: 'The pier opened. It has a crane: Łódź 🏗.' })
  await save({ id: 'own', title: 'Pier opens late', body: 'The pier opened late.', byline: 'Mira Holm' })
  await save({ id: 'back', title: 'Taken back', withdrawn: { at: SAVED_AT, reason: 'wrong' } })
  await save({ title: 'Only a teaser', excerpt: true, url: 'https://example.org/teaser' })
  const copied = (await archive.latest({ limit: 1 }))[0]!
  await save({ title: copied.title, body: copied.body, publishedAt: copied.publishedAt, source: 'Copy Post' })
  const gone = await save({ title: 'Gone' })
  await archive.remove(gone.article.id)
  await archive.close()
  const database = new DatabaseSync(join(folder, 'dateline.sqlite'))
  for (const table of FILLED) for (const at of [0, 1]) addRow(database, table.name, at)
  // A follow that ended: its number is not given again.
  database.exec(
    "INSERT INTO follows SELECT 90, 'x', guild, person, kind, 'x', 'x', language, since FROM follows LIMIT 1",
  )
  database.exec('DELETE FROM follows WHERE id = 90')
  database.close()
}

function addRow(database: DatabaseSync, table: string, at: number): void {
  const columns = database.prepare(`PRAGMA table_info(${table})`).all()
  const foreign = new Set(
    database
      .prepare(`PRAGMA foreign_key_list(${table})`)
      .all()
      .map(({ from }) => String(from)),
  )
  const values = columns.map((column): Value => {
    const name = String(column.name)
    const given = VALUES[`${table}.${name}`]?.[at]
    if (given !== undefined) return given
    const mayBeAbsent = column.notnull === 0 && column.pk === 0
    if (mayBeAbsent && at === 1) return null
    if (column.type === 'TEXT') return `${table} ${name} ${at} “é”`
    return foreign.has(name) ? at + 1 : FLAG.test(name) ? at : at + 1
  })
  const names = columns.map(({ name }) => `"${name}"`).join(', ')
  database
    .prepare(`INSERT INTO ${table} (${names}) VALUES (${columns.map(() => '?').join(', ')})`)
    .run(...values)
}

/** Columns that are 0 or 1. */
const FLAG = /^(?:told|whole|gone|paused|shown|corrections)$/

/** All rows of all tables of an archive that are moved, as SQLite has them. */
export function contentOf(folder: string): Readonly<Record<string, unknown>> {
  const database = new DatabaseSync(join(folder, 'dateline.sqlite'), { readOnly: true })
  const content: Record<string, unknown> = {}
  for (const { name } of database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all()) {
    const table = String(name)
    if (NOT_MOVED.has(table)) continue
    content[table] = database
      .prepare(`SELECT * FROM ${table}`)
      .all()
      .map((row) => JSON.stringify(row))
      .sort()
  }
  content.last = database.prepare('SELECT last FROM change_counter').get()
  content.counted = database
    .prepare('SELECT name, seq FROM sqlite_sequence ORDER BY name')
    .all()
    .map(({ name, seq }) => `${name} ${seq}`)
  database.close()
  return content
}

/** Each archive's own: its id, who works on it now, and which one was moved into it. */
const NOT_MOVED = new Set(['change_counter', 'leases', 'moved_from', 'sqlite_sequence'])
