import type { Span } from '../../text/span.ts'
import { isOtherFigure } from './figure-match.ts'
import { oppositeWords } from './opposite-words.ts'
import { isSameDeed } from './same-deeds.ts'
import { NEGATING, type Statement } from './statement-words.ts'

/** The words in which a statement and a report of the same differ; a negation stands in one of them alone. */
export interface Apart {
  readonly claimed?: Span
  readonly told?: Span
}

/** The words in which a report says otherwise than a statement: another figure, the opposite, or a negation. */
export function wordsApart(claim: Statement, told: Statement): Apart {
  for (const figure of claim.figures) {
    const others = told.figures.filter((other) => other.unit === figure.unit && isOtherFigure(figure, other))
    const other = others.find(({ noun }) => noun === figure.noun) ?? others[0]
    const alike = told.figures.some((one) => one.unit === figure.unit && !isOtherFigure(figure, one))
    if (other !== undefined && !alike) return apartBy(figure, other)
  }
  if (claim.negated !== told.negated) {
    return apartBy(negationIn(claim) ?? deedOf(claim, told), negationIn(told) ?? deedOf(told, claim))
  }
  return oppositeWords(claim.text, told.text) ?? {}
}

/** The days in which a report of the same differs from a statement. */
export function daysApart(claim: Statement, told: Statement): Apart {
  const [claimed] = claim.dates.filter(({ date }) => !told.dates.some((other) => agree(date, other.date)))
  const others = told.dates.filter(({ date }) => !claim.dates.some((other) => agree(date, other.date)))
  // "On Monday, 2 September 2024": the date says it alone.
  const day = others.find(({ start, end }) => DIGIT.test(told.text.slice(start, end))) ?? others[0]
  return apartBy(claimed, day)
}

const DIGIT = /\d/u

const agree = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a)

function apartBy(claimed: Span | undefined, told: Span | undefined): Apart {
  return {
    ...(claimed === undefined ? {} : { claimed: spanOf(claimed) }),
    ...(told === undefined ? {} : { told: spanOf(told) }),
  }
}

const spanOf = ({ start, end }: Span): Span => ({ start, end })

function negationIn({ words }: Statement): Span | undefined {
  return words.find(({ lower }) => NEGATING.test(lower))
}

/** The verb with which one of two sentences tells a deed that both tell. */
function deedOf({ deeds, words, stems }: Statement, other: Statement): Span | undefined {
  const deed = deeds.deeds.find(({ at }) => other.deeds.deeds.some(({ verb }) => isSameDeed(stems, at, verb)))
  return deed === undefined ? undefined : words[deed.at]
}
