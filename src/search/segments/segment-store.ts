import { randomBytes } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { type ExclusiveLock, takeLock } from '../../archive/exclusive-lock.ts'

const MANIFEST = 'segments.json'
const LOCK = 'lock.sqlite'
const SEGMENT = '.segment'
/** A segment that is being written. */
const UNFINISHED = '.unfinished'

const manifestSchema = z.object({
  format: z.literal(1),
  /** The archive that the segments are of. */
  archive: z.string(),
  segments: z.array(z.string().regex(/^[\w-]+\.segment$/)),
})

/** The folder of the segments: which of them count stands in a manifest that is replaced whole. */
export interface SegmentStore {
  /** Whether this process may write: one at a time does. It asks again each time. */
  mayWrite(): boolean
  /** The paths of the segments that count. */
  list(): readonly string[]
  /** A path for a new segment while it is being written. Its file stays until it is finished, or the next one is begun. */
  unfinishedPath(): string
  /** Takes a written segment in. @returns its path from now on */
  finish(unfinished: string): string
  /** Says which segments count from now on, and removes the files of all others. */
  commit(paths: readonly string[]): void
  /** The same without keeping other work waiting. Where something else is committed meanwhile, that stays. */
  commitLater(paths: readonly string[]): Promise<void>
  close(): void
}

/**
 * Opens the folder, which is made where it does not exist.
 * @param archive segments of any other archive do not count
 */
export function openSegmentStore(folder: string, archive: string): SegmentStore {
  mkdirSync(folder, { recursive: true })
  let lock: ExclusiveLock | undefined
  /** How often it was said which segments count. */
  let commits = 0
  /** The name of the segment that is being written. */
  let writing: string | undefined

  function list(): readonly string[] {
    let text: string
    try {
      text = readFileSync(join(folder, MANIFEST), 'utf8')
    } catch {
      return []
    }
    const manifest = manifestSchema.safeParse(parsed(text))
    if (!manifest.success || manifest.data.archive !== archive) return []
    return manifest.data.segments.map((name) => join(folder, name))
  }

  /** The files of segments beside those and the one that is being written. */
  function allBut(paths: readonly string[]): string[] {
    const kept = new Set([writing, ...paths.map((path) => basename(path))])
    const isSegment = (name: string): boolean => name.endsWith(SEGMENT) || name.endsWith(UNFINISHED)
    return readdirSync(folder)
      .filter((name) => isSegment(name) && !kept.has(name))
      .map((name) => join(folder, name))
  }

  function removeAllBut(paths: readonly string[]): void {
    for (const path of allBut(paths)) rmSync(path, { force: true })
  }

  const manifestOf = (paths: readonly string[]): string =>
    JSON.stringify({ format: 1, archive, segments: paths.map((path) => basename(path)) })

  return {
    mayWrite() {
      if (lock === undefined) {
        lock = takeLock(join(folder, LOCK))
        if (lock !== undefined) removeAllBut(list())
      }
      return lock !== undefined
    },
    list,
    unfinishedPath() {
      // A name is never used again: another process may still read the file that had it.
      writing = `${randomBytes(8).toString('hex')}${SEGMENT}${UNFINISHED}`
      return join(folder, writing)
    },
    finish(unfinished) {
      const path = unfinished.slice(0, -UNFINISHED.length)
      renameSync(unfinished, path)
      writing = undefined
      return path
    },
    commit(paths) {
      commits += 1
      writeWhole(join(folder, MANIFEST), manifestOf(paths))
      removeAllBut(paths)
    },
    async commitLater(paths) {
      commits += 1
      const mine = commits
      const unfinished = join(folder, `${MANIFEST}.${mine}${UNFINISHED}`)
      const file = await open(unfinished, 'w')
      try {
        await file.writeFile(manifestOf(paths))
        await file.sync()
      } finally {
        await file.close()
      }
      // Whoever does not write any more must not say what counts.
      if (mine !== commits || lock === undefined) return rm(unfinished, { force: true })
      renameSync(unfinished, join(folder, MANIFEST))
      const gone = allBut(paths)
      await Promise.all(gone.map((path) => rm(path, { force: true })))
    },
    close() {
      lock?.release()
      lock = undefined
    },
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Replaces a file so that readers and a power failure find the old text or the new one, never half of either. */
function writeWhole(path: string, text: string): void {
  const unfinished = `${path}${UNFINISHED}`
  const file = openSync(unfinished, 'w')
  try {
    writeSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(unfinished, path)
}
