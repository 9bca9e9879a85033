import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quotesApart } from '../../../src/answer/sentences/quotes-apart.ts'
import type { Article } from '../../../src/articles/article.ts'
import { quoteFrom, quotesOverlap, quoteText } from '../../../src/articles/quote.ts'

const SENTENCES = ['Ada Lind spoke. ', 'She said no. ', 'They left. ', 'Rain fell. ']
const starts = SENTENCES.map((_, at) => SENTENCES.slice(0, at).join('').length)
const article: Article = {
  id: 'velm',
  title: 'Velm',
  publishedAt: '2026-01-20',
  body: SENTENCES.join(''),
}

/** The sentences from one to another, with a highlighted word of one of them where that is said. */
function quote(first: number, last: number, highlighted?: number) {
  const span = { start: starts[first]!, end: starts[last]! + SENTENCES[last]!.length }
  if (highlighted === undefined) return quoteFrom(article, span)
  const start = starts[highlighted]! - span.start
  return quoteFrom(article, span, { highlight: { start, end: start + 3 } })
}

const texts = (quotes: readonly ReturnType<typeof quote>[]): string[] => quotes.map(quoteText)

describe('quotes of one article', () => {
  it('do not show a sentence again that an earlier one leans on', () => {
    expect(texts(quotesApart([quote(0, 1), quote(1, 2)]))).toEqual([
      'Ada Lind spoke. She said no.',
      'They left.',
    ])
  })

  it('end before what an earlier one begins with', () => {
    expect(texts(quotesApart([quote(2, 3), quote(0, 2)]))).toEqual([
      'They left. Rain fell.',
      'Ada Lind spoke. She said no.',
    ])
  })

  it('are one where one holds the other', () => {
    expect(texts(quotesApart([quote(0, 2), quote(1, 1)]))).toEqual([
      'Ada Lind spoke. She said no. They left.',
    ])
  })

  it('keep the side that answers, and are left out where the answer is shown already', () => {
    expect(texts(quotesApart([quote(1, 1), quote(0, 2, 0)]))).toEqual(['She said no.', 'Ada Lind spoke.'])
    expect(texts(quotesApart([quote(1, 1), quote(0, 2, 1)]))).toEqual(['She said no.'])
  })

  it('go without what was shown before all of them', () => {
    expect(texts(quotesApart([quote(0, 1)], [quote(0, 0)]))).toEqual(['She said no.'])
  })

  it('are as they were where they share nothing, though articles have the same places', () => {
    const other = { ...article, id: 'other' }
    const elsewhere = quoteFrom(other, { start: 0, end: 15 })
    expect(quotesApart([quote(0, 0), elsewhere, quote(2, 3, 3)])).toEqual([
      quote(0, 0),
      elsewhere,
      quote(2, 3, 3),
    ])
  })

  it('never overlap, and keep their highlighted words, whatever they were', () => {
    const place = fc.integer({ min: 0, max: SENTENCES.length - 1 })
    const any = fc.tuple(place, place, fc.option(place)).map(([a, b, c]) => {
      const [first, last] = [Math.min(a, b), Math.max(a, b)]
      return quote(first, last, c === null ? undefined : Math.min(last, Math.max(first, c)))
    })
    const highlightedWord = (one: ReturnType<typeof quote>): string | undefined =>
      one.highlight === undefined ? undefined : quoteText(one).slice(one.highlight.start, one.highlight.end)
    fc.assert(
      fc.property(fc.array(any, { maxLength: 6 }), (quotes) => {
        const apart = quotesApart(quotes)
        for (const [at, one] of apart.entries())
          for (const other of apart.slice(at + 1)) expect(quotesOverlap(one, other)).toBe(false)
        for (const one of apart) {
          const of = quotes.find((each) => each.start <= one.start && each.end >= one.end)
          expect(of).toBeDefined()
        }
        const words = new Set(quotes.map(highlightedWord))
        for (const one of apart) expect(words).toContain(highlightedWord(one))
        expect(apart[0]).toEqual(quotes[0])
      }),
    )
  })
})
