import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openArchive } from '../../src/archive/sqlite/sqlite-archive.ts'
import { createSearchIndex, openSearchIndex } from '../../src/search/layered-index.ts'
import { findings } from './sample-news.ts'

const WRITER = fileURLToPath(new URL('index-writer.ts', import.meta.url))

let folder: string
let writer: ChildProcess | undefined

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-processes-'))
})

afterEach(() => {
  writer?.kill('SIGKILL')
  rmSync(folder, { recursive: true, maxRetries: 5 })
})

/** Starts a writer and waits for so many lines of it. */
async function write(lines: number): Promise<void> {
  const started = spawn(process.execPath, [WRITER, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  writer = started
  let read = 0
  for await (const _line of createInterface({ input: started.stdout })) {
    read += 1
    if (read >= lines) return
  }
  throw new Error(`The writer ended after ${read} lines`)
}

async function kill(): Promise<void> {
  const ended = new Promise((resolve) => writer!.once('exit', resolve))
  writer!.kill('SIGKILL')
  await ended
}

describe('the index of a data directory', () => {
  it('is whole after the process that wrote it was killed, again and again', async () => {
    for (const lines of [3, 5, 6, 9]) {
      await write(lines)
      await kill()
      const archive = openArchive(folder)
      const index = await openSearchIndex(archive, join(folder, 'index'), { sealAt: 3 })
      const plain = createSearchIndex(archive)
      expect(index.size).toEqual(plain.size)
      expect(await findings(archive, index)).toEqual(await findings(archive, plain))
      await index.settled()
      expect(readdirSync(join(folder, 'index')).filter((name) => name.endsWith('.unfinished'))).toEqual([])
      expect(await findings(archive, index)).toEqual(await findings(archive, plain))
      index.close()
      plain.close()
      await archive.close()
    }
  }, 60_000)

  it('is read by two processes while a third writes, each with all that is saved', async () => {
    await write(4)
    const readers = await Promise.all(
      [0, 1].map(async () => {
        const archive = openArchive(folder)
        return { archive, index: await openSearchIndex(archive, join(folder, 'index'), { sealAt: 3 }) }
      }),
    )
    for (let round = 0; round < 6; round += 1) {
      for (const { archive, index } of readers) {
        await index.suggestArticles('anything', 1)
        expect(index.size.articles).toBeGreaterThanOrEqual(9)
        expect(await findings(archive, index, 2)).toHaveLength(2)
      }
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    await kill()
    for (const { archive, index } of readers) {
      const plain = createSearchIndex(archive)
      expect(await findings(archive, index)).toEqual(await findings(archive, plain))
      expect(index.size).toEqual(plain.size)
      index.close()
      plain.close()
      await archive.close()
    }
  }, 60_000)

  it('takes in what another wrote when it is told to follow, before anybody searches', async () => {
    const archive = openArchive(folder)
    const index = await openSearchIndex(archive, join(folder, 'index'))
    const other = openArchive(folder)
    const draft = {
      id: 'ferry',
      title: 'Ferry Sails Again',
      publishedAt: '2026-01-20',
      body: 'The ferry sails.',
    }
    await other.save(draft, { savedAt: '2026-01-21T00:00:00Z' })
    expect(index.size.articles).toBe(0)
    index.follow()
    expect(index.size.articles).toBe(1)
    await other.remove('ferry')
    index.follow()
    expect(index.size.articles).toBe(0)
    index.close()
    await other.close()
    await archive.close()
  })
})
