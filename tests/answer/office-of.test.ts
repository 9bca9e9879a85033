import { describe, expect, it } from 'vitest'
import { officeApart } from '../../src/answer/office-of.ts'

describe('a question who holds an office', () => {
  const question = 'Who is the president of France?'

  it.each([
    'Emmanuel Macron, the president of France, came by train.',
    'French President Emmanuel Macron came by train.',
    "France's president came by train.",
  ])('is borne on by a sentence that has office and country together: %s', (sentence) => {
    expect(officeApart(question, sentence)).toBe(false)
  })

  it.each([
    'President Anna Holt met the leaders of France and Germany on Monday.',
    'France and Germany agreed on Monday.',
  ])('is not by one that has them apart, or one alone: %s', (sentence) => {
    expect(officeApart(question, sentence)).toBe(true)
  })

  it('is let pass where the place is no country, and where no office is asked for', () => {
    expect(officeApart('Who is the head of the council?', 'Anna Holt spoke.')).toBe(false)
    expect(officeApart('Who won in France?', 'Anna Holt spoke.')).toBe(false)
  })
})
