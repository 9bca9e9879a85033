import { describe, expect, it } from 'vitest'
import { findDateSpans } from '../../../src/answer/spans/date-spans.ts'

const found = (text: string): string[] =>
  findDateSpans(text).map(({ start, end, form }) => `${form}: ${text.slice(start, end)}`)

describe('the dates of a text', () => {
  it.each([
    ['It began on 20 January 2026.', ['date: 20 January 2026']],
    ['It began on Jan. 20, 2026, in Davos.', ['date: Jan. 20, 2026']],
    ['It ran from 23 to 27 September 2022.', ['date: 23 to 27 September 2022']],
    ['It began in the first half of the 10th century.', ['period: first half of the 10th century']],
    ['It was known in 430 BC.', ['period: 430 BC']],
    ['It grew in the 1990s and in 2014.', ['period: 1990s', 'period: 2014']],
    ['The vote is set for March; they wait for May to speak.', ['period: March']],
    ['They are to vote in March.', ['period: March']],
    ['They voted in early May, as in late Sept. 2022.', ['period: early May', 'period: late Sept. 2022']],
    ['They vote next week, and again later this year.', ['period: next week', 'period: later this year']],
    ['They voted at 5 pm on Tuesday.', ['period: 5 pm', 'weekday: Tuesday']],
  ])('of "%s" are %j', (text, dates) => {
    expect(found(text)).toEqual(dates)
  })

  it('are no counts and no sums', () => {
    expect(found('Some 2000 people paid $1950 or 1,850 euros.')).toEqual([])
  })
})
