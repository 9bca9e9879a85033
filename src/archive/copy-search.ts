import { areCopies } from '../articles/copies.ts'
import { type Shingles, shinglesOf, sketchOf } from '../articles/shingles.ts'

/** How copies are looked for. */
export const COPY_SEARCH = {
  /** Runs of a text that stand for it in the index. */
  sketch: 16,
  /** Copies appear within so many days of each other; the same words later are another year's. */
  days: 14,
  /** Runs of the sketch that a candidate shares at least. */
  shared: 2,
  /** Articles that are read for one run: what an outlet puts under every article fills no more than this. */
  articlesARun: 33,
  /** The containment that two sketches suggest, from which on the texts are compared. */
  suggested: 0.3,
  /** Texts that are compared at the most. */
  compared: 12,
  /** Articles of a report that a further one is compared with. */
  comparedOfReport: 12,
} as const

const DAY_MS = 86_400_000

/** An article as it takes part. */
export interface CopyCandidate {
  readonly key: number
  readonly body: string
  readonly publishedMs: number
}

/** What stands for a text in the index. */
export interface Fingerprint {
  /** Days since 1970. */
  readonly day: number
  readonly sketch: readonly number[]
}

/** What stands for an article where copies are looked for: its runs of words, and its day. */
export function fingerprintOf({ body, publishedMs }: Omit<CopyCandidate, 'key'>): Fingerprint {
  return { day: Math.floor(publishedMs / DAY_MS), sketch: sketchOf(body, COPY_SEARCH.sketch) }
}

/** Articles that share enough of a sketch, those that share most first. @param counts runs shared, by article. */
export function candidatesAmong(counts: ReadonlyMap<number, number>, sketch: readonly number[]): number[] {
  return [...counts]
    .filter(([, count]) => count >= Math.min(COPY_SEARCH.shared, sketch.length))
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .map(([key]) => key)
}

/** The articles among which copies are looked for. */
export interface CopySource {
  /** The sketch of an article, and its report where it is a copy. */
  fingerprint(key: number): { readonly sketch: readonly number[]; readonly report?: number } | undefined
  textOf(key: number): Shingles
  /** The first `comparedOfReport` articles of a report. */
  ofReport(report: number): readonly number[]
}

/** A report that is there, or an article without one, with which one begins. */
export type FoundReport = { readonly report: number } | { readonly article: number }

/** The report that a text is a copy of: of each article in it, so that a report never drifts from one text to another. */
export function findReport(
  text: string,
  sketch: readonly number[],
  candidates: readonly number[],
  source: CopySource,
): FoundReport | undefined {
  let own: Shingles | undefined
  const compared = new Map<number, boolean>()
  const isCopyOf = (key: number): boolean => {
    let copy = compared.get(key)
    if (copy === undefined) {
      own ??= shinglesOf(text)
      copy = areCopies(own, source.textOf(key))
      compared.set(key, copy)
    }
    return copy
  }
  const refused = new Set<number>()
  for (const key of candidates) {
    if (compared.size >= COPY_SEARCH.compared) return undefined
    const held = source.fingerprint(key)
    if (held === undefined) continue
    const { report } = held
    if (report !== undefined && refused.has(report)) continue
    if (!suggestsCopy(sketch, held.sketch) || !isCopyOf(key)) continue
    if (report === undefined) return { article: key }
    if (source.ofReport(report).every(isCopyOf)) return { report }
    refused.add(report)
  }
  return undefined
}

/**
 * Whether two sketches look like those of copies: below the smaller of their largest hashes both hold every run of their
 * text, so that what they share there estimates the containment.
 */
function suggestsCopy(a: readonly number[], b: readonly number[]): boolean {
  const whole = COPY_SEARCH.sketch
  const limit = Math.min(
    a.length < whole ? Number.POSITIVE_INFINITY : a.at(-1)!,
    b.length < whole ? Number.POSITIVE_INFINITY : b.at(-1)!,
  )
  const ofA = a.filter((run) => run <= limit)
  const ofB = new Set(b.filter((run) => run <= limit))
  const both = ofA.filter((run) => ofB.has(run)).length
  return both >= COPY_SEARCH.suggested * Math.min(ofA.length, ofB.size)
}
