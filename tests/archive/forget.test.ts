import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { forgetGuild, forgetPerson } from '../../src/archive/forget.ts'
import { openArchive } from '../../src/archive/sqlite-archive.ts'

// The schema is walked: every table with a column of a person or a server gets a row, whatever else the table holds, so that
// a table that is new is missed here unless what is forgotten covers it.

const PERSON = '400000000000000001'
const GUILD = '400000000000000002'
const OTHER = '400000000000000003'
const SECOND = '400000000000000004'

/** Columns that name a person, a server, or a place that is one's. */
const WHOSE: Readonly<Record<string, (person: string, guild: string) => string>> = {
  person: (person) => person,
  holder: (person) => person,
  paused_by: (person) => person,
  guild: (_person, guild) => guild,
}

let folder: string
let database: DatabaseSync
let archive: ReturnType<typeof openArchive>

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-forget-'))
  archive = openArchive(folder)
  database = new DatabaseSync(join(folder, 'dateline.sqlite'), { enableForeignKeyConstraints: false })
  // A row is a row, whatever its kind and its neighbours are.
  database.exec('PRAGMA ignore_check_constraints = ON')
})

afterEach(async () => {
  database.close()
  await archive.close()
  rmSync(folder, { recursive: true })
})

interface Column {
  readonly name: string
  readonly type: string
  readonly pk: number
}

function tables(): { readonly name: string; readonly columns: readonly Column[] }[] {
  const all = database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .all()
  return all.map(({ name }) => ({
    name: String(name),
    columns: database.prepare(`PRAGMA table_info(${name})`).all() as unknown as Column[],
  }))
}

/** A column that holds what `placeKey` writes. */
function isPlace({ name, type }: Column): boolean {
  return name === 'place' && type === 'TEXT'
}

/** A row in each table that has something of a person or a server. @returns the tables. */
function fill(person: string, guild: string, place: string, number: number): string[] {
  const filled: string[] = []
  for (const { name, columns } of tables()) {
    if (!columns.some((column) => column.name in WHOSE || isPlace(column))) continue
    const values = columns.map((column) => {
      if (isPlace(column)) return place
      const whose = WHOSE[column.name]
      if (whose !== undefined) return whose(person, guild)
      return column.type === 'TEXT' ? `${number}` : number
    })
    const names = columns.map((column) => column.name).join(', ')
    const marks = columns.map(() => '?').join(', ')
    database.prepare(`INSERT INTO ${name} (${names}) VALUES (${marks})`).run(...values)
    filled.push(name)
  }
  return filled
}

/** Where a text stands, in any column of any table. */
function standsIn(id: string): string[] {
  return tables().flatMap(({ name, columns }) =>
    columns
      .filter((column) => {
        const query = `SELECT count(*) AS found FROM ${name} WHERE instr(CAST(${column.name} AS TEXT), ?) > 0`
        return Number(database.prepare(query).get(id)?.found) > 0
      })
      .map((column) => `${name}.${column.name}`),
  )
}

describe('what is kept of a person', () => {
  it('is gone from every table once it is forgotten, and what is of others stays', async () => {
    const filled = fill(PERSON, GUILD, `direct/${PERSON}`, 1)
    fill(OTHER, SECOND, `direct/${OTHER}`, 2)
    expect(filled.length).toBeGreaterThan(8)
    const before = standsIn(OTHER)
    await forgetPerson(archive, PERSON)
    expect(standsIn(PERSON)).toEqual([])
    expect(standsIn(OTHER)).toEqual(before)
  })
})

describe('what is kept of a server', () => {
  it('is gone from every table once it is forgotten, and what is of others stays', async () => {
    fill(PERSON, GUILD, `channel/1/${GUILD}`, 1)
    fill(PERSON, OTHER, `channel/2/${OTHER}`, 2)
    const before = standsIn(OTHER)
    await forgetGuild(archive, GUILD)
    expect(standsIn(GUILD)).toEqual([])
    expect(standsIn(OTHER)).toEqual(before)
  })
})

describe('the servers of which something is kept', () => {
  it('are found in whichever table it stands', async () => {
    expect(await archive.keptGuilds()).toEqual([])
    const kept = tables().filter(({ columns }) => columns.some(({ name }) => name === 'guild'))
    fill(PERSON, GUILD, `channel/1/${GUILD}`, 1)
    for (const [at, { name }] of kept.entries()) {
      database.prepare(`UPDATE ${name} SET guild = ?`).run(`${SECOND}${at}`)
    }
    expect([...(await archive.keptGuilds())].sort()).toEqual(kept.map((_, at) => `${SECOND}${at}`).sort())
    for (const { name } of kept) database.prepare(`UPDATE ${name} SET guild = ?`).run(GUILD)
    expect(await archive.keptGuilds()).toEqual([GUILD])
  })
})

describe('the schema', () => {
  it('names people and servers in columns that the tests above know', () => {
    const suspicious = /user|member|author|asker|server|owner_id|person|guild/
    const unknown = tables().flatMap(({ name, columns }) =>
      columns
        .filter((column) => suspicious.test(column.name) && !(column.name in WHOSE))
        .map((column) => `${name}.${column.name}`),
    )
    expect(unknown).toEqual([])
  })
})
