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
import { basename, join } from 'node:path'
import { z } from 'zod'
import { type ExclusiveLock, takeLock } from '../archive/exclusive-lock.ts'

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
  /** A path for a new segment while it is being written. */
  unfinishedPath(): string
  /** Takes a written segment in. @returns its path from now on */
  finish(unfinished: string): string
  /** Says which segments count from now on, and removes the files of all others. */
  commit(paths: readonly string[]): void
  close(): void
}

/**
 * Opens the folder, which is made where it does not exist.
 * @param archive segments of any other archive do not count
 */
export function openSegmentStore(folder: string, archive: string): SegmentStore {
  mkdirSync(folder, { recursive: true })
  let lock: ExclusiveLock | undefined

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

  function removeAllBut(paths: readonly string[]): void {
    const kept = new Set(paths.map((path) => basename(path)))
    for (const name of readdirSync(folder)) {
      const isSegment = name.endsWith(SEGMENT) || name.endsWith(UNFINISHED)
      if (isSegment && !kept.has(name)) rmSync(join(folder, name), { force: true })
    }
  }

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
      return join(folder, `${randomBytes(8).toString('hex')}${SEGMENT}${UNFINISHED}`)
    },
    finish(unfinished) {
      const path = unfinished.slice(0, -UNFINISHED.length)
      renameSync(unfinished, path)
      return path
    },
    commit(paths) {
      const manifest = { format: 1, archive, segments: paths.map((path) => basename(path)) }
      writeWhole(join(folder, MANIFEST), JSON.stringify(manifest))
      removeAllBut(paths)
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
