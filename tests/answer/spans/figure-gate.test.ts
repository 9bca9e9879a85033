import { describe, expect, it } from 'vitest'
import { readSentence } from '../../../src/answer/spans/span-candidates.ts'
import { quoteText } from '../../../src/articles/quote.ts'
import { askOf, deskOfReports } from '../articles-desk.ts'

const emphasised = async (question: string, body: string): Promise<string | undefined> => {
  const answer = await askOf(await deskOfReports([['Votes counted in Velm', body]]), question)
  const { highlight } = answer.quotes[0]!
  return highlight === undefined
    ? undefined
    : quoteText(answer.quotes[0]!).slice(highlight.start, highlight.end)
}

describe('an age', () => {
  it('is no count of anything', async () => {
    const body =
      'Ada Lind, a 61-year-old retired coach, won the vote in Velm on Sunday by a handful of votes.'
    expect(await emphasised('How many votes did Ada Lind win by?', body)).toBeUndefined()
    const told = body.replace('a handful of', '1,914')
    expect(await emphasised('How many votes did Ada Lind win by?', told)).toContain('1,914')
  })

  it('is no span of time', async () => {
    const body = 'The final in Velm on Sunday was the 28-year-old’s first title.'
    expect(await emphasised('How long was the final in Velm?', body)).toBeUndefined()
  })
})

describe('"one"', () => {
  const spansOf = (text: string): string[] =>
    readSentence(text).candidates.map(({ start, end }) => text.slice(start, end))

  it('is no number in the place of a noun', () => {
    expect(spansOf('The envoys of Velm never clinched one.')).not.toContain('one')
    expect(spansOf('The list is long, one reads.')).not.toContain('one')
  })

  it('is one before what it counts', () => {
    expect(spansOf('The envoys clinched one deal.')).toContain('one')
    expect(spansOf('Only one of them left.')).toContain('one')
  })
})

describe('where something was', () => {
  it('is not told by whom it was held with', async () => {
    const body = 'The meeting was held with Arnholm in a tent near Velm, the Arnholm envoy said.'
    expect(await emphasised('Where was the meeting with the envoys held?', body)).not.toBe('Arnholm')
  })
})
