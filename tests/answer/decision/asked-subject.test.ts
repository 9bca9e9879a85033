import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../../src/answer/answer-question.ts'
import { AS_OF, deskOfReports } from '../articles-desk.ts'

const desk = await deskOfReports([
  [
    'Velm takes two towns',
    'Velm troops captured the town of Dalby on 3 January 2026, the army said. Nobody was hurt, and shops opened again on Sunday.',
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
    const answer = await answerQuestion('When did Velm capture Kessing?', desk, { asOf: AS_OF })
    expect(answer.status === 'not-found' || answer.unsure).toBe(true)
  })
})
