import { describe, expect, it } from 'vitest'
import type { HeldWords, WordStore } from '../../../src/archive/word-store.ts'
import { createWordsWriter } from '../../../src/search/segments/article-words.ts'
import { createStoredArticles } from '../../../src/search/stored/stored-articles.ts'
import { draft } from '../sample-news.ts'

const write = createWordsWriter()

/** A store whose articles the test changes, and which notes what is read of it. */
function noting() {
  const held = new Map<number, HeldWords>()
  const asked: number[][] = []
  function put(key: number, revision: number, asOf = revision): void {
    const article = { ...draft(revision), id: `a${key}` }
    const { record } = write(article)
    const { source = '', publishedAt } = article
    held.set(key, {
      key,
      id: article.id,
      revision,
      asOf,
      source,
      day: publishedAt.slice(0, 10),
      publishedAt,
      record,
    })
  }
  const read: WordStore['read'] = async (keys, known) => {
    asked.push([...keys])
    return keys.flatMap((key) => {
      const one = held.get(key)
      if (one === undefined) return []
      const { record, ...rest } = one
      return known(key) === one.revision ? [rest] : [{ ...rest, record }]
    })
  }
  return { held, asked, put, articles: createStoredArticles({ read } as unknown as WordStore) }
}

describe('the words of articles that lie elsewhere', () => {
  it('are read once while nothing changes', async () => {
    const { articles, asked, put } = noting()
    put(1, 4)
    put(2, 5)
    const first = await articles.words([1, 2], 4)
    expect(await articles.words([2, 1], 4)).toEqual([first[1], first[0]])
    expect(asked).toEqual([[1, 2], []])
  })

  it('are asked for once more after a change, and are taken from there where they are others', async () => {
    const { articles, asked, held, put } = noting()
    for (const key of [1, 2, 3]) put(key, key)
    for (const one of held.values()) held.set(one.key, { ...one, asOf: 3 })
    const [same] = await articles.words([1, 2, 3], 3)
    put(2, 4)
    held.delete(3)
    held.set(1, { ...held.get(1)!, asOf: 4 })
    const after = await articles.words([1, 2, 3], 4)
    expect(after.map(({ key, revision }) => [key, revision])).toEqual([
      [1, 1],
      [2, 4],
    ])
    expect(after[0]?.words).toBe(same?.words)
    await articles.words([1, 2], 4)
    expect(asked).toEqual([[1, 2, 3], [1, 2, 3], []])
  })

  it('are asked for again while what was read is behind what is known of, as of a replica', async () => {
    const { articles, asked, put } = noting()
    put(1, 2)
    await articles.words([1], 7)
    await articles.words([1], 7)
    put(1, 6, 7)
    expect((await articles.words([1], 7))[0]?.revision).toBe(6)
    await articles.words([1], 7)
    expect(asked).toEqual([[1], [1], [1], []])
  })

  it('are asked for whenever it is not said what is known of', async () => {
    const { articles, asked, put } = noting()
    put(1, 1)
    await articles.words([1])
    await articles.words([1])
    expect(asked).toEqual([[1], [1]])
  })
})
