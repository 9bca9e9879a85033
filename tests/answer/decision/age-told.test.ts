import { describe, expect, it } from 'vitest'
import { ageNotTold } from '../../../src/answer/decision/age-told.ts'

describe('a question for an age', () => {
  it.each([
    'Anna Holt, 42, is the mayor of Velm.',
    'The 42-year-old mayor spoke.',
    'She turned 42 in May.',
    'Anna Holt was born in Orsk.',
    'The bridge was built in 1956.',
    'Anna Holt, aged 42, spoke.',
    'When Anna Holt was five years old, she lived in Velm.',
    'The twenty-year-old spoke.',
  ])('is answered by: %s', (sentence) => {
    expect(ageNotTold('How old is it?', sentence)).toBe(false)
  })

  it.each([
    'The 11- and 12-year-olds gave her a record.',
    'Anna Holt met five envoys.',
    'The 2022 draft took Purdy with number 13.',
    'Anna Holt completed the purchase of the dock for 405 million euros.',
  ])('is not by: %s', (sentence) => {
    expect(ageNotTold('how old is anna holt', sentence)).toBe(true)
  })

  it.each(['what age is anna holt', "what's the age of anna holt", 'What was the age of the mayor?'])(
    'is one: %s',
    (question) => {
      expect(ageNotTold(question, 'Anna Holt met five envoys.')).toBe(true)
    },
  )

  it('alone is concerned', () => {
    expect(ageNotTold('How many envoys came?', 'Five envoys came.')).toBe(false)
    expect(ageNotTold('Did she write her songs at the age of 16?', 'She wrote songs.')).toBe(false)
  })
})
