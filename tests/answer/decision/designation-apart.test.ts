import { describe, expect, it } from 'vitest'
import { designationApart } from '../../../src/answer/decision/designation-apart.ts'
import { parseQuestion } from '../../../src/question/parse-question.ts'
import { createSourceNames } from '../../../src/question/source-names.ts'

const apart = (question: string, ...texts: string[]): string | undefined =>
  designationApart(parseQuestion(question, { asOf: '2026-02-10', sources: createSourceNames([]) }), texts)

describe('what is called by letters and a number', () => {
  it.each([
    ['Did Velm get F-16s?', 'The siege began on 16 May.', 'F-16'],
    ['what happened to flight mh17', 'A flight of 17 hours.', 'mh17'],
    ['Where is the A2 closed?', 'The A20 is closed.', 'A2'],
  ])('is apart from a text that has another: %s', (question, text, typed) => {
    expect(apart(question, text)).toBe(typed)
  })

  it.each([
    ['Did Velm get F-16s?', 'Two F-16 jets landed.'],
    ['Did Velm get F16 jets?', 'Two F-16s landed.'],
    ['what happened to flight mh17', 'Flight MH 17 was lost.'],
    ['What did Velm earn in Q3?', 'It earned more in the third quarter.'],
    ['Is covid-19 back?', 'The coronavirus is back.'],
    ['How many were hurt on 16 May?', 'Nobody was.'],
  ])('is not where it stands there, or stands for something else: %s', (question, text) => {
    expect(apart(question, text)).toBeUndefined()
  })

  it('is looked for in each of the texts', () => {
    expect(apart('Did Velm get F-16s?', 'Nothing.', 'An F-16 came.')).toBeUndefined()
  })
})
