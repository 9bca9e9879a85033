import { expect, it } from 'vitest'
import { readDate } from '../../commands/read-date.ts'

it.each([
  ['13/01/2026', '2026-01-13'],
  ['01/13/2026', '2026-01-13'],
  ['13.1.2026', '2026-01-13'],
  ['05/05/2026', '2026-05-05'],
  ['2026/01/13', '2026-01-13'],
])('%s can only be %s', (typed, day) => {
  expect(readDate(typed, '2026-01-25T12:00:00Z')).toEqual({ kind: 'range', range: { from: day, to: day } })
})

it.each([
  ['01/02/2026', 'unsureOrder'],
  ['13/01', 'unsureOrder'],
  ['31/31/2026', 'noSuchDay'],
  ['2026/13/01', 'noSuchDay'],
  ['29/02/2026', 'noSuchDay'],
  ['31 Feb 2025', 'noSuchDay'],
  ['February 30th, 2025', 'noSuchDay'],
  ['99 March', 'noSuchDay'],
  ['31 sometime', 'noDate'],
])('%s is refused: %s', (typed, reason) => {
  expect(readDate(typed, '2026-01-25T12:00:00Z')).toEqual({ kind: 'refused', reason })
})

it.each([
  ['febuary 2025', '2025-02-01', '2025-02-28'],
  ['Janurary 2026', '2026-01-01', '2026-01-31'],
  ['3 Septmeber 2025', '2025-09-03', '2025-09-03'],
])('%s is a slip', (typed, from, to) => {
  expect(readDate(typed, '2026-01-25T12:00:00Z')).toEqual({ kind: 'range', range: { from, to } })
})

it.each(['sometime', 'yesterdayy', 'tooday', 'embers', 'banana 2025', 'x'.repeat(5000)])(
  '%s is no date',
  (typed) => {
    expect(readDate(typed, '2026-01-25T12:00:00Z')).toEqual({ kind: 'refused', reason: 'noDate' })
  },
)
