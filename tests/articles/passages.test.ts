import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PASSAGE_WORDS, quotableSentences, splitPassages } from '../../src/articles/passages.ts'
import { countWords } from '../../src/text/tokens.ts'

const sentence = (words: number, last = 'end'): string => `The ${'word '.repeat(words - 2)}${last}.`
const passagesOf = (body: string) => splitPassages({ id: 'one', body })

describe('the passages of an article', () => {
  it('are full sentences, as many as one holds', () => {
    const body = Array.from({ length: 9 }, () => sentence(50)).join(' ')
    const counts = passagesOf(body).map(({ start, end }) => countWords(body.slice(start, end)))
    expect(counts).toEqual([150, 150, 150])
  })

  it('begin after the dateline', () => {
    const body = 'DAVOS, Jan 20 - Envoys met on Tuesday.'
    expect(passagesOf(body).map(({ start, end }) => body.slice(start, end))).toEqual([
      'Envoys met on Tuesday.',
    ])
    expect(quotableSentences({ body })).toHaveLength(1)
  })

  it('cut a sentence that is too long by itself', () => {
    const body = sentence(450)
    const counts = passagesOf(body).map(({ start, end }) => countWords(body.slice(start, end)))
    expect(counts).toEqual([PASSAGE_WORDS, PASSAGE_WORDS, 450 - 2 * PASSAGE_WORDS])
  })

  it('hold every word of any text once, in order, none of them more than fits', () => {
    const texts = fc.array(fc.integer({ min: 3, max: 300 }), { maxLength: 12 })
    fc.assert(
      fc.property(texts, (lengths) => {
        const body = lengths.map((words) => sentence(words)).join(' ')
        const passages = passagesOf(body)
        expect(passages.map(({ start, end }) => body.slice(start, end)).join(' ')).toBe(body)
        expect(passages.map(({ ordinal }) => ordinal)).toEqual([...passages.keys()])
        for (const { start, end } of passages)
          expect(countWords(body.slice(start, end))).toBeLessThanOrEqual(PASSAGE_WORDS)
      }),
      { numRuns: 40 },
    )
  })

  it('are none of a text without words', () => {
    for (const body of ['', ' \n\n ']) expect(passagesOf(body)).toEqual([])
  })
})
