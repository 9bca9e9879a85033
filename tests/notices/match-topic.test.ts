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

const seeds = openSeedsDesk()
const { desk } = seeds
afterAll(() => seeds.close())

const article = (name: string) => desk.archive.get(seeds.idOf(name))!

function about(topic: string, name: string): boolean {
  return isAbout(readTopic(topic, desk, AS_OF), desk.index.texts.get(seeds.idOf(name))!)
}

describe('isAbout', () => {
  it('finds the sample articles on 26 topics with few misses and few strays', () => {
    let [right, stray, missed] = [0, 0, 0]
    for (const { topic, articles, either = [] } of CASES) {
      const wanted = new Set(articles.map(seeds.idOf))
      const open = new Set(either.map(seeds.idOf))
      const read = readTopic(topic, desk, AS_OF)
      for (const { id } of desk.archive.articles()) {
        if (open.has(id)) continue
        const found = isAbout(read, desk.index.texts.get(id)!)
        if (found && wanted.has(id)) right += 1
        else if (found) stray += 1
        else if (wanted.has(id)) missed += 1
      }
    }
    expect(right / (right + stray)).toBeGreaterThanOrEqual(0.9)
    expect(right / (right + missed)).toBeGreaterThanOrEqual(0.9)
  })

  it('does not take an article for one word of the topic that it uses', () => {
    expect(about('minerals agreement', '2014-09-05-minsk-protocol')).toBe(false)
    expect(about('interest rates', '2025-12-19-eu-ninety-billion-loan')).toBe(false)
  })

  it('does not take an article that mentions the topic once, in passing', () => {
    expect(about('Mariupol', '2022-05-21-mariupol-falls')).toBe(true)
    expect(about('Mariupol', '2022-02-24-russia-invades-ukraine')).toBe(false)
  })

  it('asks for each name of the topic', () => {
    expect(about('Alaska summit', '2025-08-15-alaska-summit')).toBe(true)
    expect(about('Alaska summit', '2019-12-10-paris-normandy-summit')).toBe(false)
  })

  it('matches nothing by small words', () => {
    const topic = readTopic('the of and', desk, AS_OF)
    expect(hasWords(topic)).toBe(false)
    expect(isAbout(topic, desk.index.texts.get(seeds.idOf('2022-05-21-mariupol-falls'))!)).toBe(false)
  })
})

describe('quoteOnTopic', () => {
  it('gives the passage that matches, word for word', () => {
    const grain = article('2022-07-22-black-sea-grain-deal')
    const quote = quoteOnTopic(readTopic('grain deal', desk, AS_OF), grain, desk)!
    expect(grain.body).toContain(quoteText(quote))
    expect(quoteText(quote)).toContain('grain')
  })
})
