import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../src/answer/answer.ts'
import { answerQuestion } from '../../src/answer/answer-question.ts'
import type { Desk } from '../../src/answer/desk.ts'
import { quoteText } from '../../src/articles/quote.ts'
import { AS_OF, deskOfReports } from './articles-desk.ts'

// Who won and by how much is asked in words that reports of it hardly use: they say who beat whom.

let desk: Desk

beforeAll(async () => {
  desk = await deskOfReports([
    [
      'Velm reach final',
      'Velm reached their first cup final on Wednesday when Leo Marn scored in the 118th minute to beat Orsk 2-1.\n\nOrsk had been the better side in the first half, but their keeper was sent off. Coach Ida Brandt said she was sad.',
    ],
    [
      'Holt outpoints Kern in Ostrel',
      'Denis Holt kept his world title in Ostrel on Saturday, outpointing challenger Paul Kern over twelve rounds after a cut above his eye had threatened to end the night.\n\nThe judges scored it 116-112 twice and 115-113.',
    ],
    [
      'Norland choose Marsh',
      "Anja Marsh of the Greens will be the next president of Norland after she took 54 percent of the vote in Sunday's run-off against Deputy Premier Oskar Lind, who conceded before midnight.\n\nTurnout was 71 percent.",
    ],
    [
      'Okoro lifts Wexley',
      'A hat-trick by Ben Okoro gave Wexley United an easy afternoon against Marsh Town and lifted them to third. Manager Tom Lyle praised his side.',
    ],
  ])
})

const ask = (question: string): Promise<Answer> => answerQuestion(question, desk, { asOf: AS_OF })

describe('a question who won', () => {
  it.each([
    ['who won velm vs orsk', 'to beat Orsk'],
    ['Who won the match between Velm and Orsk?', 'to beat Orsk'],
    ['did velm win', 'to beat Orsk'],
    ['Who won the Holt Kern fight?', 'outpointing'],
    ['did kern win', 'outpointing'],
    ['who is norlands next president', 'Anja Marsh'],
    ['who lost the norland election', 'conceded'],
    ['who scored for wexley', 'hat-trick'],
    ['what was the score between velm and orsk', '2-1'],
  ])('is answered in the words of the report: %s', async (question, words) => {
    const answer = await ask(question)
    expect(answer.status).toBe('answered')
    if (answer.status === 'answered') expect(quoteText(answer.quotes[0]!)).toContain(words)
  })

  it.each(['who won velm vs limmen', 'did lyle win the title in ostrel', 'who won the vote on the harbour'])(
    'is not answered with another match: %s',
    async (question) => {
      const answer = await ask(question)
      expect(answer.status === 'not-found' || answer.unsure).toBe(true)
    },
  )
})
