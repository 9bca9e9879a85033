import type { Span } from '../../text/span.ts'

/** Words between quotation marks. */
export interface Marked {
  /** From the opening mark to behind the closing one, or to the end of the paragraph where none closes. */
  readonly whole: Span
  readonly words: Span
  /** The paragraph ends before the quotation does: the next one goes on with it. */
  readonly open: boolean
}

/** A paragraph with more marks than this is no story. */
const MOST_MARKS = 400

const CURLY = /[“”]/gu
const STRAIGHT = /"/gu
const BLANK = /\s/u
const BEFORE_OPENING = /[\s([{—–/…-]/u

function pair(marks: readonly number[], end: number): Marked[] {
  const found: Marked[] = []
  for (let at = 0; at < marks.length; at += 2) {
    const [opening, closing] = [marks[at]!, marks[at + 1]]
    const words = { start: opening + 1, end: closing ?? end }
    if (words.end <= words.start) continue
    found.push({
      whole: { start: opening, end: closing === undefined ? end : closing + 1 },
      words,
      open: closing === undefined,
    })
  }
  return found
}

/** Whether every other mark opens and the ones between close, as far as the letters beside them tell. */
function areInTurn(body: string, marks: readonly number[], from: number): boolean {
  return marks.every((place, at) => {
    const [before, after] = [body.charAt(place - 1), body.charAt(place + 1)]
    if (at % 2 === 1) return !BLANK.test(before)
    return (place === from || BEFORE_OPENING.test(before)) && after !== '' && !BLANK.test(after)
  })
}

function inParagraph(body: string, from: number, to: number): Marked[] {
  const text = body.slice(from, to)
  const curly = [...text.matchAll(CURLY)]
  const straight = [...text.matchAll(STRAIGHT)].map(({ index }) => from + index)
  if (curly.length + straight.length > MOST_MARKS) return []
  if (curly.length === 0) return areInTurn(body, straight, from) ? pair(straight, to) : []
  // Both sorts in one paragraph: which belongs to which is not to be told.
  if (straight.length > 0) return []
  if (curly.some(([mark], at) => mark !== (at % 2 === 0 ? '“' : '”'))) return []
  return pair(
    curly.map(({ index }) => from + index),
    to,
  )
}

/**
 * What stands between quotation marks in a text, in its order, paragraph by paragraph. A paragraph whose marks do not open and
 * close in turn gives nothing: which of its words are quoted cannot be told.
 */
export function findMarked(body: string): Marked[] {
  const found: Marked[] = []
  let from = 0
  while (from < body.length) {
    const next = body.indexOf('\n', from)
    const to = next < 0 ? body.length : next
    found.push(...inParagraph(body, from, to))
    from = to + 1
  }
  return found
}
