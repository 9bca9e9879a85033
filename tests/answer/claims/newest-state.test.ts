import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../../src/answer/answer-question.ts'
import type { ArticleDraft } from '../../../src/articles/article.ts'
import { quoteText } from '../../../src/articles/quote.ts'
import { AS_OF, deskOf } from '../articles-desk.ts'

const report = (day: string, title: string, body: string): ArticleDraft => ({
  id: day,
  title,
  body,
  publishedAt: day,
  source: 'Harbour Post',
})

const firstOf = async (
  question: string,
  reports: readonly ArticleDraft[],
): Promise<{ day: string; bold?: string }> => {
  const answer = await answerQuestion(question, await deskOf(reports), { asOf: AS_OF })
  if (answer.status !== 'answered') throw new Error(answer.reason)
  const quote = answer.quotes[0]!
  const { highlight } = quote
  return {
    day: quote.article.publishedAt.slice(0, 10),
    ...(highlight === undefined ? {} : { bold: quoteText(quote).slice(highlight.start, highlight.end) }),
  }
}

describe('a question for a state', () => {
  const truce = [
    report(
      '2026-01-08',
      'Ceasefire talks on the Velm valley collapse',
      'Talks on a ceasefire in the Velm valley collapsed on Thursday after rockets hit a market.',
    ),
    report(
      '2026-01-20',
      'Army and rebels stop firing in Velm',
      'The army and the rebels of the Velm valley agreed on Tuesday to a ceasefire of 60 days.',
    ),
  ]

  it('is answered by the newest report of it', async () => {
    expect((await firstOf('is there a ceasefire in the velm valley?', truce)).day).toBe('2026-01-20')
  })

  it('is not where a time is asked for, or the report is of another place or event', async () => {
    expect((await firstOf('was there a ceasefire in the velm valley at first?', truce)).day).toBe(
      '2026-01-08',
    )
    const [old, other] = [truce[0]!, truce[1]!]
    const elsewhere = { ...other, body: other.body.replace('Velm', 'Dalby'), title: 'Rebels stop firing' }
    expect((await firstOf('is there a ceasefire in the velm valley?', [old, elsewhere])).day).toBe(
      '2026-01-08',
    )
    const longAgo = { ...old, id: 'old', publishedAt: '2025-06-08' }
    expect((await firstOf('is there a ceasefire in the velm valley?', [longAgo, other])).day).toBe(
      '2025-06-08',
    )
  })
})

describe('a question for what two people did', () => {
  it('is not answered by a newer sentence that leaves one of them out', async () => {
    const met = report('2026-01-08', 'Holt and Belkov meet', 'Ingrid Holt met Ivo Belkov for three hours.')
    const plans = report(
      '2026-01-12',
      'Holt sends envoys to Velm',
      'Ingrid Holt spoke on Monday of her plans. She said that Belkov would meet the mayor of Velm.',
    )
    expect((await firstOf('did holt meet belkov?', [met, plans])).day).toBe('2026-01-08')
    const again = { ...plans, body: 'Ingrid Holt met Belkov a second time on Monday, on a ship.' }
    expect((await firstOf('did holt meet belkov?', [met, again])).day).toBe('2026-01-12')
  })
})

describe('a question for a toll', () => {
  const flood = [
    report(
      '2026-01-08',
      'Flood in Ostrel kills 40',
      'At least 40 people died in the flood that hit Ostrel on Wednesday night, the governor said.',
    ),
    report(
      '2026-01-19',
      'Ostrel ends search for flood victims',
      'Ostrel ended its search after the flood on Monday and put the number of dead at 236.',
    ),
  ]
  const question = 'how many people died in the ostrel flood'

  it('is answered by the last one, however much it rose', async () => {
    expect(await firstOf(question, flood)).toEqual({ day: '2026-01-19', bold: '236' })
  })

  it('is not answered by a smaller one, nor by a later day than is asked for', async () => {
    const [first, last] = [flood[0]!, flood[1]!]
    const smaller = { ...last, body: last.body.replace('236', '12') }
    expect((await firstOf(question, [first, smaller])).day).toBe('2026-01-08')
    expect((await firstOf('how many people first died in the ostrel flood', flood)).day).toBe('2026-01-08')
  })

  it('reads a fourth death as four', async () => {
    const storm = [
      report(
        '2026-01-08',
        'Storm Agnes kills three',
        'Storm Agnes killed three people in Ostrel on Wednesday.',
      ),
      report(
        '2026-01-09',
        'Power is back in Ostrel',
        'A fourth person has died in Ostrel after Storm Agnes, and 140,000 homes have power again.',
      ),
    ]
    expect(await firstOf('how many people died in storm agnes?', storm)).toEqual({
      day: '2026-01-09',
      bold: 'fourth',
    })
  })
})
