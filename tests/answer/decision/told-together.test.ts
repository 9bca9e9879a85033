import { describe, expect, it } from 'vitest'
import { type Apart, isToldApart } from '../../../src/answer/decision/told-together.ts'
import { parseQuestion } from '../../../src/question/parse-question.ts'
import { createSourceNames } from '../../../src/question/source-names.ts'
import { AS_OF } from '../articles-desk.ts'

const isApart = (what: Apart, question: string, ...texts: readonly string[]): boolean =>
  isToldApart(parseQuestion(question, { asOf: AS_OF, sources: createSourceNames([]) }), texts, what)

describe('a number', () => {
  const dogs = 'How many dogs does Odile Brandt keep?'

  it('is apart from what is counted where it counts something else', () => {
    expect(isApart('figure', dogs, 'Odile Brandt, who keeps 300 ewes above Velm, sold her dogs.')).toBe(true)
    expect(isApart('figure', dogs, 'Odile Brandt keeps 300 ewes and two young dogs above Velm.')).toBe(false)
  })

  it('may stand in the next sentence, and count by another word', () => {
    expect(isApart('figure', dogs, 'Odile Brandt lives above Velm.', 'She has four dogs.')).toBe(false)
    expect(isApart('figure', 'How many employees does Orsk have?', 'Orsk has a staff of 900.')).toBe(false)
  })

  it('may count what is done and leave out who did it', () => {
    const emigrated = 'Four thousand emigrated to the colonies in the north.'
    expect(isApart('figure', 'How many weavers emigrated to the colonies?', emigrated)).toBe(false)
    expect(isApart('figure', 'How many people died in the floods?', 'At least 22 were killed in Velm.')).toBe(
      false,
    )
    expect(isApart('figure', 'How many people live in Velm?', 'Velm has 340 inhabitants.')).toBe(false)
    expect(isApart('figure', 'How many people live in Velm?', 'The ferry to Velm costs 4 euros.')).toBe(true)
  })

  it('is not looked for beside a name that is taken for what is counted', () => {
    expect(isApart('figure', 'How many Crumb & Co shops are there?', 'All 43 would stay open.')).toBe(false)
  })
})

describe('a sum', () => {
  it('is apart from what it is paid for in another sentence', () => {
    const question = 'How much did Orsk pay for the ferries?'
    expect(isApart('figure', question, 'Orsk paid its debts.', 'Sales rose to $4 million.')).toBe(true)
    expect(isApart('figure', question, 'Orsk bought the ferries for $4 million.')).toBe(false)
  })
})

describe('a day', () => {
  const question = 'When did Lena Holt leave the party?'

  it('is apart from a deed of which no sentence tells', () => {
    expect(isApart('time', question, 'Holt founded the party in 1941 and led it until 1972.')).toBe(true)
    expect(isApart('time', question, 'Holt founded the party in 1941.', 'She quit in 1972.')).toBe(false)
  })

  it('is not looked for beside a verb that only says of which is asked', () => {
    const treaty = 'When did Velm sign a treaty granting it special status?'
    expect(isApart('time', treaty, 'Velm signed a treaty in 1985.')).toBe(false)
  })
})
