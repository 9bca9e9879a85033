import { describe, expect, it } from 'vitest'
import { isOwnWords } from '../../../src/answer/overviews/own-words.ts'

describe('somebody’s own words', () => {
  it.each([
    'Together, we will deliver the benefits of the harbour to Velm.”',
    '"I figured that a few people would see the ferry.',
    'At the same time, we believe that new pilots are needed.',
    'Ada Lind is a hero of mine.',
    'You can snag this ticket at the pier.',
    'My ferry sails at noon.',
    '“The ferries of Velm will sail again.”',
  ])('%s', (sentence) => expect(isOwnWords(sentence)).toBe(true))

  it.each([
    'The harbour, “which we built”, opened on Monday.',
    'Lind said: "I shall sail."',
    'World War I began in 1914.',
    'The US sent ferries.',
    'King Charles I sailed from Velm.',
    'The ferries of Velm sail again.',
  ])('not: %s', (sentence) => expect(isOwnWords(sentence)).toBe(false))
})
