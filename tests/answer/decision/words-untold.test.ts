import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../../src/answer/answer-question.ts'
import { AS_OF, deskOf } from '../articles-desk.ts'

const MAYOR =
  'Mayor Odile Brandt opened a new ferry dock in Velm on 13 January 2026. Brandt thanked the builders and cut a ribbon before a crowd of 300.'

const statusOf = async (question: string, body: string): Promise<string> => {
  const report = {
    id: 'report',
    title: 'Mayor opens dock',
    body,
    publishedAt: '2026-01-14',
    source: 'Harbour Post',
  }
  return (await answerQuestion(question, await deskOf([report]), { asOf: AS_OF })).status
}

describe('a question for a day or a figure', () => {
  it.each(['When is Odile Brandt’s funeral?', 'How many songs has Odile Brandt recorded?'])(
    'is refused where names alone are there: %s',
    async (question) => {
      expect(await statusOf(question, MAYOR)).toBe('not-found')
    },
  )

  it.each(['When did Odile Brandt open the dock?', 'When did the opening by Odile Brandt take place?'])(
    'is answered where what is asked is told in some form: %s',
    async (question) => {
      expect(await statusOf(question, MAYOR)).toBe('answered')
    },
  )
})
