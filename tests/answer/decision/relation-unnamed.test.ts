import { describe, expect, it } from 'vitest'
import { isRelationUnnamed } from '../../../src/answer/decision/relation-unnamed.ts'
import { parseQuestion } from '../../../src/question/parse-question.ts'
import { createSourceNames } from '../../../src/question/source-names.ts'

const unnamed = (question: string, text: string): boolean =>
  isRelationUnnamed(parseQuestion(question, { asOf: AS_OF, sources: createSourceNames([]) }), text)

const AS_OF = '2026-02-10T12:00:00Z'

describe('the name of somebody who is asked for by what he is', () => {
  it.each([
    ["What is the name of Lind's brother?", 'Lind, whose brother was among them, wept.'],
    ['whats the name of the guard who hurt her wrist', 'One of the guards, a woman of 36, broke her wrist.'],
    ["What was the driver's name?", 'The driver was taken to hospital in Velm.'],
    ['What was her dog called?', 'She went out with her dog on Sunday.'],
    ['What was the name of the ferry that ran aground?', 'Another ferry of the same company ran aground.'],
    ['whats the name of the guy who was arrested', 'Police arrested a 34-year-old man from Aalst.'],
  ])('is not told beside it: %s', (question, text) => {
    expect(unnamed(question, text)).toBe(true)
  })

  it.each([
    ["What is the name of Lind's brother?", 'Her brother Otto was among them.'],
    ["What is the name of Lind's brother?", 'Otto Lind, her younger brother, wept.'],
    ['whats the name of the guard who hurt her wrist', 'The guard, Ada Lind, broke her wrist.'],
    ["What was the driver's name?", 'Ada Lind was the driver.'],
    ["What was the driver's name?", 'The driver, 34-year-old Ada Lind, was held.'],
    ["What was the victim's name?", 'The victim was identified as Ada Lind.'],
    ['what is the name of the suspect', 'The suspect has been named as Ada Lind, 41.'],
    ['What was his dog called?', 'His dog, a labrador called Bello, came along.'],
    ['What was her dog called?', 'She took her dog, Bello, along.'],
    ['What is the name of the river?', 'The river was high.'],
    ['Who is the guard?', 'The guard was hurt.'],
  ])('is told, or not asked for: %s', (question, text) => {
    expect(unnamed(question, text)).toBe(false)
  })
})
