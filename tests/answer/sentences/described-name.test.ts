import { describe, expect, it } from 'vitest'
import { examineQuestion } from '../../../src/answer/examine-question.ts'
import { describedName } from '../../../src/answer/sentences/described-name.ts'
import { quoteText } from '../../../src/articles/quote.ts'
import { AS_OF, askOf, deskOf } from '../articles-desk.ts'

const desk = await deskOf([
  {
    id: 'trial',
    title: 'Shipbuilder Goes on Trial in Velm',
    publishedAt: '2026-01-20',
    source: 'Coast Courier',
    body:
      'Marta Ellingsen, who built the largest ferry in the north, went on trial in Velm on Tuesday.\n\n' +
      'Prosecutors say that Ellingsen moved the pensions of her workers to a fund abroad to pay for a yacht.\n\n' +
      'Her lawyers denied it. The trial is to last until April.',
  },
  {
    id: 'witness',
    title: 'Former Treasurer Speaks at Shipyard Trial',
    publishedAt: '2026-01-28',
    source: 'Northern Ledger',
    body:
      'The former treasurer of the shipyard said in court that Ellingsen told him to sign the transfers at night.\n\n' +
      'He said that he had kept copies of every letter in a drawer at home, and that nobody had asked for them before.',
  },
])
const QUESTION =
  'Who is the owner of a shipyard accused according to Coast Courier of moving the pensions of workers abroad to pay for a yacht, and who according to the Northern Ledger told a former treasurer to sign transfers at night?'

describe('somebody whom a long question describes', async () => {
  const { query, ranking, sentences } = await examineQuestion(QUESTION, desk, { asOf: AS_OF })

  it('is named in full as the reports do, by what they share', () => {
    expect(describedName(query, ranking.terms, sentences)?.full).toEqual(['marta', 'ellingsen'])
  })

  it('is found in a text in full or by the last word, and not where the text has neither', () => {
    const name = describedName(query, ranking.terms, sentences)
    expect(name?.find('He asked Marta Ellingsen.')).toEqual({ span: { start: 9, end: 24 }, full: true })
    expect(name?.find('He asked Ellingsen.')).toEqual({ span: { start: 9, end: 18 }, full: false })
    expect(name?.find('He asked nobody.')).toBeUndefined()
  })

  it('stands in one of the quotes in full and is highlighted in each that has the name', async () => {
    const { quotes } = await askOf(desk, QUESTION)
    expect(quotes.some((quote) => quoteText(quote).includes('Marta Ellingsen'))).toBe(true)
    for (const quote of quotes) {
      if (!quoteText(quote).includes('Ellingsen')) continue
      const { start, end } = quote.highlight!
      expect(['Marta Ellingsen', 'Ellingsen']).toContain(quoteText(quote).slice(start, end))
    }
  })

  it('is not looked for in short questions, nor where no name is asked for', async () => {
    const ask = async (question: string) => {
      const examined = await examineQuestion(question, desk, { asOf: AS_OF })
      return describedName(examined.query, examined.ranking.terms, examined.sentences)
    }
    expect(await ask('Who went on trial?')).toBeUndefined()
    expect(
      await ask(
        QUESTION.replace('Who is the owner', 'How much money had the owner').replace('and who', 'who'),
      ),
    ).toBeUndefined()
  })
})
