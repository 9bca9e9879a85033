import { beforeAll, expect, it } from 'vitest'
import { answerQuestion } from '../../../src/answer/answer-question.ts'
import type { Desk } from '../../../src/answer/desk.ts'
import { quoteText } from '../../../src/articles/quote.ts'
import { AS_OF, deskOf } from '../articles-desk.ts'

// Who holds an office is often told by how somebody came into it.

let desk: Desk

beforeAll(async () => {
  desk = await deskOf([
    {
      id: 'zentra',
      title: 'Crypto exchange Zentra files for bankruptcy',
      publishedAt: '2026-01-18',
      source: 'Coast Courier',
      body: 'Cryptocurrency exchange Zentra sought protection from its creditors on Monday.\n\nFounder Eli Brandt, 29, stood down as chief executive and was replaced by restructuring veteran Joan Pike.',
    },
    {
      id: 'pell',
      title: 'Town elects dog',
      publishedAt: '2026-01-19',
      source: 'Coast Courier',
      body: 'The town of Pell has picked a Labrador called Biscuit as honorary mayor, with 412 votes to the 388 cast for a goat.',
    },
  ])
})

it.each([
  ['who is the new ceo of zentra', 'replaced by restructuring veteran Joan Pike'],
  ['Who is the mayor of Pell?', 'called Biscuit as honorary mayor'],
])('is quoted where a name is read by no pattern: %s', async (question, words) => {
  const answer = await answerQuestion(question, desk, { asOf: AS_OF })
  expect(answer.status).toBe('answered')
  if (answer.status === 'answered') expect(quoteText(answer.quotes[0]!)).toContain(words)
})

it.each(['who is the ceo of pell', 'who is the mayor of zentra', 'who is the premier of pell'])(
  'is not taken from another office or place: %s',
  async (question) => {
    expect(await answerQuestion(question, desk, { asOf: AS_OF })).toMatchObject({ status: 'not-found' })
  },
)
