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

const LOWER_CASE = /^\p{Ll}/u

/** Whether a text is the rows of a table that lost their lines: names and figures one after the other, and hardly a word between. */
export function isTable(text: string): boolean {
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
