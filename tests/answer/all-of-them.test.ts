import { describe, expect, it } from 'vitest'
import { quoteText } from '../../src/articles/quote.ts'
import { askOf, deskOf } from './articles-desk.ts'

const boldOf = async (question: string): Promise<string | undefined> => {
  const { quotes } = await askOf(await deskOf([report]), question)
  const { highlight } = quotes[0]!
  return highlight === undefined ? undefined : quoteText(quotes[0]!).slice(highlight.start, highlight.end)
}

const report = {
  id: 'harbour',
  title: 'Assembly backs the harbour text in Velm',
  publishedAt: '2026-02-01',
  source: 'Coast Courier',
  body: `The assembly of countries adopted the harbour text in Velm on Friday. Another 35 abstained, China, India, Iran and South Africa among them.

Secretary Antonio Lund and President Berta Marr, who had brokered the deal, watched the ceremony.

The motion passed with 328 votes in the 450-seat chamber. The budget passed by 79 votes to 18.

Envoys of Holt and of Orsk said that their meeting in Velm was useful. "It went well," Kirill Dorn said after talks with Steve Witt and Jarla Kusk at an inn in Velm.

More than 46,000 soldiers were killed in the harbour war, and between 100,000 and 120,000 wounded. Some 900,000 sailors had been killed or wounded since it began, Orsk says.

Prentice complained of the price of rope. Nobody said how many airmen had been killed on Friday.`,
}

describe('what is asked for as a whole', () => {
  it.each([
    ['Which countries abstained?', 'China, India, Iran and South Africa'],
    ['How many abstained?', '35'],
    ['Who brokered the deal?', 'Secretary Antonio Lund and President Berta Marr'],
    ['How many votes did the motion get?', '328'],
    ['How many votes did the budget pass with?', '79'],
    ['How many soldiers were wounded?', 'between 100,000 and 120,000'],
    ['How many soldiers were killed?', 'More than 46,000'],
  ])('%s', async (question, bold) => {
    expect(await boldOf(question)).toBe(bold)
  })

  it('quotes who met before whoever only says that they met', async () => {
    const { quotes } = await askOf(await deskOf([report]), 'Who met in Velm?')
    expect(quoteText(quotes[0]!)).toContain('Steve Witt and Jarla Kusk')
  })

  it('is not told by those who were killed or wounded, nor by the deed done to others', async () => {
    const desk = await deskOf([report])
    const answer = await askOf(desk, 'How many sailors died?').catch(() => undefined)
    expect(answer?.quotes.some(({ highlight }) => highlight !== undefined) ?? false).toBe(false)
    const killed = await askOf(desk, 'Who killed Prentice?').catch(() => undefined)
    expect(killed?.unsure ?? true).toBe(true)
  })
})
