/** A value of a parameter. A list is an array of PostgreSQL's. */
export type Value =
  | string
  | number
  | boolean
  | null
  | Uint8Array
  | readonly (string | number | boolean | null)[]

/** What stands for a character that cannot be kept. */
const REPLACEMENT = '\u{FFFD}'

/**
 * PostgreSQL keeps text as UTF-8 without U+0000, so that half a surrogate pair and U+0000 cannot be kept as they are.
 * @returns what of these the values hold, as a clause; undefined where all of them are kept unit for unit.
 */
export function notKeepable(values: readonly Value[]): string | undefined {
  for (const value of values.flat()) {
    if (typeof value !== 'string') continue
    if (!value.isWellFormed()) return 'a text of it holds half a character'
    if (value.includes('\0')) return 'a text of it holds the character U+0000, which PostgreSQL does not keep'
  }
  return undefined
}

/** A text as near as it can be kept, for what is not quoted: questions and notes. */
export function keepable(text: string): string {
  return text.toWellFormed().replaceAll('\0', REPLACEMENT)
}

/** Values to look for: what cannot be kept is never found, and asking for it is no mistake. */
export function askable(values: readonly Value[]): readonly Value[] {
  return values.map((value) => {
    if (typeof value === 'string') return keepable(value)
    if (!Array.isArray(value)) return value as Value
    return value.map((one) => (typeof one === 'string' ? keepable(one) : one))
  })
}
