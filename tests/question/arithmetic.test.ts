import { describe, expect, it } from 'vitest'
import { isArithmetic } from '../../src/question/arithmetic.ts'

describe('a sum', () => {
  it.each(['2+2', 'what is 12 * 12?', 'whats 5 plus 5', '(3 + 4) x 2 =', 'How much is 1,000 divided by 8?'])(
    'is told: %s',
    (text) => expect(isArithmetic(text)).toBe(true),
  )

  it.each([
    '9/11',
    '2023-24',
    '737',
    'What is 5G?',
    'Who scored in the 4x100 relay?',
    'What is G20 plus 1?',
    '',
  ])('is not seen in %j', (text) => expect(isArithmetic(text)).toBe(false))

  it('is looked for in no long text', () => {
    expect(isArithmetic(`${'1+'.repeat(50)}1`)).toBe(false)
    expect(isArithmetic(`${'1 + '.repeat(20_000)}`)).toBe(false)
  })
})
