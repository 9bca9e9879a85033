import { describe, expect, it } from 'vitest'
import {
  askedRest,
  backOff,
  nextInterval,
  retryTime,
  SCHEDULE,
  withJitter,
} from '../../src/feeds/schedule.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

describe('how long a feed rests', () => {
  it('becomes shorter with news, down to five minutes', () => {
    expect(nextInterval(HOUR, { news: true })).toBe(30 * MINUTE)
    expect(nextInterval(6 * MINUTE, { news: true })).toBe(5 * MINUTE)
  })

  it('becomes longer without, up to six hours', () => {
    expect(nextInterval(HOUR, { news: false })).toBe(90 * MINUTE)
    expect(nextInterval(5 * HOUR, { news: false })).toBe(6 * HOUR)
  })

  it('settles near how often a feed changes', () => {
    // One that changes every two hours, polled for a fortnight.
    let at = 0
    let interval: number = SCHEDULE.first
    const intervals: number[] = []
    while (at < 14 * 24 * HOUR) {
      const news = Math.floor(at / (2 * HOUR)) < Math.floor((at + interval) / (2 * HOUR))
      at += interval
      interval = nextInterval(interval, { news })
      intervals.push(interval)
    }
    const mean = intervals.reduce((sum, one) => sum + one, 0) / intervals.length
    expect(mean).toBeGreaterThan(30 * MINUTE)
    expect(mean).toBeLessThan(3 * HOUR)
  })

  it('is at least what the publisher asks for, up to an hour', () => {
    expect(nextInterval(5 * MINUTE, { news: true, asked: 20 * MINUTE })).toBe(20 * MINUTE)
    expect(nextInterval(5 * MINUTE, { news: true, asked: 1e12 })).toBe(HOUR)
    expect(askedRest('public, max-age=1200', 10)).toBe(20 * MINUTE)
    expect(askedRest('no-cache', 10)).toBe(10 * MINUTE)
    expect(askedRest(undefined, undefined)).toBe(0)
  })

  it('doubles with each failure in a row, from its own interval on', () => {
    const rests = [1, 2, 3, 4, 5, 6, 7, 8, 100].map((failures) => backOff(5 * MINUTE, failures) / MINUTE)
    expect(rests).toEqual([5, 10, 20, 40, 80, 160, 320, 360, 360])
    expect(backOff(2 * HOUR, 1)).toBe(2 * HOUR)
  })

  it('is drawn a tenth longer or shorter', () => {
    expect(withJitter(HOUR, 0)).toBe(54 * MINUTE)
    expect(withJitter(HOUR, 0.5)).toBe(HOUR)
    expect(withJitter(HOUR, 1)).toBe(66 * MINUTE)
  })
})

describe('Retry-After', () => {
  const NOW = Date.parse('2026-01-20T10:00:00Z')

  it.each([
    ['120', NOW + 120_000],
    ['Tue, 20 Jan 2026 11:00:00 GMT', NOW + HOUR],
    ['999999999', NOW + 24 * HOUR],
    ['Fri, 31 Dec 9999 23:59:59 GMT', NOW + 24 * HOUR],
    ['Tue, 20 Jan 2026 09:00:00 GMT', undefined],
    ['-5', undefined],
    ['0', undefined],
    ['soon', undefined],
    [undefined, undefined],
  ])('%s', (header, expected) => {
    expect(retryTime(header, NOW)).toBe(expected)
  })
})
