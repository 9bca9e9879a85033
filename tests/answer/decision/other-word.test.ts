import { describe, expect, it } from 'vitest'
import { isOtherWord } from '../../../src/answer/decision/other-word.ts'
import { parseQuestion } from '../../../src/question/parse-question.ts'
import { createSourceNames } from '../../../src/question/source-names.ts'

const asked = (question: string) =>
  parseQuestion(question, { asOf: '2026-02-10', sources: createSourceNames([]) })

describe('a name that shares its stem with a common word', () => {
  const query = asked('how many people were killed in maine')

  it('is not told of by that word', () => {
    expect(isOtherWord(query, 'The main characters can be killed in the game.')).toBe(true)
  })

  it.each([
    'Police in Maine searched the woods.',
    'The main road of Maine was closed.',
    'Maine’s governor spoke.',
    'Police searched the woods.',
  ])('is not in doubt beside: %s', (text) => {
    expect(isOtherWord(query, text)).toBe(false)
  })

  it('is none where the question has a common word itself', () => {
    expect(isOtherWord(asked('when was the house bought'), 'Housing is dear.')).toBe(false)
  })
})
