import { type Quote, quoteFrom, quoteText } from '../articles/quote.ts'
import { splitSentences } from '../text/sentences.ts'
import type { Span } from '../text/span.ts'
import { characterEnd } from './wording.ts'

export interface CutQuote {
  readonly quote: Quote
  /** Where words were left out. */
  readonly cut: { readonly start: boolean; readonly end: boolean }
}

/** A cut at a sentence's end is taken where it keeps at least this part of the room; otherwise one at a word's. */
const LEAST_FILLED = 0.4

/** Words before the highlight that are kept where the quote cannot start at a sentence, as a part of the room. */
const LEAD_IN = 0.3

/**
 * A shorter span of the same quote: of at most `limit` UTF-16 units, cut at sentences where that keeps enough of it, else
 * at words, and never within a character. The highlighted words stay in it, or its beginning where it alone is too long.
 * @returns undefined where nothing readable fits.
 */
export function cutQuote(quote: Quote, limit: number): CutQuote | undefined {
  const text = quoteText(quote)
  if (text.length <= limit) return { quote, cut: { start: false, end: false } }
  const sentences = splitSentences(text)
  const start = shownStart(text, sentences, quote.highlight, limit)
  const least = Math.min(quote.highlight?.end ?? 0, start + limit)
  const end = shownEnd(text, sentences, start, least, limit)
  if (text.slice(start, end).trim() === '') return undefined
  const shown = trimmed(text, { start, end })
  const highlight = overlap(quote.highlight, shown)
  return {
    quote: quoteFrom(
      quote.article,
      { start: quote.start + shown.start, end: quote.start + shown.end },
      { highlight, speaker: quote.speaker },
    ),
    cut: { start: shown.start > 0, end: shown.end < text.length },
  }
}

/** The beginning where the highlight lies in reach of it; else its sentence's start; else a word some way before it. */
function shownStart(
  text: string,
  sentences: readonly Span[],
  highlight: Span | undefined,
  limit: number,
): number {
  if (highlight === undefined || highlight.end <= limit) return 0
  const starts = sentences.map(({ start }) => start).filter((start) => start <= highlight.start)
  const inReach = starts.find((start) => highlight.end - start <= limit)
  if (inReach !== undefined) return inReach
  const room = Math.max(0, limit - (highlight.end - highlight.start))
  const target = highlight.start - Math.min(Math.floor(limit * LEAD_IN), room)
  const word = wordStart(text, target, highlight.start)
  return characterEnd(text, word)
}

/** The last sentence end within reach, where it keeps enough; else a word's end; else a character's. */
function shownEnd(
  text: string,
  sentences: readonly Span[],
  start: number,
  least: number,
  limit: number,
): number {
  const most = Math.min(text.length, start + limit)
  if (most === text.length) return most
  const enough = start + limit * LEAST_FILLED
  const sentence = sentences.findLast(({ end }) => end <= most && end >= least && end >= enough)
  if (sentence !== undefined) return sentence.end
  const word = wordEnd(text, most)
  return word > start && word >= least ? word : Math.max(start, characterEnd(text, most))
}

/** The start of the first word at or after `at`, not after `latest`. */
function wordStart(text: string, at: number, latest: number): number {
  if (at <= 0) return 0
  for (let here = at; here <= latest; here += 1) {
    if (isBlank(text, here - 1) && !isBlank(text, here)) return here
  }
  return at
}

/** The end of the last whole word that ends at or before `at`; 0 where none does. */
function wordEnd(text: string, at: number): number {
  let here = at
  if (!isBlank(text, here)) while (here > 0 && !isBlank(text, here - 1)) here -= 1
  while (here > 0 && isBlank(text, here - 1)) here -= 1
  return here
}

function isBlank(text: string, at: number): boolean {
  return text.charAt(at).trim() === ''
}

function trimmed(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && isBlank(text, start)) start += 1
  while (end > start && isBlank(text, end - 1)) end -= 1
  return { start, end }
}

/** What of the highlight is shown, counted from the start of the quote as `quoteFrom` wants it. */
function overlap(highlight: Span | undefined, shown: Span): Span | undefined {
  if (highlight === undefined) return undefined
  const start = Math.max(highlight.start, shown.start) - shown.start
  const end = Math.min(highlight.end, shown.end) - shown.start
  return start < end ? { start, end } : undefined
}
