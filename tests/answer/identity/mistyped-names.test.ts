import { describe, expect, it } from 'vitest'
import { quoteText } from '../../../src/articles/quote.ts'
import { askOf, deskOf } from '../articles-desk.ts'

const REPORT = {
  id: 'talks',
  title: 'Envoys meet in Velm',
  publishedAt: '2026-02-01',
  source: 'Coast Courier',
  body: `Kirillo Dmitrev, the envoy of President Tomas Holt, met the envoy Stefan Wittkov in Velm on Sunday.

Secretary of State Marcu Rubien led the team and Andrius Yermal, the head of the council, the other one.`,
}

describe('who somebody is whose name is mistyped in small letters', () => {
  it.each([
    ['who is kirillo dmitriev', 'the envoy of President Tomas Holt'],
    ['who is marcu rubjen', 'Secretary of State'],
  ])('is told, and nobody else is in bold: %s', async (question, wanted) => {
    const answer = await askOf(await deskOf([REPORT]), question)
    const bolds = answer.quotes.flatMap((quote) =>
      quote.highlight === undefined
        ? []
        : [quoteText(quote).slice(quote.highlight.start, quote.highlight.end)],
    )
    expect(bolds).toEqual([wanted])
  })
})
