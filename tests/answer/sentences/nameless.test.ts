import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../../src/answer/answer-question.ts'
import { quoteText } from '../../../src/articles/quote.ts'
import { AS_OF, askOf, deskOf } from '../articles-desk.ts'

const desk = await deskOf([
  {
    id: 'orsk',
    title: 'Town of Orsk Sees Soldiers Leave',
    publishedAt: '2026-01-05',
    source: 'Coast Courier',
    body: 'The pictures were taken on Friday. They show a street of the town while it was still occupied by soldiers.',
  },
  {
    id: 'velm',
    title: 'Velm Celebrates After a Year',
    publishedAt: '2026-01-20',
    source: 'Coast Courier',
    body: 'Velm was no longer in the hands of soldiers on Monday. The harbour of Velm, occupied for a year, is free.',
  },
])

describe('a question with a name', () => {
  it('is not answered first by a sentence whose passage and headline have no name of it', async () => {
    const { quotes } = await askOf(desk, 'is velm still occupied')
    expect(quotes[0]?.article.id).toBe('velm')
  })
})

describe('a name in small letters that the archive does not hold', () => {
  it.each([
    'what did merkelson do in Velm',
    'When did merkelson leave Velm?',
    'what did merkelski say about soldiers in velm',
    'did merkelski leave velm',
  ])('is said to be missing: %s', async (question) => {
    const answer = await answerQuestion(question, desk, { asOf: AS_OF })
    expect(answer).toMatchObject({
      status: 'not-found',
      reason: 'unknown-name',
      detail: /merkels(?:on|ki)/.exec(question)?.[0],
    })
  })

  it('is none where it is a word of common English', async () => {
    const { quotes } = await askOf(desk, 'When did soldiers leave the town of Orsk?')
    expect(quotes.map(quoteText).join()).toContain('soldiers')
  })
})
