import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  firstDayOpen,
  formatDay,
  isDay,
  isInstant,
  isPublicationDate,
  lastDayOut,
  publicationTime,
} from '../../src/articles/dates.ts'

describe('isDay', () => {
  it.each(['2026-01-20', '2024-02-29', '1600-01-01', '2199-12-31'])('accepts %s', (day) => {
    expect(isDay(day)).toBe(true)
  })

  it.each([
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '1599-12-31',
    '2200-01-01',
    '2026-1-2',
    '20260120',
    '2026-01-20 ',
    '',
  ])('refuses %j', (day) => {
    expect(isDay(day)).toBe(false)
  })

  it('accepts every day that the calendar has', () => {
    const days = fc.date({ min: new Date('1600-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (date) => isDay(date.toISOString().slice(0, 10)) && isInstant(date.toISOString())),
    )
  })
})

describe('isInstant', () => {
  it.each(['2026-01-20T14:03:00Z', '2026-01-20T14:03+02:00', '2026-01-20T14:03:00.123-05:30'])(
    'accepts %s',
    (text) => {
      expect(isInstant(text)).toBe(true)
      expect(Number.isNaN(Date.parse(text))).toBe(false)
    },
  )

  it.each([
    '2026-02-30T14:03:00Z',
    '2026-01-20T24:00Z',
    '2026-01-20T14:60Z',
    '2026-01-20T14:03',
    '2026-01-20T14:03+25:00',
    '2026-01-20',
  ])('refuses %s', (text) => {
    expect(isInstant(text)).toBe(false)
  })
})

describe('formatDay', () => {
  it('writes the day that the article gives, whatever the offset and the hour', () => {
    expect(formatDay('2026-01-20')).toBe('20 Jan 2026')
    expect(formatDay('2026-01-01T23:59:59-11:00')).toBe('1 Jan 2026')
    expect(formatDay('2026-12-31T00:00:00+14:00')).toBe('31 Dec 2026')
  })

  it('refuses what does not begin with a day, naming it', () => {
    expect(() => formatDay('Tuesday')).toThrow('"Tuesday"')
    expect(() => formatDay('2026-02-30')).toThrow(RangeError)
  })
})

describe('publicationTime', () => {
  it('orders days and instants', () => {
    const dates = ['2026-01-20T00:30:00+02:00', '2026-01-20', '2026-01-20T14:03:00Z', '2026-01-21']
    expect([...dates].sort((a, b) => publicationTime(a) - publicationTime(b))).toEqual(dates)
  })

  it('refuses what is no publication date', () => {
    expect(isPublicationDate('soon')).toBe(false)
    expect(() => publicationTime('soon')).toThrow('"soon"')
  })
})

describe('the days around an instant', () => {
  it.each([
    ['2026-01-20T21:00:00Z', '2026-01-20', '2026-01-21'],
    ['2026-02-01T02:00:00Z', '2026-01-31', '2026-02-01'],
    ['2026-12-31T23:00:00Z', '2026-12-31', '2027-01-01'],
    ['2026-01-21T05:00:00+09:00', '2026-01-20', '2026-01-21'],
  ])('%s: from the last place that is still in %s to the first that is in %s', (asOf, first, last) => {
    expect(firstDayOpen(asOf)).toBe(first)
    expect(lastDayOut(asOf)).toBe(last)
  })

  it('are a day alone where that is all that is said', () => {
    expect(firstDayOpen('2026-01-20')).toBe('2026-01-20')
    expect(lastDayOut('2026-01-20')).toBe('2026-01-20')
  })
})
