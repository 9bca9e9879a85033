import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../../src/answer/answer-question.ts'
import { AS_OF, deskOfReports } from '../articles-desk.ts'

const ask = async (question: string, body: string) =>
  await answerQuestion(question, await deskOfReports([['A life', body]]), { asOf: AS_OF })

const LIFE = 'The painter Otto Brand met Ada Lind in Velm and moved to Orsk with her.'

describe('what somebody died of', () => {
  it.each(['How did Otto Brand die?', 'What did Otto Brand die of?'])(
    'is not told by the year: %s',
    async (question) => {
      const without = await ask(question, `${LIFE} Brand died in 1999. She lived on.`)
      expect(without.status === 'not-found' || without.unsure).toBe(true)
      const told = await ask(question, `${LIFE} Brand died of pneumonia in 1999. She lived on.`)
      expect(told).toMatchObject({ status: 'answered' })
    },
  )

  it.each([
    'Brand died on Monday at the age of 83.',
    'The death of Otto Brand was announced by his family on Monday.',
  ])('is not told by the day or the age: %s', async (sentence) => {
    const answer = await ask('How did Otto Brand die?', `${LIFE} ${sentence} She lived on.`)
    expect(answer.status === 'not-found' || answer.unsure).toBe(true)
  })

  it.each([
    'Otto Brand slipped off a cliff near Velm and died.',
    'A tree landed on Otto Brand near Velm; he died at once.',
    'Otto Brand died peacefully at home.',
  ])('is told by how it came about: %s', async (sentence) => {
    expect(await ask('How did Otto Brand die?', `${sentence} She lived on.`)).toMatchObject({
      status: 'answered',
    })
  })

  it('is not something of which nothing is told', async () => {
    const storm =
      'At least nine people died in the storm that hit Velm on Monday, the mayor of Velm said. Roads were closed.'
    const question = 'How many people died of cholera in Velm?'
    expect(await ask(question, storm)).toMatchObject({ status: 'not-found' })
    expect(await ask(question, storm.replace('in the storm that hit', 'of cholera in'))).toMatchObject({
      status: 'answered',
    })
  })
})
