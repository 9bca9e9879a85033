import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Milliseconds between two notes that a process works. */
export const BEAT_MS = 10_000

/** A process that has noted nothing for so long is taken for stuck or gone, in milliseconds. */
const SILENT_MS = 45_000

const NOTE = /^bot-(\d+)\.txt$/
const WORKS = 'works'

/** Notes of a folder that the processes of a bot keep, each in a file of its own, which is replaced whole. */
export interface HealthNotes {
  /** @param trouble what does not work, as a clause; absent where all does. */
  write(trouble?: string): Promise<void>
  remove(): Promise<void>
}

/** @param shard the number of the process; 0 for one that is alone. */
export function healthNotes(folder: string, shard: number): HealthNotes {
  const file = join(folder, `bot-${shard}.txt`)
  return {
    async write(trouble = WORKS) {
      await mkdir(folder, { recursive: true })
      await writeFile(`${file}.new`, trouble)
      await rename(`${file}.new`, file)
    },
    remove: () => rm(file, { force: true }),
  }
}

/** Takes the notes away that processes left which ran before. */
export async function clearHealth(folder: string): Promise<void> {
  for (const name of await namesIn(folder)) if (NOTE.test(name)) await rm(join(folder, name), { force: true })
}

/** What is wrong with the processes that keep notes in a folder, a clause each; empty where all of them work. */
export async function healthTroubles(folder: string, nowMs: number): Promise<readonly string[]> {
  const names = (await namesIn(folder)).filter((name) => NOTE.test(name)).sort()
  if (names.length === 0) return ['no bot runs: there are no notes of one']
  const troubles: string[] = []
  for (const name of names) {
    const file = join(folder, name)
    const process = `process ${NOTE.exec(name)?.[1]}`
    const [said, { mtimeMs }] = await Promise.all([readFile(file, 'utf8'), stat(file)])
    const silent = nowMs - mtimeMs
    if (silent > SILENT_MS) troubles.push(`${process} has been silent for ${Math.round(silent / 1000)} s`)
    else if (said !== WORKS) troubles.push(`${process}: ${said}`)
  }
  return troubles
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
}
