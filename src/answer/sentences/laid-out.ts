import { isHeading } from '../../articles/beside-the-story.ts'
import type { Span } from '../../text/span.ts'
import { STOP_WORDS } from '../../text/stop-words.ts'
import { tokenize } from '../../text/tokens.ts'

/** What a sentence loses that is none: the rows of a table, a heading. */
export const LAID_OUT_PENALTY = { table: 3, heading: 0.8 } as const

/** Fewer words are a list within a sentence or a line of a live report. */
const ROWS = 16

/**
 * The most small words and the most words in small letters that rows of a table have, as shares of all. Prose has a third of the
 * one and most of the other; on 58,000 sentences of news nothing but tables, line-ups and lists of odds stayed below both.
 */
const OF_TABLE = { small: 0.1, lowerCase: 0.25 } as const

/** A share of words in small letters that no table comes near. */
const PROSE = 0.4

const LOWER_CASE = /^\p{Ll}/u

const [SPACE, LOWER_A, LOWER_Z] = [0x20, 0x61, 0x7a]

/** More words in small letters than a table has, at a glance: nearly every sentence is told by it, and need not be cut into words. */
function isProse(text: string): boolean {
  let words = 1
  let lowerCase = 0
  for (let at = 1; at < text.length; at += 1) {
    if (text.charCodeAt(at - 1) !== SPACE) continue
    words += 1
    const code = text.charCodeAt(at)
    if (code >= LOWER_A && code <= LOWER_Z) lowerCase += 1
  }
  return lowerCase > PROSE * words
}

/** Whether a text is the rows of a table that lost their lines: names and figures one after the other, and hardly a word between. */
export function isTable(text: string): boolean {
  if (isProse(text)) return false
  const tokens = tokenize(text)
  if (tokens.length < ROWS) return false
  let small = 0
  let lowerCase = 0
  for (const { norm, start } of tokens) {
    if (STOP_WORDS.has(norm)) small += 1
    if (LOWER_CASE.test(text.charAt(start))) lowerCase += 1
  }
  return small < OF_TABLE.small * tokens.length && lowerCase < OF_TABLE.lowerCase * tokens.length
}

/** What a sentence loses by what it is laid out as. */
export function laidOutPenalty(body: string, span: Span): number {
  if (isHeading(body, span)) return LAID_OUT_PENALTY.heading
  return isTable(body.slice(span.start, span.end)) ? LAID_OUT_PENALTY.table : 0
}
