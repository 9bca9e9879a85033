import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../../src/answer/answer-question.ts'
import { examineQuestion } from '../../../src/answer/examine-question.ts'
import { AS_OF, deskOfReports } from '../articles-desk.ts'

const desk = await deskOfReports([
  [
    'Velm sign Idrissa Kabor',
    'Velm have signed striker Idrissa Kabor from Orsk. Kabor scored 21 goals last season. His brother Salif plays in goal.',
  ],
  [
    'Ostrel Limmen elects a mayor',
    'The governor of Ostrel Limmen was elected on Sunday. Limmen had never voted so early before, the mayor said.',
  ],
])

const namesakeIn = async (question: string) =>
  (await examineQuestion(question, desk, { asOf: AS_OF })).features?.namesake

describe('a last name', () => {
  it('is another’s where the article has it with another first name alone', async () => {
    expect(await namesakeIn('How many goals did Salif Kabor score last season?')).toBe(1)
    expect(await namesakeIn('how many goals did salif kabor score last season')).toBe(1)
  })

  it.each([
    'How many goals did Idrissa Kabor score last season?',
    'How many goals did Kabor score last season?',
    'How many goals did Ivo Kabor score last season?',
  ])('may be the one that is asked for: %s', async (question) => {
    expect(await namesakeIn(question)).toBe(0)
  })

  it('of a place counts for less', async () => {
    expect(await namesakeIn('When was the governor of Grand Limmen elected?')).toBe(0.5)
  })
})

describe('an answer', () => {
  it('that tells of a namesake is refused or unsure', async () => {
    const answer = await answerQuestion('How many goals did Salif Kabor score last season?', desk, {
      asOf: AS_OF,
    })
    expect(answer.status === 'not-found' || answer.unsure).toBe(true)
    const told = await answerQuestion('How many goals did Idrissa Kabor score last season?', desk, {
      asOf: AS_OF,
    })
    expect(told).toMatchObject({ status: 'answered' })
  })

  it.each([
    ['Maria Machado', 'Maria Corina Machado led the march. Machado spoke for 20 minutes.'],
    ['Bill Norquist', 'William Norquist led the march. Norquist spoke for 20 minutes.'],
    ['Evgeny Prigorov', 'Yevgeny Prigorov led the march. Prigorov spoke for 20 minutes.'],
    ['Ada Lindqvist', 'Striker Lindqvist led the march. Lindqvist spoke for 20 minutes.'],
    ['Ada Lindqvist', 'When Lindqvist led the march, it rained. Lindqvist spoke for 20 minutes.'],
  ])('that calls %s by another form of the name is none of a namesake', async (name, body) => {
    const march = await deskOfReports([['A march', body]])
    const found = await examineQuestion(`How long did ${name} speak?`, march, { asOf: AS_OF })
    expect(found.features?.namesake).toBe(0)
  })
})
