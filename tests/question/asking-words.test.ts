import { describe, expect, it } from 'vitest'
import { parseQuestion } from '../../src/question/parse-question.ts'
import { createSourceNames } from '../../src/question/source-names.ts'

const known = new Set(['davo', 'holt', 'tax', 'ceasefir', 'soldier', 'lose'])
const read = (question: string) =>
  parseQuestion(question, {
    asOf: '2026-02-10',
    sources: createSourceNames([]),
    knows: (stem) => known.has(stem),
  })
const termsOf = (question: string): string[] => read(question).terms.map(({ stem }) => stem)

describe('what belongs to the question word', () => {
  it.each([
    ['What happened with Holt?', ['holt']],
    ['What does Holt think about the tax?', ['holt', 'tax']],
    ['what was said about holt', ['holt']],
    ['List all ceasefires', ['ceasefir']],
    ['how many solders did holt lose', ['soldier', 'holt', 'lose']],
    // Here it is what is asked for.
    ['Why did it happen?', ['happen']],
    ['Who thinks that the list is long?', ['think', 'list', 'long']],
  ])('%s', (question, stems) => {
    expect(termsOf(question)).toEqual(stems)
  })
})

describe('an outlet that a question names', () => {
  it('is no place at which something was discussed', () => {
    expect(read('What was discussed in Davos?').unknownSources).toEqual([])
    expect(termsOf('What was discussed in Davos?')).toContain('davo')
    expect(read('What was reported in the Daily Velm?').unknownSources).toEqual(['Daily Velm'])
    expect(read('Which company, as discussed in Davos, was sold?').unknownSources).toEqual(['Davos'])
  })
})
