import { describe, expect, it } from 'vitest'
import { askedRole } from '../../../src/answer/spans/asked-role.ts'
import { parseQuestion } from '../../../src/question/parse-question.ts'
import { createSourceNames } from '../../../src/question/source-names.ts'

const roleOf = (question: string) =>
  askedRole(parseQuestion(question, { asOf: '2026-01-20', sources: createSourceNames([]) }))

describe('what an answer is to the verb of its question', () => {
  it.each([
    ['Who opened the bridge?', 'doer'],
    ['Which company built the bridge?', 'doer'],
    ['What did Anna Holt develop in 1990?', 'undergoer'],
    ['Which bridge was opened in May?', 'undergoer'],
  ])('is read from its build: %s', (question, role) => {
    expect(roleOf(question)).toMatchObject({ role })
  })

  it.each(['When was the bridge opened?', 'How many people crossed the bridge?', 'What is the bridge?'])(
    'is nothing where something else is asked for: %s',
    (question) => {
      expect(roleOf(question)).toBe(false)
    },
  )
})
