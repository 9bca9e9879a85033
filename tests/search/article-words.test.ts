import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createWordsWriter, readStoredWords, visitPostings } from '../../src/search/article-words.ts'

const describeWords = createWordsWriter()
const article = (body: string, title = 'Ferry Report') => ({
  id: 'a',
  title,
  body,
  publishedAt: '2026-01-20',
  source: 'Coast Courier',
})

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

  it('are not read in another form', () => {
    const { record } = describeWords(article('One.'))
    const other = record.slice()
    other[0] = 9
    expect(() => readStoredWords(other)).toThrow('of form 9')
  })
})
