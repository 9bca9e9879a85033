import { afterAll, describe, expect, it } from 'vitest'
import { findCoverage } from '../../../src/answer/overviews/coverage.ts'
import { summariseTopic } from '../../../src/answer/overviews/summarise.ts'
import { timelineOf } from '../../../src/answer/overviews/timeline.ts'
import type { ArticleDraft } from '../../../src/articles/article.ts'
import { quoteText } from '../../../src/articles/quote.ts'
import { AS_OF, askOf, deskOf } from '../articles-desk.ts'

const report = (id: string, publishedAt: string, title: string, body: string): ArticleDraft => ({
  id,
  publishedAt,
  title,
  body,
  source: 'Coast Courier',
})

/** A story whose first report alone has its general word. */
const ELECTION = [
  report(
    'vote',
    '2025-10-05',
    'Velmark votes in presidential election',
    'Voters in Velmark chose among five candidates on Sunday in a presidential election that turned on the price of bread. Polls put Irena Holt, who led the central bank, and President Tomas Brandl well ahead. The count goes on.',
  ),
  report(
    'runoff',
    '2025-10-26',
    'Holt beats Brandl in Velmark runoff',
    'Irena Holt won the runoff in Velmark with 53% of the vote, the commission said on Sunday, and President Tomas Brandl did not concede. Crowds sang in the squares.',
  ),
  report(
    'court',
    '2025-11-12',
    'Judges reject recount, Brandl concedes',
    'The highest court of Velmark turned down a recount that President Tomas Brandl had asked for, and on Wednesday he congratulated Irena Holt. The judges were of one mind.',
  ),
]

const APART = [
  // The country and its president alone.
  report(
    'visit',
    '2025-09-20',
    'Velmark president opens bridge',
    'President Tomas Brandl of Velmark opened a bridge over the Sorn on Saturday. It took nine years to build.',
  ),
  // The country and somebody else.
  report(
    'match',
    '2025-10-12',
    'Velmark beats Ostrel at football',
    'Velmark won by two goals on Sunday, both by Anton Reis. The coach was Karl Mund.',
  ),
  // The same people long before.
  report(
    'old',
    '2024-03-02',
    'Holt and Brandl quarrel over rates in Velmark',
    'Irena Holt and Tomas Brandl quarrelled over the interest rate of Velmark on Friday. Neither gave in.',
  ),
]

const TRIAL = [
  report(
    'opening',
    '2025-12-01',
    'Former Ellmer Bank chief goes on trial',
    'Gregor Marl, who led Ellmer Bank, went on trial in Ostrel on Monday over hidden loans. He pleaded not guilty.',
  ),
  report(
    'verdict',
    '2026-01-15',
    'Jury convicts Marl of fraud',
    'A jury found Gregor Marl, who led Ellmer Bank, guilty of fraud on Thursday over hidden loans. He will hear his sentence in March.',
  ),
]

describe('reports that go on with a story under other words', async () => {
  const desk = await deskOf([...ELECTION, ...APART, ...TRIAL])
  afterAll(() => desk.archive.close())
  const timeline = async (topic: string, options = {}): Promise<string[]> => {
    const { entries } = await timelineOf(topic, desk, { asOf: AS_OF, ...options })
    return entries.map(({ quote }) => quote.article.id)
  }

  it('stand in a timeline where they share two names beside that of the country', async () => {
    expect(await timeline('velmark election')).toEqual(['vote', 'runoff', 'court'])
  })

  it('stand in a timeline where they share one name beside that of a person', async () => {
    expect(await timeline('gregor marl trial')).toEqual(['opening', 'verdict'])
  })

  it('are none from after the question was asked, nor from outside the period asked for', async () => {
    expect(await timeline('velmark election', { asOf: '2025-11-01T12:00:00Z' })).toEqual(['vote', 'runoff'])
    expect(await timeline('velmark election', { filters: { to: '2025-10-20' } })).toEqual(['vote'])
  })

  it('are summarised, each by its first sentence', async () => {
    const summary = await summariseTopic('velmark election', desk, { asOf: AS_OF })
    expect(summary.status).toBe('summarised')
    const quotes = summary.status === 'summarised' ? summary.quotes : []
    const openings = quotes.filter((quote) => quote.article.body.startsWith(quoteText(quote)))
    expect(openings.map(({ article }) => article.id)).toEqual(['court', 'runoff', 'vote'])
  })

  it('are the newest where the latest on the topic is asked for', async () => {
    const { quotes } = await askOf(desk, "what's the latest on the marl trial")
    expect(quotes[0]?.article.id).toBe('verdict')
  })

  it('are no coverage of the topic where reports are counted', async () => {
    const { articles } = await findCoverage('velmark election', desk, { asOf: AS_OF })
    expect(articles.map(({ id }) => id)).toEqual(['vote'])
  })
})

describe('a topic of names alone', async () => {
  const desk = await deskOf([...ELECTION, ...APART])
  afterAll(() => desk.archive.close())

  it('takes in no others', async () => {
    const { coverage } = await timelineOf('Velmark', desk, { asOf: AS_OF })
    const { articles } = await findCoverage('Velmark', desk, { asOf: AS_OF })
    expect(coverage.articles).toEqual(articles)
  })
})
