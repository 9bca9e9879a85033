import { describe, expect, it } from 'vitest'
import { examineQuestion } from '../../../src/answer/examine-question.ts'
import { AS_OF, deskOfReports } from '../articles-desk.ts'

const desk = await deskOfReports([
  [
    'Velm sign Idrissa Kabor',
    'Velm have signed striker Idrissa Kabor from Orsk. Kabor scored 21 goals last season. His brother Salif plays in goal.',
  ],
  [
    'New Limmen elects a mayor',
    'The governor of New Limmen was elected on Sunday. Limmen had never voted so early before, the mayor said.',
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
    expect(await namesakeIn('When was the governor of Old Limmen elected?')).toBeLessThan(1)
  })
})
