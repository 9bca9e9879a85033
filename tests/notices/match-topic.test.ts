import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { quoteText } from '../../src/articles/quote.ts'
import { hasWords, isAbout, quoteOnTopic, readTopic } from '../../src/notices/match-topic.ts'
import { openSeedsDesk } from '../questions/seeds-desk.ts'

const AS_OF = '2026-01-21T09:00:00Z'

interface TopicCase {
  readonly topic: string
  /** The sample articles that are about it; those in `either` may count or not. */
  readonly articles: readonly string[]
  readonly either?: readonly string[]
}

const CASES = readFileSync(join(import.meta.dirname, 'topics.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as TopicCase)

const seeds = await openSeedsDesk()
const { desk } = seeds
afterAll(() => seeds.close())

const article = async (name: string) => (await desk.archive.get(seeds.idOf(name)))!

const textOf = async (id: string) => (await desk.index.read([id])).get(id)!

async function about(topic: string, name: string): Promise<boolean> {
  return isAbout(await readTopic(topic, desk, AS_OF), await textOf(seeds.idOf(name)))
}

describe('isAbout', () => {
  it('finds the sample articles on 26 topics with few misses and few strays', async () => {
    let [right, stray, missed] = [0, 0, 0]
    for (const { topic, articles, either = [] } of CASES) {
      const wanted = new Set(articles.map(seeds.idOf))
      const open = new Set(either.map(seeds.idOf))
      const read = await readTopic(topic, desk, AS_OF)
      for await (const { id } of desk.archive.articles()) {
        if (open.has(id)) continue
        const found = isAbout(read, await textOf(id))
        if (found && wanted.has(id)) right += 1
        else if (found) stray += 1
        else if (wanted.has(id)) missed += 1
      }
    }
    expect(right / (right + stray)).toBeGreaterThanOrEqual(0.9)
    expect(right / (right + missed)).toBeGreaterThanOrEqual(0.9)
  })

  it('does not take an article for one word of the topic that it uses', async () => {
    expect(await about('minerals agreement', '2014-09-05-minsk-protocol')).toBe(false)
    expect(await about('interest rates', '2025-12-19-eu-ninety-billion-loan')).toBe(false)
  })

  it('does not take an article that mentions the topic once, in passing', async () => {
    expect(await about('Mariupol', '2022-05-21-mariupol-falls')).toBe(true)
    expect(await about('Mariupol', '2022-02-24-russia-invades-ukraine')).toBe(false)
  })

  it('asks for each name of the topic', async () => {
    expect(await about('Alaska summit', '2025-08-15-alaska-summit')).toBe(true)
    expect(await about('Alaska summit', '2019-12-10-paris-normandy-summit')).toBe(false)
  })

  it('matches nothing by small words', async () => {
    const topic = await readTopic('the of and', desk, AS_OF)
    expect(hasWords(topic)).toBe(false)
    expect(isAbout(topic, await textOf(seeds.idOf('2022-05-21-mariupol-falls')))).toBe(false)
  })
})

describe('quoteOnTopic', () => {
  it('gives the passage that matches, word for word', async () => {
    const grain = await article('2022-07-22-black-sea-grain-deal')
    const quote = (await quoteOnTopic(await readTopic('grain deal', desk, AS_OF), grain, desk))!
    expect(grain.body).toContain(quoteText(quote))
    expect(quoteText(quote)).toContain('grain')
  })
})
