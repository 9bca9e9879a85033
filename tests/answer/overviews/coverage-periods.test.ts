import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countByPeriod, cutPeriods, isUnfinished } from '../../../src/answer/overviews/coverage-periods.ts'

const day = fc
  .integer({ min: 0, max: 30_000 })
  .map((at) => new Date(at * 86_400_000).toISOString().slice(0, 10))

describe('the periods of a span', () => {
  it.each([
    ['2026-01-01', '2026-01-20', 'day', 20],
    ['2025-12-01', '2026-01-14', 'day', 45],
    ['2025-12-01', '2026-01-15', 'week', 7],
    ['2024-02-01', '2026-01-20', 'week', 104],
    ['2022-02-24', '2026-01-20', 'month', 48],
    ['2021-02-01', '2026-01-20', 'month', 60],
    ['2020-01-01', '2026-01-20', 'year', 7],
    ['2000-01-01', '2026-01-20', 'year', 27],
    ['2026-01-20', '2026-01-20', 'day', 1],
  ])('from %s to %s are %ss', (from, to, unit, count) => {
    const cut = cutPeriods({ from, to })
    expect(cut.unit).toBe(unit)
    expect(cut.periods).toHaveLength(count)
  })

  it('are weeks from Monday to Sunday, the first and the last as far as they were asked for', () => {
    const { periods } = cutPeriods({ from: '2025-11-26', to: '2026-01-20' })
    expect(periods[0]).toEqual({ from: '2025-11-26', to: '2025-11-30' })
    expect(periods[1]).toEqual({ from: '2025-12-01', to: '2025-12-07' })
    expect(periods.at(-1)).toEqual({ from: '2026-01-19', to: '2026-01-20' })
  })

  it('leave no day out and hold none twice, whatever the span', () => {
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [from, to] = [one, other].sort() as [string, string]
        const { periods } = cutPeriods({ from, to })
        expect(periods[0]!.from).toBe(from)
        expect(periods.at(-1)!.to).toBe(to)
        for (const [at, period] of periods.entries()) {
          const next = periods[at + 1]
          if (next !== undefined) expect(Date.parse(next.from) - Date.parse(period.to)).toBe(86_400_000)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('count each day once, and nothing outside', () => {
    fc.assert(
      fc.property(fc.array(day, { maxLength: 30 }), day, day, (days, one, other) => {
        const [from, to] = [one, other].sort() as [string, string]
        const counts = countByPeriod(days, cutPeriods({ from, to }).periods)
        const inside = days.filter((each) => each >= from && each <= to).length
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(inside)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a period', () => {
  it('is unfinished where it ends before its calendar week, month or year', () => {
    expect(isUnfinished('month', { from: '2026-01-01', to: '2026-01-20' })).toBe(true)
    expect(isUnfinished('month', { from: '2026-01-01', to: '2026-01-31' })).toBe(false)
    expect(isUnfinished('week', { from: '2026-01-14', to: '2026-01-18' })).toBe(false)
    expect(isUnfinished('day', { from: '2026-01-20', to: '2026-01-20' })).toBe(false)
    expect(isUnfinished('year', { from: '2025-01-01', to: '2025-12-31' })).toBe(false)
  })
})
