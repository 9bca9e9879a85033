import type { Span } from '../../text/span.ts'
import { refersBack } from './unsaid-terms.ts'

/** How many sentences before one may name whom it speaks of. */
const CARRIED = 3

/**
 * The terms that stand before a sentence: 1 for those of the sentence right before it, 2 for those farther off, where all between
 * speak by pronouns.
 * @param rows the terms held by each sentence, as `heldBySentence` gives them
 */
export function carried(
  rows: readonly Uint8Array[],
  at: number,
  sentences: readonly Span[],
  body: string,
): Uint8Array {
  const before = Uint8Array.from(rows[at]!)
  for (let back = 1; back < CARRIED && at - back > 0; back += 1) {
    const { start, end } = sentences[at - back]!
    if (!refersBack(body.slice(start, end))) break
    const row = rows[at - back]!
    for (let term = 0; term < row.length; term += 1)
      if (row[term] === 1 && before[term] === 0) before[term] = 2
  }
  return before
}
