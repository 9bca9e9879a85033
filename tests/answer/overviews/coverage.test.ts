import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TimelineEntry } from '../../../src/answer/answer.ts'
import type { Desk } from '../../../src/answer/desk.ts'
import { compareSources } from '../../../src/answer/overviews/compare-sources.ts'
import { findCoverage } from '../../../src/answer/overviews/coverage.ts'
import { coverageOverTime } from '../../../src/answer/overviews/coverage-over-time.ts'
import { timelineOf } from '../../../src/answer/overviews/timeline.ts'
import type { ArticleDraft } from '../../../src/articles/article.ts'
import { quoteText } from '../../../src/articles/quote.ts'
import { AS_OF, deskOf } from '../articles-desk.ts'

/** Reports on a harbour strike, one a day, by two outlets in turn. */
const STRIKE: readonly ArticleDraft[] = Array.from({ length: 120 }, (_, at) => ({
  id: `strike-${at}`,
  title: `Harbour strike goes into day ${at + 1}`,
  body: `The harbour strike in Port Ellis went into day ${at + 1}, the union of the pilots said. Ships wait outside.`,
  publishedAt: new Date(Date.parse('2025-06-01') + at * 86_400_000).toISOString().slice(0, 10),
  source: at % 2 === 0 ? 'Coast Courier' : 'Northern Ledger',
}))

const IN_PASSING: ArticleDraft = {
  id: 'passing',
  title: 'Baker of Port Ellis Retires',
  body: 'Ada Lind has baked in Port Ellis for forty years. She sold rolls to three mayors. Her daughter takes the shop over in May. She also remembers a harbour strike.',
  publishedAt: '2025-07-01',
  source: 'Coast Courier',
}

const SPREAD: ArticleDraft = {
  id: 'spread',
  title: 'Football: Ellis United Win',
  body: 'Ellis United won by three goals. A late strike by Mads Roe decided the match. The team then walked home along the harbour.',
  publishedAt: '2025-07-02',
  source: 'Northern Ledger',
}

describe('coverage of a topic', async () => {
  const desk = await deskOf([...STRIKE, IN_PASSING, SPREAD])
  afterAll(() => desk.archive.close())
  const ids = async (topic: string, filters = {}): Promise<string[]> => {
    const { articles } = await findCoverage(topic, desk, { asOf: AS_OF, filters })
    return articles.map(({ id }) => id)
  }

  it('is every report on it, however many more there are than a search returns', async () => {
    expect(await ids('harbour strike')).toEqual(STRIKE.map(({ id }) => id))
  })

  it('is not an article that mentions it in passing, or that only holds its words', async () => {
    expect(await ids('harbour strike')).not.toContain('passing')
    expect(await ids('harbour strike')).not.toContain('spread')
  })

  it('keeps to the outlet and the period that were asked for', async () => {
    expect(await ids('harbour strike', { source: 'Coast Courier' })).toHaveLength(60)
    expect(await ids('harbour strike', { from: '2025-06-03', to: '2025-06-05' })).toHaveLength(3)
  })

  it('is nothing from after the question was asked', async () => {
    const { articles } = await findCoverage('harbour strike', desk, { asOf: '2025-06-10' })
    expect(articles).toHaveLength(10)
  })

  it.each(['', '   ', 'the of and', 'zeppelin races', '?!'])('is nothing for %j', async (topic) => {
    expect(await ids(topic)).toEqual([])
  })
})

describe('coverage over time', async () => {
  const desk = await deskOf([...STRIKE.slice(0, 3), { ...STRIKE[9]!, id: 'late' }])
  afterAll(() => desk.archive.close())
  const over = async (topics: readonly string[], bounds: { from?: string; to?: string } = {}) =>
    coverageOverTime(
      await Promise.all(topics.map((topic) => findCoverage(topic, desk, { asOf: AS_OF, filters: bounds }))),
      bounds,
    )

  it('counts days without an article as zero', async () => {
    const counted = (await over(['harbour strike'], { from: '2025-06-01', to: '2025-06-12' }))!
    expect(counted.unit).toBe('day')
    expect(counted.topics[0]!.counts).toEqual([1, 1, 1, 0, 0, 0, 0, 0, 0, 1])
  })

  it('reaches to the newest article of the archive, not to a today of which it knows nothing', async () => {
    const counted = (await over(['harbour strike']))!
    expect(counted.periods.at(-1)!.to).toBe('2025-12-03')
  })

  it('gives each topic as many counts as there are periods', async () => {
    const counted = (await over(['harbour strike', 'rye bread', 'zeppelins']))!
    for (const { counts } of counted.topics) expect(counts).toHaveLength(counted.periods.length)
    expect(counted.topics.map(({ total }) => total)).toEqual([4, 1, 0])
  })

  it('is nothing where no topic is covered', async () => {
    expect(await over(['zeppelins', 'the'])).toBeUndefined()
  })
})

describe('a timeline', async () => {
  const OPENING: readonly ArticleDraft[] = [
    {
      id: 'promise',
      title: 'Velm Votes for New Ferry Terminal',
      body: 'The council of Velm voted for a new ferry terminal on Monday, 2 June 2025, by 31 votes to 20. The old ferry terminal dates from a plan of 1954, which engineers drew after 1946.',
      publishedAt: '2025-06-02',
      source: 'Coast Courier',
    },
    {
      id: 'opened',
      title: 'Ferry Terminal of Velm Opens',
      body: 'The ferry terminal of Velm opened on Tuesday. It cost 420 million euros, the city said. The minister will visit the ferry terminal on Friday.',
      publishedAt: '2026-01-20',
      source: 'Coast Courier',
    },
    {
      id: 'opened-too',
      title: 'First Ships at Ferry Terminal in Velm',
      body: 'The new ferry terminal of Velm opened on Tuesday, 20 January 2026, with four ships.',
      publishedAt: '2026-01-21',
      source: 'Northern Ledger',
    },
  ]
  const desk = await deskOf(OPENING)
  afterAll(() => desk.archive.close())
  let entries: readonly TimelineEntry[]
  beforeAll(async () => {
    entries = (await timelineOf('ferry terminal', desk, { asOf: AS_OF })).entries
  })

  it('dates its entries by what they tell, oldest first', () => {
    expect(entries.map(({ date }) => date)).toEqual([...entries.map(({ date }) => date)].sort())
    expect(entries.map(({ date }) => date)).toContain('2025-06-02')
    expect(entries.map(({ date }) => date)).toContain('2026-01-20')
  })

  it('takes no year that merely stands in a sentence for the date of an event', () => {
    for (const { date } of entries) expect(['1954', '1946']).not.toContain(date)
  })

  it('does not date by last Friday what is to come on Friday', () => {
    expect(entries.filter(({ date, dated }) => dated === 'event' && date === '2026-01-16')).toEqual([])
  })

  it('has each date once, and says how many reports turn to it', () => {
    expect(new Set(entries.map(({ date }) => date)).size).toBe(entries.length)
    expect(entries.find(({ date }) => date === '2026-01-20')?.reports).toBe(2)
  })

  it('has at most twelve entries', async () => {
    const many = await deskOf(STRIKE)
    const { entries: shown } = await timelineOf('harbour strike', many, { asOf: AS_OF })
    expect(shown.length).toBeLessThanOrEqual(12)
    await many.archive.close()
  })
})

describe('two outlets compared', async () => {
  const VELM: readonly ArticleDraft[] = [
    {
      id: 'courier',
      title: 'Harbour of Velm Opens',
      body: 'The new harbour of Velm opened on Tuesday and cost 420 million euros, the city said. The harbour of Velm has room for 36 ferries and 12 trawlers.',
      publishedAt: '2026-01-20',
      source: 'Coast Courier',
    },
    {
      id: 'ledger',
      title: 'Harbour of Velm: Auditors Speak',
      body: 'The new harbour of Velm cost 510 million euros, auditors said on Thursday, not what the city said. Anglers are banned from the harbour of Velm until autumn.',
      publishedAt: '2026-01-22',
      source: 'Northern Ledger',
    },
    {
      id: 'copy-1',
      title: 'Lighthouse Lit Again',
      body: 'The lighthouse of Sund was lit again on Sunday after a pause of eleven years, to the joy of the sailors of the whole coast and of the keeper.',
      publishedAt: '2026-01-18',
      source: 'Coast Courier',
    },
    {
      id: 'copy-2',
      title: 'Lighthouse of Sund Shines',
      body: 'The lighthouse of Sund was lit again on Sunday after a pause of eleven years, to the joy of the sailors of the whole coast and of the keeper.',
      publishedAt: '2026-01-18',
      source: 'Northern Ledger',
    },
  ]
  const desk: Desk = await deskOf(VELM)
  afterAll(() => desk.archive.close())
  const compare = (topic: string, other = 'Northern Ledger') =>
    compareSources(topic, ['Coast Courier', other], desk, { asOf: AS_OF })

  it('have side by side what both report, each outlet on its side, and are said to differ where figures do', async () => {
    const { both, kind } = await compare('harbour of Velm')
    expect(kind).toBe('both')
    const [pair] = both
    expect(pair!.quotes.map(({ article }) => article.source)).toEqual(['Coast Courier', 'Northern Ledger'])
    expect(quoteText(pair!.quotes[0])).toContain('420')
    expect(quoteText(pair!.quotes[1])).toContain('510')
    expect(pair!.differ).toBe(true)
  })

  it('have for themselves what the other does not report', async () => {
    const [courier, ledger] = (await compare('harbour of Velm')).sides
    expect(courier.alone.map(quoteText).join()).toContain('36 ferries')
    expect(ledger.alone.map(quoteText).join()).toContain('Anglers')
  })

  it('are told of by a sentence that names the topic, though the rest of the report is about something else', async () => {
    const filler = (about: string) => `${about} was told of on Sunday by the board of the valley.`
    const uni = await deskOf([
      {
        id: 'wells',
        title: 'Fungicide Found in Wells',
        body: `${['Water', 'Cattle', 'Grazing', 'Rain'].map(filler).join(' ')} A laboratory of the University of Brenn found traces of the fungicide flutriafol in 27 of 30 samples. Farmers sprayed it on beet fields. The board wants to close nine wells.`,
        publishedAt: '2026-01-18',
        source: 'Coast Courier',
      },
      {
        id: 'faculty',
        title: 'University of Brenn Opens Faculty of Medicine',
        body: 'The University of Brenn opened a faculty of medicine on Monday with 120 students.',
        publishedAt: '2026-01-19',
        source: 'Northern Ledger',
      },
    ])
    const sources = ['Coast Courier', 'Northern Ledger'] as const
    const { kind, sides } = await compareSources('University of Brenn', sources, uni, { asOf: AS_OF })
    expect(kind).toBe('both')
    expect(sides.map(({ articles }) => articles)).toEqual([1, 1])
    // Of such a report only that sentence is on the topic.
    expect(sides[0].alone.map(quoteText)).toEqual([
      'A laboratory of the University of Brenn found traces of the fungicide flutriafol in 27 of 30 samples.',
    ])
    const { articles, naming } = await findCoverage('University of Brenn', uni, { asOf: AS_OF })
    expect([articles, naming].map((some) => some.map(({ id }) => id))).toEqual([['faculty'], ['wells']])
    await uni.archive.close()
  })

  it('are said to carry the same report where they do', async () => {
    expect((await compare('lighthouse of Sund')).copies).toBe(1)
  })

  it('are not compared where one of them is silent, or both are', async () => {
    const one = await compare('harbour of Velm', 'Village Post')
    expect(one.kind).toBe('one')
    expect(one.sides.map(({ articles }) => articles)).toEqual([1, 0])
    expect(one.sides[1].held).toBe(4)
    expect((await compare('zeppelins')).kind).toBe('neither')
  })
})
