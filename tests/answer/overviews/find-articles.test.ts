import { afterAll, describe, expect, it } from 'vitest'
import { findArticles } from '../../../src/answer/overviews/find-articles.ts'
import { quoteText } from '../../../src/articles/quote.ts'
import { openSeedsDesk } from '../../questions/seeds-desk.ts'
import { AS_OF, deskOf } from '../articles-desk.ts'

const { desk, close } = await openSeedsDesk()
afterAll(close)

const find = async (words: string) => (await findArticles(words, desk, { asOf: AS_OF, limit: 10 })).quotes

describe('articles found by words', () => {
  it('are quoted with a sentence that has one of them, where there is one', async () => {
    const quotes = await find('war')
    expect(quotes.length).toBeGreaterThan(5)
    for (const quote of quotes) expect(quoteText(quote)).toMatch(/\bwar\b/iu)
  })

  it('hold about as much of the words as the best does', async () => {
    const titles = (await find('grain deal')).map(({ article }) => article.title)
    expect(titles).toEqual([
      'Russia Ends Black Sea Grain Deal',
      'Russia and Ukraine Sign Deal to Reopen Black Sea Ports for Grain',
    ])
  })

  it('are quoted with no heading where a sentence has as much of the words', async () => {
    const told = 'The ferries of Velm sailed on Monday for the first time since the ice went.'
    const body = `Timeline of the ferries of Velm\n\n${told}`
    const own = await deskOf([{ id: 'a', title: 'After the ice', publishedAt: '2026-01-20', body }])
    const { quotes } = await findArticles('ferries of Velm', own, { asOf: AS_OF, limit: 5 })
    expect(quotes.map(quoteText)).toEqual([told])
    await own.archive.close()
  })

  it('share a name or a noun with them', async () => {
    expect(await find('Bitcoin is going to the moon')).toEqual([])
  })
})
