import { formatDay, isDay } from '../articles/dates.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** `YYYY-MM`. */
const YEAR_AND_MONTH = /^(\d{4})-(\d{2})$/

const WHITE_SPACE = /\s+/g

const ELLIPSIS = '…'

/** Longest words that are repeated to the person who typed them; more is a paste, not a name. */
const LONGEST_ECHO = 120

/** A number of things: `1 article`, `34 articles`, `1,204 articles`. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}

/** A date as precise as it is known: `20 Jan 2026`, `January 2026`, `2026`. */
export function formatDate(date: string): string {
  if (isDay(date.slice(0, 10))) return formatDay(date)
  const month = YEAR_AND_MONTH.exec(date)
  const name = MONTHS[Number(month?.[2]) - 1]
  return name === undefined ? date : `${name} ${month?.[1]}`
}

/** A period of days: `18 Mar 2014 – 20 Jan 2026`, one day alone where both are the same. */
export function formatPeriod(from: string, to: string): string {
  return from === to ? formatDay(from) : `${formatDay(from)} – ${formatDay(to)}`
}

/** A limit on dates in words: `between 1 Jan 2026 and 20 Jan 2026`, `since …`, `up to …`, `on …`. */
export function periodWords(range: {
  readonly from?: string | undefined
  readonly to?: string | undefined
}): string {
  const { from, to } = range
  if (from !== undefined && to !== undefined) {
    return from === to ? `on ${formatDay(from)}` : `between ${formatDay(from)} and ${formatDay(to)}`
  }
  if (from !== undefined) return `since ${formatDay(from)}`
  return to === undefined ? 'at any time' : `up to ${formatDay(to)}`
}

/** Words that a person typed, repeated in quotation marks, on one line and not longer than a name or a title is. */
export function echo(typed: string): string {
  return `“${shorten(typed.replace(WHITE_SPACE, ' ').trim(), LONGEST_ECHO)}”`
}

/** Names in a sentence: `A`, `A and B`, `A, B or C`. */
export function enumerate(names: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  const last = names.at(-1)
  if (last === undefined) return ''
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} ${conjunction} ${last}`
}

/** The first `limit` units of a text that is longer, with an ellipsis as the last of them; no character is parted. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text
  if (limit < 1) return ''
  return `${text.slice(0, characterEnd(text, limit - 1)).trimEnd()}${ELLIPSIS}`
}

/** The nearest place at or before `end` that parts no character, whatever it is composed of (letters with accents, emoji). */
export function characterEnd(text: string, end: number): number {
  if (end <= 0) return 0
  if (end >= text.length) return text.length
  // A window is enough: no composed character is longer than this, and a long text is not segmented whole.
  const from = Math.max(0, end - 64)
  const start = from > 0 && isLowSurrogate(text.charCodeAt(from)) ? from - 1 : from
  let last = start
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  for (const { index } of graphemes.segment(text.slice(start, end + 64))) {
    if (start + index > end) break
    last = start + index
  }
  return last > start || start === 0 ? last : end - (isLowSurrogate(text.charCodeAt(end)) ? 1 : 0)
}

/** Made where it is first needed: making it takes longer than wording an answer. */
let graphemes: Intl.Segmenter | undefined

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}
