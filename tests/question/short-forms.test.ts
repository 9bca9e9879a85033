import { describe, expect, it } from 'vitest'
import { parseQuestion } from '../../src/question/parse-question.ts'
import { longForm, withQuestionWord } from '../../src/question/short-forms.ts'
import { createSourceNames } from '../../src/question/source-names.ts'

const read = (question: string, knows: (stem: string) => boolean = () => false) =>
  parseQuestion(question, { asOf: '2026-02-10', sources: createSourceNames([]), knows }).terms.map(
    ({ text }) => text,
  )

describe('short forms of a chat', () => {
  it('are searched for as the words they stand for', () => {
    expect(read('how many ppl did the govt arrest')).toEqual(expect.arrayContaining(['people', 'government']))
  })

  it('may stand for several words', () => {
    expect(read('who is the ceo of halden')).toEqual(expect.arrayContaining(['chief', 'executive', 'halden']))
  })

  it('stay as they are where the articles write them so', () => {
    expect(read('what is the pic', (stem) => stem === 'pic')).toContain('pic')
    expect(longForm('bn', () => true)).toEqual(['bn'])
  })

  it('are read though an article writes them, where they stand for nothing else', () => {
    expect(longForm('ppl', () => true)).toEqual(['people'])
  })

  it('are whole words only, and no property of an object is one', () => {
    expect(longForm('mps', () => false)).toEqual(['members'])
    expect(longForm('mps', (word) => word === 'mps')).toEqual(['mps'])
    expect(longForm('pplx', () => false)).toEqual(['pplx'])
    for (const word of ['constructor', '__proto__', 'toString'])
      expect(longForm(word, () => false)).toEqual([word])
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

describe('a question word', () => {
  it.each([
    ['wher does the race start', 'where does the race start'],
    ['Waht did he say', 'what did he say'],
    ['whos he', "who's he"],
    ['wen will it open', 'when will it open'],
  ])('is read as it was meant: %s', (typed, meant) => {
    expect(withQuestionWord(typed)).toBe(meant)
  })

  it('stays as it is where another word is meant', () => {
    for (const question of ['were they there', 'witch trials in Salem', 'say wat'])
      expect(withQuestionWord(question)).toBe(question)
  })
})
