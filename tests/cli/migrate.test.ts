import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { NO_POSTGRES, usePostgres } from '../support/postgres.ts'
import { BRIDGE, dateline, FERRY, newFolder, put } from './run-dateline.ts'

const why = NO_POSTGRES === undefined ? '' : ` (not tried: ${NO_POSTGRES})`

/** A folder with an archive of two articles in `data`. */
async function filledFolder(): Promise<string> {
  const cwd = newFolder()
  put(cwd, 'bridge.txt', BRIDGE)
  put(cwd, 'ferry.txt', FERRY)
  await dateline(['ingest', 'bridge.txt', 'ferry.txt'], { cwd, env: { DATA_DIR: 'data', ...ARTICLES } })
  return cwd
}

/** What every start imports, which is there already. */
const ARTICLES = { ARTICLES_DIR: 'bridge.txt' }

const QUESTION = ['ask', 'When did the old bridge of Velm close?', '--as-of', '2026-01-25']

describe('dateline migrate', () => {
  it('moves an archive to another folder and counts both', async () => {
    const cwd = await filledFolder()
    const moved = await dateline(['migrate', '--from', 'data', '--to', 'other'], { cwd })
    expect(moved).toMatchObject({ code: 0, stderr: '' })
    expect(moved.stdout).toMatch(/^table +from +to\narticles +2 +2\nversions +2 +2\n/)
    const [here, there] = await Promise.all(
      ['data', 'other'].map((DATA_DIR) => dateline(QUESTION, { cwd, env: { DATA_DIR, ...ARTICLES } })),
    )
    expect(there).toEqual(here)
  })

  it('refuses a folder of other files, and takes one that was emptied', async () => {
    const cwd = await filledFolder()
    const other = join(cwd, 'other')
    mkdirSync(join(other, 'index'), { recursive: true })
    for (const name of ['.hidden', 'a.txt', 'b.txt', 'c.txt', 'd.txt']) put(other, name, 'x')
    const refused = await dateline(['migrate', '--from', 'data', '--to', 'other'], { cwd })
    expect(refused).toMatchObject({ code: 1, stdout: '' })
    expect(refused.stderr).toBe(
      `Cannot move an archive to ${other}: it holds other files (a.txt, b.txt, c.txt and 1 more); name an empty folder or a new one\n`,
    )
    expect(existsSync(join(other, 'dateline.sqlite'))).toBe(false)
    for (const name of ['a.txt', 'b.txt', 'c.txt', 'd.txt']) rmSync(join(other, name))
    expect(await dateline(['migrate', '--from', 'data', '--to', 'other'], { cwd })).toMatchObject({ code: 0 })
    // What came to lie beside the archive since does not keep a move from being counted again.
    put(other, 'a.txt', 'x')
    expect(await dateline(['migrate', '--from', 'data', '--to', 'other'], { cwd })).toMatchObject({ code: 0 })
  })

  it('says in one line what cannot be used, and never shows a password', async () => {
    const cwd = await filledFolder()
    const env = { DATA_DIR: 'data', ...ARTICLES }
    expect(await dateline(['migrate'], { cwd, env })).toMatchObject({ code: 2 })
    for (const [to, reason] of [
      ['postgres://bot:hidden@127.0.0.1:1/dateline', 'nothing answers there'],
      ['postgres://bot:hidden@:x/', 'is not postgres://USER:PASSWORD@HOST:PORT/DATABASE'],
    ]) {
      const refused = await dateline(['migrate', '--to', to!], { cwd, env })
      expect(refused.code).not.toBe(0)
      expect(refused.stderr).toContain(reason)
      expect(refused.stderr.trim().split('\n')).toHaveLength(1)
      expect(refused.stderr + refused.stdout).not.toContain('hidden')
    }
  })
})

describe.skipIf(NO_POSTGRES !== undefined)(`dateline migrate with PostgreSQL${why}`, () => {
  const server = usePostgres()

  it('moves there and back, and exits with 1 where they differ since', async () => {
    const cwd = await filledFolder()
    const DATABASE_URL = server().url(await server().freshSchema())
    expect(
      await dateline(['migrate', '--to', DATABASE_URL], { cwd, env: { DATA_DIR: 'data', ...ARTICLES } }),
    ).toMatchObject({
      code: 0,
      stderr: '',
    })
    const back = await dateline(['migrate', '--to', 'back'], { cwd, env: { DATABASE_URL, ...ARTICLES } })
    expect(back).toMatchObject({ code: 0, stderr: '' })
    const answers = await Promise.all(
      [{ DATA_DIR: 'data' }, { DATABASE_URL }, { DATA_DIR: 'back' }].map((env) =>
        dateline(QUESTION, { cwd, env: { ...env, ...ARTICLES } }),
      ),
    )
    expect(answers[0]?.code).toBe(0)
    expect(new Set(answers.map(({ stdout }) => stdout))).toEqual(new Set([answers[0]?.stdout]))
    put(cwd, 'late.txt', FERRY.replace('Arnholm', 'Brevik'))
    await dateline(['ingest', 'late.txt'], { cwd, env: { DATABASE_URL, ...ARTICLES } })
    const again = await dateline(['migrate', '--to', DATABASE_URL], {
      cwd,
      env: { DATA_DIR: 'data', ...ARTICLES },
    })
    expect(again.code).toBe(1)
    expect(again.stdout).toMatch(/articles +2 +3 +differs/)
    expect(again.stderr).toContain('do not hold the same: articles, versions')
  })

  it('says that PostgreSQL refuses the password, without it', async () => {
    const cwd = await filledFolder()
    const url = new URL(server().url('public'))
    url.password = 'hidden'
    const refused = await dateline(['migrate', '--to', url.href], {
      cwd,
      env: { DATA_DIR: 'data', ...ARTICLES },
    })
    expect(refused.code).toBe(1)
    expect(refused.stderr).toContain('it refuses the user or the password')
    expect(refused.stderr).not.toContain('hidden')
  })
})
