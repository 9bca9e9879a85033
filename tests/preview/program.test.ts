import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'dateline-preview-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly errors: string
}

/** Runs `npm run preview` without npm. @param until is told what was printed so far; what it returns is sent as a signal. */
function run(
  given: readonly string[],
  until: (out: string) => Promise<NodeJS.Signals | undefined>,
): Promise<Ended> {
  const program = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', resolve('preview/main.ts'), ...given],
    {
      env: { PATH: process.env.PATH, DATA_DIR: join(folder, 'data'), DISCORD_TOKEN: '' },
      cwd: folder,
    },
  )
  let out = ''
  let errors = ''
  program.stderr.on('data', (part) => {
    errors += part
  })
  program.stdout.on('data', (part) => {
    out += part
    void until(out).then((signal) => signal !== undefined && program.kill(signal))
  })
  return new Promise((done) => program.on('close', (code) => done({ code, out, errors })))
}

describe('npm run preview', () => {
  it('says where the page is, serves it, and ends when it is told to', async () => {
    const seen: number[] = []
    const { code, errors } = await run(['--articles', resolve('preview/two-outlets.jsonl')], async (out) => {
      const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(out)?.[0]
      if (url === undefined) return undefined
      seen.push((await fetch(url)).status, (await fetch(`${url}page/app.ts`)).status)
      return 'SIGINT'
    })
    expect(errors).toBe('')
    expect(seen).toEqual([200, 200])
    expect(code).toBe(0)
  })

  it.each(['eighty', '99999', '-1'])('refuses the port %s, which is none, with the reason', async (port) => {
    const { code, errors } = await run(['--port', port], () => Promise.resolve(undefined))
    expect(code).toBe(2)
    expect(errors).toBe(`Cannot use --port ${port}: it is no number from 0 to 65535\n`)
  })
})
