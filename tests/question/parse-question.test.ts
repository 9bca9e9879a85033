import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanQuestion } from '../../src/question/clean-question.ts'
import { parseQuestion, QUESTION_LENGTH } from '../../src/question/parse-question.ts'
import { createSourceNames } from '../../src/question/source-names.ts'
import { HOSTILE } from '../answer/hostile-questions.ts'

const sources = createSourceNames(['Coast Courier', 'Northern Ledger'])
const read = (question: string, knows?: (stem: string) => boolean) =>
  parseQuestion(question, { asOf: '2026-02-10', sources, ...(knows === undefined ? {} : { knows }) })
const words = (question: string): string[] => read(question).terms.map(({ text }) => text)

describe('a question', () => {
  it('is searched for by the words that carry it, each once', () => {
    expect(words('Who was the captain of the ferry, and which ferries did the captains sell?')).toEqual([
      'captain',
      'ferry',
      'sell',
    ])
  })

  it('has the same words in capitals, without punctuation and with any white space', () => {
    const plain = words('who owned the sunken ferry')
    for (const typed of [
      'WHO OWNED THE SUNKEN FERRY',
      'who  owned\n\tthe   sunken ferry ?!',
      '**who** owned _the_ sunken ferry',
    ])
      expect(words(typed)).toEqual(plain)
  })

  it('typed small has the names that the articles write, with the half that nobody has heard of', () => {
    const names = (question: string): readonly string[] =>
      parseQuestion(question, {
        asOf: '2026-02-10',
        sources,
        isName: (stem) => stem === 'swift' || stem === 'holt',
        isUnheard: (_stem, word) => ['tailor', 'tylor', 'bruh'].includes(word),
      }).names
    expect(names('who is tylor swift dating')).toEqual(['tylor swift'])
    expect(names('who is holt dating')).toEqual(['holt'])
    expect(names('what about tylor')).toEqual([])
    expect(names('holt bruh')).toEqual(['holt'])
  })

  it('does not search for a day as a number, nor for a date that is told from the day of the question', () => {
    expect(words('what was struck on 6 November')).toEqual(['struck', 'november'])
    expect(words('what was struck last week')).toEqual(['struck'])
    expect(read('who resigned on Friday').reported).toEqual({ from: '2026-02-06' })
    expect(read('how many had died as of 3 February').reported).toEqual({ to: '2026-02-03' })
    expect(read('who resigned in 2024')).not.toHaveProperty('reported')
  })

  it('does not search for what "how" asks of it', () => {
    expect(words('How many sailors drowned?')).toEqual(['sailors', 'drowned'])
    expect(words('how long is the bridge')).toEqual(['bridge'])
  })

  it.each([
    ['What did Ingrid Holt say?', ['Ingrid Holt']],
    ['Why did the Bank of England raise rates?', ['Bank of England']],
    ['Did Ursula von der Leyen meet Macron?', ['Ursula von der Leyen', 'Macron']],
    ["What was in Zelenskiy's letter?", ['Zelenskiy']],
    ['When was GPT-4 released?', ['GPT-4']],
    ['Who is he?', []],
    ['Which MPs of the Liberal Union met CEOs?', ['Liberal Union']],
    ['On Monday, what did the mayor say?', []],
    ['what did ingrid holt say', []],
  ])('names whom it names: %s', (question, names) => {
    expect(read(question).names).toEqual(names)
  })

  it.each([
    ['Who paid $26.3 billion?', ['$26.3 billion']],
    ['Who owns 19% of it?', ['19%']],
    ['Who met in 2014?', []],
  ])('has the figures that it gives, dates apart: %s', (question, figures) => {
    expect(read(question).figures).toEqual(figures)
  })

  it.each([
    ['What did the Harbour Gazette report about the strike?', ['Harbour Gazette']],
    ['What does the article from Isle News say about the strike?', ['Isle News']],
    ["What was in the Isle News' report on the strike?", ['Isle News']],
    ['What does the Coast Courier article say?', []],
    ['What did the report on Velm say?', []],
    ['What is the story of Velm?', []],
  ])('names outlets that the archive lacks by the way it speaks of them: %s', (question, unknown) => {
    expect(read(question).unknownSources).toEqual(unknown)
  })

  it('takes "according to" a name of the articles for somebody quoted, and another for an outlet', () => {
    const asked = 'How many drowned, according to Ingrid Holt?'
    expect(read(asked, () => true).unknownSources).toEqual([])
    expect(read(asked, () => false).unknownSources).toEqual(['Ingrid Holt'])
  })

  it('is read up to a length, beyond which nothing counts', () => {
    const long = `${'ferry '.repeat(QUESTION_LENGTH)}zeppelin`
    expect(read(long).question.length).toBeLessThanOrEqual(QUESTION_LENGTH)
    expect(words(long)).toEqual(['ferry'])
  })

  it.each(['', '   ', '?!', 'the of and', '🚢', 'a'])('has nothing to search for in %j', (question) => {
    expect(read(question).terms).toEqual([])
    expect(read(question).clauses).toHaveLength(1)
  })

  it('is read whatever it is, its parts lying within it', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 300 })),
        (typed) => {
          const { question, terms, names, figures, clauses } = read(typed)
          expect(cleanQuestion(typed)).toContain(question)
          for (const part of [...names, ...figures]) expect(question).toContain(part)
          expect(new Set(terms.map(({ stem }) => stem)).size).toBe(terms.length)
          for (const { span } of clauses) {
            expect(span.start).toBeGreaterThanOrEqual(0)
            expect(span.end).toBeLessThanOrEqual(question.length)
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})
