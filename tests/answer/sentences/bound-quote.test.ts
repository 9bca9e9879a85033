import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundQuote, QUOTE_WORDS } from '../../../src/answer/sentences/bound-quote.ts'
import { quoteFrom, quoteText } from '../../../src/articles/quote.ts'
import { countWords } from '../../../src/text/tokens.ts'

/** A quote of one sentence of so many words, in parts of seven, with some words highlighted. */
function sentence(words: number, highlighted?: { readonly from: number; readonly to: number }) {
  const typed = Array.from({ length: words }, (_, at) => `w${at}${at % 7 === 6 ? ',' : ''}`)
  const body = typed.join(' ')
  const article = { id: 'one', title: 'One', publishedAt: '2026-01-20', body }
  if (highlighted === undefined) return quoteFrom(article, { start: 0, end: body.length })
  const start = typed.slice(0, highlighted.from).join(' ').length + (highlighted.from > 0 ? 1 : 0)
  const end = typed.slice(0, highlighted.to + 1).join(' ').length
  return quoteFrom(article, { start: 0, end: body.length }, { highlight: { start, end } })
}

const shown = (quote: ReturnType<typeof sentence>): string => quoteText(boundQuote(quote))

describe('a quote that is longer than anybody reads', () => {
  it('is its beginning where no words answer, or where these stand there', () => {
    const beginning = /^w0 w1 .* w84$/u
    expect(shown(sentence(200))).toMatch(beginning)
    expect(shown(sentence(200, { from: 3, to: 5 }))).toMatch(beginning)
  })

  it('is entered after a comma where its answer stands late', () => {
    expect(shown(sentence(200, { from: 150, to: 152 }))).toMatch(/^w70 .* w154$/u)
  })

  it('stays as it is where it is short enough', () => {
    const quote = sentence(QUOTE_WORDS, { from: 80, to: 84 })
    expect(boundQuote(quote)).toBe(quote)
  })

  it('holds no more than fits and begins its highlight where it began, whatever is highlighted', () => {
    const word = fc.integer({ min: 0, max: 249 })
    fc.assert(
      fc.property(word, word, (a, b) => {
        const quote = sentence(250, { from: Math.min(a, b), to: Math.max(a, b) })
        const bound = boundQuote(quote)
        expect(countWords(quoteText(bound))).toBeLessThanOrEqual(QUOTE_WORDS)
        const place = (of: typeof quote): number => of.start + of.highlight!.start
        expect(place(bound)).toBe(place(quote))
        const words = quoteText(bound).slice(bound.highlight!.start, bound.highlight!.end)
        expect(quote.article.body.slice(place(quote))).toMatch(new RegExp(`^${words}`))
        expect(countWords(words)).toBe(Math.min(QUOTE_WORDS, Math.abs(a - b) + 1))
      }),
    )
  })
})
