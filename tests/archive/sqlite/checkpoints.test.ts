import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createCheckpoints } from '../../../src/archive/sqlite/checkpoints.ts'
import { openArchive } from '../../../src/archive/sqlite/sqlite-archive.ts'
import { draft, SAVED_AT } from '../drafts.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-checkpoints-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const stories = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    draft: draft({ id: `story-${at}`, body: `The ferry number ${at} sails from pier ${at % 7} at noon.` }),
  }))

describe('checkpoints beside the thread that writes', () => {
  const file = () => join(folder, 'dateline.sqlite')
  const log = () => `${file()}-wal`

  it('write back what SQLite itself would still leave in its log', async () => {
    const archive = openArchive(folder)
    const before = statSync(file()).size
    await archive.saveAll(stories(200), { savedAt: SAVED_AT })
    // Fewer than its thousand pages: without the thread all of it would stay in the log.
    expect(statSync(log()).size).toBeLessThan(1_000 * 4_096)
    await vi.waitFor(() => expect(statSync(file()).size).toBeGreaterThan(before), 20_000)
    expect(await archive.count()).toBe(200)
    await archive.close()
  })

  it('leave no log behind, however soon the archive is closed', async () => {
    const archive = openArchive(folder)
    await archive.saveAll(stories(200), { savedAt: SAVED_AT })
    await archive.close()
    expect(existsSync(log())).toBe(false)
    const again = openArchive(folder)
    expect(await again.count()).toBe(200)
    await again.close()
  })

  it('leave the disk its room where articles are removed right behind many writes', async () => {
    const archive = openArchive(folder)
    await archive.saveAll(stories(200), { savedAt: SAVED_AT })
    await archive.giveBackRoom()
    expect(statSync(log()).size).toBe(0)
    await archive.close()
  })

  it('are left to SQLite again where the thread fails', async () => {
    const database = new DatabaseSync(join(folder, 'a.sqlite'))
    database.exec('PRAGMA journal_mode = WAL; CREATE TABLE notes (text)')
    const checkpoints = createCheckpoints(database)
    const pages = () => database.prepare('PRAGMA wal_autocheckpoint').get()?.wal_autocheckpoint
    expect(pages()).toBeGreaterThan(1_000)
    renameSync(join(folder, 'a.sqlite'), join(folder, 'b.sqlite'))
    mkdirSync(join(folder, 'a.sqlite'))
    const add = database.prepare('INSERT INTO notes VALUES (?)')
    for (let at = 0; at < 600; at += 1) add.run(`note ${at}`)
    checkpoints.look()
    await vi.waitFor(() => expect(pages()).toBe(1_000), 20_000)
    for (let at = 0; at < 600; at += 1) add.run(`note ${at}`)
    checkpoints.look()
    expect(checkpoints.stop()).toBeUndefined()
    database.close()
  })

  it('do nothing for an archive in memory', async () => {
    const database = new DatabaseSync(':memory:')
    const checkpoints = createCheckpoints(database)
    checkpoints.look()
    expect(checkpoints.stop()).toBeUndefined()
    database.close()
  })
})
