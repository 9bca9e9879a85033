import MiniSearch from 'minisearch'
import { describe, expect, it } from 'vitest'
import { readQuestion } from '../../src/answer/read-question.ts'
import { createSearchIndex } from '../../src/search/layered-index.ts'
import { SMALL_STEMS } from '../../src/search/segments/small-stems.ts'
import { stem } from '../../src/text/stem.ts'
import { STOP_WORDS } from '../../src/text/stop-words.ts'
import { tokenize } from '../../src/text/tokens.ts'
import { archiveOf, idOf, question, SAVED_AT, textIn } from './sample-news.ts'

const ARTICLES = 40

describe('candidates', () => {
  it('have the scores that MiniSearch gives for the same fields, boosts and BM25 parameters', async () => {
    const archive = await archiveOf(0, ARTICLES)
    const index = createSearchIndex(archive)
    const engine = new MiniSearch<{ id: string; text: string; names: string; title: string }>({
      fields: ['text', 'names', 'title'],
      tokenize: (stems) => stems.split(' ').filter((one) => one !== ''),
      processTerm: (term) => term,
      searchOptions: { boost: { text: 1, names: 0.5, title: 1.5 }, bm25: { k: 1.2, b: 0.6, d: 0.5 } },
    })
    for (let number = 0; number < ARTICLES; number += 1) {
      const { article, passages } = (await textIn(index, idOf(number)))!
      const title = tokenize(article.title)
        .filter(({ norm }) => !STOP_WORDS.has(norm))
        .map(({ norm }) => stem(norm))
        .join(' ')
      for (const { passage, sentences } of passages) {
        const words = sentences.flatMap(({ stems }) => stems)
        const names = sentences.flatMap(({ stems, capitals }) =>
          stems.filter((_, at) => at > 0 && capitals[at]),
        )
        const text = words.filter((one) => !SMALL_STEMS.has(one)).join(' ')
        engine.add({ id: `${passage.articleId}#${passage.ordinal}`, text, names: names.join(' '), title })
      }
    }
    const { passages } = index.size
    for (let number = 0; number < 15; number += 1) {
      const query = await readQuestion(question(number), { archive, index }, { asOf: SAVED_AT })
      if (query.clauses.length > 1) continue
      const stems = query.terms
        .map((term) => term.stem)
        .filter((one) => index.terms.frequency(one) > 0 && index.terms.frequency(one) <= passages / 10)
      if (stems.length === 0 || stems.length > 9) continue
      const scores = new Map(engine.search(stems.join(' ')).map(({ id, score }) => [String(id), score]))
      const hits = (await index.search(query)).filter(({ score }) => score > 0)
      expect(hits.length).toBeGreaterThan(0)
      for (const { passage, score } of hits)
        expect(score).toBeCloseTo(scores.get(`${passage.articleId}#${passage.ordinal}`) ?? -1, 2)
      expect(hits).toHaveLength(Math.min(50, scores.size))
    }
    index.close()
    await archive.close()
  })
})
