import { describe, expect, it } from 'vitest'
import { isRankApart } from '../../../src/answer/decision/rank-apart.ts'
import { parseQuestion } from '../../../src/question/parse-question.ts'
import { createSourceNames } from '../../../src/question/source-names.ts'

const isApart = (question: string, text: string): boolean =>
  isRankApart(parseQuestion(question, { asOf: '2026-02-10', sources: createSourceNames([]) }), text)

describe('the first of a kind', () => {
  it.each([
    ['Who owns the largest bank?', 'Velm, the second-largest bank, was sold.', true],
    ['Who owns the largest bank?', 'Velm, the largest bank, was sold.', false],
    ['Who owns the largest bank?', 'The largest bank sold Velm, the second-largest.', false],
    ['Who owns the second largest bank?', 'Velm, the second-largest bank, was sold.', false],
    ['Who owns the bank?', 'Velm, the second-largest bank, was sold.', false],
  ])('%s / %s', (question, text, apart) => {
    expect(isApart(question, text)).toBe(apart)
  })
})
