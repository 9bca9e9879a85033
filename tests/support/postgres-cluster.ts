import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Names the folder of one run of all tests to the processes that it starts, each of which runs files of tests. */
const RUN = 'DATELINE_TESTS_POSTGRES'

/** Called once before all tests. @returns what is called after them. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-tests-'))
  process.env[RUN] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}

/** The folder that the first who needs a PostgreSQL leaves, newly made by initdb, for the others to copy. */
const made = (): string | undefined => {
  const folder = process.env[RUN]
  return folder === undefined ? undefined : join(folder, 'cluster')
}

/** A folder that is not there yet, for one PostgreSQL. */
export const newFolder = (): string => join(tmpdir(), `dateline-postgres-${randomBytes(6).toString('hex')}`)

/** @returns whether there was one to copy; making it anew takes ten times as long. */
export async function copyCluster(folder: string): Promise<boolean> {
  const from = made()
  if (from === undefined || !existsSync(from)) return false
  // It belongs to the user that PostgreSQL runs as, who is not always this one.
  await run('cp', ['-a', from, folder])
  return true
}

/** Leaves a copy of a folder for the others, unless one of them was earlier. */
export async function keepCluster(folder: string): Promise<void> {
  const to = made()
  if (to === undefined) return
  const copy = `${to}-${randomBytes(6).toString('hex')}`
  await run('cp', ['-a', folder, copy])
  try {
    renameSync(copy, to)
  } catch {
    rmSync(copy, { recursive: true })
  }
}
