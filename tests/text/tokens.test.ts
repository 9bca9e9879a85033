import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countWords, normalizeWord, tokenize } from '../../src/text/tokens.ts'

const norms = (text: string): string[] => tokenize(text).map((token) => token.norm)

describe('the words of a text', () => {
  it.each([
    ["Ukraine's army", ['ukraine', 'army']],
    ['the ministers’ talks', ['the', 'ministers', 'talks']],
    ["They don't know O'Brien", ['they', 'dont', 'know', 'obrien']],
    ['1,200 ferries', ['1200', 'ferries']],
    ['12,500,000 euros', ['12500000', 'euros']],
    ['a rise of 26.3 points', ['a', 'rise', 'of', '26.3', 'points']],
    ['São Tomé, Erdoğan and Zürich', ['sao', 'tome', 'erdogan', 'and', 'zurich']],
    ['Łódź and Tromsø', ['lodz', 'and', 'tromso']],
    ['the U.S. and the U.K. said', ['the', 'us', 'and', 'the', 'uk', 'said']],
    ['at 3 p.m. on the 2nd', ['at', '3', 'pm', 'on', 'the', '2nd']],
    ['the Xi-Putin call', ['the', 'xi', 'putin', 'call']],
    ['a 5G mast', ['a', '5g', 'mast']],
    ['Переговоры в Женеве', ['переговоры', 'в', 'женеве']],
  ])('of "%s" are %j', (text, words) => {
    expect(norms(text)).toEqual(words)
  })

  it('compare equal whether their accents are one character or two', () => {
    expect(normalizeWord('Erdoğan')).toBe(normalizeWord('Erdog\u0306an'))
  })

  it('keep years and lists of numbers apart', () => {
    expect(norms('in 2014, 2015,2016')).toContain('2014')
    expect(normalizeWord('1,200')).not.toBe(normalizeWord('1,20'))
  })

  it('are none in marks, spaces and pictures alone', () => {
    for (const text of ['', '   ', '… -- ?!', '🎉🎉', '\u0000']) expect(tokenize(text)).toEqual([])
  })

  it('stand in order, apart from each other, where the text has them, whatever the text', () => {
    const pieces = fc.constantFrom(
      'U.S.',
      "O'Brien",
      '1,200',
      'é',
      'e\u0301',
      '🎉',
      '\ud800',
      ' ',
      '.',
      '’s',
      '\n',
      'a',
      '9',
    )
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.array(pieces, { maxLength: 30 }).map((each) => each.join('')),
    )
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0
        for (const { start, end, norm } of tokenize(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(normalizeWord(text.slice(start, end))).toBe(norm)
          expect(norm).not.toBe('')
          last = end
        }
      }),
    )
  })

  it('are the same whether a foreign letter stands somewhere behind them or none', () => {
    const pieces = fc.constantFrom(
      'U.',
      'S.',
      'a',
      'B',
      "'",
      '’',
      '1',
      ',',
      '.',
      ' ',
      '-',
      '“',
      '—',
      '20',
      "it's",
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), (each) => {
        const text = each.join('')
        expect(tokenize(text)).toEqual(tokenize(`${text} é`).slice(0, -1))
      }),
      { numRuns: 2000 },
    )
  })

  it('are found soon in a text that is made to be slow', () => {
    for (const text of ['a.'.repeat(50_000), "a'".repeat(50_000), '1,'.repeat(50_000), 'é'.repeat(100_000)]) {
      expect(() => tokenize(text)).not.toThrow()
    }
  })
})

describe('words are counted', () => {
  it.each([
    ['', 0],
    [' \n\t ', 0],
    ['one', 1],
    ['  Talks in Davos,\n\n on 20 January ', 6],
    ['no\u00a0break and\u2009thin\u3000wide', 5],
    ['don\'t count "marks" - apart', 5],
  ])('between white space: %j has %i', (text, words) => {
    expect(countWords(text)).toBe(words)
  })

  it('as any reader who splits at white space counts them', () => {
    const piece = fc.constantFrom(
      'a',
      'word',
      '.',
      ' ',
      '\n',
      '\t',
      '\u00a0',
      '\u202f',
      '\u2028',
      '\u205f',
      '\u1680',
      '\ufeff',
      '\u0001',
      '🎉',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('')
        expect(countWords(text)).toBe(text.split(/\s+/u).filter((word) => word !== '').length)
      }),
    )
  })
})
