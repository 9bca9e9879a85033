import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ArchiveError } from '../../src/archive/archive-error.ts'
import { FEED_KEYS_SCHEMA } from '../../src/archive/sqlite/feed-schema.ts'
import { MIGRATIONS, migrate } from '../../src/archive/sqlite/migrations.ts'
import { openArchive } from '../../src/archive/sqlite/sqlite-archive.ts'
import { draft, SAVED_AT } from './drafts.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-archive-'))
  file = join(folder, 'dateline.sqlite')
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('openArchive', () => {
  it('makes the data directory and keeps articles from one run to the next', async () => {
    const dataDir = join(folder, 'new', 'data')
    const first = openArchive(dataDir)
    const { article } = await first.save(draft(), { savedAt: SAVED_AT })
    await first.close()
    await first.close()
    const second = openArchive(dataDir)
    expect(await Array.fromAsync(second.articles())).toEqual([article])
    await second.close()
  })

  it('writes ahead to a log, so that reading goes on while another process writes', async () => {
    const archive = openArchive(folder)
    const reader = openArchive(folder)
    const seen: number[] = []
    function* drafts() {
      yield { draft: draft() }
      void reader.count().then((count) => seen.push(count))
    }
    await archive.saveAll(drafts(), { savedAt: SAVED_AT })
    expect(seen).toEqual([0])
    expect(await reader.count()).toBe(1)
    expect(existsSync(`${file}-wal`)).toBe(true)
    await archive.close()
    await reader.close()
  })

  it('says what to do with a file that is no archive', () => {
    writeFileSync(file, 'This is not a database. '.repeat(100))
    expect(() => openArchive(folder)).toThrow(ArchiveError)
    expect(() => openArchive(folder)).toThrow(
      `Cannot open the archive ${file}: the file is not a Dateline archive`,
    )
  })

  it('says what to do with a damaged archive', async () => {
    const archive = openArchive(folder)
    for (let at = 0; at < 50; at += 1)
      await archive.save(draft({ title: `Story ${at}` }), { savedAt: SAVED_AT })
    await archive.close()
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.fill(0x5a, 4_096))
    const damaged = async () => {
      const opened = openArchive(folder)
      try {
        return await Array.fromAsync(opened.articles())
      } finally {
        await opened.close()
      }
    }
    await expect(damaged()).rejects.toThrow(ArchiveError)
    await expect(damaged()).rejects.toThrow('damaged')
  })

  it.each(['change_counter', 'articles'])('says what to do where %s is damaged', async (table) => {
    const archive = openArchive(folder)
    await archive.save(draft(), { savedAt: SAVED_AT })
    await archive.close()
    const database = new DatabaseSync(file)
    const root = database.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').get(table)?.rootpage
    database.close()
    const bytes = readFileSync(file)
    const page = bytes.readUInt16BE(16)
    expect(root).toBeGreaterThan(1)
    writeFileSync(file, bytes.fill(0x5a, (Number(root) - 1) * page, Number(root) * page))
    const damaged = async () => {
      const opened = openArchive(folder)
      try {
        return [
          opened.local.revisions.last(),
          ...opened.local.revisions.all(),
          ...(await Array.fromAsync(opened.articles())),
        ]
      } finally {
        await opened.close()
      }
    }
    await expect(damaged()).rejects.toThrow(ArchiveError)
    await expect(damaged()).rejects.toThrow('the file is damaged; move it away')
  })

  it('says so where the data directory is a file', () => {
    writeFileSync(join(folder, 'data'), '')
    expect(() => openArchive(join(folder, 'data'))).toThrow(/^Cannot open the archive .*data/)
  })

  it.skipIf(process.platform !== 'linux')(
    'says so, and does not try for ever, where the file system lets nobody make folders',
    async () => {
      const program = `import { openArchive } from ${JSON.stringify(join(import.meta.dirname, '../../src/archive/sqlite/sqlite-archive.ts'))}
        try { openArchive('/proc/dateline/data') } catch ({ name, message }) { console.log(name, message) }`
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ['--input-type=module', '--eval', program],
        { timeout: 30_000, killSignal: 'SIGKILL' },
      )
      expect(stdout).toMatch(/^ArchiveError Cannot open the archive \/proc\/dateline\/data.*ENOENT/)
    },
    40_000,
  )

  it('does not touch an archive of a newer version', async () => {
    await openArchive(folder).close()
    const database = new DatabaseSync(file)
    database.exec('PRAGMA user_version = 99')
    database.close()
    expect(() => openArchive(folder)).toThrow('newer version of Dateline (schema 99')
  })

  it('is opened and filled by several processes at once', async () => {
    const program = join(import.meta.dirname, 'save-articles.ts')
    const run = promisify(execFile)
    const names = ['a', 'b', 'c']
    await Promise.all(names.map((name) => run(process.execPath, [program, folder, name, '40'])))
    const archive = openArchive(folder)
    expect(await archive.count()).toBe(names.length * 40 + 1)
    expect(await archive.latest({ limit: 1, source: 'Shared' })).toHaveLength(1)
    await archive.close()
  })
})

describe('migrate', () => {
  const addColumn = 'ALTER TABLE articles ADD COLUMN note TEXT'

  it('takes an archive of the first schema to the newest, and keeps its articles', async () => {
    const archive = openArchive(folder)
    await archive.save(draft(), { savedAt: SAVED_AT })
    await archive.close()
    const database = new DatabaseSync(file)
    migrate(database, [...MIGRATIONS, addColumn])
    expect(database.prepare('SELECT title, note FROM articles').all()).toEqual([
      expect.objectContaining({ title: 'Envoys meet in Davos', note: null }),
    ])
    expect(database.prepare('PRAGMA user_version').get()?.user_version).toBe(MIGRATIONS.length + 1)
    database.close()
  })

  it('gives no feed the id of one that was gone before ids were remembered', async () => {
    const archive = openArchive(folder)
    await archive.save(draft(), { savedAt: SAVED_AT, origin: 'feed/7/entry' })
    await archive.close()
    const database = new DatabaseSync(file)
    const step = MIGRATIONS.indexOf(FEED_KEYS_SCHEMA)
    expect(step).toBe(MIGRATIONS.length - 1)
    database.exec(
      `DROP TRIGGER feed_keys_rise; DELETE FROM sqlite_sequence WHERE name = 'feeds'; PRAGMA user_version = ${step}`,
    )
    database.close()
    const again = openArchive(folder)
    const added = await again.feeds.add({ url: 'http://a.example/' }, {}, { at: SAVED_AT, interval: 1 })
    expect(added.feed.id).toBe(8)
    await again.close()
  })

  it('tells why a step failed where that has ended the transaction, as a full disk does', () => {
    const database = new DatabaseSync(':memory:')
    expect(() => migrate(database, ['ROLLBACK; INSERT INTO nowhere VALUES (1)'])).toThrow('nowhere')
    database.close()
  })

  it('leaves the schema as it was when a step fails', () => {
    const database = new DatabaseSync(file)
    expect(() => migrate(database, [...MIGRATIONS, `${addColumn}; SELECT nonsense FROM nowhere`])).toThrow(
      'nowhere',
    )
    expect(database.prepare('PRAGMA user_version').get()?.user_version).toBe(MIGRATIONS.length)
    expect(() => database.prepare('SELECT note FROM articles')).toThrow('note')
    database.close()
  })
})
