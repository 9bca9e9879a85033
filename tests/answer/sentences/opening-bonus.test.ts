import { describe, expect, it } from 'vitest'
import { quoteText } from '../../../src/articles/quote.ts'
import { askOf, deskOf } from '../articles-desk.ts'

const desk = await deskOf([
  {
    id: 'talks',
    title: 'Envoys Report Good Talks on Harbour Peace in Velm',
    publishedAt: '2026-01-20',
    source: 'Coast Courier',
    body: [
      'Envoys of Orsk and Velm said on Tuesday that their meeting on a deal for the harbour had been good.',
      'The pier is old. It was built in 1911 and mended twice.',
      'Orsk says that the coast wants to end the harbour peace talks by conditions that nobody can accept.',
    ].join('\n\n'),
  },
])

const firstQuote = async (question: string): Promise<string> =>
  quoteText((await askOf(desk, question)).quotes[0]!)

describe('a topic of which nothing in particular is asked', () => {
  it.each(['harbour peace talks', 'latest on the harbour peace talks', 'summarize the harbour peace talks'])(
    'is told by the first sentence of the report that has it in its headline: %s',
    async (question) => {
      expect(await firstQuote(question)).toContain('said on Tuesday that their meeting')
    },
  )

  it('is told by its own sentence where something is asked', async () => {
    expect(await firstQuote('Who wants to end the harbour peace talks?')).toContain(
      'Orsk says that the coast',
    )
  })
})
