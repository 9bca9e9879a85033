import { createHash } from 'node:crypto'

/** Longest name that stands in a choice as it is. */
const LONGEST = 100

/** Opens the stand-in of a name that is too long for a choice: a hash of the name, which stays the same. */
const STAND_IN = 'outlet-sha256:'
const STAND_IN_DIGITS = 32

/** What names an outlet where room is short: its name, or a stand-in of the same length for every long name. */
export function sourceReference(name: string): string {
  if (name.length <= LONGEST) return name
  return `${STAND_IN}${createHash('sha256').update(name).digest('hex').slice(0, STAND_IN_DIGITS)}`
}

/** The outlet among some that a stand-in stands for; undefined for a name. */
export function referredSource(reference: string, names: readonly string[]): string | undefined {
  if (!reference.startsWith(STAND_IN)) return undefined
  return names.find((name) => name.length > LONGEST && sourceReference(name) === reference)
}
