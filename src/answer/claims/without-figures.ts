import { STOP_WORDS } from '../../text/stop-words.ts'
import { tokenize } from '../../text/tokens.ts'
import { findStatedFigures } from './stated-figures.ts'

/** Fewer words beside its figures tell no topic. */
const FEWEST_WORDS = 2

/** The measure that ends a figure ("euros", "km"): a share has none. */
const MEASURE =
  /(?!(?:million|billion|trillion|thousand|hundred|bn|mn|per cent|cent|percent)$)(?<=\s)\p{L}+$/iu

const WHITE_SPACE = /\s+/gu

/** What a text is about: its words without its figures, of which reports of other things have the same; the text where little else is left. */
export function withoutFigures(text: string): string {
  let left = text
  for (const { start, end, unit } of findStatedFigures(text).toReversed()) {
    // The end of a name stays: "iPhone 15".
    if (unit === '' && /\p{Lu}[\p{L}-]*\s$/u.test(text.slice(0, start))) continue
    const measure = MEASURE.exec(text.slice(start, end))?.[0] ?? ''
    left = `${left.slice(0, start)} ${measure}${left.slice(end)}`
  }
  const told = tokenize(left).filter(({ norm }) => !STOP_WORDS.has(norm))
  return told.length < FEWEST_WORDS ? text : left.replace(WHITE_SPACE, ' ').trim()
}
