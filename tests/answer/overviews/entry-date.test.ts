import { describe, expect, it } from 'vitest'
import { entryDate } from '../../../src/answer/overviews/entry-date.ts'

const PUBLISHED = '2026-01-20'

describe('the date of what a sentence tells', () => {
  it.each([
    ['The harbour opened on Tuesday, 20 January 2026.', '2026-01-20'],
    ['The two sides met on Sunday and agreed on little.', '2026-01-18'],
    ['The city said after a meeting on 19 January 2026 that the harbour was paid for.', '2026-01-19'],
    ['Russia annexed Crimea in 2014.', '2014'],
    ['The bridge was closed in November 2025 for repairs.', '2025-11'],
    ['The bridge was closed in November for repairs.', '2025-11'],
    [
      'An earlier truce, agreed in the same city on 5 September 2014, had collapsed in January 2015.',
      '2015-01',
    ],
    ['Each side freed 390 people on 23 May 2025 and 307 on 24 May 2025.', '2025-05-23'],
  ])('%s', (sentence, date) => {
    expect(entryDate(sentence, PUBLISHED)).toBe(date)
  })

  it.each([
    'He blames the way the West treated Russia after 1991.',
    'Russia holds about 19% of Ukraine, counting Crimea, which it annexed in 2014.',
    'About 20 million tonnes from the harvest of 2021 were stuck in silos.',
    'The truce that was signed in 2015 is dead, the envoy said.',
    'The two presidents will meet on Friday.',
    'On 6 November the trial will finally begin.',
    'A vote is due in March.',
    'It was the first such meeting since 2021.',
    'It has room for 36 ferries.',
    'The Black Friday sale of the harbour shops was the best ever.',
    'The harbour was shown in a film before Monday Night Football.',
    'She read an email of December 9th, 2031, to the court.',
    'He was to receive them in London on 2 March 2031.',
  ])('is not named in: %s', (sentence) => {
    expect(entryDate(sentence, PUBLISHED)).toBeUndefined()
  })

  it('is the date and not the weekday beside it, however long ago it was', () => {
    expect(entryDate('They met on Monday, 9 December 2019, in Paris.', PUBLISHED)).toBe('2019-12-09')
  })
})
