import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { removeExpired } from '../../src/archive/retention.ts'
import { openArchive, type SqliteArchive } from '../../src/archive/sqlite-archive.ts'
import { createSearchIndex } from '../../src/search/layered-index.ts'
import { draft, SAVED_AT } from './drafts.ts'

const NOW = Date.parse('2026-01-31T12:00:00Z')
const FILE = 'dateline.sqlite'

let folder: string
let archive: SqliteArchive
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-retention-'))
  archive = openArchive(folder)
})
afterEach(async () => {
  await archive.close()
  rmSync(folder, { recursive: true })
})

/** Articles of January 2026, one a day, each with some 8 KB of words that no other has. */
async function fill(days = 31): Promise<void> {
  const drafts = Array.from({ length: days }, (_, at) => {
    const day = at + 1
    const body = Array.from({ length: 1000 }, (_, word) => `word${day}x${word}`).join(' ')
    const publishedAt = `2026-01-${String(day).padStart(2, '0')}`
    return { draft: draft({ id: `day-${day}`, title: `Day ${day}`, body, publishedAt }) }
  })
  await archive.saveAll(drafts, { savedAt: SAVED_AT })
}

async function sizeWhenTidy(): Promise<number> {
  await archive.giveBackRoom()
  return statSync(join(folder, FILE)).size
}

const rowsOf = (table: string): number => {
  const database = new DatabaseSync(join(folder, FILE))
  const rows = Number(database.prepare(`SELECT count(*) AS rows FROM ${table}`).get()?.rows)
  database.close()
  return rows
}

describe('retention', () => {
  it('keeps everything where there is no rule', async () => {
    await fill(3)
    expect(await removeExpired(archive, {}, NOW)).toBe(0)
    expect(await archive.count()).toBe(3)
  })

  it('by age removes what was published longer ago, with versions and fingerprints', async () => {
    await fill()
    expect(await removeExpired(archive, { days: 10 }, NOW)).toBe(20)
    expect(await archive.period()).toEqual({ oldest: '2026-01-21', newest: '2026-01-31' })
    expect([rowsOf('articles'), rowsOf('versions'), rowsOf('fingerprints')]).toEqual([11, 11, 11])
    expect(rowsOf('sketches')).toBe(11 * 16)
    expect(await removeExpired(archive, { days: 10 }, NOW)).toBe(0)
  })

  it('by count keeps the newest', async () => {
    await fill()
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
    await fill()
    await removeExpired(archive, { days: 10, articles: 20 }, NOW)
    expect(await archive.count()).toBe(11)
  })

  it('frees the index', async () => {
    await fill()
    const index = createSearchIndex(archive)
    await removeExpired(archive, { articles: 4 }, NOW)
    expect(index.size.articles).toBe(4)
    index.close()
  })

  it('gives the room on the disk back', async () => {
    const empty = await sizeWhenTidy()
    await fill()
    await archive.giveBackRoom()
    const full = statSync(join(folder, FILE)).size
    await removeExpired(archive, { articles: 3 }, NOW)
    expect(statSync(join(folder, FILE)).size).toBeLessThan(empty + (full - empty) / 4)
  })

  it('gives room back in an archive that was made before it could', async () => {
    await archive.close()
    const database = new DatabaseSync(join(folder, FILE))
    database.exec('PRAGMA auto_vacuum = NONE; VACUUM')
    database.close()
    archive = openArchive(folder)
    const empty = await sizeWhenTidy()
    await fill()
    await archive.giveBackRoom()
    const full = statSync(join(folder, FILE)).size
    await removeExpired(archive, { articles: 3 }, NOW)
    expect(statSync(join(folder, FILE)).size).toBeLessThan(empty + (full - empty) / 4)
  })

  it('leaves no quote of a removed article behind in an answer that was kept, and the answer stands', async () => {
    await fill(3)
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
})
