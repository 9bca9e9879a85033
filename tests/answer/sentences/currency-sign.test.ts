import { describe, expect, it } from 'vitest'
import { withCurrencySign } from '../../../src/answer/sentences/currency-sign.ts'

describe('a figure of money', () => {
  it.each([
    ['The mill cost $7 billion.', '7 billion', '$7 billion'],
    ['The mill cost US$7 billion.', '7 billion', 'US$7 billion'],
    ['The office was let for NIS 15 million a year.', '15 million', 'NIS 15 million'],
    ['The bowler went for Rs 24.75 Cr.', '24.75', 'Rs 24.75'],
    ['The mill has 7 halls.', '7', '7'],
    ['There were cars 7 miles away.', '7', '7'],
  ])('is shown with its currency: %s', (text, figure, wanted) => {
    const start = text.indexOf(figure)
    const { start: first, end } = withCurrencySign(text, { start, end: start + figure.length })
    expect(text.slice(first, end)).toBe(wanted)
  })
})
