import { describe, expect, it } from 'vitest'
import { tellsMeasure } from '../../../src/answer/decision/measure-told.ts'
import { parseQuestion } from '../../../src/question/parse-question.ts'
import { createSourceNames } from '../../../src/question/source-names.ts'

/** Whether a sentence has the form that a question asks for, where it asks for one. */
function tells(question: string, sentence: string): boolean | undefined {
  const form = tellsMeasure(parseQuestion(question, { asOf: '2026-01-20', sources: createSourceNames([]) }))
  return form === false ? undefined : form.test(sentence)
}

describe('a sum', () => {
  const QUESTION = 'How much did the manager steal?'

  it.each([
    'She took 418,000 from 17 residents.',
    'She took $40 a week.',
    'He got 9 million.',
    'She kept 7% of it.',
    'She got 5,000 lempiras.',
    'It was 12 ringgit.',
  ])('may be told by %s', (sentence) => {
    expect(tells(QUESTION, sentence)).toBe(true)
  })

  it('is not told by other figures', () => {
    expect(tells(QUESTION, 'She was found guilty after a five-week trial of 17 days.')).toBe(false)
  })
})

describe('how long something takes', () => {
  const QUESTION = 'How long will the clinic be closed?'

  it.each(['It will stay closed for two weeks.', 'It is shut until April.', 'It closed indefinitely.'])(
    'is told by %s',
    (sentence) => {
      expect(tells(QUESTION, sentence)).toBe(true)
    },
  )

  it('is not told by other figures', () => {
    expect(tells(QUESTION, 'The hospital has apologised to 31 patients at its clinic.')).toBe(false)
  })
})

describe('how often something is done', () => {
  const QUESTION = 'How often do patients take it?'

  it.each([
    'A tablet is taken once a week.',
    'They swallow it every morning.',
    'It is rarely taken.',
    'It is held on Mondays.',
    'She won for the third time.',
  ])('is told by %s', (sentence) => {
    expect(tells(QUESTION, sentence)).toBe(true)
  })

  it('is not told by a number', () => {
    expect(tells(QUESTION, 'The average fell from 11 days to 5.2.')).toBe(false)
  })
})

it('is asked for by no other question', () => {
  expect(tells('Who closed the clinic?', 'A judge did.')).toBeUndefined()
})
