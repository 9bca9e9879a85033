import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSourceNames } from '../../src/question/source-names.ts'

const names = createSourceNames([
  'The New York Times',
  'BBC News',
  'CBSSports.com',
  'Fortune',
  'The Verge',
  'Coast Courier',
  'Engadget',
  'Sporting Life | Racing',
  'Hacker Noon',
  'The Independent - Life and Style',
  'The Independent - Travel',
])
const found = (question: string): readonly string[] =>
  names.find(question).flatMap((mention) => mention.names)

describe('outlets in a question', () => {
  it.each([
    ['What did The New York Times report?', 'The New York Times'],
    ['what did the new york times report', 'The New York Times'],
    ['according to New York Times, who won?', 'The New York Times'],
    ['WHAT DOES THE NEW YORK TIMES SAY', 'The New York Times'],
    ['What did the NYT say?', 'The New York Times'],
    ['What did the Times report?', 'The New York Times'],
    ["What was in the New York Times' report?", 'The New York Times'],
    ['What does the BBC say of it?', 'BBC News'],
    ['bbc news on the strike', 'BBC News'],
    ['the CBS Sports article on it', 'CBSSports.com'],
    ['a report by cbssports.com', 'CBSSports.com'],
    ['What did CBSSports.com’s article say?', 'CBSSports.com'],
    ['as reported by Fortune', 'Fortune'],
    ['the fortune article on chips', 'Fortune'],
    ['an article from Sporting Life', 'Sporting Life | Racing'],
    ['What did "Hacker Noon" write?', 'Hacker Noon'],
    ['what does engadget.com say', 'Engadget'],
    ['coast-courier on the harbour', 'Coast Courier'],
  ])('are found as people write them: %s', (question, name) => {
    expect(found(question)).toEqual([name])
  })

  it.each([
    'Who made a fortune with chips?',
    'Is the firm on the verge of ruin?',
    'Was the strike independent of the union?',
    'What does the Times of India say?',
    'How many times did they meet?',
    'nyt',
  ])('are not ordinary words, nor longer names: %s', (question) => {
    expect(found(question)).toEqual([])
  })

  it('are all sections of an outlet that has several', () => {
    expect(found('according to The Independent')).toEqual([
      'The Independent - Life and Style',
      'The Independent - Travel',
    ])
  })

  it('stand where they are said to stand, in order, and never overlap', () => {
    const word = fc.constantFrom(
      'the',
      'The',
      'New',
      'York',
      'Times',
      'BBC',
      'News',
      'Fortune',
      ',',
      'and',
      'article',
      '.com',
      "'s",
      'who',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        const question = words.join(' ')
        let end = 0
        for (const mention of names.find(question)) {
          expect(mention.start).toBeGreaterThanOrEqual(end)
          expect(mention.end).toBeGreaterThan(mention.start)
          expect(mention.end).toBeLessThanOrEqual(question.length)
          expect(names.names).toEqual(expect.arrayContaining([...mention.names]))
          end = mention.end
        }
      }),
    )
  })

  it('are resolved from the text of an option', () => {
    expect(names.resolve(' bbc news ')).toEqual(['BBC News'])
    expect(names.resolve('the verge')).toEqual(['The Verge'])
    expect(names.resolve('Verge')).toEqual(['The Verge'])
    expect(names.resolve('Verve')).toEqual([])
    for (const name of ['constructor', '__proto__', '']) expect(names.resolve(name)).toEqual([])
  })

  it('are resolved by their exact names, whatever these are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 5 }), (some) => {
        const made = createSourceNames(some)
        for (const name of some.filter((one) => one.trim() === one))
          expect(made.resolve(name)).toContain(name)
        made.find(some.join(' according to '))
      }),
    )
  })
})
