import { statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'
import { beforeEach, expect, it } from 'vitest'
import type { Archive } from '../../src/archive/archive.ts'
import { removeExpired } from '../../src/archive/retention.ts'
import { openArchive } from '../../src/archive/sqlite/sqlite-archive.ts'
import { createSearchIndex } from '../../src/search/layered-index.ts'
import { type Opener, overPostgres, overSqlite } from './both-archives.ts'
import { draft, SAVED_AT } from './drafts.ts'

const NOW = Date.parse('2026-01-31T12:00:00Z')
const FILE = 'dateline.sqlite'

/** Articles of January 2026, one a day, each with some 8 KB of words that no other has. */
async function fill(archive: Archive, days = 31): Promise<void> {
  const drafts = Array.from({ length: days }, (_, at) => {
    const day = at + 1
    const body = Array.from({ length: 1000 }, (_, word) => `word${day}x${word}`).join(' ')
    const publishedAt = `2026-01-${String(day).padStart(2, '0')}`
    return { draft: draft({ id: `day-${day}`, title: `Day ${day}`, body, publishedAt }) }
  })
  await archive.saveAll(drafts, { savedAt: SAVED_AT })
}

/** @param rowsOf counts the rows of a table. */
function retention(open: Opener, rowsOf: (table: string) => Promise<number>): void {
  let archive: Archive
  beforeEach(async () => {
    archive = await open()
  })

  it('keeps everything where there is no rule', async () => {
    await fill(archive, 3)
    expect(await removeExpired(archive, {}, NOW)).toBe(0)
    expect(await archive.count()).toBe(3)
  })

  it('by age removes what was published longer ago, with versions and fingerprints', async () => {
    await fill(archive)
    expect(await removeExpired(archive, { days: 10 }, NOW)).toBe(20)
    expect(await archive.period()).toEqual({ oldest: '2026-01-21', newest: '2026-01-31' })
    expect([await rowsOf('articles'), await rowsOf('versions'), await rowsOf('fingerprints')]).toEqual([
      11, 11, 11,
    ])
    expect(await rowsOf('sketches')).toBe(11 * 16)
    expect(await removeExpired(archive, { days: 10 }, NOW)).toBe(0)
  })

  it('by count keeps the newest', async () => {
    await fill(archive)
    expect(await removeExpired(archive, { articles: 5 }, NOW)).toBe(26)
    expect((await archive.latest({ limit: 9 })).map(({ id }) => id)).toEqual([
      'day-31',
      'day-30',
      'day-29',
      'day-28',
      'day-27',
    ])
  })

  it('by both keeps what both allow', async () => {
    await fill(archive)
    await removeExpired(archive, { days: 10, articles: 20 }, NOW)
    expect(await archive.count()).toBe(11)
  })

  it('leaves no quote of a removed article behind in an answer that was kept, and the answer stands', async () => {
    await fill(archive, 3)
    const answerId = await archive.answers.keep({
      question: 'What happened?',
      asOf: SAVED_AT,
      filters: {},
      status: 'answered',
      language: 'en',
      place: { channelId: '1', personId: '2' },
      quotes: [{ articleId: 'day-1', start: 0, end: 5 }],
      more: [],
      keptAt: SAVED_AT,
    })
    await removeExpired(archive, { articles: 1 }, NOW)
    const kept = await archive.answers.get(answerId)
    expect(kept?.quotes).toHaveLength(1)
    expect(await archive.versions('day-1')).toEqual([])
  })
}

async function sizeWhenTidy(archive: Archive, folder: string): Promise<number> {
  await archive.giveBackRoom()
  return statSync(join(folder, FILE)).size
}

overSqlite((open, folder) => {
  retention(open, async (table) => {
    const database = new DatabaseSync(join(folder(), FILE))
    const rows = Number(database.prepare(`SELECT count(*) AS rows FROM ${table}`).get()?.rows)
    database.close()
    return rows
  })

  it('frees the index', async () => {
    const archive = openArchive(folder())
    await fill(archive)
    const index = createSearchIndex(archive)
    await removeExpired(archive, { articles: 4 }, NOW)
    expect(index.size.articles).toBe(4)
    index.close()
    await archive.close()
  })

  it('gives the room on the disk back', async () => {
    const archive = await open()
    const empty = await sizeWhenTidy(archive, folder())
    await fill(archive)
    await archive.giveBackRoom()
    const full = statSync(join(folder(), FILE)).size
    await removeExpired(archive, { articles: 3 }, NOW)
    expect(statSync(join(folder(), FILE)).size).toBeLessThan(empty + (full - empty) / 4)
  })

  it('gives room back in an archive that was made before it could', async () => {
    await (await open()).close()
    const database = new DatabaseSync(join(folder(), FILE))
    database.exec('PRAGMA auto_vacuum = NONE; VACUUM')
    database.close()
    const archive = await open()
    const empty = await sizeWhenTidy(archive, folder())
    await fill(archive)
    await archive.giveBackRoom()
    const full = statSync(join(folder(), FILE)).size
    await removeExpired(archive, { articles: 3 }, NOW)
    expect(statSync(join(folder(), FILE)).size).toBeLessThan(empty + (full - empty) / 4)
  })
})

overPostgres((open, adminUrl) => {
  async function ask(sql: string): Promise<number> {
    const client = new pg.Client({ connectionString: adminUrl() })
    await client.connect()
    const { rows } = await client.query(sql)
    await client.end()
    return Number(rows[0].asked)
  }

  retention(open, (table) => ask(`SELECT count(*) AS asked FROM ${table}`))

  it('makes the room of what was removed free for others', async () => {
    const archive = await open()
    const size = () => ask("SELECT pg_total_relation_size('versions') AS asked")
    await fill(archive)
    await archive.giveBackRoom()
    const full = await size()
    await removeExpired(archive, { articles: 3 }, NOW)
    await fill(archive, 20)
    expect(await size()).toBeLessThanOrEqual(full)
  })
})
