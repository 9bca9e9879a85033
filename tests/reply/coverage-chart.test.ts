import { describe, expect, it } from 'vitest'
import type { CoverageOverTime } from '../../src/answer/overviews/coverage-over-time.ts'
import { cutPeriods } from '../../src/answer/overviews/coverage-periods.ts'
import { coverageChart, coverageInCharacters, describeCoverage } from '../../src/reply/coverage-chart.ts'
import { LANGUAGES } from '../../src/reply/language.ts'
import { sparkline } from '../../src/reply/sparkline.ts'

const OVER: CoverageOverTime = {
  ...cutPeriods({ from: '2026-01-01', to: '2026-01-06' }),
  complete: true,
  topics: [
    { topic: 'harbour', counts: [0, 1, 0, 4, 0, 2], total: 7 },
    { topic: 'bridge', counts: [0, 0, 0, 0, 0, 0], total: 0 },
  ],
}
const ONE: CoverageOverTime = { ...OVER, topics: OVER.topics.slice(0, 1) }

describe('the description of a chart', () => {
  it('says what the chart says: topic, period, total, peak, and how the articles lie in it', () => {
    expect(describeCoverage(ONE, 'en')).toBe(
      'Bar chart of the coverage of “harbour”. Articles a day · 1 Jan 2026 – 6 Jan 2026. 7 articles; most on 4 Jan 2026: 4; 1 in the first half of the period, 6 in the second.',
    )
  })

  it('names each topic, those without articles too', () => {
    expect(describeCoverage(OVER, 'en')).toContain('harbour: 7 articles')
    expect(describeCoverage(OVER, 'en')).toContain('bridge: no article reports on it.')
  })

  it.each(LANGUAGES)('is in %s, with every number, and within what Discord takes', (language) => {
    const words = describeCoverage(OVER, language)
    for (const part of ['harbour', 'bridge', '7', '4', '6']) expect(words).toContain(part)
    expect(words.length).toBeLessThanOrEqual(1024)
    if (language !== 'en') expect(words).not.toMatch(/\b(?:articles? report|most on|half of the period)\b/)
  })

  it('says that the last period is not over, and that reports are missing', () => {
    const months = { ...ONE, ...cutPeriods({ from: '2023-02-01', to: '2026-01-20' }) }
    const counts = months.periods.map(() => 1)
    const over = { ...months, complete: false, topics: [{ topic: 'harbour', counts, total: counts.length }] }
    expect(describeCoverage(over, 'en')).toContain('The last month is not over.')
    expect(describeCoverage(over, 'en')).toContain('some are missing')
  })
})

describe('a chart', () => {
  it('has its one topic as its headline, several under a common one', () => {
    expect(coverageChart(ONE, 'en').title).toBe('harbour')
    expect(coverageChart(OVER, 'de').title).toBe('Berichte im Zeitverlauf')
    expect(coverageChart(OVER, 'de').series[0]?.note).toBe('7 Artikel')
  })

  it('is a line of bars for each topic where no picture is shown, on one scale', () => {
    const said = JSON.stringify(coverageInCharacters(OVER, 'en'))
    expect(said).toContain('·▂·█·▄')
    expect(said).toContain('······')
  })
})

describe('a line of bars', () => {
  it.each([
    [[0, 1, 2, 4, 8], '·▁▂▄█'],
    [[0, 0], '··'],
    [[], ''],
  ])('shows %j as %s', (counts, line) => {
    expect(sparkline(counts)).toBe(line)
  })

  it('adds up more counts than fit, and loses none', () => {
    const line = sparkline(Array.from({ length: 500 }, (_, at) => (at === 250 ? 1 : 0)))
    expect(line.length).toBeLessThanOrEqual(48)
    expect([...line].filter((mark) => mark !== '·')).toHaveLength(1)
  })
})
