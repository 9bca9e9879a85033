import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/answer/answer-question.ts'
import { quoteText } from '../../src/articles/quote.ts'
import { AS_OF, deskOf } from './articles-desk.ts'

describe('a name that the headline gives', async () => {
  const desk = await deskOf([
    {
      id: 'odile',
      title: 'Storm Odile Crosses Velm',
      publishedAt: '2026-01-20',
      body:
        'Power was back on Tuesday in all but 7,400 of the homes that were cut off when Storm Odile crossed Velm. ' +
        'The harbour was closed for a day. The storm killed two people at the pier. Schools open again on Thursday.',
    },
    {
      id: 'other',
      title: 'Velm Counts Its Trees',
      publishedAt: '2026-01-22',
      body: 'Velm has 12,000 trees, the city said. Some of them are older than Storm Odile.',
    },
  ])

  it('need not stand again in the sentence that answers', async () => {
    const answer = await answerQuestion('How many people died in Storm Odile?', desk, { asOf: AS_OF })
    expect(answer.status === 'answered' && quoteText(answer.quotes[0]!)).toContain('killed two people')
  })
})
