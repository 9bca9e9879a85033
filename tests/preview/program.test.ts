import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'dateline-preview-'))
afterAll(() => rmSync(folder, { recursive: true }))

const SAMPLE = resolve('preview/two-outlets.jsonl')
/** For a program that ends by itself. */
const unasked = () => Promise.resolve(undefined)

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
    const { code, errors } = await run(['--articles', SAMPLE], async (out) => {
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
    const { code, errors } = await run(['--port', port], unasked)
    expect(code).toBe(2)
    expect(errors).toBe(`Cannot use --port ${port}: it is no number from 0 to 65535\n`)
  })

  it('shows its help, and says which option there is none of', async () => {
    const help = await run(['--help'], unasked)
    expect(help.out).toMatch(/^Usage: npm run preview -- .*--port <number> .*--articles <path/s)
    expect(help).toMatchObject({ code: 0, errors: '' })
    const unknown = await run(['--frob'], unasked)
    expect(unknown.errors).toBe("error: unknown option '--frob'\n(add --help to see what can be given)\n")
    expect(unknown.code).toBe(2)
  })

  it('says that a port is in use', async () => {
    const server = createServer()
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const { port } = server.address() as AddressInfo
    const { code, errors } = await run(['--port', `${port}`, '--articles', SAMPLE], unasked)
    server.close()
    expect(errors).toBe(
      `Cannot use --port ${port}: another program uses that port; choose another one or leave the option out\n`,
    )
    expect(code).toBe(1)
  })

  it('shows nothing where nothing given with --articles can be read', async () => {
    const { code, errors, out } = await run(['--articles', 'nowhere'], unasked)
    expect(errors).toBe('Cannot import nowhere: There is no such file or folder.\n')
    expect(out).toBe('')
    expect(code).toBe(1)
  })
})
