import type { Span } from '../../text/span.ts'
import { placeOfOtherForm } from '../sentences/other-words.ts'
import type { Apart } from './apart.ts'
import { type ClaimFigure, figureRatio } from './claim-figures.ts'
import { isOtherFigure, isSameFigure } from './figure-match.ts'
import type { Statement } from './statement-words.ts'
import { isOneWord } from './told-words.ts'

/** Figures further apart than this factor are of different things. */
const FACTOR = 6

/** The figures of a statement beside those of a report: the one that differs, or none; undefined where one is not told. */
export function compareFigures(claim: Statement, told: Statement): { readonly apart?: Apart } | undefined {
  let apart: Apart | undefined
  for (const figure of claim.figures) {
    const alike = told.figures.filter((other) => measuresSame(figure, other))
    const [same] = told.figures.filter((other) => fits(figure, other) && isSameFigure(figure, other))
    // A number that counts nothing is not of what another one counts there.
    if (same !== undefined && (alike.length === 0 || alike.includes(same))) continue
    if (same !== undefined) return undefined
    const closest = alike.filter(({ noun, whole }) => noun === figure.noun && whole === figure.whole)
    const nearly = closest.length > 0 ? closest : alike
    // The number stands there, of something else.
    if (told.figures.some((other) => isSameFigure(figure, other) && other.unit === figure.unit))
      return undefined
    const [other, ...more] = nearly
    if (other === undefined || more.length > 0 || apart !== undefined) return undefined
    if (!isOtherFigure(figure, other) || figureRatio(figure, other) > FACTOR) return undefined
    apart = { claimed: digitsOf(figure), told: digitsOf(other) }
  }
  return apart === undefined ? {} : { apart }
}

const digitsOf = ({ start, end }: ClaimFigure): Span => ({ start, end })

/** Whether two figures may count the same: one may leave open what it counts. */
function fits(a: ClaimFigure, b: ClaimFigure): boolean {
  if (a.unit !== b.unit) return false
  if (a.unit === 'percent')
    return a.whole === undefined || b.whole === undefined || isOneWord(a.whole, b.whole)
  if (a.unit !== '') return a.noun === b.noun || !/ordinal/u.test(a.unit)
  return a.noun === undefined || b.noun === undefined || isOneNoun(a.noun, b.noun)
}

/** Whether two figures do count the same. */
function measuresSame(a: ClaimFigure, b: ClaimFigure): boolean {
  if (!fits(a, b)) return false
  return a.unit !== '' || (a.noun !== undefined && b.noun !== undefined && isOneWord(a.noun, b.noun))
}

const isOneNoun = (a: string, b: string): boolean => isOneWord(a, b) || placeOfOtherForm([a], b) >= 0
