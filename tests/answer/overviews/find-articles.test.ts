import { afterAll, describe, expect, it } from 'vitest'
import { findArticles } from '../../../src/answer/overviews/find-articles.ts'
import { quoteText } from '../../../src/articles/quote.ts'
import { openSeedsDesk } from '../../questions/seeds-desk.ts'
import { AS_OF } from '../articles-desk.ts'

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

  it('share a name or a noun with them', async () => {
    expect(await find('Bitcoin is going to the moon')).toEqual([])
  })
})
