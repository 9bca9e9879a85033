import { type Shingles, shared } from './shingles.ts'

/**
 * When two texts are one report. The measure is containment by word shingles (Broder, On the resemblance and containment of
 * documents, 1997): the share of the shorter text's runs of five words that stand in the longer too, counted outside
 * quotation marks. A copy that was cut or that was given another opening keeps most of its runs; two newsrooms that report
 * on one event share few outside the words that they both quote. Precision comes first: two reports are never made one.
 */
export const COPY_RULES = {
  /** The least containment. */
  containment: 0.6,
  /** The shorter text's runs as a share of the longer's: a brief within a long report is a part of it, not a copy. */
  length: 0.25,
  /** The share of the shorter's figures that the longer holds: reports by a pattern (results, prices) differ in these. */
  figures: 0.65,
  /** Fewer figures than this tell nothing. */
  fewestFigures: 4,
  /** A text of fewer runs is a copy only where it is word for word the same. */
  fewestRuns: 20,
} as const

/** How two texts compare: what the rules look at. */
export interface Likeness {
  readonly containment: number
  readonly length: number
  readonly figures: number
}

/** @returns undefined where one of the texts is too short to tell (`fewestRuns`). */
export function likenessOf(a: Shingles, b: Shingles): Likeness | undefined {
  const [shorter, longer] = a.runs.length <= b.runs.length ? [a, b] : [b, a]
  if (shorter.runs.length < COPY_RULES.fewestRuns) return undefined
  const [fewer, more] = a.figures.length <= b.figures.length ? [a.figures, b.figures] : [b.figures, a.figures]
  return {
    containment: shared(shorter.runs, longer.runs) / shorter.runs.length,
    length: shorter.runs.length / longer.runs.length,
    figures: fewer.length < COPY_RULES.fewestFigures ? 1 : shared(fewer, more) / fewer.length,
  }
}

/** Whether two texts are one report, as two outlets carry one agency's text. */
export function areCopies(a: Shingles, b: Shingles): boolean {
  const likeness = likenessOf(a, b)
  if (likeness === undefined) return a.runs.length > 0 && isSame(a.runs, b.runs)
  return (
    likeness.containment >= COPY_RULES.containment &&
    likeness.length >= COPY_RULES.length &&
    likeness.figures >= COPY_RULES.figures
  )
}

function isSame(a: Uint32Array, b: Uint32Array): boolean {
  return a.length === b.length && a.every((run, at) => run === b[at])
}
