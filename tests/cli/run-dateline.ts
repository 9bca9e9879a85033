import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll } from 'vitest'

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

const MAIN = resolve(import.meta.dirname, '../../src/cli/main.ts')

const folders: string[] = []

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A new folder of the test's own, which goes when the tests of its file have ended. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-cli-'))
  folders.push(folder)
  return folder
}

/** Writes a file into a folder and says where it is. */
export function put(folder: string, name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

/**
 * Runs the program as a process of its own, in a folder without `.env`, with nothing of this process's environment but
 * what Node needs.
 */
export function dateline(
  args: readonly string[],
  options: { readonly cwd: string; readonly env?: Record<string, string>; readonly input?: string },
): Promise<Ran> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [MAIN, ...args], {
      cwd: options.cwd,
      env: {
        PATH: process.env.PATH ?? '',
        NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? '',
        ...options.env,
      },
      stdio: 'pipe',
    })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    child.once('error', failed)
    child.once('close', (code) => done({ code, stdout, stderr }))
    // A program that ends before it reads its input closes the pipe.
    child.stdin.on('error', () => undefined)
    child.stdin.end(options.input ?? '')
  })
}

/** Wire text of a report that the tests ask about. */
export const BRIDGE = `date 2026-01-20 Velm Closes Old Bridge for Repairs
source Coast Courier
url https://courier.example/bridge

By Ada Lind

VELM, Jan 20 - The old bridge of Velm closed on Tuesday for repairs that will last seven months.

The repairs cost 14 million euros, the city said.
`

export const FERRY = `date 2026-01-22 Ferry to Arnholm Sails Twice a Day

By Tomas Reed

ARNHOLM, Jan 22 - A ferry to the island of Arnholm sails twice a day from Thursday. It carries 90 passengers.
`
