import { describe, expect, it } from 'vitest'
import { quoteText } from '../../../src/articles/quote.ts'
import { askOf, deskOf } from '../articles-desk.ts'

const desk = await deskOf([
  {
    id: 'talks',
    title: 'Holt and Marr Envoys Speak of Good Talks in Velm',
    publishedAt: '2026-01-20',
    source: 'Coast Courier',
    body: [
      'Envoys for Mayor Ida Holt and Governor Tomas Marr said on Tuesday that their talks on a future harbour deal had been good.',
      'The harbour has been shut for a year, and no deal on the harbour has been reached.',
      'Marr regards the harbour as lost land of Orsk, which the coast took in 1991.',
      'He has repeatedly said he is open to a deal that leaves the pier to Orsk.',
      'The pier is old. It was built in 1911 and mended twice.',
    ].join('\n\n'),
  },
])

const firstQuote = async (question: string): Promise<string> =>
  quoteText((await askOf(desk, question)).quotes[0]!)

describe('whose words are asked for', () => {
  it('does not speak where his envoys do, and speaks as "he" behind a sentence on him', async () => {
    const quote = await firstQuote('what does marr say about a deal on the harbour')
    expect(quote).toContain('He has repeatedly said he is open to a deal')
    expect(quote).not.toContain('Envoys for')
  })

  it('is asked how he sees a thing', async () => {
    expect(await firstQuote('how does marr see the harbour')).toContain(
      'Marr regards the harbour as lost land',
    )
  })
})
