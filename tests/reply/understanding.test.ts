import { expect, it } from 'vitest'
import { otherUnderstanding } from '../../src/reply/understanding.ts'

it.each([
  ['/ask who paid for the rocket', 'who paid for the rocket'],
  ['Please tell me: who paid for the rocket?', 'who paid for the rocket'],
  ['  Who paid \n for the rocket ?', 'who paid for the rocket?'],
  ['who paid for the rocket', undefined],
])('%j is not told to be understood as the same words: %j', (asked, understood) => {
  expect(otherUnderstanding(asked, understood)).toBeUndefined()
})

it.each([
  ['who paid for it', 'who paid for the rocket'],
  ['who payed for the rocket', 'who paid for the rocket'],
  ['and Crimea?', 'How much of Crimea does Russia control?'],
  ['who paid for the rockets', 'who paid for the rocket'],
])('%j is told to be understood as %j', (asked, understood) => {
  expect(otherUnderstanding(asked, understood)).toBe(understood)
})
