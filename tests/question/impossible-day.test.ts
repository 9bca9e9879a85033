import { describe, expect, it } from 'vitest'
import { impossibleDay } from '../../src/question/impossible-day.ts'

describe('a day that the calendar does not have', () => {
  it.each([
    ['who met on 31 February 2026?', '31 February 2026'],
    ['what happened on February 30, 2025', 'February 30, 2025'],
    ['What did she say on the 30th of Feb?', '30th of Feb'],
    ['who died on 31 April', '31 April'],
    ['who won on Sept 31?', 'Sept 31'],
    ['what happened on 29 February 2023?', '29 February 2023'],
    ['what happened on 2025-13-45', '2025-13-45'],
  ])('is told as typed: %s', (question, day) => expect(impossibleDay(question)).toBe(day))

  it.each([
    'who met on 29 February 2024?',
    'who met on 29 February?',
    'how many of the February 30 protesters were arrested',
    'Why may 40 percent leave?',
    'What happened in May 2024?',
    'who was born in 1930 March',
    'at 31:12 March said so',
    '12 may 2025',
    '',
    `${'3 '.repeat(2000)}31 Feb`,
  ])('is not in: %s', (question) => expect(impossibleDay(question)).toBeUndefined())
})
