import { parseDateline } from '../articles/dateline.ts'
import type { Quote } from '../articles/quote.ts'
import { splitSentences } from '../text/sentences.ts'
import type { QuoteBlock } from './reply.ts'

/** How far around a quote its article is looked at: more than any abbreviation or name takes. */
const AROUND = 200

/**
 * Where words are missing at the ends of a quote: they were left out to make it fit, or it is part of a sentence. Shells show
 * an ellipsis there, outside the quoted words.
 */
export function cutOf({ cut, quote }: QuoteBlock): { readonly start: boolean; readonly end: boolean } {
  return {
    start: cut?.start === true || startsWithin(quote),
    end: cut?.end === true || endsWithin(quote),
  }
}

/** Whether a quote starts within a sentence. A dateline belongs to none. */
function startsWithin({ article: { body }, start }: Quote): boolean {
  const line = body.lastIndexOf('\n', start - 1) + 1
  if (isBlank(body, line, start)) return false
  const from = Math.max(line, start - AROUND)
  if (splitSentences(body, from, nextLine(body, start)).some((sentence) => sentence.start === start))
    return false
  return line > 0 || !isBlank(body, parseDateline(body)?.end ?? 0, start)
}

function endsWithin({ article: { body }, start, end }: Quote): boolean {
  const to = nextLine(body, end)
  if (isBlank(body, end, to)) return false
  const from = Math.max(body.lastIndexOf('\n', end - 1) + 1, start, end - AROUND)
  return !splitSentences(body, from, to).some((sentence) => sentence.end === end)
}

/** The end of the line, or of as much of it as is looked at. */
function nextLine(body: string, at: number): number {
  const line = body.indexOf('\n', at)
  return Math.min(line < 0 ? body.length : line, at + AROUND)
}

function isBlank(body: string, from: number, to: number): boolean {
  return body.slice(from, to).trim() === ''
}
