import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  createWordsWriter,
  readStoredWords,
  visitPostings,
} from '../../../src/search/segments/article-words.ts'

const describeWords = createWordsWriter()
const article = (body: string, title = 'Ferry Report') => ({
  id: 'a',
  title,
  body,
  publishedAt: '2026-01-20',
  source: 'Coast Courier',
})

/** A record as the first form has it; short enough that one byte tells the length of its words. */
function earlierForm(record: Uint8Array): Uint8Array {
  const end = 2 + record[1]!
  const words = record.subarray(3, Math.max(3, end - 1))
  return Uint8Array.of(1, words.length, ...words, ...record.subarray(end))
}

describe('the words of an article as they are stored', () => {
  it('are found by their stems, and no others are', () => {
    const text = fc.array(fc.oneof(fc.lorem({ maxCount: 1 }), fc.string({ unit: 'grapheme' })), {
      maxLength: 60,
    })
    fc.assert(
      fc.property(text, fc.string(), (words, other) => {
        const { record, stems } = describeWords(article(words.join(' ')))
        const stored = readStoredWords(record)
        expect(stored.stems).toEqual(stems)
        for (const [at, stem] of stems.entries()) expect(stored.find(stem)).toBe(at)
        if (!stems.includes(other)) expect(stored.find(other)).toBe(-1)
      }),
      { numRuns: 100 },
    )
  })

  it('tell in which passages they stand, and how often in each field', () => {
    const { record } = describeWords(
      article('The ferry left. Old Ferry Lane was closed. The ferry came back.'),
    )
    const stored = readStoredWords(record)
    const seen: [number, number][] = []
    visitPostings(stored, stored.find('ferri'), (passage, frequencies) => seen.push([passage, frequencies]))
    // Three times in the text, once as a name within a sentence, once in the headline.
    expect(seen).toEqual([[0, 3 | (1 << 8) | (1 << 16)]])
  })

  it('are read in the form that earlier versions wrote: without line ends around them', () => {
    for (const body of ['The ferry left. Old Ferry Lane was closed.', '']) {
      const { record, stems } = describeWords(article(body, body === '' ? '' : 'Ferry'))
      const [now, then] = [readStoredWords(record), readStoredWords(earlierForm(record))]
      expect(then.stems).toEqual(now.stems)
      for (const stem of [...stems, 'absent']) expect(then.find(stem)).toBe(now.find(stem))
      expect([then.postings, then.record, then.lengths]).toEqual([now.postings, now.record, now.lengths])
    }
  })

  it('are not read in another form', () => {
    const { record } = describeWords(article('One.'))
    const other = record.slice()
    other[0] = 9
    expect(() => readStoredWords(other)).toThrow('of form 9')
  })
})
