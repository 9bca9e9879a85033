import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDates } from '../../src/question/question-dates.ts'

/** A Tuesday. */
const AS_OF = '2026-02-10T12:00:00Z'

const ranges = (question: string, newest?: string) =>
  findDates(question, AS_OF, newest).map(({ range }) => range)
const day = (one: string) => ({ from: one, to: one })

/** Whether a calendar has a day, of whatever year. */
const isDay = (one: string): boolean => new Date(`${one}T00:00:00Z`).toISOString().startsWith(one)

describe('a date in a question', () => {
  it.each([
    ['Who met on 7 October 2023?', day('2023-10-07')],
    ['Who met on October 7, 2023?', day('2023-10-07')],
    ['Who met on the 7th of October 2023?', day('2023-10-07')],
    ['what happened 2023-10-07', day('2023-10-07')],
    ['Who met in October 2023?', { from: '2023-10-01', to: '2023-10-31' }],
    ['Who met in February 2024?', { from: '2024-02-01', to: '2024-02-29' }],
    ['Who won in 2014?', { from: '2014-01-01', to: '2014-12-31' }],
    ['Who ruled in the 1990s?', { from: '1990-01-01', to: '1999-12-31' }],
    ['What happened in the summer of 2022?', { from: '2022-06-01', to: '2022-08-31' }],
    ['What happened in winter 2022?', { from: '2022-12-01', to: '2023-02-28' }],
    ['What happened in early 2023?', { from: '2023-01-01', to: '2023-04-30' }],
    ['What happened in late-2023?', { from: '2023-09-01', to: '2023-12-31' }],
  ])('may be absolute: %s', (question, range) => {
    expect(ranges(question)).toEqual([range])
  })

  it.each([
    ['What happened yesterday?', day('2026-02-09')],
    ['What happened today?', day('2026-02-10')],
    ['What happened last week?', { from: '2026-02-02', to: '2026-02-08' }],
    ['What happened this week?', { from: '2026-02-09', to: '2026-02-10' }],
    ['What happened last month?', { from: '2026-01-01', to: '2026-01-31' }],
    ['What happened last year?', { from: '2025-01-01', to: '2025-12-31' }],
    ['What happened in the last 3 days?', { from: '2026-02-07', to: '2026-02-10' }],
    ['What happened in the past two weeks?', { from: '2026-01-27', to: '2026-02-10' }],
    ['What happened 2 days ago?', day('2026-02-08')],
  ])('may be relative to the day of the question: %s', (question, range) => {
    expect(ranges(question)).toEqual([range])
  })

  it.each([
    ['Who met on Sunday?', day('2026-02-08')],
    ['Who met last Friday?', day('2026-02-06')],
    ['Who met on Friday?', day('2026-02-06')],
  ])('of a weekday is the last such day: %s', (question, range) => {
    expect(ranges(question)).toEqual([range])
  })

  it('of the next weekday is to come', () => {
    expect(ranges('Who will meet next Friday?')[0]!.from! > '2026-02-10').toBe(true)
  })

  it.each([
    ['news from 2022', { from: '2022-01-01', to: '2022-12-31' }],
    ['headlines from March 2022', { from: '2022-03-01', to: '2022-03-31' }],
    ['What has changed from 2022?', { from: '2022-01-01' }],
  ])('are those of news from them, and the beginning of what goes on from them: %s', (question, range) => {
    expect(ranges(question)).toEqual([range])
  })

  it.each([
    ['Who met on 20 January?', day('2026-01-20')],
    ['Who met on 20 November?', day('2025-11-20')],
    ['Who met in November?', { from: '2025-11-01', to: '2025-11-30' }],
  ])('without a year is the last such one: %s', (question, range) => {
    expect(ranges(question)).toEqual([range])
  })

  it('without a year is of the time that is reported on', () => {
    expect(ranges('Who met on 20 January?', '2024-06-01')).toEqual([day('2024-01-20')])
  })

  it.each([
    ['What happened since March 2025?', { from: '2025-03-01' }],
    ['Who resigned before 2022?', { to: '2021-12-31' }],
    ['Who resigned until 2022?', { to: '2022-12-31' }],
    ['Who resigned before 7 October 2023?', { to: '2023-10-06' }],
    ['Who resigned by 7 October 2023?', { to: '2023-10-07' }],
  ])('may be open: %s', (question, range) => {
    expect(ranges(question)).toEqual([range])
  })

  it.each([
    ['Who met between 3 and 7 October 2023?', { from: '2023-10-03', to: '2023-10-07' }],
    ['Who met between March and April 2022?', { from: '2022-03-01', to: '2022-04-30' }],
    ['Who met between November and January 2023?', { from: '2022-11-01', to: '2023-01-31' }],
    ['Who met from 2 May 2024 to 4 June 2024?', { from: '2024-05-02', to: '2024-06-04' }],
    ['Who met between May 2025 and March 2024?', { from: '2024-03-01', to: '2025-05-31' }],
    ['Who met from 2026 to 2024?', { from: '2024-01-01', to: '2026-12-31' }],
    ['Who met between 2014 and 2016?', { from: '2014-01-01', to: '2016-12-31' }],
  ])('may be a range: %s', (question, range) => {
    expect(ranges(question)).toEqual([range])
  })

  it.each([
    'How many of the 2000 soldiers came home?',
    'Who paid $2014 for it?',
    'May the talks fail?',
    'Who sat in the sun?',
    'Who came second?',
    'Did 2,022 people vote?',
    'What is happening now?',
    'Is it 10:30 or 5 pm?',
  ])('is none that is only a number or another word: %s', (question) => {
    expect(ranges(question)).toEqual([])
  })

  it.each([
    'What happened in the last 99999999999999 days?',
    'What happened in the past 400000 years?',
    'Who ruled for the last 99999999999 year 3 years?',
    'Who ruled in 2023 year before?',
    'Who met between 30 and 31 February 2023?',
  ])('is none where no calendar has it: %s', (question) => {
    for (const { from, to } of ranges(question)) {
      expect(isDay(from ?? '2026-02-10')).toBe(true)
      expect(isDay(to ?? '2026-02-10')).toBe(true)
    }
  })

  it.each(['What did the Courier report before the report of the Ledger on 7 October 2023?'])(
    'stands where it is said to stand: %s',
    (question) => {
      const [mention] = findDates(question, AS_OF)
      expect(question.slice(mention!.start, mention!.end)).toBe('7 October 2023')
    },
  )

  it('is made of days that the calendar has, its ends in order, whatever is typed', () => {
    const word = fc.constantFrom(
      ...'between from and to since before until last this past week month year day 3 7 31 29 2023 2024 1999 15 oct october february mon tuesday yesterday ago summer late 90s - , . the of on in 2024-02-30 1/13/22 after before years days 99999999999 400000 next in'.split(
        ' ',
      ),
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 14 }), (words) => {
        const question = words.join(' ')
        let end = 0
        for (const { range, start, ...rest } of findDates(question, AS_OF)) {
          for (const one of [range.from, range.to])
            if (one !== undefined) expect(isDay(one), `${question}: ${one}`).toBe(true)
          if (range.from !== undefined && range.to !== undefined)
            expect(range.from <= range.to, `${question}: ${range.from} ${range.to}`).toBe(true)
          expect(range.from ?? range.to).toBeDefined()
          expect(start).toBeGreaterThanOrEqual(end)
          end = rest.end
          expect(end).toBeLessThanOrEqual(question.length)
        }
      }),
      { numRuns: 400 },
    )
  })
})
