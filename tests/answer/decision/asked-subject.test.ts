import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../../src/answer/answer-question.ts'
import { examineQuestion } from '../../../src/answer/examine-question.ts'
import { AS_OF, deskOfReports } from '../articles-desk.ts'

const desk = await deskOfReports([
  [
    'Velm takes two towns',
    'Velm troops captured the town of Dalby on 3 January 2026, the army said. Nobody was hurt, and shops opened again on Sunday.',
  ],
  [
    'Maps of the front drawn anew',
    'The general said on 9 January 2026 that Velm had captured more than 60 square km in the course of the winter.',
  ],
  ['Kessing prepares for the fair', 'Kessing will hold its fair in May again, its council said on Tuesday.'],
])

describe('what is done to something by name', () => {
  it('is told where the name stands around the sentence', async () => {
    const answer = await answerQuestion('When did Velm capture Dalby?', desk, { asOf: AS_OF })
    expect(answer).toMatchObject({ status: 'answered' })
    expect(answer).not.toHaveProperty('unsure')
  })

  it('is not what was done to something else', async () => {
    const missing = async (question: string) =>
      (await examineQuestion(question, desk, { asOf: AS_OF })).features?.doerMissing
    expect(await missing('When did Velm capture Dalby?')).toBe(0)
    expect(await missing('When did Velm capture Kessing?')).toBe(1)
    const answer = await answerQuestion('When did Velm capture Kessing?', desk, { asOf: AS_OF })
    expect(answer.status === 'not-found' || answer.unsure).toBe(true)
  })
})

describe('a people', () => {
  it('is no unknown name where its country is told of', async () => {
    const spain = await deskOfReports([
      ['Heat in Spain', 'Spain was asked on Sunday to run washing machines at night, as the heat went on.'],
    ])
    const answer = await answerQuestion('what did spaniards do about their cats', spain, { asOf: AS_OF })
    expect(answer).not.toMatchObject({ reason: 'unknown-name' })
    const others = await answerQuestion('what did tornedalians do about their cats', spain, { asOf: AS_OF })
    expect(others).toMatchObject({ status: 'not-found', reason: 'unknown-name' })
  })
})
