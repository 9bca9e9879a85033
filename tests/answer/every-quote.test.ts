import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import type { Desk } from '../../src/answer/desk.ts'
import { summariseArticle } from '../../src/answer/overviews/summarise.ts'
import { publishedDay, sourceName } from '../../src/articles/article.ts'
import { quotesOverlap, quoteText } from '../../src/articles/quote.ts'
import type { Filters } from '../../src/question/query.ts'
import { countWords } from '../../src/text/tokens.ts'
import { readQuestionCases } from '../questions/question-case.ts'
import { openSeedsDesk, QUESTIONS } from '../questions/seeds-desk.ts'
import { draft, question } from '../search/sample-news.ts'
import { deskOf } from './articles-desk.ts'
import { HOSTILE } from './hostile-questions.ts'
import { type Seen, seenEverywhere, seenInAnswer } from './quotes-seen.ts'

/** The most words that are quoted together. */
const MOST_WORDS = 90

/** Kinds whose quotes stand beside each other as different ones. */
const APART: ReadonlySet<Seen['kind']> = new Set(['answer', 'summary', 'timeline', 'disagreement'])

/** Fails where a quote is not the stored text of an article that may be quoted, or stands there twice. */
async function expectVerbatim(desk: Desk, seen: readonly Seen[], asked: string): Promise<void> {
  for (const { kind, quotes } of seen) {
    for (const [at, quote] of quotes.entries()) {
      const stored = await desk.archive.get(quote.article.id)
      const text = quoteText(quote)
      expect(stored?.body.slice(quote.start, quote.end), asked).toBe(text)
      expect(text.trim(), asked).not.toBe('')
      expect(text, asked).toBe(text.trim())
      expect(countWords(text), `${asked}: ${text}`).toBeLessThanOrEqual(MOST_WORDS)
      if (quote.highlight !== undefined) {
        const { start, end } = quote.highlight
        expect(start, asked).toBeGreaterThanOrEqual(0)
        expect(end, asked).toBeGreaterThan(start)
        expect(end, asked).toBeLessThanOrEqual(text.length)
        expect(text.slice(start, end), asked).toMatch(/[\p{L}\p{N}]/u)
      }
      if (!APART.has(kind)) continue
      for (const other of quotes.slice(at + 1))
        expect(quotesOverlap(quote, other), `${kind}, ${asked}: ${text} | ${quoteText(other)}`).toBe(false)
    }
  }
}

function expectWithin(seen: readonly Seen[], asOf: string, filters: Filters = {}): void {
  for (const { kind, quotes, searched } of seen) {
    for (const { article } of quotes) {
      const day = publishedDay(article)
      expect(day <= asOf.slice(0, 10)).toBe(true)
      // Where nothing is held of the days asked for, other days are shown for what they are.
      if (kind === 'other-days') continue
      expect(day >= (filters.from ?? '')).toBe(true)
      expect(day <= (filters.to ?? '9999')).toBe(true)
      if (filters.source !== undefined) expect(sourceName(article)).toBe(filters.source)
      expect(day >= searched.from!).toBe(true)
      expect(day <= searched.to!).toBe(true)
    }
    if (searched.newest !== undefined) expect(searched.newest <= asOf.slice(0, 10)).toBe(true)
  }
}

const seeds = await openSeedsDesk()
const generated = await deskOf(Array.from({ length: 60 }, (_, number) => draft(number)))
afterAll(async () => {
  await seeds.close()
  await generated.archive.close()
})

const ASKED_ON = '2026-01-21'

describe('every quote', () => {
  it('of the answers to our own questions is stored text, shown once', async () => {
    for (const { question: asked, asOf = ASKED_ON } of readQuestionCases(QUESTIONS)) {
      const seen = await seenInAnswer(asked, seeds.desk, { asOf })
      await expectVerbatim(seeds.desk, seen, asked)
      expectWithin(seen, asOf)
    }
  })

  it('of every command is, whatever it is asked', async () => {
    for (const asked of HOSTILE) {
      const seen = await seenEverywhere(asked, seeds.desk, { asOf: ASKED_ON })
      await expectVerbatim(seeds.desk, seen, asked)
      expectWithin(seen, ASKED_ON)
    }
  })

  it('of questions over articles made by the dozen is', async () => {
    for (let number = 0; number < 30; number += 1) {
      const asked = question(number)
      const seen = await seenEverywhere(asked, generated, { asOf: ASKED_ON })
      await expectVerbatim(generated, seen, asked)
      expectWithin(seen, ASKED_ON)
    }
  })

  it('of the summary of any article is', async () => {
    for await (const article of seeds.desk.archive.articles()) {
      const quotes = summariseArticle(article)
      const searched = { articles: 1 }
      await expectVerbatim(seeds.desk, [{ kind: 'summary', quotes, searched }], article.title)
      expect(quotes.length).toBeGreaterThanOrEqual(3)
      expect(quotes.length).toBeLessThanOrEqual(5)
      expect(quotes.map(({ start }) => start)).toEqual(
        quotes.map(({ start }) => start).toSorted((a, b) => a - b),
      )
    }
  })

  it('is so for any run of words out of the articles themselves', async () => {
    const articles = await Array.fromAsync(seeds.desk.archive.articles())
    const run = fc
      .tuple(fc.nat(articles.length - 1), fc.nat(1500), fc.integer({ min: 1, max: 12 }))
      .map(([which, from, words]) =>
        articles[which]!.body.slice(from % articles[which]!.body.length)
          .split(/\s+/u)
          .slice(0, words)
          .join(' '),
      )
    await fc.assert(
      fc.asyncProperty(run, async (asked) => {
        await expectVerbatim(seeds.desk, await seenInAnswer(asked, seeds.desk, { asOf: ASKED_ON }), asked)
      }),
      { numRuns: 60 },
    )
  })

  it('keeps to the day of the question, the period and the outlet asked for, whatever they are', async () => {
    const sources = (await generated.archive.sources()).map(({ name }) => name)
    const days = (await Array.fromAsync(generated.archive.articles())).map(publishedDay).toSorted()
    const day = fc.constantFrom(...days)
    const asked = fc.record({
      number: fc.nat(59),
      asOf: fc.constantFrom(...days.slice(days.length / 2), ASKED_ON),
      from: fc.option(fc.constantFrom(...days.slice(0, days.length / 2)), { nil: undefined }),
      to: fc.option(day, { nil: undefined }),
      source: fc.option(fc.constantFrom(...sources), { nil: undefined }),
    })
    let quotes = 0
    await fc.assert(
      fc.asyncProperty(asked, async ({ number, asOf, from, to, source }) => {
        const filters = {
          ...(from === undefined ? {} : { from }),
          ...(to === undefined ? {} : { to }),
          ...(source === undefined ? {} : { source }),
        }
        const words = question(number)
        const seen = await seenEverywhere(words, generated, { asOf, filters })
        expectWithin(seen, asOf, filters)
        await expectVerbatim(generated, seen, words)
        quotes += seen.flatMap((each) => each.quotes).length
      }),
      { numRuns: 60 },
    )
    // Most of the periods and outlets that chance puts together hold little.
    expect(quotes).toBeGreaterThan(20)
  })
})

describe('an article of the day of the question', async () => {
  const FURTHER: Readonly<Record<number, string>> = {
    30: 'Fishermen took in the first of the lifeboats near the lighthouse.',
    41: 'Priests and doctors sat with the families in the town hall of Sund.',
    57: 'A lawyer for the owners asked that nobody speak of guilt before the inquiry.',
  }
  const report = (id: string, publishedAt: string, drowned: number) => ({
    id,
    title: `Ferry of Velm sinks, ${id}`,
    source: 'Coast Courier',
    publishedAt,
    body: `The coast guard said that ${drowned} sailors had drowned when the ferry sank off Velm. ${FURTHER[drowned]}`,
  })
  const desk = await deskOf([
    report('morning', '2026-02-01T08:00:00Z', 41),
    report('evening', '2026-02-01T20:00:00Z', 57),
    report('abroad', '2026-02-01T06:00:00+09:00', 30),
  ])
  afterAll(() => desk.archive.close())
  const quotedAt = async (asOf: string): Promise<string[]> => {
    const seen = await seenEverywhere('How many sailors drowned off Velm?', desk, { asOf })
    const ids = new Set(seen.flatMap(({ quotes }) => quotes.map(({ article }) => article.id)))
    return [...ids].filter((id) => !id.startsWith('other')).toSorted()
  }

  it('is quoted from the hour on at which it was published', async () => {
    expect(await quotedAt('2026-02-01T12:00:00Z')).toEqual(['abroad', 'morning'])
    expect(await quotedAt('2026-02-01T21:00:00Z')).toEqual(['abroad', 'evening', 'morning'])
    expect(await quotedAt('2026-02-01T01:00:00Z')).toEqual(['abroad'])
  })

  it('is quoted where the question names the day alone', async () => {
    expect(await quotedAt('2026-02-01')).toEqual(['abroad', 'evening', 'morning'])
  })
})

describe('a sentence that is longer than anybody reads', async () => {
  const long = `The harbour of Velm, ${'which the old guild of the pilots had built, rebuilt and paid for, '.repeat(14)}cost 420 million euros, the city said.`
  const desk = await deskOf([
    { id: 'long', title: 'Harbour of Velm', source: 'Coast Courier', publishedAt: '2026-01-20', body: long },
  ])
  afterAll(() => desk.archive.close())

  it('is quoted in part', async () => {
    const asked = 'How much did the harbour of Velm cost?'
    const seen = await seenEverywhere(asked, desk, { asOf: '2026-02-10' })
    await expectVerbatim(desk, seen, asked)
    expect(seen.some(({ quotes }) => quotes.length > 0)).toBe(true)
  })
})
