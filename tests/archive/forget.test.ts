import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { forgetGuild, forgetPerson } from '../../src/archive/forget.ts'
import { planPauses } from '../../src/notices/plan-pauses.ts'
import { type Opener, type OpenStores, overPostgres, overSqlite } from './both-archives.ts'
import { type Column, type Inside, insidePostgres, insideSqlite, type Table } from './inside.ts'

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

/** A column that holds what `placeKey` writes. */
function isPlace({ name, kind }: Column): boolean {
  return name === 'place' && kind === 'text'
}

overSqlite((open, folder) => nothingIsLeft(open, () => insideSqlite(folder())))
overPostgres((open, adminUrl) => nothingIsLeft(open, () => insidePostgres(adminUrl())))

function nothingIsLeft(open: Opener, look: () => Promise<Inside>): void {
  let archive: OpenStores
  let inside: Inside
  let tables: readonly Table[]
  beforeEach(async () => {
    archive = await open()
    inside = await look()
    tables = await inside.tables()
  })
  afterEach(() => inside.close())

  /** A row in each table that has something of a person or a server. @returns the tables. */
  async function fill(person: string, guild: string, place: string, number: number): Promise<string[]> {
    const whose = tables.filter(({ columns }) => columns.some((one) => one.name in WHOSE || isPlace(one)))
    for (const table of whose) {
      const values = table.columns.map((column) => {
        if (isPlace(column)) return place
        const said = WHOSE[column.name]?.(person, guild) ?? number
        return column.kind === 'text' ? String(said) : column.kind === 'flag' ? 1 : Number(said)
      })
      await inside.insert(table, values)
    }
    return whose.map(({ name }) => name)
  }

  /** Where a text stands, in any column of any table. */
  async function standsIn(id: string): Promise<string[]> {
    const found: string[] = []
    for (const { name, columns } of tables) {
      for (const column of columns) {
        if ((await inside.count(name, column.name, id)) > 0) found.push(`${name}.${column.name}`)
      }
    }
    return found
  }

  describe('what is kept of a person', () => {
    it('is gone from every table once it is forgotten, and what is of others stays', async () => {
      const filled = await fill(PERSON, GUILD, `direct/${PERSON}`, 1)
      await fill(OTHER, SECOND, `direct/${OTHER}`, 2)
      expect(filled.length).toBeGreaterThan(8)
      const before = await standsIn(OTHER)
      await forgetPerson(archive, PERSON)
      expect(await standsIn(PERSON)).toEqual([])
      expect(await standsIn(OTHER)).toEqual(before)
    })
  })

  describe('what is kept of a server', () => {
    it('is gone from every table once it is forgotten, and what is of others stays', async () => {
      await fill(PERSON, GUILD, `channel/1/${GUILD}`, 1)
      await fill(PERSON, OTHER, `channel/2/${OTHER}`, 2)
      const before = await standsIn(OTHER)
      await forgetGuild(archive, GUILD)
      expect(await standsIn(GUILD)).toEqual([])
      expect(await standsIn(OTHER)).toEqual(before)
    })
  })

  describe('a pause in a server that its people were told of', () => {
    it('is gone with the server, and those of other servers stay', async () => {
      const now = Date.parse('2026-02-10T12:00:00Z')
      for (const guildId of [GUILD, OTHER]) {
        const place = { kind: 'channel', channelId: `${guildId}7`, guildId } as const
        const since = new Date(now).toISOString()
        await archive.follows.add(
          { place, personId: PERSON, subject: { kind: 'topic', words: 'ferry' }, language: 'en', since },
          { perPerson: 9, perGuild: 9 },
        )
        await archive.pauses.pause({ place, reason: 'forbidden', since, againMs: now + 1_000 })
      }
      await planPauses({ archive } as unknown as Parameters<typeof planPauses>[0], now)
      const told = async (guildId: string) => await inside.count('outbox', 'subject', `${guildId}7`)
      const before = [await told(GUILD), await told(OTHER)]
      await forgetGuild(archive, GUILD)
      expect(before.every((count) => count > 0)).toBe(true)
      expect([await told(GUILD), await told(OTHER)]).toEqual([0, before[1]])
    })
  })

  describe('the servers of which something is kept', () => {
    it('are found in whichever table it stands', async () => {
      expect(await archive.keptGuilds()).toEqual([])
      const kept = tables.filter(({ columns }) => columns.some(({ name }) => name === 'guild'))
      await fill(PERSON, GUILD, `channel/1/${GUILD}`, 1)
      for (const [at, { name }] of kept.entries()) await inside.fill(name, 'guild', `${SECOND}${at}`)
      expect([...(await archive.keptGuilds())].sort()).toEqual(kept.map((_, at) => `${SECOND}${at}`).sort())
      for (const { name } of kept) await inside.fill(name, 'guild', GUILD)
      expect(await archive.keptGuilds()).toEqual([GUILD])
    })
  })

  describe('the schema', () => {
    it('names people and servers in columns that the tests above know', () => {
      const suspicious = /user|member|author|asker|server|owner_id|person|guild/
      const unknown = tables.flatMap(({ name, columns }) =>
        columns
          .filter((column) => suspicious.test(column.name) && !(column.name in WHOSE))
          .map((column) => `${name}.${column.name}`),
      )
      expect(unknown).toEqual([])
    })
  })
}
