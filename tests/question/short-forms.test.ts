import { describe, expect, it } from 'vitest'
import { parseQuestion } from '../../src/question/parse-question.ts'
import { longForm } from '../../src/question/short-forms.ts'
import { createSourceNames } from '../../src/question/source-names.ts'

const read = (question: string, knows: (stem: string) => boolean = () => false) =>
  parseQuestion(question, { asOf: '2026-02-10', sources: createSourceNames([]), knows }).terms.map(
    ({ text }) => text,
  )

describe('short forms of a chat', () => {
  it('are searched for as the words they stand for', () => {
    expect(read('how many ppl did the govt arrest')).toEqual(expect.arrayContaining(['people', 'government']))
  })

  it('stay as they are where the articles write them so', () => {
    expect(read('what is the pic', (stem) => stem === 'pic')).toContain('pic')
    expect(longForm('bn', () => true)).toBe('bn')
  })

  it('are whole words only, and no property of an object is one', () => {
    expect(longForm('mps', () => false)).toBe('members')
    expect(longForm('mps', (word) => word === 'mps')).toBe('mps')
    expect(longForm('pplx', () => false)).toBe('pplx')
    for (const word of ['constructor', '__proto__', 'toString'])
      expect(longForm(word, () => false)).toBe(word)
  })
})

describe('a letter alone', () => {
  it('is searched for where it is written as a name that the articles use', () => {
    const knows = (stem: string) => stem === 'x'
    expect(read('why do people leave X?', knows)).toContain('x')
    expect(read('why do people leave x?', knows)).not.toContain('x')
    expect(read('why do people leave X?')).not.toContain('x')
  })
})
