import { stat } from 'node:fs/promises'

/** Checks in a row that find a file as it was, before it counts as written. */
const UNCHANGED_CHECKS = 3

/** Checks after which a file that never rests is told of. */
const RESTLESS_CHECKS = 1_200

/** Milliseconds between two checks. */
const CHECK_MS = 250

export interface RestingFilesOptions {
  /** Files that have stayed as they are for three checks. */
  readonly onRest: (paths: readonly string[]) => void
  /** A file that has been written to for 1,200 checks; told once, and checked on. */
  readonly onRestless: (path: string) => void
  /** Milliseconds between two checks; 250 where it is left out. */
  readonly checkEvery?: number | undefined
}

/** Files that somebody may still be writing. */
export interface RestingFiles {
  /** The file is new or has changed. */
  touch(path: string): void
  close(): void
}

interface Watched {
  /** Size, time of change and node, as one text. */
  state: string | undefined
  unchanged: number
  checks: number
}

/**
 * Waits until files rest: what is being written, or is copied bit by bit, is not to be read. Time is counted in checks, so that
 * a machine that stands still or hurries makes no difference.
 */
export function createRestingFiles({
  onRest,
  onRestless,
  checkEvery = CHECK_MS,
}: RestingFilesOptions): RestingFiles {
  const files = new Map<string, Watched>()
  let timer: NodeJS.Timeout | undefined
  let closed = false

  async function check(): Promise<void> {
    const rested: string[] = []
    for (const [path, file] of files) {
      const state = await stateOf(path)
      file.checks += 1
      if (state === undefined) {
        files.delete(path)
      } else if (state !== file.state) {
        file.state = state
        file.unchanged = 0
      } else {
        file.unchanged += 1
        if (file.unchanged >= UNCHANGED_CHECKS) {
          files.delete(path)
          rested.push(path)
        }
      }
      if (file.checks === RESTLESS_CHECKS && files.has(path)) onRestless(path)
    }
    if (closed) return
    if (rested.length > 0) onRest(rested)
    timer = files.size > 0 ? setTimeout(check, checkEvery) : undefined
  }

  return {
    touch(path) {
      if (closed) return
      const file = files.get(path)
      if (file === undefined) files.set(path, { state: undefined, unchanged: 0, checks: 0 })
      else file.unchanged = 0
      timer ??= setTimeout(check, checkEvery)
    },
    close() {
      closed = true
      clearTimeout(timer)
      files.clear()
    },
  }
}

/** `undefined` for a file that is gone, or cannot be looked at. */
async function stateOf(path: string): Promise<string | undefined> {
  try {
    const { size, mtimeMs, ino } = await stat(path)
    return `${size} ${mtimeMs} ${ino}`
  } catch {
    return undefined
  }
}
