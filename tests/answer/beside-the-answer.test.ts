import { afterAll, describe, expect, it } from 'vitest'
import { quoteText } from '../../src/articles/quote.ts'
import { openSeedsDesk } from '../questions/seeds-desk.ts'
import { askOf, deskOf } from './articles-desk.ts'

const SAID =
  '"I have dreamed of this since I was six," said Marchetti, 19, who only joined the squad last month after an injury to Paulo Deng.'

const firstQuote = async (next: string, question: string): Promise<string> => {
  const report = {
    id: 'final',
    title: 'Anduvia edge Tarsk to reach first World Cup final',
    publishedAt: '2026-01-18',
    source: 'Touchline',
    body: `Anduvia reached their first World Cup final on Wednesday when substitute Leo Marchetti scored in the 118th minute to beat Tarsk 2-1 after extra time.

${SAID}

${next}`,
  }
  const answer = await askOf(await deskOf([report]), question)
  return quoteText(answer.quotes[0]!)
}

describe('a sentence beside the one that answers', () => {
  it('is not quoted where it tells nothing of what is asked', async () => {
    expect(
      await firstQuote('Goalkeeper Mikkel Aster saved eleven shots for Tarsk.', 'How old is Marchetti?'),
    ).toBe(SAID)
  })

  it('is quoted where it has words of the question', async () => {
    const next = 'Marchetti turned 19 in May and had saved eleven shots for Tarsk before he was sold.'
    expect(await firstQuote(next, 'How old is Marchetti?')).toContain(next)
  })

  it('is not quoted where an age is asked for and it tells none', async () => {
    const next = 'Marchetti saved eleven shots for Tarsk as a goalkeeper before he was sold.'
    expect(await firstQuote(next, 'How old is Marchetti?')).toBe(SAID)
  })
})

describe('a further quote', async () => {
  const { desk, close } = await openSeedsDesk()
  afterAll(close)

  it('is not shown beside one with the answer in bold where only its headline has the words', async () => {
    const answer = await askOf(desk, 'Who met in Davos?')
    expect(answer.quotes[0]!.highlight).toBeDefined()
    expect(answer.quotes.map(quoteText).join('\n')).not.toContain('No war in Europe has been deadlier')
  })
})
