import { describe, expect, it } from 'vitest'
import { quoteText } from '../../src/articles/quote.ts'
import { askOf, deskOf } from './articles-desk.ts'

describe('a person who is asked for', async () => {
  const desk = await deskOf([
    {
      id: 'meeting',
      title: 'Envoys Meet in Velm',
      publishedAt: '2026-01-20',
      source: 'Coast Courier',
      body: "Paul Anders, the envoy of President Ingrid Holt, met Marta Ellingsen's lawyer Tomas Reed in Velm on Tuesday to speak of the harbour.",
    },
  ])

  it('is not one whose envoy came: the bold words are who met', async () => {
    const [quote] = (await askOf(desk, 'Who met in Velm?')).quotes
    const { start, end } = quote!.highlight!
    expect(quoteText(quote!).slice(start, end)).toBe('Paul Anders')
  })
})
