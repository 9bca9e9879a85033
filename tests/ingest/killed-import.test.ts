import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openArchive } from '../../src/archive/sqlite/sqlite-archive.ts'
import { BATCH_ARTICLES, BATCH_LENGTH, ingestPaths } from '../../src/ingest/ingest-paths.ts'

const PROGRAM = join(import.meta.dirname, 'import-articles.ts')
const ARTICLES = 600

/** Generous: what is tested is what is left, not how soon. */
const TIMEOUT_MS = 60_000

/** Long enough that an article takes up several pages of the database. */
const bodyOf = (at: number) => `Body ${at}. `.repeat(800)

/** How many articles are held after each transaction of the whole import. */
const HELD: readonly number[] = (() => {
  const ends = [0]
  let length = 0
  // The first batch is one article; each next may be as long as all before it together.
  let most = 1
  for (let at = 0; at < ARTICLES; at += 1) {
    length += bodyOf(at).length
    if (at + 1 - ends.at(-1)! < BATCH_ARTICLES && length < most) continue
    ends.push(at + 1)
    most = Math.min(BATCH_LENGTH, most + length)
    length = 0
  }
  return ends
})()

let folder: string
let articles: string
let dataDir: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-killed-'))
  articles = join(folder, 'articles.jsonl')
  dataDir = join(folder, 'data')
  const line = (_: unknown, at: number) =>
    JSON.stringify({ id: `a${at}`, title: `Story ${at}`, body: bodyOf(at), publishedAt: '2026-01-20' })
  writeFileSync(articles, Array.from({ length: ARTICLES }, line).join('\n'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Imports in a child process that is killed when it has said `lines` lines, or kills itself at an article. */
function importUntilKilled(options: {
  readonly lines?: number
  readonly article?: number
}): Promise<string | null> {
  const args = [
    PROGRAM,
    dataDir,
    articles,
    ...(options.article === undefined ? [] : [String(options.article)]),
  ]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let lines = 0
  createInterface({ input: child.stdout }).on('line', () => {
    lines += 1
    if (lines === options.lines) child.kill('SIGKILL')
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (_, signal) => resolve(signal))
  })
}

/** How many articles are held; each must be whole. */
async function countWhole(): Promise<number> {
  const archive = openArchive(dataDir)
  let whole = 0
  for await (const { id, body, title } of archive.articles()) {
    const at = Number(id.slice(1))
    if (title === `Story ${at}` && body === bodyOf(at) && (await archive.versions(id)).length === 1)
      whole += 1
  }
  expect(await archive.count()).toBe(whole)
  await archive.close()
  return whole
}

async function complete(): Promise<void> {
  const before = await countWhole()
  const archive = openArchive(dataDir)
  const summary = await ingestPaths([articles], archive, { savedAt: '2026-01-22T00:00:00Z' })
  expect(summary).toMatchObject({ imported: ARTICLES - before, unchanged: before, updated: 0, refused: 0 })
  await archive.close()
  expect(await countWhole()).toBe(ARTICLES)
}

describe('an import that is killed', { timeout: TIMEOUT_MS }, () => {
  it('leaves every article whole or absent, and the next import completes', async () => {
    let held = 0
    for (const lines of [1, 2, 4]) {
      expect(await importUntilKilled({ lines })).toBe('SIGKILL')
      const now = await countWhole()
      expect(now).toBeGreaterThanOrEqual(Math.max(held, HELD[lines]!))
      held = now
    }
    await complete()
  })

  it('loses no more than the transaction that it was in', async () => {
    for (const article of [1, 150, 399]) {
      expect(await importUntilKilled({ article })).toBe('SIGKILL')
      expect(await countWhole()).toBe(HELD.findLast((held) => held < article))
    }
    await complete()
  })
})
