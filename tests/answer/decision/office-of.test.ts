import { describe, expect, it } from 'vitest'
import { officeApart, toldOfAnother } from '../../../src/answer/decision/office-of.ts'

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

describe('a question for something of a place', () => {
  const question = "What's the capital of France?"

  it.each([
    'Leaders of France agreed after talks in the capital of Belgium.',
    "France sent envoys to Belgium's capital.",
  ])('is not borne on by a sentence that has it of another alone: %s', (sentence) => {
    expect(toldOfAnother(question, sentence)).toBe(true)
  })

  it.each([
    'They met in Paris, the capital of France.',
    "France's capital lies on the Seine, the capital of Belgium on the Senne.",
    'They met in the capital.',
    'France and Belgium agreed.',
  ])('is where it has it of this one, or of none: %s', (sentence) => {
    expect(toldOfAnother(question, sentence)).toBe(false)
  })

  it('is told from other questions', () => {
    expect(toldOfAnother('Who met in the capital of France?', 'They met in the capital of Belgium.')).toBe(
      false,
    )
  })
})
