import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stem } from '../../src/text/stem.ts'
import { createStemReader } from '../../src/text/stem-reader.ts'
import { tokenize } from '../../src/text/tokens.ts'

const reader = createStemReader()

/** What the reader makes of a part of a text, as words. */
function read(text: string, start = 0, end = text.length): [string, boolean][] {
  const count = reader.read(text, start, end)
  return Array.from({ length: count }, (_, at) => [
    reader.stemOf(reader.numbers[at]!),
    reader.capitals[at] === 1,
  ])
}

/** The same by way of tokens and stems. */
function expected(text: string): [string, boolean][] {
  return tokenize(text).map(({ norm, start }) => {
    const first = text.charAt(start)
    return [stem(norm), first !== first.toLowerCase() || (first >= '0' && first <= '9')]
  })
}

describe('the stems of a text', () => {
  it('are those of its words, with whether each has a capital or a digit first', () => {
    expect(read('Ministers visited the U.S. in 2024')).toEqual([
      ['minist', true],
      ['visit', false],
      ['the', false],
      ['us', true],
      ['in', false],
      ['2024', true],
    ])
  })

  it('are the same as by tokens, for any part of any text', () => {
    const pieces = fc.constantFrom(
      'U.S.',
      'd’A.B.',
      "O'Brien",
      'B.',
      '1,200',
      '5G',
      '2a3b',
      'é',
      'Łódź',
      'Переговоры',
      '🎉',
      ' ',
      ' ',
      '.',
      '’s',
      '\n',
      'antidisestablishmentarianism',
      'a',
      '9',
    )
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }).filter((text) => text.isWellFormed()),
      fc.array(pieces, { maxLength: 30 }).map((each) => each.join('')),
    )
    fc.assert(
      fc.property(texts, fc.nat(100), fc.nat(100), (text, one, other) => {
        const start = Math.min(one, text.length)
        const end = Math.max(start, Math.min(text.length, other))
        expect(read(text)).toEqual(expected(text))
        expect(read(text, start, end)).toEqual(expected(text.slice(start, end)))
      }),
      { numRuns: 300 },
    )
  })

  it('are right for longer words than are kept, and when all that was kept was forgotten', () => {
    const long = `${'x'.repeat(300)} harbours`
    expect(read(long)).toEqual(expected(long))
    const before = reader.generation
    for (let at = 0; reader.generation === before; at += 1) read(`${at}a ${at}b ${at}c ${at}d`)
    expect(read(long)).toEqual(expected(long))
  })
})
