import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { meanOverlap } from '../../bench/support/word-overlap.ts'
import { SUMMARY_OPTIONS, summariseArticle, summariseTopic } from '../../src/answer/overviews/summarise.ts'
import { TIMELINE_OPTIONS, timelineOf } from '../../src/answer/overviews/timeline.ts'
import { findQuotations } from '../../src/answer/quotations/find-quotations.ts'
import { findSpeech } from '../../src/answer/quotations/quotations.ts'
import { type Quote, quoteText } from '../../src/articles/quote.ts'
import { countWords } from '../../src/text/tokens.ts'
import { openSeedsDesk } from '../questions/seeds-desk.ts'
import { AS_OF, deskOf } from './articles-desk.ts'

const seeds = await openSeedsDesk()
afterAll(() => seeds.close())
const asOf = '2026-01-21'
const TOPICS = [
  'grain deal',
  'Kursk',
  'prisoner exchange',
  'Bakhmut',
  'soldiers killed',
  'Minsk',
  'peace plan',
  'Kakhovka dam',
]

async function summary(topic: string, desk = seeds.desk, options = { asOf }): Promise<readonly Quote[]> {
  const made = await summariseTopic(topic, desk, options)
  if (made.status === 'not-found') throw new Error(`Refused (${made.reason}): ${topic}`)
  return made.quotes
}

describe('a summary of a topic', () => {
  it.each(TOPICS)('has at most five sentences that read well, the newest report first: %s', async (topic) => {
    const quotes = await summary(topic)
    expect(quotes.length).toBeGreaterThan(0)
    expect(quotes.length).toBeLessThanOrEqual(SUMMARY_OPTIONS.most)
    const days = quotes.map(({ article }) => article.publishedAt)
    expect(days).toEqual(days.toSorted().reverse())
    for (const quote of quotes) {
      expect(countWords(quoteText(quote))).toBeLessThanOrEqual(SUMMARY_OPTIONS.longest + 5)
    }
  })

  it.each(['war', 'Zelenskiy'])('of a broad topic says what happened, as reports open: %s', async (topic) => {
    const quotes = await summary(topic)
    const opening = quotes.filter(({ article, start }) => !article.body.slice(0, start).includes('\n'))
    expect(opening.length).toBeGreaterThanOrEqual(4)
  })

  it('has the newest report first by the instant, whatever the time zones in which reports are dated', async () => {
    const times = ['2026-02-07T09:00:00+09:00', '2026-02-07T02:00:00-08:00']
    const desk = await deskOf([
      {
        title: 'Ferry strike begins',
        publishedAt: times[0]!,
        body: 'The ferry strike of Velm began at dawn over the wages of pilots.',
      },
      {
        title: 'Ferry strike ends',
        publishedAt: times[1]!,
        body: 'The ferry strike of Velm was called off after its line offered six per cent.',
      },
    ])
    const quotes = await summary('ferry strike', desk, { asOf: AS_OF })
    expect(quotes.map(({ article }) => article.publishedAt)).toEqual(times.toReversed())
    await desk.archive.close()
  })

  it('leaves out a sentence that only leads to a list', async () => {
    const body =
      'Some of what the ferries of Velm carry each week in the winter season:\n\nThe ferries of Velm carry coal to the islands in the winter season, the port said.'
    const desk = await deskOf([{ id: 'a', title: 'Ferries of Velm', body, publishedAt: '2026-01-20' }])
    const quotes = await summary('ferries of Velm', desk)
    expect(quotes[0] && quoteText(quotes[0])).toContain('coal')
  })

  it('takes what is told before what somebody says, a greeting and a heading', async () => {
    const told = [
      'The ferries of Velm sail again since the ice went, the port said on Monday.',
      'A pilot found the channel free and led the ferries of Velm to the outer island.',
      'Four hundred people crossed with the ferries of Velm before the evening came.',
    ]
    const beside = [
      'Hello, and welcome to the letter on the ferries of Velm, the ice and the port.',
      'The ferries of Velm after the ice went',
      'We believe that the ferries of Velm have better captains than all the others.',
    ]
    const body = [beside[0], told[0], beside[1], beside[2], told[1], told[2]].join('\n\n')
    const desk = await deskOf([{ id: 'a', title: 'Velm after the winter', body, publishedAt: '2026-01-20' }])
    expect((await summary('ferries of Velm', desk)).map(quoteText)).toEqual(told)
    await desk.archive.close()
  })

  it.each(TOPICS)('says no two things in the same words: %s', async (topic) => {
    const texts = (await summary(topic)).map(quoteText)
    for (const [at, text] of texts.entries())
      for (const other of texts.slice(at + 1)) expect(meanOverlap([text, other])).toBeLessThan(0.5)
  })

  it('covers a point once, however many outlets carry it', async () => {
    const body = 'The Orrin dam near Velm broke on Monday morning after nine days of rain, engineers said.'
    const report = (id: string, text: string) => ({
      id,
      title: `Dam breaks, ${id}`,
      body: text,
      publishedAt: '2026-01-20',
      source: `Outlet ${id}`,
    })
    const desk = await deskOf([
      report('a', body),
      report('b', body.replace('engineers said', 'said engineers')),
      report('c', `Late news. ${body}`),
      report('d', 'Six villages below the Orrin dam were emptied by soldiers with boats on the same night.'),
    ])
    const texts = (await summary('Orrin dam', desk, { asOf: AS_OF })).map(quoteText)
    expect(texts.filter((text) => text.includes('nine days of rain'))).toHaveLength(1)
    expect(texts.some((text) => text.startsWith('Six villages'))).toBe(true)
    await desk.archive.close()
  })

  it('uses nothing from after the question was asked', async () => {
    for (const { article } of await summary('Minsk', seeds.desk, { asOf: '2015-06-01' }))
      expect(article.publishedAt <= '2015-06-01').toBe(true)
  })
})

describe('a summary of an article', () => {
  it('is what a short article has', () => {
    const article = { id: 'a', title: 'Velm', publishedAt: '2026-01-20', body: 'Velm voted. Holt won.' }
    expect(summariseArticle(article).map(quoteText)).toEqual(['Velm voted.', 'Holt won.'])
    expect(summariseArticle({ ...article, body: '' })).toEqual([])
  })

  it('opens as its article does', async () => {
    const opens = (await Array.fromAsync(seeds.desk.archive.articles())).filter((article) => {
      const [first] = summariseArticle(article)
      return first !== undefined && article.body.slice(0, first.start).length < 40
    })
    expect(opens.length).toBeGreaterThan(0.8 * (await seeds.desk.archive.count()))
  })
})

describe('a timeline', () => {
  it('has no opening that says nothing of what it is about', async () => {
    const opened = 'The new ferries of Velm went to sea in a storm, the port said.'
    const desk = await deskOf([
      {
        id: 'a',
        title: 'Ferries of Velm Go to Sea',
        body: `${opened}\n\nThe ferries of Velm are blue.`,
        publishedAt: '2026-01-10',
      },
      {
        id: 'b',
        title: 'Ferries of Velm on Trial',
        body: 'The jury was watching all of this with great attention.\n\nNobody spoke. It was very quiet. It rained. The ferries of Velm were said to leak, and the ferries of Velm stayed in port.',
        publishedAt: '2026-01-20',
      },
    ])
    const { entries } = await timelineOf('ferries of Velm', desk, { asOf })
    const texts = entries.map(({ quote }) => quoteText(quote)).join(' ')
    expect(texts).toContain(opened)
    expect(texts).not.toContain('jury')
  })

  it('has no sentence that goes on with one that is not quoted beside it', async () => {
    const stands = 'The harbour of Velm closed its old dock on 5 May 2024.'
    const leaning = [
      'And in 2019, it was no ferry harbour of Velm, either.',
      'For example, in 2021 it bought a tug for the harbour of Velm.',
      'Later Monday, that number climbed to 650 in the harbour of Velm.',
    ]
    const desk = await deskOf([
      {
        id: 'a',
        title: 'Harbour of Velm',
        body: [stands, ...leaning.map((text) => `Nobody in the port knew it.\n\n${text}`)].join('\n\n'),
        publishedAt: '2026-01-10',
      },
    ])
    const { entries } = await timelineOf('harbour of Velm', desk, { asOf })
    const texts = entries.map(({ quote }) => quoteText(quote))
    expect(texts).toContain(stands)
    for (const text of leaning) expect(texts).not.toContain(text)
  })

  it.each(TOPICS)('has at most twelve entries, each of a date of its own, in order: %s', async (topic) => {
    const { entries } = await timelineOf(topic, seeds.desk, { asOf })
    expect(entries.length).toBeGreaterThan(0)
    expect(entries.length).toBeLessThanOrEqual(TIMELINE_OPTIONS.most)
    const dates = entries.map(({ date }) => date)
    expect(dates).toEqual(dates.toSorted())
    expect(new Set(dates).size).toBe(dates.length)
    for (const { date, dated, quote, reports } of entries) {
      expect(date).toMatch(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u)
      expect(date <= asOf).toBe(true)
      if (dated === 'publication') expect(date).toBe(quote.article.publishedAt.slice(0, 10))
      expect(reports).toBeGreaterThanOrEqual(1)
    }
  })

  it('has the opening of a report whose headline alone names the topic', async () => {
    const { entries } = await timelineOf('Minsk', seeds.desk, { asOf })
    expect(entries.map(({ date }) => date)).toEqual(expect.arrayContaining(['2014-09-05', '2015-02-12']))
  })

  it('keeps to the period that its topic names', async () => {
    const { entries } = await timelineOf('Minsk in 2015', seeds.desk, { asOf })
    expect(entries.length).toBeGreaterThan(0)
    for (const { date } of entries) expect(date.slice(0, 4)).toBe('2015')
  })
})

describe('quotations', () => {
  const SPOKEN = [
    ['“We will rebuild the harbour of Velm by May,” said Ingrid Holt on Monday.', 'Ingrid Holt'],
    ['Ingrid Holt told reporters: "We will rebuild the harbour of Velm by May."', 'Ingrid Holt'],
    [
      'Ingrid Holt warned the pilots on Monday. “We will rebuild the harbour of Velm by May,” she said.',
      'Ingrid Holt',
    ],
    ['According to Ada Lind, “nobody in Velm will pay for it”.', 'Ada Lind'],
  ] as const

  it.each(SPOKEN)('keep whoever said them: %s', (body, speaker) => {
    const spoken = findSpeech({ body })
    expect(spoken.map((one) => one.speaker)).toEqual([speaker])
    const [{ words, sentence }] = spoken as [(typeof spoken)[number]]
    expect(body.slice(words.start, words.end)).toMatch(/^(?:We will rebuild|nobody in Velm)/u)
    expect(words.start).toBeGreaterThan(sentence.start)
    expect(words.end).toBeLessThanOrEqual(sentence.end)
  })

  it.each([
    'The ship was called “Sea Queen of Velm”.',
    'The book “A Short Story of All Ferries” sold well.',
    'The sign read “no entry for any of you”.',
    '',
  ])('are none where nobody speaks: %s', (body) => {
    expect(findSpeech({ body }).filter(({ speaker }) => speaker === undefined)).toEqual([])
    if (!body.includes('called')) expect(findSpeech({ body })).toEqual([])
  })

  let desk: Awaited<ReturnType<typeof deskOf>>
  beforeAll(async () => {
    desk = await deskOf(
      SPOKEN.map(([body], at) => ({
        id: `q${at}`,
        title: `Velm ${at}`,
        body,
        publishedAt: `2026-01-0${at + 1}`,
      })),
    )
  })
  afterAll(() => desk.archive.close())

  it('are found with their words highlighted and their speaker named, each once', async () => {
    const { quotations, searched } = await findQuotations('rebuild the harbour', desk, { asOf: AS_OF })
    expect(searched.newest).toBeDefined()
    expect(quotations.length).toBeGreaterThan(0)
    const said = quotations.map((quote) => {
      const { highlight, speaker } = quote
      expect(speaker).toBe('Ingrid Holt')
      return quoteText(quote).slice(highlight!.start, highlight!.end)
    })
    expect(said[0]).toMatch(/^We will rebuild the harbour of Velm by May/u)
  })

  it('are those of the person asked for alone', async () => {
    const of = async (person: string) =>
      (await findQuotations('Velm', desk, { asOf: AS_OF, person })).quotations
    expect((await of('Ada Lind')).map(({ speaker }) => speaker)).toEqual(['Ada Lind'])
    expect((await of('holt')).every(({ speaker }) => speaker === 'Ingrid Holt')).toBe(true)
    expect(await of('Tomas Reed')).toEqual([])
  })
})
