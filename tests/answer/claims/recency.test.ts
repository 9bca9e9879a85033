import { afterAll, describe, expect, it } from 'vitest'
import { asksForNow, RECENCY_WEIGHT, recencyBonus } from '../../../src/answer/claims/recency.ts'
import { quoteText } from '../../../src/articles/quote.ts'
import { parseQuestion } from '../../../src/question/parse-question.ts'
import { createSourceNames } from '../../../src/question/source-names.ts'
import { openSeedsDesk } from '../../questions/seeds-desk.ts'
import { askOf, deskOf } from '../articles-desk.ts'

const sources = createSourceNames(['Coast Courier', 'Northern Ledger'])
const read = (question: string) => parseQuestion(question, { asOf: '2026-02-10', sources })

describe('a question of how things stand', () => {
  it.each([
    'How much of Ukraine does Russia control?',
    'Who is the mayor of Velm?',
    'What percentage of Ukraine is occupied?',
    'Who leads the party?',
    'how many sailors have drowned',
    'Where do the talks stand now?',
  ])('is in the present tense: %s', (question) => {
    expect(asksForNow(read(question))).toBe(true)
  })

  it.each([
    'How much of Ukraine did Russia control?',
    'Who was the mayor of Velm?',
    'When is the election?',
    'How much of Ukraine does Russia control in November 2024?',
    'What does the Coast Courier say about the harbour?',
    'Summarise the Minsk agreements',
  ])('is not: %s', (question) => {
    expect(asksForNow(read(question))).toBe(false)
  })

  it('prefers later reports, the less the older they are', () => {
    const query = read('Who is the mayor of Velm?')
    const bonus = (publishedAt: string) => recencyBonus(query, { publishedAt }, '2026-01-31')
    expect(bonus('2026-01-31')).toBe(RECENCY_WEIGHT)
    expect(bonus('2025-10-03')).toBeCloseTo(RECENCY_WEIGHT / 2, 5)
    expect(bonus('2016-01-31')).toBeLessThan(RECENCY_WEIGHT / 10)
    expect(
      recencyBonus(read('Who was the mayor of Velm?'), { publishedAt: '2026-01-31' }, '2026-01-31'),
    ).toBe(0)
  })

  it('is answered from the later of two reports that answer alike', async () => {
    const report = (id: string, publishedAt: string, name: string) => ({
      id,
      publishedAt,
      title: `Council of Velm, ${id}`,
      source: 'Coast Courier',
      body: `${name} is the mayor of Velm. The council meets on Mondays.`,
    })
    const desk = await deskOf([
      report('old', '2019-03-01', 'Ada Lind'),
      report('new', '2026-01-03', 'Ingrid Holt'),
      report('older', '2012-03-01', 'Tomas Reed'),
    ])
    expect(quoteText((await askOf(desk, 'Who is the mayor of Velm?')).quotes[0]!)).toContain('Ingrid Holt')
    expect(quoteText((await askOf(desk, 'Who is the mayor of Velm?', '2020-01-01')).quotes[0]!)).toContain(
      'Ada Lind',
    )
  })
})

describe('a question of how much there is now', async () => {
  const seeds = await openSeedsDesk()
  afterAll(() => seeds.close())
  const asked = 'How much of Ukraine does Russia control?'
  const first = async (asOf: string) => (await askOf(seeds.desk, asked, asOf)).quotes[0]!

  it('is answered with the newest figure for the same thing, in whatever words', async () => {
    const quote = await first('2026-01-21')
    const text = quoteText(quote)
    expect(quote.article.publishedAt).toBe('2026-01-20')
    expect(text.slice(quote.highlight!.start, quote.highlight!.end)).toBe('about 19%')
    expect(text).toContain('Russia holds about 19% of Ukraine')
  })

  it('is answered as it would have been on an earlier day', async () => {
    expect(quoteText(await first('2024-12-01'))).toContain('18%')
    expect(quoteText(await first('2022-07-01'))).toContain('20%')
  })

  it('shows the older figures after it, and does not call them a disagreement', async () => {
    const answer = await askOf(seeds.desk, asked, '2026-01-21')
    expect(answer).not.toHaveProperty('disagreement')
    expect(answer.quotes.length).toBeGreaterThan(1)
  })
})
