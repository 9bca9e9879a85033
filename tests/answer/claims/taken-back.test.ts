import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../../src/answer/answer-question.ts'
import type { ArticleDraft } from '../../../src/articles/article.ts'
import { quoteText } from '../../../src/articles/quote.ts'
import { AS_OF, deskOf } from '../articles-desk.ts'

const first: ArticleDraft = {
  id: 'first',
  title: 'Kestrel plant in Velm to create 2,800 jobs',
  body: 'Kestrel will build a battery plant in Velm that will create 2,800 jobs, the company said on Monday.',
  publishedAt: '2026-01-16',
  source: 'Harbour Post',
}

const correction: ArticleDraft = {
  id: 'correction',
  title: 'CORRECTION: Kestrel plant to create 1,280 jobs, not 2,800',
  body: `(Corrects the number of jobs to 1,280, not 2,800, in a report published on Monday.)

The battery plant that Kestrel plans in Velm will employ 1,280 people when it is done.

"The 2,800 jobs included those at suppliers of the plant," a spokesman for Kestrel said.`,
  publishedAt: '2026-01-17',
  source: 'Harbour Post',
}

const firstQuote = async (reports: readonly ArticleDraft[]): Promise<{ text: string; bold: string }> => {
  const answer = await answerQuestion('how many jobs will the kestrel plant create?', await deskOf(reports), {
    asOf: AS_OF,
  })
  if (answer.status !== 'answered') throw new Error(answer.reason)
  const quote = answer.quotes[0]!
  const { start, end } = quote.highlight ?? { start: 0, end: 0 }
  return { text: quoteText(quote), bold: quoteText(quote).slice(start, end) }
}

describe('a figure that a correction takes back', () => {
  it('is not the answer', async () => {
    const { text, bold } = await firstQuote([first, correction])
    expect(text).toContain('1,280')
    expect(bold).not.toContain('2,800')
  })

  it('stays one in the report of another outlet, and where nothing is corrected', async () => {
    expect((await firstQuote([first])).bold).toContain('2,800')
    expect((await firstQuote([{ ...first, source: 'Village Post' }, correction])).text).toContain('2,800')
    const report = {
      ...correction,
      title: 'Kestrel plans a plant',
      body: correction.body.replace('Corrects', 'Gives'),
    }
    expect((await firstQuote([first, report])).text).toContain('2,800')
  })
})
