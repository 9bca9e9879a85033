import { describe, expect, it } from 'vitest'
import { parseQuestion } from '../../src/question/parse-question.ts'
import { inOneWord } from '../../src/question/phrasal-verbs.ts'
import { createSourceNames } from '../../src/question/source-names.ts'

const terms = (question: string): string[] =>
  parseQuestion(question, { asOf: '2026-01-20', sources: createSourceNames([]) }).terms.map(
    ({ text }) => text,
  )

describe('a verb of two words', () => {
  it.each([
    ['when does the Velm phone come out?', 'when does the Velm phone release?', 'release'],
    ['Why did fares go up?', 'Why did fares rise?', 'rise'],
    ['Who was kicked out of the party?', 'Who was expel of the party?', 'expel'],
    ['how many plants shut down', 'how many plants close', 'close'],
    ['Did the couple break  up?', 'Did the couple separate?', 'separate'],
    ['Who is in charge of the port?', 'Who is lead the port?', 'lead'],
    ['how many are losing their jobs', 'how many are job', 'job'],
    ['Did Holt say sorry?', 'Did Holt apologise?', 'apologise'],
    ['what is left out of the deal', 'what is exclude of the deal', 'exclude'],
  ])('is read as the one that reports write: %s', (question, said, word) => {
    expect(inOneWord(question)).toBe(said)
    expect(terms(question)).toContain(word)
  })

  it('leaves none of its own words to be searched for', () => {
    expect(terms('Will fares go up in Velm?')).toEqual(['fares', 'rise', 'velm'])
  })

  it('is none of "going to", which says that something is to come', () => {
    expect(terms('Are fares going to change in Velm?')).toEqual(['fares', 'change', 'velm'])
    expect(terms('Who is going to court in Velm?')).toContain('going')
  })

  it.each([
    'What is the next step in the talks?',
    'When will Brand get back to Velm?',
    'When did Lind break into the top ten?',
    'Why did prices rise in charge cards?',
    'What did Lind leave out?',
    'Who came to the outing?',
    'Did the sea go upstream?',
    'Who runs the outpost?',
  ])('is none where the second is another: %s', (question) => {
    expect(inOneWord(question)).toBe(question)
  })
})
