import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuestion } from '../../src/question/parse-question.ts'
import { createSourceNames } from '../../src/question/source-names.ts'

const sources = createSourceNames(['Coast Courier', 'Northern Ledger', 'Velm Radio'])
const AS_OF = '2026-02-10'
const clausesOf = (question: string) =>
  parseQuestion(question, { asOf: AS_OF, sources }).clauses.map((clause) => ({
    text: question.slice(clause.span.start, clause.span.end).trim(),
    sources: clause.sources,
    dates: clause.dates,
    stems: clause.terms.map(({ text }) => text),
  }))

describe('the clauses of a question', () => {
  it('are one where it names no outlet, or one', () => {
    expect(clausesOf('Who signed the harbour treaty?')).toHaveLength(1)
    const [only, ...others] = clausesOf('Who signed the treaty, according to the Coast Courier?')
    expect(others).toEqual([])
    expect(only?.sources).toEqual(['Coast Courier'])
  })

  it('are one for each outlet, each with the words beside its outlet', () => {
    const [courier, ledger, ...others] = clausesOf(
      'Did the Coast Courier report on the ferry disaster and did the Northern Ledger report on the barley harvest?',
    )
    expect(others).toEqual([])
    expect(courier).toMatchObject({ sources: ['Coast Courier'] })
    expect(courier?.stems).toEqual(expect.arrayContaining(['ferry', 'disaster']))
    expect(courier?.stems).not.toContain('barley')
    expect(ledger).toMatchObject({ sources: ['Northern Ledger'] })
    expect(ledger?.stems).toEqual(expect.arrayContaining(['barley', 'harvest']))
    expect(ledger?.stems).not.toContain('ferry')
  })

  it('end with the outlet that closes them', () => {
    const [courier, ledger] = clausesOf(
      'Who owned the sunken ferry, as reported by the Coast Courier, and sold barley, according to the Northern Ledger?',
    )
    expect(courier?.stems).toEqual(expect.arrayContaining(['owned', 'ferry']))
    expect(courier?.stems).not.toContain('barley')
    expect(ledger?.stems).toContain('barley')
  })

  it('have the date that stands in them', () => {
    const [courier, ledger] = clausesOf(
      'Did the Coast Courier report of 7 October 2023 on the ferry disaster agree with the Northern Ledger report of 2 November 2023 on the ferry inquiry?',
    )
    expect(courier).toMatchObject({
      sources: ['Coast Courier'],
      dates: { from: '2023-10-07', to: '2023-10-07' },
    })
    expect(ledger).toMatchObject({
      sources: ['Northern Ledger'],
      dates: { from: '2023-11-02', to: '2023-11-02' },
    })
  })

  it('take outlets together that stand together', () => {
    const [only, ...others] = clausesOf(
      'What do both the Coast Courier and the Northern Ledger say of the ferry?',
    )
    expect(others).toEqual([])
    expect(only?.sources).toEqual(['Coast Courier', 'Northern Ledger'])
  })

  it('have neither the outlets nor the dates of reports among their words', () => {
    const [only] = clausesOf('What did the Northern Ledger report on 7 October 2023 about barley?')
    for (const word of ['northern', 'ledger', 'october', '2023']) expect(only?.stems).not.toContain(word)
    expect(only?.stems).toContain('barley')
  })

  it('keep a date as words where no outlet is named: it may stand in the text', () => {
    expect(clausesOf('Who met on 7 October 2023?')[0]?.stems).toEqual(
      expect.arrayContaining(['october', '2023']),
    )
  })

  it('follow one another over the whole question, whatever it is', () => {
    const word = fc.constantFrom(
      ...[
        'the Coast Courier',
        'Northern Ledger',
        'Velm Radio',
        'and',
        ',',
        ';',
        'while',
        'article on',
        'as reported by',
      ],
      ...[
        'ferry',
        'harvest',
        'on 7 October 2023',
        'according to',
        'between',
        'which',
        '?',
        'accused',
        'as well as',
      ],
    )
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 25 }), (words) => {
        const { question, clauses, terms } = parseQuestion(words.join(' '), { asOf: AS_OF, sources })
        expect(clauses.length).toBeGreaterThan(0)
        let end = 0
        for (const { span } of clauses) {
          expect(span.start).toBe(end)
          end = span.end
        }
        expect(end).toBe(question.length)
        const all = new Set(terms.map(({ stem }) => stem))
        for (const clause of clauses) for (const { stem } of clause.terms) expect(all.has(stem)).toBe(true)
      }),
    )
  })
})
