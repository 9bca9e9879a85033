import { beforeAll, describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/answer/answer-question.ts'
import type { Desk } from '../../src/answer/desk.ts'
import { quoteText } from '../../src/articles/quote.ts'
import { AS_OF, askOf, deskOf } from './articles-desk.ts'

const DAYS = ['2025-03-02', '2025-11-20', '2026-01-25', '2026-02-03', '2026-02-08', '2026-02-12']
const STEPS = [
  'The ferry strike of Velm was called over wages, union leader Ada Lind said.',
  'Nobody expects the ferry strike to last beyond the spring, the mayor of Orsk told reporters.',
  'Harbour pilots joined the ferry strike because their own pay had not risen since 2019.',
  'Two rounds of talks on the ferry strike broke up at midnight without a date for a third.',
  'A judge refused to forbid the ferry strike, which neared its end when the line offered six per cent.',
  'The ferry strike was called off.',
]

/** One report a day on the ferry strike, the last of them published after the instant of the questions. */
const REPORTS = DAYS.map((publishedAt, at) => ({
  id: `strike-${at}`,
  title: `Ferry strike, report ${at}`,
  publishedAt,
  source: 'Coast Courier',
  body: `${STEPS[at]} Travellers waited at the quay for hours.`,
}))

const daysOf = (answer: { quotes: readonly { article: { publishedAt: string } }[] }): string[] =>
  answer.quotes.map(({ article }) => article.publishedAt)

describe('the latest', () => {
  let desk: Desk
  beforeAll(async () => {
    desk = await deskOf(REPORTS)
  })

  it.each([
    "What's the latest on the ferry strike?",
    'whats the latest on the ferry strike',
    'any news about the ferry strike?',
    'ferry strike news',
  ])('on a topic is quoted newest first, nothing from later: %s', async (question) => {
    const answer = await askOf(desk, question)
    expect(daysOf(answer)).toEqual(['2026-02-08', '2026-02-03', '2026-01-25'])
    expect(quoteText(answer.quotes[0]!)).toContain('neared its end')
    expect(answer.asked).toBe(question)
  })

  it('is told by the instant, whatever the time zones in which reports are dated', async () => {
    const times = ['2026-02-07T09:00:00+09:00', '2026-02-07T05:00:00+00:00', '2026-02-07T02:00:00-08:00']
    const zoned = await deskOf(
      times.map((publishedAt, at) => ({ ...REPORTS[at]!, id: `zoned-${at}`, publishedAt })),
    )
    const answer = await askOf(zoned, "What's the latest on the ferry strike?")
    expect(daysOf(answer)).toEqual(times.toReversed())
    await zoned.archive.close()
  })

  it('is what a report opens with, and no heading and no call', async () => {
    const opening = 'Orsk has sold its lighthouse to a painter.'
    const body = `${opening}\n\nThe price is not known.\n\nLighthouse of Orsk in numbers`
    const sold = { id: 'sold', title: 'Lighthouse of Orsk Sold', publishedAt: '2026-02-09', body }
    const lit = await deskOf([...REPORTS, sold])
    const { quotes } = await askOf(lit, 'latest on the lighthouse of Orsk')
    expect(quoteText(quotes[0]!)).toContain(opening)
    await lit.archive.close()
  })

  it('keeps within the dates and outlets that are chosen', async () => {
    const filters = { to: '2025-12-31' }
    const answer = await answerQuestion('latest on the ferry strike', desk, { asOf: AS_OF, filters })
    expect(answer.status === 'answered' ? daysOf(answer) : answer.status).toEqual([
      '2025-11-20',
      '2025-03-02',
    ])
  })

  it('on what the articles do not hold is refused', async () => {
    for (const question of ["What's the latest on the Zarnovian election?", 'any news about Quorthan Blix?'])
      expect((await answerQuestion(question, desk, { asOf: AS_OF })).status).toBe('not-found')
  })

  it.each(['any news?', "what's new", 'latest headlines'])(
    'of nothing in particular is the newest reports: %s',
    async (question) => {
      const answer = await askOf(desk, question)
      expect(daysOf(answer)).toEqual(['2026-02-08', '2026-02-03', '2026-01-25'])
      for (const { start } of answer.quotes) expect(start).toBe(0)
    },
  )

  it.each(['Harbour Ledger', 'any news from the Harbour Ledger?'])(
    'of an outlet alone is its newest reports: %s',
    async (question) => {
      const body = 'A pilot of Velm retired on Sunday after forty years at the harbour.'
      const other = {
        id: 'p',
        title: 'Pilot Retires',
        publishedAt: '2025-12-30',
        source: 'Harbour Ledger',
        body,
      }
      const answer = await askOf(await deskOf([...REPORTS, other]), question)
      expect(answer.quotes.map(quoteText)).toEqual([body])
      expect(answer.searched.articles).toBe(1)
    },
  )

  it('of nothing in particular keeps within the dates, however many reports are newer', async () => {
    const many = Array.from({ length: 60 }, (_, at) => ({
      id: `note-${at}`,
      title: `Note ${at}`,
      publishedAt: '2026-02-05',
      source: 'Coast Courier',
      body: `Report number ${at} tells of the harbour of Velm and of its ${at} cranes.`,
    }))
    const filters = { from: '2025-11-01', to: '2026-01-31' }
    const answer = await answerQuestion('any news?', await deskOf([...REPORTS, ...many]), {
      asOf: AS_OF,
      filters,
    })
    expect(answer.status === 'answered' ? daysOf(answer) : answer.status).toEqual([
      '2026-01-25',
      '2025-12-03',
      '2025-11-20',
    ])
  })

  it('of nothing in particular begins with what is out where the day has begun, however much is still to come', async () => {
    const body = 'Fishermen of Orsk landed a squid of nine metres.'
    const squid = { id: 'squid', title: 'Giant Squid', publishedAt: '2026-02-10T05:00+09:00', body }
    const later = Array.from({ length: 45 }, (_, at) => ({
      id: `later-${at}`,
      title: `Note ${at}`,
      publishedAt: '2026-02-09T22:00:00Z',
      body: `Report number ${at} tells of the harbour of Velm and of its ${at} cranes.`,
    }))
    const desk = await deskOf([...REPORTS, ...later, squid])
    const news = await askOf(desk, 'any news?', '2026-02-09T21:00:00Z')
    expect(daysOf(news)).toEqual([squid.publishedAt, '2026-02-08', '2026-02-03'])
    expect(daysOf(await askOf(desk, 'Who landed a squid?', '2026-02-09T21:00:00Z'))).toEqual([
      squid.publishedAt,
    ])
  })

  it('of a day that is named is what was published then', async () => {
    const answer = await answerQuestion('what happened on 3 December 2025?', desk, { asOf: AS_OF })
    expect(answer.status === 'answered' ? daysOf(answer) : answer.status).toEqual(['2025-12-03'])
    const none = await answerQuestion('what happened yesterday?', desk, { asOf: AS_OF })
    expect(none).toMatchObject({ status: 'not-found', reason: 'outside-dates' })
    expect(none.status === 'not-found' && none.nearest.length).toBeGreaterThan(0)
  })

  it('of nothing in particular is refused where nothing is held', async () => {
    const filters = { from: '2026-02-09' }
    const answer = await answerQuestion('any news?', desk, { asOf: AS_OF, filters })
    expect(answer).toMatchObject({ status: 'not-found', reason: 'outside-dates' })
  })
})

describe('who somebody is', () => {
  it('is answered with the sentence that says so, in whichever letters the name is typed', async () => {
    const desk = await deskOf([
      {
        id: 'meeting',
        title: 'Ada Lind Meets Tomas Reed',
        publishedAt: '2026-02-02',
        source: 'Coast Courier',
        body: 'Ada Lind met Tomas Reed in Orsk on Monday. Lind and Reed did not speak to reporters.',
      },
      {
        id: 'master',
        title: 'Harbour Is Dredged',
        publishedAt: '2026-01-10',
        source: 'Coast Courier',
        body: 'The harbour is dredged until May. Ada Lind, the harbour master of Velm, said that ships of 80 metres can use it then.',
      },
    ])
    for (const question of [
      'Who is Ada Lind?',
      'who is ada lind',
      'whos ada lind',
      "who's Ada Lind again?",
    ]) {
      const [quote] = (await askOf(desk, question)).quotes
      expect(quote?.article.id).toBe('master')
      const { start, end } = quote!.highlight!
      expect(quoteText(quote!).slice(start, end)).toBe('the harbour master of Velm')
    }
  })
})

describe('what is asked of one place', () => {
  it('is not answered with what is told of another', async () => {
    const desk = await deskOf([
      {
        id: 'talks',
        title: 'Leaders of France and Germany Agree',
        publishedAt: '2026-01-12',
        source: 'Coast Courier',
        body: 'The leaders of France and Germany agreed on Thursday after talks in the capital of Belgium.',
      },
    ])
    expect((await answerQuestion('What is the capital of France?', desk, { asOf: AS_OF })).status).toBe(
      'not-found',
    )
    expect((await answerQuestion('What is the capital of Belgium?', desk, { asOf: AS_OF })).status).toBe(
      'answered',
    )
  })
})
