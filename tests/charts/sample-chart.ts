import type { CoverageChart } from '../../src/reply/chart.ts'

/** Days of January 2026, the first of them on the first. */
export function daysOfJanuary(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `2026-01-${String(at + 1).padStart(2, '0')}`)
}

/** A chart of one topic over ten days. */
export function sampleChart(changes: Partial<CoverageChart> = {}): CoverageChart {
  return {
    language: 'en',
    title: 'harbour of Velm',
    subtitle: 'Articles a day · 1 Jan 2026 – 10 Jan 2026',
    unit: 'day',
    starts: daysOfJanuary(10),
    series: [{ label: 'harbour of Velm', note: '12 articles', counts: [0, 1, 0, 4, 2, 0, 0, 5, 0, 0] }],
    ...changes,
  }
}
