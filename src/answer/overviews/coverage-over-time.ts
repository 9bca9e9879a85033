import { publishedDay } from '../../articles/article.ts'
import type { Coverage } from './coverage.ts'
import { countByPeriod, cutPeriods, type Periods } from './coverage-periods.ts'

/** How many articles reported on each of some topics in each period. */
export interface CoverageOverTime extends Periods {
  /** False where some reports are missing, see `Coverage.complete`. */
  readonly complete: boolean
  readonly topics: readonly {
    readonly topic: string
    /** As many as there are periods. */
    readonly counts: readonly number[]
    readonly total: number
  }[]
}

/**
 * Counts the coverage of topics by day, week, month or year.
 * @param bounds what a person asked for; an end that they left open is the first report on any of the topics, or the newest
 *   article of the archive. What lies before and after the archive is not shown, because nothing is known of it.
 * @returns undefined where none of the topics is covered.
 */
export function coverageOverTime(
  coverages: readonly Coverage[],
  bounds: { readonly from?: string | undefined; readonly to?: string | undefined },
): CoverageOverTime | undefined {
  const days = coverages.map(({ articles }) => articles.map(publishedDay))
  const all = days.flat().sort()
  const [first, last] = [all[0], all.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const starts = coverages.flatMap(({ searched }) => searched.from ?? []).sort()
  const ends = coverages.flatMap(({ searched }) => searched.to ?? []).sort()
  const from = bounds.from === undefined ? first : later(bounds.from, starts[0] ?? first)
  const to = ends.at(-1) ?? last
  const periods = cutPeriods({ from: from < first ? from : first, to: to > last ? to : last })
  const topics = coverages.map(({ topic }, at) => ({
    topic,
    counts: countByPeriod(days[at]!, periods.periods),
    total: days[at]!.length,
  }))
  return { ...periods, complete: coverages.every(({ complete }) => complete), topics }
}

function later(a: string, b: string): string {
  return a > b ? a : b
}
