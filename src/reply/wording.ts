import { formatDay } from '../articles/dates.ts'

const ELLIPSIS = '…'

/** A number of things, as the terminal says it: `1 article`, `34 articles`, `1,204 articles`. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}

/** A period of days, as the terminal says it: `18 Mar 2014 – 20 Jan 2026`, one day alone where both are the same. */
export function formatPeriod(from: string, to: string): string {
  return from === to ? formatDay(from) : `${formatDay(from)} – ${formatDay(to)}`
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
