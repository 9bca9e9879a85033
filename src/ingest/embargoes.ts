import { publicationTime } from '../articles/dates.ts'
import type { Refusal } from './refusal.ts'

/** The longest wait of a timer, in milliseconds: clocks are set, and machines sleep. */
const LONGEST_WAIT = 3_600_000

/** Files with embargoed stories that are remembered. */
const FILES = 10_000

/** Files that are to be read again when the embargo of a story in them has ended. */
export interface Embargoes {
  /** Takes those refusals that are embargoes. */
  note(refusals: readonly Refusal[]): void
  close(): void
}

/** @param options `onEnd` gets the files whose time has come. */
export function createEmbargoes({
  now,
  onEnd,
}: {
  readonly now: () => Date
  readonly onEnd: (files: readonly string[]) => void
}): Embargoes {
  const ends = new Map<string, number>()
  let timer: NodeJS.Timeout | undefined

  function schedule(): void {
    clearTimeout(timer)
    if (ends.size === 0) return
    const wait = Math.min(...ends.values()) - now().getTime()
    timer = setTimeout(release, Math.min(Math.max(wait, 0), LONGEST_WAIT))
    timer.unref()
  }

  function release(): void {
    const time = now().getTime()
    const over = [...ends].filter(([, end]) => end <= time).map(([file]) => file)
    for (const file of over) ends.delete(file)
    if (over.length > 0) onEnd(over)
    schedule()
  }

  return {
    note(refusals) {
      for (const { file, until } of refusals) {
        if (until === undefined || ends.size >= FILES) continue
        ends.set(file, Math.min(publicationTime(until), ends.get(file) ?? Number.POSITIVE_INFINITY))
      }
      schedule()
    },
    close() {
      clearTimeout(timer)
      ends.clear()
    },
  }
}
