import { describe, expect, it } from 'vitest'
import { nearestNames } from '../../src/text/nearest-names.ts'

const NAMES = ['Volodymyr Zelenskiy', 'Donald Trump', 'Coast Courier', 'Northern Ledger', 'The Trumpet']

describe('nearestNames', () => {
  it.each([
    ['zel', ['Volodymyr Zelenskiy']],
    ['volodymyr z', ['Volodymyr Zelenskiy']],
    ['zelensky', ['Volodymyr Zelenskiy']],
    ['Zelnskiy', ['Volodymyr Zelenskiy']],
    ['cuorier coast', ['Coast Courier']],
    ['trump', ['Donald Trump', 'The Trumpet']],
    ['The', ['The Trumpet', 'Northern Ledger']],
    ['dger', ['Northern Ledger']],
    ['xyz', []],
  ])('%j means %j', (typed, meant) => {
    expect(nearestNames(typed, NAMES, 25)).toEqual(meant)
  })

  it('keeps the order given where nothing is typed, and gives no more than asked for', () => {
    expect(nearestNames(' ', NAMES, 2)).toEqual(['Volodymyr Zelenskiy', 'Donald Trump'])
  })
})
