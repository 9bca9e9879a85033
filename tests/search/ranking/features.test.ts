import { afterAll, describe, expect, it } from 'vitest'
import { readQuestion } from '../../../src/answer/read-question.ts'
import type { ArticleDraft } from '../../../src/articles/article.ts'
import { dateAgreement, type FeatureName } from '../../../src/search/ranking/features.ts'
import { explainScore, interleave, rank } from '../../../src/search/ranking/rank.ts'
import { RANKING_WEIGHTS, rankingWeights } from '../../../src/search/ranking/weights.ts'
import { AS_OF, deskOf } from '../../answer/articles-desk.ts'

const FERRY = 'The ferry of Velm sank in a storm. Divers found its bell.'
const report = (id: string, more: Partial<ArticleDraft> = {}): ArticleDraft => ({
  id,
  title: `Report ${id}`,
  body: FERRY,
  publishedAt: '2026-01-20',
  source: 'Coast Courier',
  ...more,
})

const long = (sentence: string): string =>
  `${sentence} ${'Nothing else was told of that long day on the coast. '.repeat(25)}`

const desk = await deskOf([
  report('plain'),
  report('titled', { title: 'Ferry of Velm Sinks' }),
  report('ledger', { source: 'Northern Ledger' }),
  report('old', { publishedAt: '2026-01-05' }),
  report('near', { publishedAt: '2026-01-21' }),
  report('spread', { body: 'The ferry left late. Nobody in Velm worried. The old hulk sank. A storm blew.' }),
  report('far', {
    body: 'Velm has one ferry, and the captain who once steered her never thought of any storm.',
  }),
  report('second', { body: `${long('Barley was sown.')} ${FERRY}` }),
])
afterAll(() => desk.archive.close())

const ranked = async (question: string) => {
  const query = await readQuestion(question, desk, { asOf: AS_OF })
  return rank(query, await desk.index.search(query), desk.index)
}
const featureOf = async (question: string, id: string, feature: FeatureName): Promise<number> => {
  const passages = (await ranked(question)).passages.filter(({ articleId }) => articleId === id)
  if (passages.length === 0) throw new Error(`${id} was not found: ${question}`)
  return Math.max(...passages.map(({ features }) => features[feature]))
}

const SANK = 'Why did the ferry of Velm sink in the storm?'

describe('what the ranking looks at', () => {
  it('is the outlet that the question names', async () => {
    const question = 'What did the Coast Courier report on the ferry of Velm?'
    expect(await featureOf(question, 'plain', 'source')).toBe(1)
    expect(await featureOf(question, 'ledger', 'source')).toBe(0)
    expect(await featureOf(question, 'plain', 'articleOfSource')).toBeGreaterThan(0)
    expect(await featureOf(question, 'ledger', 'articleOfSource')).toBe(0)
    expect((await ranked(question)).passages[0]?.article.source).toBe('Coast Courier')
  })

  it('is the outlet that another clause names, at less', async () => {
    const question =
      'Did the Coast Courier article report the ferry of Velm sinking, while the Northern Ledger article reported the divers finding the ship bell?'
    const { passages } = await ranked(question)
    const other = passages.map(({ features }) => features.otherSource + features.source)
    expect(Math.max(...other)).toBe(1)
    expect(new Set(passages.slice(0, 4).map(({ clause }) => clause)).size).toBe(2)
  })

  it('is the day that the question names', async () => {
    const question = 'What did the Coast Courier report on 20 January 2026 about the ferry of Velm?'
    expect(await featureOf(question, 'plain', 'date')).toBe(1)
    expect(await featureOf(question, 'plain', 'sourceAndDay')).toBe(1)
    expect(await featureOf(question, 'near', 'date')).toBe(0.7)
    expect(await featureOf(question, 'near', 'sourceAndDay')).toBe(0)
    expect(await featureOf(question, 'old', 'date')).toBe(0)
  })

  it('is how near the day lies, to two weeks away', () => {
    const range = { from: '2026-01-10', to: '2026-01-12' }
    const days = ['2026-01-11', '2026-01-13', '2026-01-15', '2026-01-20', '2026-01-26', '2026-06-01']
    const near = days.map((day) => dateAgreement(day, range))
    expect(near[0]).toBe(1)
    expect(near[1]).toBe(0.7)
    expect(near.at(-1)).toBe(0)
    expect(near).toEqual(near.toSorted((a, b) => b - a))
    expect(dateAgreement('2030-01-01', { from: '2026-01-10' })).toBe(1)
    expect(dateAgreement('2020-01-01', { to: '2026-01-10' })).toBe(1)
  })

  it('is what the headline holds', async () => {
    expect(await featureOf(SANK, 'titled', 'title')).toBe(1)
    expect(await featureOf(SANK, 'plain', 'title')).toBe(0)
  })

  it('is whether one sentence, or two that follow each other, hold the words', async () => {
    expect(await featureOf(SANK, 'plain', 'sentence')).toBe(1)
    expect(await featureOf(SANK, 'spread', 'sentence')).toBeLessThan(0.8)
    expect(await featureOf(SANK, 'spread', 'pair')).toBeGreaterThan(
      await featureOf(SANK, 'spread', 'sentence'),
    )
    expect(await featureOf(SANK, 'spread', 'coverage')).toBeCloseTo(1, 6)
  })

  it('is whether neighbouring words of the question stand together', async () => {
    expect(await featureOf(SANK, 'plain', 'phrase')).toBeGreaterThan(await featureOf(SANK, 'far', 'phrase'))
  })

  it('is the names of the question', async () => {
    const question = 'Why did a ferry sink near Velm?'
    expect(await featureOf(question, 'plain', 'names')).toBe(1)
  })

  it("is a passage's place in its article, and whether it is the article's best", async () => {
    const passages = (await ranked(SANK)).passages.filter(({ articleId }) => articleId === 'second')
    expect(passages.length).toBeGreaterThan(0)
    for (const { passage, features } of passages) expect(features.lead).toBe(1 / (1 + passage.ordinal))
    const best = passages.find(({ features }) => features.bestOfArticle === 1)
    expect(best?.passage.ordinal).toBe(1)
  })

  it('lies between 0 and 1, the best candidate of each clause having 1 where it is relative', async () => {
    for (const { features } of (await ranked(SANK)).passages) {
      for (const value of Object.values(features)) {
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(1 + 1e-9)
      }
    }
    for (const name of ['question', 'clause', 'sentence', 'coverage', 'rare', 'article'] as const)
      expect(Math.max(...(await ranked(SANK)).passages.map(({ features }) => features[name]))).toBe(1)
  })
})

describe('the score of a passage', () => {
  it.each([SANK, 'ferry', 'What did the Northern Ledger report on 20 January 2026 about the ferry of Velm?'])(
    'is the sum of the shares that explain it: %s',
    async (question) => {
      const { passages, terms } = await ranked(question)
      expect(passages.length).toBeGreaterThan(0)
      for (const { features, score } of passages) {
        const shares = explainScore(features, terms.long)
        expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(score, 9)
        const sizes = shares.map(({ share }) => Math.abs(share))
        expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
      }
    },
  )

  it('is weighed between the weights for short questions and those for long ones', () => {
    expect(rankingWeights(0)).toEqual(RANKING_WEIGHTS.short)
    expect(rankingWeights(1)).toEqual(RANKING_WEIGHTS.long)
    const { title } = rankingWeights(0.5)
    expect(title).toBeCloseTo((RANKING_WEIGHTS.short.title + RANKING_WEIGHTS.long.title) / 2, 9)
  })
})

describe('the order of passages', () => {
  it('lets every clause come to word before one comes twice by a little', () => {
    const passage = (articleId: string, clause: number, score: number) => ({ articleId, clause, score })
    const order = interleave([
      passage('a', 0, 9),
      passage('b', 0, 8.9),
      passage('c', 1, 8.6),
      passage('d', 0, 2),
    ])
    expect(order.map(({ articleId }) => articleId)).toEqual(['a', 'c', 'b', 'd'])
  })
})
