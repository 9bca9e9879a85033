import { STOP_WORDS } from '../../text/stop-words.ts'
import { tokenize } from '../../text/tokens.ts'
import { findStatedFigures } from './stated-figures.ts'

/** Fewer words beside its figures tell no topic. */
const FEWEST_WORDS = 2

const WHITE_SPACE = /\s+/gu

/** What a text is about: its words without its figures, of which reports of other things have the same; the text where little else is left. */
export function withoutFigures(text: string): string {
  let left = text
  for (const { start, end, unit } of findStatedFigures(text).toReversed()) {
    // The end of a name stays: "iPhone 15".
    if (unit === '' && /\p{Lu}[\p{L}-]*\s$/u.test(text.slice(0, start))) continue
    left = `${left.slice(0, start)} ${left.slice(end)}`
  }
  const told = tokenize(left).filter(({ norm }) => !STOP_WORDS.has(norm))
  return told.length < FEWEST_WORDS ? text : left.replace(WHITE_SPACE, ' ').trim()
}
