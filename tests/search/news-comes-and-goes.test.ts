import { afterAll, describe, expect, it } from 'vitest'
import { findArticles } from '../../src/answer/overviews/find-articles.ts'
import { readQuestion } from '../../src/answer/read-question.ts'
import { quoteText } from '../../src/articles/quote.ts'
import type { Filters } from '../../src/question/query.ts'
import { AS_OF, deskOf } from '../answer/articles-desk.ts'

const report = (id: string, body: string, more = {}) => ({
  id,
  title: `Report ${id}`,
  body,
  publishedAt: '2026-01-20',
  source: 'Coast Courier',
  ...more,
})

describe('an article', async () => {
  const desk = await deskOf([report('bell', 'Divers found the bell of the sunken trawler.')])
  afterAll(() => desk.archive.close())
  const found = async (words: string): Promise<string[]> =>
    (await findArticles(words, desk, { asOf: AS_OF, limit: 6 })).quotes.map(({ article }) => article.id)
  const save = (draft: ReturnType<typeof report>) => desk.archive.save(draft, { savedAt: AS_OF })

  it('is found as soon as it is saved, by its text and by its headline', async () => {
    expect(await found('quaggamire')).toEqual([])
    await save(report('new', 'A quaggamire opened below the road.', { title: 'Hole Swallows Omnibus' }))
    expect(await found('quaggamire')).toEqual(['new'])
    expect(await desk.index.suggestArticles('hole swal', 3)).toEqual(['new'])
    expect(desk.index.terms.frequency('quaggamir')).toBe(1)
  })

  it('is found by its new words and no more by its old ones once it was changed', async () => {
    await save(report('new', 'A sinkhole opened below the road.', { title: 'Sinkhole Swallows Omnibus' }))
    expect(await found('quaggamire')).toEqual([])
    expect(await found('sinkhole')).toEqual(['new'])
    expect(await desk.index.suggestArticles('hole swal', 3)).toEqual([])
    expect(await desk.index.suggestArticles('sinkhole', 3)).toEqual(['new'])
    const [quote] = (await findArticles('sinkhole', desk, { asOf: AS_OF, limit: 1 })).quotes
    expect(quoteText(quote!)).toBe((await desk.archive.get('new'))?.body)
  })

  it('is gone with its words once it was removed', async () => {
    const before = desk.index.size
    await desk.archive.remove('new')
    expect(await found('sinkhole')).toEqual([])
    expect(await desk.index.suggestArticles('sinkhole', 3)).toEqual([])
    expect(desk.index.terms.frequency('sinkhol')).toBe(0)
    expect(desk.index.size).toEqual({ articles: before.articles - 1, passages: before.passages - 1 })
    expect(await found('bell trawler')).toContain('bell')
  })
})

describe('a search at an instant', async () => {
  const TEXT = 'The trawler lost its anchor off Sund.'
  const desk = await deskOf([
    report('east', TEXT, { publishedAt: '2026-01-21T05:00+09:00' }),
    report('west', TEXT, { publishedAt: '2026-01-31T23:00-05:00', source: 'Northern Ledger' }),
    report('day', TEXT, { publishedAt: '2026-02-01', source: 'Isle News' }),
  ])
  afterAll(() => desk.archive.close())

  it.each<[string, string, boolean, string[]]>([
    ['before a day has come to it, leaves out what is not out', '2026-01-20T19:59:00Z', false, []],
    ['finds what is out where the day has begun already', '2026-01-20T20:00:00Z', false, ['east']],
    ['looks through all there too', '2026-01-20T20:00:00Z', true, ['east']],
    [
      'leaves out what is still to come where a day is not over',
      '2026-02-01T03:59:00Z',
      false,
      ['day', 'east'],
    ],
    ['finds that once it is out', '2026-02-01T04:00:00Z', false, ['day', 'east', 'west']],
    ['leaves out what has no more than a day that is to come', '2026-01-31T23:00:00Z', true, ['east']],
  ])('%s', async (_, asOf, exhaustive, ids) => {
    const query = await readQuestion('trawler anchor', desk, { asOf })
    const hits = await desk.index.search(query, { exhaustive })
    expect([...new Set(hits.map(({ passage }) => passage.articleId))].toSorted()).toEqual(ids)
  })

  it('finds by its date what is out where the day has begun already', async () => {
    const asOf = '2026-01-20T21:00:00Z'
    const query = await readQuestion('What happened on 21 January 2026?', desk, { asOf })
    const hits = await desk.index.search(query)
    expect(hits.map(({ passage }) => passage.articleId)).toContain('east')
  })
})

describe('a search', async () => {
  const TEXT = 'The trawler lost its anchor off Sund.'
  const desk = await deskOf([
    report('old', TEXT, { publishedAt: '2024-03-01' }),
    report('mid', TEXT, { publishedAt: '2025-03-01', source: 'Northern Ledger' }),
    report('late', TEXT, { publishedAt: '2026-01-25' }),
  ])
  afterAll(() => desk.archive.close())
  const hits = async (filters: Filters = {}, asOf = AS_OF, words = 'trawler anchor'): Promise<string[]> => {
    const query = await readQuestion(words, desk, { asOf, filters })
    return [...new Set((await desk.index.search(query)).map(({ passage }) => passage.articleId))].toSorted()
  }

  it.each<[string, Filters, string, string[]]>([
    ['without limits', {}, AS_OF, ['late', 'mid', 'old']],
    ['from a day on', { from: '2025-03-01' }, AS_OF, ['late', 'mid']],
    ['up to a day', { to: '2025-03-01' }, AS_OF, ['mid', 'old']],
    ['of one outlet', { source: 'Northern Ledger' }, AS_OF, ['mid']],
    ['of the outlets allowed', { sources: ['Northern Ledger'] }, AS_OF, ['mid']],
    ['of an outlet that is none', { source: 'Isle News' }, AS_OF, []],
    ['of a period that is none', { from: '2026-01-01', to: '2025-01-01' }, AS_OF, []],
    ['at an earlier day', {}, '2025-06-01', ['mid', 'old']],
    ['before anything was published', {}, '2020-01-01', []],
  ])('%s finds what lies within them', async (_, filters, asOf, ids) => {
    expect(await hits(filters, asOf)).toEqual(ids)
  })

  it('finds a word that was mistyped, and nothing for one that is none', async () => {
    expect(await hits({}, AS_OF, 'trawlre anchro')).toEqual(['late', 'mid', 'old'])
    expect(await hits({}, AS_OF, 'xyzzy')).toEqual([])
    expect(await hits({}, AS_OF, '')).toEqual([])
  })

  it('gives the best first, no passage twice, and no more than were wanted', async () => {
    const query = await readQuestion('trawler anchor Sund', desk, { asOf: AS_OF })
    const all = await desk.index.search(query)
    const scores = all.map(({ score }) => score)
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    const places = all.map(({ passage }) => `${passage.articleId}#${passage.ordinal}`)
    expect(new Set(places).size).toBe(places.length)
    expect(await desk.index.search(query, { limit: 2 })).toEqual(all.slice(0, 2))
  })

  it('takes names of the properties of objects for words', async () => {
    for (const word of ['constructor', '__proto__', 'toString', 'hasOwnProperty'])
      expect(await hits({}, AS_OF, word)).toEqual([])
  })
})
