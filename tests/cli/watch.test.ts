import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BRIDGE, dateline, newFolder, put } from './run-dateline.ts'

const MAIN = resolve('src/cli/main.ts')

describe('dateline ingest --watch', { timeout: 60_000 }, () => {
  it('imports what is there, then what comes, until it is interrupted', async () => {
    const cwd = newFolder()
    const folder = join(cwd, 'articles')
    mkdirSync(folder)
    put(folder, 'bridge.txt', BRIDGE)
    const child = spawn(process.execPath, [MAIN, 'ingest', '--watch', 'articles'], {
      cwd,
      env: { PATH: process.env.PATH ?? '', DATA_DIR: 'data' },
    })
    let seen = ''
    const ended = once(child, 'close')
    const says = async (words: string) => {
      while (!seen.includes(words)) await Promise.race([once(child.stdout, 'data'), ended])
    }
    child.stdout.on('data', (chunk) => {
      seen += chunk
    })
    await says('Watching articles; stop with Ctrl+C.')
    expect(seen).toContain('1 file read. Articles: 1 imported')
    seen = ''
    writeFileSync(
      join(folder, 'ferry.txt'),
      'date 2026-01-22 Ferry to Arnholm Sails Twice a Day\n\nIt sails at noon.\n',
    )
    await says('1 file read. Articles: 1 imported, 0 updated, 0 unchanged, 0 refused.')
    child.kill('SIGINT')
    expect((await ended)[0]).toBe(0)
  })

  it('refuses what is no folder', async () => {
    const cwd = newFolder()
    put(cwd, 'bridge.txt', BRIDGE)
    const env = { DATA_DIR: 'data' }
    expect(await dateline(['ingest', '--watch', 'bridge.txt'], { cwd, env })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('no folder'),
    })
  })
})
