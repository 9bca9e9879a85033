import { describe, expect, it } from 'vitest'
import { quoteText } from '../../src/articles/quote.ts'
import { askOf, deskOf } from './articles-desk.ts'

const BRIDGE = {
  id: 'bridge',
  title: 'Sarne Bridge to close for repairs in spring',
  publishedAt: '2026-01-18',
  source: 'Harbour Times',
  body: `Sarne Bridge, which carries thousands of cars a day, will be closed from March for repairs, the council said on Sunday.

Inspectors found cracks in several of its cables in the summer. The work will cost $310 million, of which the state pays the larger part.

The ferry had to be hired abroad because every boat of the city was in the dock.`,
}

const boldFor = async (question: string): Promise<string | undefined> => {
  const answer = await askOf(await deskOf([BRIDGE]), question)
  const [quote] = answer.quotes
  if (quote?.highlight === undefined) return undefined
  return quoteText(quote).slice(quote.highlight.start, quote.highlight.end)
}

describe('words are emphasised of a sentence that tells what is asked for without its words', () => {
  it('where they are the only price of it', async () => {
    expect(await boldFor('How much will the repair of Sarne Bridge cost?')).toBe('$310 million')
  })

  it('where they are the only such measure of it, less likely by their place', async () => {
    const report = {
      id: 'dust',
      title: 'Tyres leave their mark on the land',
      publishedAt: '2026-01-18',
      source: 'Harbour Times',
      body: 'Slowly, one mote of black dust at a time, tyres leave their mark. The cars and lorries of Velm give off 6 million tons of tyre wear particles every year, which go into the air.',
    }
    const [quote] = (
      await askOf(await deskOf([report]), 'how much tyre dust do the cars of Velm produce a year')
    ).quotes
    const { start, end } = quote!.highlight!
    expect(quoteText(quote!).slice(start, end)).toBe('6 million tons')
  })
})
