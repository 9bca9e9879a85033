import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openArchive } from '../../src/archive/sqlite/sqlite-archive.ts'
import { BRIDGE, dateline, FERRY, newFolder, put } from './run-dateline.ts'

const QUESTION = ['ask', 'When did the old bridge of Velm close?', '--as-of', '2026-01-25']

async function filledFolder() {
  const cwd = newFolder()
  put(cwd, 'bridge.txt', BRIDGE)
  put(cwd, 'ferry.txt', FERRY)
  const env = { DATA_DIR: 'data', ARTICLES_DIR: 'bridge.txt' }
  await dateline(['ingest', 'bridge.txt', 'ferry.txt'], { cwd, env })
  return { cwd, env }
}

it('copies an archive that another process has open, and answers from the copy', async () => {
  const { cwd, env } = await filledFolder()
  const running = openArchive(join(cwd, 'data'))
  await running.save(
    { title: 'Orsk Opens', body: 'Orsk is open.', publishedAt: '2026-01-21' },
    { savedAt: '2026-01-21T00:00:00Z' },
  )
  const { code, stderr, stdout } = await dateline(['backup', 'copies/one'], { cwd, env })
  await running.close()
  expect(stderr).toBe('')
  expect(stdout).toMatch(/copies\/one\/dateline\.sqlite holds 3 articles/)
  expect(code).toBe(0)
  const answered = await dateline(QUESTION, { cwd, env: { ...env, DATA_DIR: 'copies/one' } })
  expect(answered.stdout).toContain('searched 3 articles')
})

it('takes the place of no archive, and says where there is none to copy', async () => {
  const { cwd, env } = await filledFolder()
  await dateline(['backup', 'one'], { cwd, env })
  const again = await dateline(['backup', 'one'], { cwd, env })
  expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining('is there already') })
  const none = await dateline(['backup', 'two'], { cwd, env: { ...env, DATA_DIR: 'nothing' } })
  expect(none).toMatchObject({ code: 1, stderr: expect.stringContaining('there is no archive in') })
  const there = { ...env, DATABASE_URL: 'postgres://bot@db.example/dateline' }
  const elsewhere = await dateline(['backup', 'two'], { cwd, env: there })
  expect(elsewhere).toMatchObject({ code: 2, stderr: expect.stringContaining('pg_dump') })
})

it('is told apart from commands that there are none of', async () => {
  const { code, stderr } = await dateline(['export', '--help'], { cwd: newFolder() })
  expect(stderr).toContain("unknown command 'export'")
  expect(code).toBe(2)
})
