import { describe, expect, it } from 'vitest'
import { findDates } from '../../src/question/question-dates.ts'
import { withReportedWeekdays } from '../../src/question/weekday-reported.ts'

const ASKED = '2026-11-28T09:00:00Z'
const NEWEST = '2026-01-20'

describe('a weekday of which nothing was reported', () => {
  it.each([
    ['What did Lind say on Tuesday?', 'What did Lind say on Tuesday 20 January 2026?'],
    ['who won sunday night', 'who won sunday 18 January 2026 night'],
    ["Wednesday's vote", "Wednesday 14 January 2026's vote"],
  ])('is the last one on which something was: %s', (question, dated) => {
    expect(withReportedWeekdays(question, ASKED, NEWEST)).toBe(dated)
    expect(findDates(dated, ASKED, NEWEST)).toHaveLength(1)
  })

  it.each([
    'What did Lind say last Tuesday?',
    'What did Lind say next Tuesday?',
    'What did Lind say yesterday?',
    'Did shops open on Black Friday?',
    'What did Lind say on Tuesday, 24 November 2026?',
  ])('stays as it is where more is said of it, or less: %s', (question) => {
    expect(withReportedWeekdays(question, ASKED, NEWEST)).toBe(question)
  })

  it('stays as it is where something was reported on it', () => {
    const question = 'What did Lind say on Tuesday?'
    expect(withReportedWeekdays(question, '2026-01-21', NEWEST)).toBe(question)
  })
})
