import { type ClaimFigure, figureRatio, figuresDiffer } from './claim-figures.ts'

/** How near two figures come that are the same, one rounded, and how far apart they stand where neither rounds the other. */
export const FIGURE_RULES = {
  /** The most that rounding may be off, as a share of the figure. */
  rounding: 0.02,
  /** Closer than this two may still be meant as the same. */
  doubt: 0.045,
  /** With a hedge ("about 19%"), the same up to this factor, and another from this one on. */
  hedgedSame: 1.15,
  hedgedOther: 1.1,
} as const

/** Whether two figures say the same number: a rounder one may stand for a more exact one of the report, none for a rounder one. */
export function isSameFigure(claimed: ClaimFigure, told: ClaimFigure): boolean {
  const [a, b] = [claimed.exact, told.exact]
  if (a === undefined || b === undefined) {
    const within = a === undefined || (a.value >= told.low && a.value <= told.high)
    return within && !figuresDiffer(claimed, told) && figureRatio(claimed, told) <= FIGURE_RULES.hedgedSame
  }
  const rounds = a.grain >= b.grain && Math.abs(a.value - b.value) <= slack(claimed, FIGURE_RULES.rounding)
  return a.value === b.value || rounds
}

/** Whether two figures of the same thing cannot both be right, and no rounding explains it. */
export function isOtherFigure(claimed: ClaimFigure, told: ClaimFigure): boolean {
  const [a, b] = [claimed.exact, told.exact]
  if (a === undefined || b === undefined)
    return figuresDiffer(claimed, told) && figureRatio(claimed, told) >= FIGURE_RULES.hedgedOther
  const apart = Math.abs(a.value - b.value)
  return apart > Math.max(slack(claimed, FIGURE_RULES.doubt), slack(told, FIGURE_RULES.doubt))
}

/** How far off a number may be that was rounded to its last digit; what was counted to its last digit was not. */
function slack({ exact, unit }: ClaimFigure, share: number): number {
  const { value, grain } = exact!
  const counts = unit === '' || /tally|ordinal/u.test(unit)
  return counts && grain === 1 ? 0 : Math.min(grain / 2, share * value)
}
