import { describe, expect, it } from 'vitest'
import { findClaimFigures } from '../../../src/answer/claims/claim-figures.ts'
import { figureOwner, mayBeOfOne } from '../../../src/answer/claims/figure-owner.ts'

const ownerIn = (text: string, at = 0) => figureOwner(text, findClaimFigures(text)[at]!)

describe('a figure', () => {
  it.each([
    'Holt will defer $680 million of his $700 million contract.',
    'The deal surpassed the record-setting $426 million extension.',
    'His contract eclipsed the $360 million of an earlier one.',
    'It costs more than the previous $40 million.',
  ])('is beside the point: %s', (text) => {
    expect(ownerIn(text).aside).toBe(true)
  })

  it.each([
    'Holt signed a contract of $700 million.',
    'The contract is worth $700 million over ten years.',
    'The storm drowned 41 sailors when the ferry sank off Velm.',
  ])('is the point: %s', (text) => {
    expect(ownerIn(text)).toMatchObject({ aside: false, names: [] })
  })

  it.each([
    ['They paid for Reed’s $360 million contract.', ['reed']],
    ['He knows the $426 million extension from his former teammate Tomas Reed, too.', ['toma', 'reed']],
    ['A $50 million offer by Velm Pilots came late.', ['velm', 'pilot']],
  ])('belongs to whoever has it: %s', (text, names) => {
    expect(ownerIn(text).names).toEqual(names)
  })

  it('is compared with one of the same thing alone', () => {
    const [contract, fee, other] = [
      'Holt signed a $700 million contract.',
      'Holt paid a $600 million fee.',
      'Reed’s $500 million contract ended.',
    ].map((text) => ownerIn(text))
    const money = { money: true }
    expect(mayBeOfOne(contract!, { names: [], aside: false }, ['holt', 'contract'], money)).toBe(true)
    expect(mayBeOfOne(contract!, fee!, ['holt', 'contract'], money)).toBe(false)
    expect(mayBeOfOne(contract!, other!, ['holt', 'contract'], money)).toBe(false)
  })

  it('is read in time that grows with the text', () => {
    const start = performance.now()
    figureOwner(`${'Aa '.repeat(30000)}$5 million${' aa'.repeat(30000)}`, { start: 90000, end: 90010 })
    expect(performance.now() - start).toBeLessThan(3000)
  })
})
