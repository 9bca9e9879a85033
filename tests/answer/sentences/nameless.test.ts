import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../../src/answer/answer-question.ts'
import { examineQuestion } from '../../../src/answer/examine-question.ts'
import { NAMED_ELSEWHERE_PENALTY, NAMELESS_PENALTY } from '../../../src/answer/sentences/nameless.ts'
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

describe('a sentence whose passage has no name of the question', () => {
  const lossIn = async (opening: string): Promise<number | undefined> => {
    const filler = 'The bakers sold more rye bread than ever in the cold weeks of the winter. '.repeat(30)
    const house = await deskOf([
      {
        id: 'harbour',
        title: 'A harbour opens',
        publishedAt: '2026-01-10',
        source: 'Coast Courier',
        body: 'The harbour of Velm was opened on Monday, and the ships came in.',
      },
      {
        id: 'house',
        title: 'A budget with a hole in it',
        publishedAt: '2026-01-20',
        source: 'Coast Courier',
        body: `${opening} ${filler}\n\nThe chamber passed the budget by 296 votes against three on the last day before the break.`,
      },
    ])
    const { sentences } = await examineQuestion('how did the chamber of Velm pass the budget', house, {
      asOf: AS_OF,
    })
    await house.archive.close()
    return sentences.find(({ ranked: { article }, span }) =>
      article.body.slice(span.start).startsWith('The chamber passed'),
    )?.bonuses.nameless
  }

  it('loses less where its article has it elsewhere', async () => {
    expect(await lossIn('Velm owes more than it ever did.')).toBe(-NAMED_ELSEWHERE_PENALTY)
    expect(await lossIn('The town owes more than it ever did.')).toBe(-NAMELESS_PENALTY)
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
