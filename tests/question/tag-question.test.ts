import { describe, expect, it } from 'vitest'
import { tagQuestion } from '../../src/question/tag-question.ts'

const tagged = (question: string): string =>
  tagQuestion(question)
    .map(({ start, end, pos }) => `${question.slice(start, end)}/${pos}`)
    .join(' ')

describe('the words of a question', () => {
  it('are names where English has no such word, and what follows is the verb', () => {
    expect(tagged('did zelensky meet witkoff in davos')).toBe(
      'did/AUX zelensky/PROPN meet/VERB witkoff/PROPN in/ADP davos/PROPN',
    )
  })

  it('are no names after an article, nor where they are English or short', () => {
    expect(tagged('who is the bassist')).toBe('who/PRON is/AUX the/DET bassist/NOUN')
    expect(tagged('what did lol board say')).not.toContain('PROPN')
  })

  it('keep their places', () => {
    const question = 'did zelensky’s ßtadium open'
    expect(tagQuestion(question).map(({ start, end }) => question.slice(start, end))).toEqual([
      'did',
      'zelensky',
      '’s',
      'ßtadium',
      'open',
    ])
  })
})
