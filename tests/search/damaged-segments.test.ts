import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SqliteArchive } from '../../src/archive/sqlite/sqlite-archive.ts'
import { createSearchIndex, openSearchIndex } from '../../src/search/layered-index.ts'
import type { SearchIndex } from '../../src/search/search-index.ts'
import type { SegmentNote } from '../../src/search/segments/live-parts.ts'
import { archiveOf, findings, idOf, textIn } from './sample-news.ts'

const ARTICLES = 40

let folder: string
let archive: SqliteArchive
let wanted: unknown
let notes: SegmentNote[]
const opened: SearchIndex[] = []

const indexFolder = (): string => join(folder, 'index')
const segments = (): string[] =>
  readdirSync(indexFolder())
    .filter((name) => name.endsWith('.segment'))
    .map((name) => join(indexFolder(), name))

async function open(): Promise<SearchIndex> {
  const index = await openSearchIndex(archive, indexFolder(), {
    sealAt: 20,
    note: (what) => notes.push(what),
  })
  opened.push(index)
  return index
}

function closeAll(): void {
  for (const index of opened.splice(0)) index.close()
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-damage-'))
  notes = []
  archive = await archiveOf(0, ARTICLES, folder)
  const plain = createSearchIndex(archive)
  wanted = await findings(archive, plain)
  plain.close()
  await (await open()).settled()
  closeAll()
  expect(segments().length).toBeGreaterThan(0)
})

afterEach(async () => {
  closeAll()
  await archive.close()
  rmSync(folder, { recursive: true })
})

/** Flips bytes of a file. */
function flip(path: string, ...places: readonly number[]): void {
  const bytes = readFileSync(path)
  for (const at of places) if (at < bytes.length) bytes[at]! ^= 0x5a
  writeFileSync(path, bytes)
}

describe('a damaged segment', () => {
  it('is rebuilt from the archive wherever a byte of it was flipped', async () => {
    const original = readFileSync(segments()[0]!)
    const path = segments()[0]!
    for (let at = 0; at < 24; at += 1) {
      const place = Math.floor((at * (original.length - 1)) / 23)
      const kept = join(folder, 'kept')
      mkdirSync(kept, { recursive: true })
      for (const name of readdirSync(indexFolder())) copyFileSync(join(indexFolder(), name), join(kept, name))
      flip(path, place)
      const index = await open()
      expect([place, index.size.articles]).toEqual([place, ARTICLES])
      expect(await findings(archive, index, 4)).toEqual((wanted as unknown[]).slice(0, 4))
      for (let number = 0; number < ARTICLES; number += 1)
        expect((await textIn(index, idOf(number)))?.passages[0]?.sentences.length).toBeGreaterThan(0)
      closeAll()
      rmSync(indexFolder(), { recursive: true })
      mkdirSync(indexFolder())
      for (const name of readdirSync(kept)) copyFileSync(join(kept, name), join(indexFolder(), name))
    }
    expect(notes.some(({ kind }) => kind === 'damaged')).toBe(true)
  }, 60_000)

  it.each([
    ['was cut', (path: string) => truncateSync(path, 1_000)],
    ['is empty', (path: string) => truncateSync(path, 0)],
    [
      'is a foreign file',
      (path: string) => writeFileSync(path, 'These are the minutes of the harbour council.'),
    ],
    ['is gone', (path: string) => rmSync(path)],
  ])('is rebuilt from the archive where it %s', async (_how, damage) => {
    for (const path of segments()) damage(path)
    const index = await open()
    expect(await findings(archive, index)).toEqual(wanted)
    await index.settled()
    expect(await findings(archive, index)).toEqual(wanted)
    closeAll()
    notes = []
    expect(await findings(archive, await open())).toEqual(wanted)
    expect(notes).toEqual([])
  })

  it('that is damaged while it is open costs its rebuilding, not an answer', async () => {
    const index = await open()
    const places = Array.from({ length: 2_000 }, (_, number) => 16 + number * 97)
    for (const path of segments()) flip(path, ...places)
    expect(await findings(archive, index)).toEqual(wanted)
    expect(notes.map(({ kind }) => kind)).toContain('damaged')
    expect(index.size.articles).toBe(ARTICLES)
  })
})

describe('the list of segments', () => {
  it.each([
    ['is gone', (path: string) => rmSync(path)],
    ['is half written', (path: string) => truncateSync(path, 20)],
    [
      'names files outside the folder',
      (path: string) => writeFileSync(path, '{"format":1,"archive":"x","segments":["../a"]}'),
    ],
  ])('that %s costs a rebuild', async (_how, damage) => {
    damage(join(indexFolder(), 'segments.json'))
    expect(await findings(archive, await open())).toEqual(wanted)
  })

  it('of another archive does not count, though the articles have the same ids', async () => {
    const other = await archiveOf(0, ARTICLES + 5)
    await other.save(
      { ...(await other.get(idOf(3)))!, body: 'Nothing is left.' },
      { savedAt: '2026-01-22T00:00:00Z' },
    )
    const index = await openSearchIndex(other, indexFolder(), { sealAt: 20 })
    opened.push(index)
    const plain = createSearchIndex(other)
    expect(await findings(other, index)).toEqual(await findings(other, plain))
    plain.close()
  })
})
