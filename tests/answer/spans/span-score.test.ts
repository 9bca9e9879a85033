import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { questionShape } from '../../../src/answer/spans/question-shape.ts'
import { SPAN_FEATURES, type SpanFeatures } from '../../../src/answer/spans/span-features.ts'
import { spanScore } from '../../../src/answer/spans/span-score.ts'
import { FORM_FIT, SPAN_WEIGHTS } from '../../../src/answer/spans/span-weights.ts'
import { parseQuestion } from '../../../src/question/parse-question.ts'
import { createSourceNames } from '../../../src/question/source-names.ts'

const shape = questionShape(
  parseQuestion('Who signed the treaty?', { asOf: '2026-01-21', sources: createSourceNames([]) }),
)
const candidate = { first: 0, last: 0, form: 'person-name', start: 0, end: 4 } as const

describe('the score of a span', () => {
  it('counts every feature with its weight', () => {
    const value = fc.double({ min: 0, max: 1, noNaN: true })
    const record = fc.record(Object.fromEntries(SPAN_FEATURES.map((name) => [name, value])))
    fc.assert(
      fc.property(record, (given) => {
        const features = given as unknown as SpanFeatures
        let sum = FORM_FIT[shape.type.kind][candidate.form]
        for (const name of SPAN_FEATURES) sum += SPAN_WEIGHTS[name] * features[name]
        expect(spanScore(shape, candidate, features)).toBe(sum)
      }),
    )
  })
})
