import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { POSSESSIVE_PENALTY, possessivePenalty } from '../../../src/answer/sentences/possessive-names.ts'
import { parseQuestion } from '../../../src/question/parse-question.ts'
import { createSourceNames } from '../../../src/question/source-names.ts'

const read = (question: string) =>
  parseQuestion(question, { asOf: '2026-01-21', sources: createSourceNames([]) })

const query = read('Did Anders meet the mayor?')

describe('a name that a sentence has as an owner alone', () => {
  it('costs a sentence, and one that acts does not', () => {
    expect(possessivePenalty(query, 'The envoy met Anders’s lawyer.')).toBe(POSSESSIVE_PENALTY)
    expect(possessivePenalty(query, "ANDERS'S lawyer met the mayor.")).toBe(POSSESSIVE_PENALTY)
    expect(possessivePenalty(query, "Anders and Holt's envoy met the mayor.")).toBe(0)
    expect(possessivePenalty(query, "Anders's lawyer and Anders met the mayor.")).toBe(0)
    expect(possessivePenalty(query, "Sanders's lawyer met the mayor.")).toBe(0)
    expect(possessivePenalty(read('Who met Anders?'), "Anders's lawyer met the mayor.")).toBe(0)
  })

  it('is found wherever words begin and end, in any script', () => {
    const piece = fc.constantFrom(
      'Anders',
      'ANDERS',
      'ander\u017f',
      '’s',
      "'s",
      'S',
      's',
      ' ',
      '-',
      'é',
      '😀',
      '𝐀',
      '.',
      '\u0130',
    )
    const owning = /(?<![\p{L}\p{N}])Anders['’]s(?![\p{L}\p{N}])/iu
    const acting = /(?<![\p{L}\p{N}])Anders(?!['’]s|[\p{L}\p{N}])/iu
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const sentence = pieces.join('')
        const owns = owning.test(sentence) && !acting.test(sentence)
        expect(possessivePenalty(query, sentence)).toBe(owns ? POSSESSIVE_PENALTY : 0)
      }),
      { numRuns: 1000 },
    )
  })
})
