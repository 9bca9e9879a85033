import {
  appendFileSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Archive } from '../../src/archive/archive.ts'
import { openArchive } from '../../src/archive/sqlite/sqlite-archive.ts'
import type { IngestSummary } from '../../src/ingest/ingest-paths.ts'
import { ingestPaths } from '../../src/ingest/ingest-paths.ts'
import type { Refusal } from '../../src/ingest/refusal.ts'
import { type WatchedFolder, type WatchOptions, watchFolder } from '../../src/ingest/watch-folder.ts'

let folder: string
let archive: Archive
let watched: WatchedFolder | undefined
let summaries: IngestSummary[]
let refusals: Refusal[]
let look: () => void
let now: Date
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-watch-'))
  archive = openArchive(':memory:')
  summaries = []
  refusals = []
  look = () => undefined
  now = new Date('2026-01-21T08:00:00Z')
})
afterEach(async () => {
  await watched?.close()
  watched = undefined
  await archive.close()
  rmSync(folder, { recursive: true, force: true })
})

async function watch(options: Partial<WatchOptions> = {}): Promise<void> {
  watched = watchFolder(folder, {
    archive,
    now: () => now,
    checkEvery: 20,
    onImport(summary) {
      summaries.push(summary)
      look()
    },
    onRefusal(refusal) {
      refusals.push(refusal)
      look()
    },
    onFailure(error) {
      throw error
    },
    ...options,
  })
  await watched.ready
}

/** Waits until what is looked for is there; every import and refusal is a moment to look. */
function until(found: () => boolean | Promise<boolean>): Promise<void> {
  return new Promise((resolve, reject) => {
    look = () => {
      Promise.resolve(found()).then((there) => {
        if (there) resolve()
      }, reject)
    }
    look()
  })
}

const wire = (title: string, body = 'Text.') => `date 2026-01-20 ${title}\n\n${body}\n`
const at = (name: string) => join(folder, name)
const titles = async () => (await Array.fromAsync(archive.articles())).map(({ title }) => title).sort()
const holds = (...expected: string[]) => until(async () => (await titles()).join() === expected.join())

describe('a watched folder', () => {
  it('has its pages read otherwise than here where that is asked for', async () => {
    const read: string[] = []
    await watch({
      readHtml: async (html) => {
        read.push(html)
        return { title: 'Pier opens', body: 'It opened.', publishedAt: '2026-01-20' }
      },
    })
    const html = '<html><body>The pier.</body></html>'
    writeFileSync(join(folder, 'pier.html'), html)
    await until(() => summaries.length > 0)
    expect(read).toEqual([html])
    expect((await archive.latest({ limit: 1 }))[0]?.title).toBe('Pier opens')
  })

  it('imports files that are put into it and into new folders, and their changes as versions', async () => {
    await watch()
    writeFileSync(at('a.txt'), wire('A'))
    mkdirSync(at('sub/deep'), { recursive: true })
    writeFileSync(at('sub/deep/b.txt'), wire('B'))
    await holds('A', 'B')
    const [a] = (await Array.fromAsync(archive.articles())).filter(({ title }) => title === 'A')
    writeFileSync(at('a.txt'), wire('A', 'Corrected text.'))
    await until(async () => (await archive.versions(a?.id ?? '')).length === 2)
    expect((await archive.get(a?.id ?? ''))?.body).toBe('Corrected text.')
  })

  it('does not read a file before it rests', async () => {
    await watch()
    const file = openSync(at('a.txt'), 'w')
    const whole = wire('A', 'First part. Second part. Third part.')
    for (let from = 0; from < whole.length; from += 8) {
      writeSync(file, whole.slice(from, from + 8))
      await new Promise((resolve) => setTimeout(resolve, 15))
    }
    closeSync(file)
    await holds('A')
    expect(await archive.versions((await Array.fromAsync(archive.articles()))[0]?.id ?? '')).toHaveLength(1)
    expect((await Array.fromAsync(archive.articles()))[0]?.body).toBe('First part. Second part. Third part.')
    expect(refusals).toEqual([])
  })

  it('takes a file that is renamed into its place, and passes over names of files that are not finished', async () => {
    await watch()
    for (const name of ['.a.txt', 'b.txt.part', 'c.txt~', 'd.tmp']) writeFileSync(at(name), wire(name))
    renameSync(at('b.txt.part'), at('b.txt'))
    await until(async () => (await archive.count()) === 1)
    const temporary = at('.e.tmp')
    writeFileSync(temporary, wire('b.txt.part', 'Replaced.'))
    renameSync(temporary, at('b.txt'))
    await until(async () => (await Array.fromAsync(archive.articles()))[0]?.body === 'Replaced.')
    expect(await archive.count()).toBe(1)
  })

  it('keeps the article of a file that goes', async () => {
    await watch()
    writeFileSync(at('a.txt'), wire('A'))
    await holds('A')
    rmSync(at('a.txt'))
    writeFileSync(at('b.txt'), wire('B'))
    await holds('A', 'B')
  })

  it('says once why a file is refused, and again when the reason is another', async () => {
    await watch()
    writeFileSync(at('a.txt'), 'date 2026-02-30 A\n\nText.')
    await until(() => refusals.length === 1)
    appendFileSync(at('a.txt'), '\nMore.')
    writeFileSync(at('b.txt'), wire('B'))
    await until(
      async () =>
        summaries.flatMap((summary) => summary.refusals).length === 2 && (await archive.count()) === 1,
    )
    expect(refusals).toEqual([{ file: at('a.txt'), line: 1, reason: expect.stringContaining('calendar') }])
    writeFileSync(at('a.txt'), '')
    await until(() => refusals.length === 2)
    expect(refusals[1]?.reason).toBe('The file is empty.')
    writeFileSync(at('a.txt'), wire('A'))
    await holds('A', 'B')
  })

  it('is not caught in links that lead in a circle, and reads files that links lead to', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'dateline-elsewhere-'))
    writeFileSync(join(elsewhere, 'c.txt'), wire('C'))
    mkdirSync(at('sub'))
    symlinkSync(folder, at('sub/circle'))
    symlinkSync(at('sub'), at('other'))
    symlinkSync(at('nowhere'), at('broken.txt'))
    await watch()
    symlinkSync(join(elsewhere, 'c.txt'), at('c.txt'))
    writeFileSync(at('sub/a.txt'), wire('A'))
    await holds('A', 'C')
    expect(await archive.count()).toBe(2)
    rmSync(elsewhere, { recursive: true })
  })

  it('reads nothing again that was imported before, but what has changed since', async () => {
    for (let number = 0; number < 50; number += 1) writeFileSync(at(`${number}.txt`), wire(`Story ${number}`))
    await ingestPaths([folder], archive, { savedAt: now.toISOString() })
    await new Promise((resolve) => setTimeout(resolve, 20))
    const since = Date.now()
    await new Promise((resolve) => setTimeout(resolve, 20))
    writeFileSync(at('new.txt'), wire('New'))
    await watch({ since })
    await until(async () => (await archive.count()) === 51)
    expect(summaries.reduce((sum, { files }) => sum + files, 0)).toBe(1)
  })

  it('imports thousands of files that come at once', { timeout: 60_000 }, async () => {
    await watch()
    for (let number = 0; number < 3_000; number += 1)
      writeFileSync(at(`${number}.txt`), wire(`Story ${number}`))
    await until(async () => (await archive.count()) === 3_000)
    expect(refusals).toEqual([])
  })

  it('reads an embargoed story when its time has come', async () => {
    const story = {
      uri: 'urn:1',
      headline: 'Pier',
      versioncreated: '2026-01-20T08:00:00Z',
      body_text: 'Text.',
    }
    writeFileSync(at('a.json'), JSON.stringify({ ...story, embargoed: '2026-01-21T08:00:00.200Z' }))
    await watch()
    await until(() => refusals.length === 1)
    expect(refusals[0]?.reason).toContain('embargoed until')
    now = new Date('2026-01-21T08:00:01Z')
    await until(async () => (await archive.count()) === 1)
  })

  it('follows a link to the folder itself', async () => {
    const link = `${folder}-link`
    symlinkSync(folder, link)
    watched = watchFolder(link, {
      archive,
      now: () => now,
      checkEvery: 20,
      onImport: () => look(),
      onRefusal: () => undefined,
      onFailure: () => undefined,
    })
    await watched.ready
    writeFileSync(at('a.txt'), wire('A'))
    await holds('A')
    rmSync(link)
  })

  it('waits for a folder that is not there, also when it goes and comes again', {
    timeout: 60_000,
  }, async () => {
    rmSync(folder, { recursive: true })
    await watch()
    mkdirSync(folder)
    writeFileSync(at('a.txt'), wire('A'))
    await holds('A')
    rmSync(folder, { recursive: true })
    mkdirSync(folder)
    writeFileSync(at('b.txt'), wire('B'))
    await holds('A', 'B')
  })

  it('tells once of a file that is written to without end, and reads it when it rests', {
    timeout: 60_000,
  }, async () => {
    await watch({ checkEvery: 1 })
    writeFileSync(at('a.txt'), wire('A'))
    const writing = setInterval(() => appendFileSync(at('a.txt'), 'More. '), 1)
    await until(() => refusals.length === 1)
    clearInterval(writing)
    expect(refusals[0]?.reason).toContain('without end')
    expect(await archive.count()).toBe(0)
    await holds('A')
  })

  it('reads nothing any more once it is closed', async () => {
    await watch()
    writeFileSync(at('a.txt'), wire('A'))
    await watched?.close()
    const before = await archive.count()
    writeFileSync(at('b.txt'), wire('B'))
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(await archive.count()).toBe(before)
  })
})
