import type { Language } from './language.ts'

/** How many articles reported on each of some topics over time, ready to be drawn: every word in it is the reader's. */
export interface CoverageChart {
  readonly language: Language
  readonly title: string
  /** What is counted and when: "Articles a week, 6 Jun 2023 – 20 Jan 2026". */
  readonly subtitle: string
  readonly unit: 'day' | 'week' | 'month' | 'year'
  /** The first day of each period, `YYYY-MM-DD`, oldest first, without gaps. */
  readonly starts: readonly string[]
  /** One to five, each with as many counts as there are periods. */
  readonly series: readonly {
    readonly label: string
    /** Beside the label: "14 articles". */
    readonly note: string
    readonly counts: readonly number[]
  }[]
}

/** Draws a chart as a PNG. Shells that show pictures have one. */
export type DrawChart = (chart: CoverageChart) => Promise<Uint8Array>
