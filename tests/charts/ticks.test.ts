import { describe, expect, it } from 'vitest'
import { cutPeriods } from '../../src/answer/overviews/coverage-periods.ts'
import { plainLabel, textWidth } from '../../src/charts/plain-label.ts'
import { countTicks, timeTicks } from '../../src/charts/ticks.ts'
import { daysOfJanuary } from './sample-chart.ts'

const labels = (from: string, to: string, language: 'en' | 'de' | 'ja' = 'en'): string[] => {
  const { unit, periods } = cutPeriods({ from, to })
  return timeTicks({ language, unit, starts: periods.map((period) => period.from) }).map(({ label }) => label)
}

describe('the time axis', () => {
  it.each([
    ['2026-01-01', '2026-01-04', ['1 Jan', '2 Jan', '3 Jan', '4 Jan']],
    ['2026-01-01', '2026-01-31', ['1 Jan', '8 Jan', '15 Jan', '22 Jan', '29 Jan']],
    ['2025-07-01', '2026-01-20', ['Jul 2025', 'Sep 2025', 'Nov 2025', 'Jan 2026']],
    ['2014-02-22', '2026-01-20', ['2015', '2020', '2025']],
    ['1990-01-01', '2026-01-20', ['1990', '2000', '2010', '2020']],
  ])('from %s to %s is labelled at round places', (from, to, expected) => {
    expect(labels(from, to)).toEqual(expected)
  })

  it('is labelled in the language of the chart', () => {
    expect(labels('2026-01-01', '2026-01-02', 'de')).toEqual(['1. Jan.', '2. Jan.'])
    expect(labels('2026-01-01', '2026-01-02', 'ja')).toEqual(['1月1日', '1月2日'])
  })

  it('never has more labels than stand side by side', () => {
    for (let days = 1; days < 9000; days += 37) {
      const to = new Date(Date.parse('2001-01-01') + days * 86_400_000).toISOString().slice(0, 10)
      const found = labels('2001-01-01', to)
      expect(found.length, to).toBeLessThanOrEqual(5)
      expect(found.length, to).toBeGreaterThanOrEqual(1)
    }
  })

  it('labels one day', () => {
    expect(timeTicks({ language: 'en', unit: 'day', starts: daysOfJanuary(1) })).toEqual([
      { at: 0, label: '1 Jan' },
    ])
  })
})

describe('the axis of counts', () => {
  it.each([
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [5, [0, 2, 4, 6]],
    [18, [0, 5, 10, 15, 20]],
    [1204, [0, 500, 1000, 1500]],
  ])('up to %d is in whole, round steps from zero', (most, expected) => {
    expect(countTicks(most)).toEqual(expected)
  })
})

describe('a label', () => {
  it('is shortened to its width by letters, wide ones counted as such', () => {
    expect(plainLabel('harbour', 200, 12)).toBe('harbour')
    const short = plainLabel('日本語の見出しがとても長い場合', 60, 12)
    expect(short.endsWith('…')).toBe(true)
    expect(textWidth(short, 12)).toBeLessThanOrEqual(60)
  })
})
