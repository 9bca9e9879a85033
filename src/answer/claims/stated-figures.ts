import { stem } from '../../text/stem.ts'
import { tagWords } from '../../text/tag-words.ts'
import { normalizeWord } from '../../text/tokens.ts'
import { type ClaimFigure, countedAfter, findClaimFigures } from './claim-figures.ts'

/** "79 to 18", "79 votes to 18", "79-18": how a vote or a match ended, the more first. */
const TALLY =
  /(?<![\p{L}\p{N}.,$€£¥-])(\d{1,4})(?:\s(?:votes|goals|points))?\s?(?:to|[-–])\s?(\d{1,4})(?![\p{L}\p{N}%,-]|\.\d|\s(?:%|per|million|billion|thousand))/giu

/** "32nd": a place in a row, of which the noun behind it tells. */
const ORDINAL = /(?<![\p{L}\p{N}.,-])(\d{1,4})(?:st|nd|rd|th)(?![\p{L}\p{N}])(?=\s\p{Ll})/gu

const UNITS = { more: 'tally', fewer: 'against tally', ordinal: 'ordinal' } as const

/** The figures of a sentence as a check compares them: with tallies of two numbers and places in a row. Offsets within the text. */
export function findStatedFigures(text: string): readonly ClaimFigure[] {
  const special = [...tallies(text), ...ordinals(text)]
  const plain = findClaimFigures(text).filter(
    ({ start, end }) => !special.some((other) => other.start < end && other.end > start),
  )
  return [...plain, ...special].sort((a, b) => a.start - b.start)
}

function tallies(text: string): ClaimFigure[] {
  return [...text.matchAll(TALLY)].flatMap((match) => {
    const [whole, more, fewer] = match
    const [high, low] = [Number(more), Number(fewer)]
    // What grows is a range: "18 to 79".
    if (high <= low) return []
    const end = match.index + whole.length
    const tally = (value: number, start: number, length: number, unit: string): ClaimFigure => ({
      start,
      end: start + length,
      low: value,
      high: value,
      exact: { value, grain: 1 },
      unit,
    })
    return [
      tally(high, match.index, more!.length, UNITS.more),
      tally(low, end - fewer!.length, fewer!.length, UNITS.fewer),
    ]
  })
}

function ordinals(text: string): ClaimFigure[] {
  const found = [...text.matchAll(ORDINAL)]
  if (found.length === 0) return []
  const words = tagWords(text)
  return found.flatMap((match) => {
    const [whole, digits] = match
    const end = match.index + whole.length
    const value = Number(digits)
    const { noun } = countedAfter(words, text, end)
    // "4th of July", "19th century" are dates.
    if (noun === undefined || NO_ROW.has(noun)) return []
    const exact = { value, grain: 1 }
    return [{ start: match.index, end, low: value, high: value, exact, unit: UNITS.ordinal, noun }]
  })
}

const NO_ROW: ReadonlySet<string> = new Set(
  'century birthday anniversary floor'.split(' ').map((word) => stem(normalizeWord(word))),
)
