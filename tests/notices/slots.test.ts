import { describe, expect, it } from 'vitest'
import {
  allZones,
  dueSlots,
  nextSlot,
  periodBefore,
  readTimeOfDay,
  readZone,
} from '../../src/notices/slots.ts'

const BERLIN = { at: '02:30', zone: 'Europe/Berlin' }

/** The slots that are sent while somebody looks every ten minutes, as the digest does. */
function sentWithin(times: Parameters<typeof dueSlots>[0], from: string, to: string): string[] {
  const sent: string[] = []
  let last = from
  for (let now = Date.parse(from); now <= Date.parse(to); now += 10 * 60_000) {
    const due = dueSlots(times, last, now)
    if (due === undefined) continue
    expect(due.skipped).toEqual([])
    if (due.slot !== undefined) sent.push(due.slot)
    last = due.last
  }
  return sent
}

describe('dueSlots', () => {
  it('gives one slot a day where the clocks leap over it: the first instant after the leap', () => {
    expect(sentWithin(BERLIN, '2026-03-28T12:00:00.000Z', '2026-03-30T12:00:00Z')).toEqual([
      '2026-03-29T01:00:00.000Z',
      '2026-03-30T00:30:00.000Z',
    ])
  })

  it('gives one slot a day where the clocks show it twice: the first time', () => {
    expect(sentWithin(BERLIN, '2026-10-24T12:00:00.000Z', '2026-10-26T12:00:00Z')).toEqual([
      '2026-10-25T00:30:00.000Z',
      '2026-10-26T01:30:00.000Z',
    ])
  })

  it('gives one slot a day at a midnight that does not exist', () => {
    const havana = { at: '00:00', zone: 'America/Havana' }
    expect(sentWithin(havana, '2026-03-07T12:00:00.000Z', '2026-03-09T12:00:00Z')).toEqual([
      '2026-03-08T05:00:00.000Z',
      '2026-03-09T04:00:00.000Z',
    ])
  })

  it.each(['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Africa/Cairo'])(
    'gives one slot on each day of a leap year in %s',
    (zone) => {
      const dayOf = (slot: string) => new Date(slot).toLocaleDateString('sv', { timeZone: zone })
      const days: string[] = []
      let slot = nextSlot({ at: '00:15', zone }, '2027-12-30T00:00:00.000Z')
      for (; dayOf(slot) < '2029-01-01'; slot = nextSlot({ at: '00:15', zone }, slot)) days.push(dayOf(slot))
      const within = days.filter((day) => day.startsWith('2028'))
      expect(within).toHaveLength(366)
      expect(new Set(within).size).toBe(366)
    },
  )

  it('gives a weekly slot on its day', () => {
    const monday = { weekday: 1, at: '08:00', zone: 'Asia/Tokyo' }
    expect(nextSlot(monday, '2026-01-20T00:00:00.000Z')).toBe('2026-01-25T23:00:00.000Z')
    expect(periodBefore(monday, '2026-01-25T23:00:00.000Z')).toBe('2026-01-18T23:00:00.000Z')
  })

  const daily = { at: '08:00', zone: 'UTC' }

  it('sends a slot that was missed by hours, late', () => {
    const due = dueSlots(daily, '2026-01-20T08:00:00.000Z', Date.parse('2026-01-21T13:59:00Z'))
    expect(due).toEqual({ slot: '2026-01-21T08:00:00.000Z', skipped: [], last: '2026-01-21T08:00:00.000Z' })
  })

  it('skips a slot that was missed by too much, and names it', () => {
    const due = dueSlots(daily, '2026-01-20T08:00:00.000Z', Date.parse('2026-01-21T14:00:00Z'))
    expect(due).toEqual({ skipped: ['2026-01-21T08:00:00.000Z'], last: '2026-01-21T08:00:00.000Z' })
  })

  it('sends one digest after a week without the bot, and names the others', () => {
    const due = dueSlots(daily, '2026-01-14T08:00:00.000Z', Date.parse('2026-01-17T08:05:00Z'))
    expect(due?.slot).toBe('2026-01-17T08:00:00.000Z')
    expect(due?.skipped).toEqual(['2026-01-15T08:00:00.000Z', '2026-01-16T08:00:00.000Z'])
  })

  it('gives nothing twice, also where the clock of the machine is set back', () => {
    expect(dueSlots(daily, '2026-01-20T08:00:00.000Z', Date.parse('2026-01-20T08:00:00Z'))).toBeUndefined()
    expect(dueSlots(daily, '2026-01-20T08:00:00.000Z', Date.parse('2026-01-19T09:00:00Z'))).toBeUndefined()
  })
})

describe('readTimeOfDay', () => {
  it.each([
    ['8:05', '08:05'],
    ['08:05', '08:05'],
    ['17.30', '17:30'],
    ['24:00', undefined],
    ['8', '08:00'],
    ['8am', '08:00'],
    ['8 p.m.', '20:00'],
    ['8.30 pm', '20:30'],
    ['12 am', '00:00'],
    ['12pm', '12:00'],
    ['13pm', undefined],
    ['0830', '08:30'],
    ['17h30', '17:30'],
    ['8 Uhr', '08:00'],
    ['８：００', '08:00'],
    ['8時30分', '08:30'],
    ['Noon', '12:00'],
    ['25', undefined],
    ['morning', undefined],
    ['', undefined],
    ['8:60', undefined],
  ])('reads %s as %s', (typed, time) => expect(readTimeOfDay(typed)).toBe(time))
})

describe('readZone', () => {
  it('takes a zone whatever the case, and no offset', () => {
    expect(readZone('europe/berlin')).toBe('Europe/Berlin')
    expect(readZone('america/new york')).toBe('America/New_York')
    expect(readZone('utc')).toBe('UTC')
    expect(readZone('london')).toBe('Europe/London')
    expect(readZone('New York')).toBe('America/New_York')
    expect(readZone('GMT+2')).toBeUndefined()
    expect(readZone('+02:00')).toBeUndefined()
    expect(readZone('Mars/Base')).toBeUndefined()
    expect(allZones()).toContain('Asia/Tokyo')
  })
})
