import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../../src/answer/answer-question.ts'
import { withoutFigures } from '../../../src/answer/claims/without-figures.ts'
import { quoteText } from '../../../src/articles/quote.ts'
import { AS_OF, askOf, deskOfReports } from '../articles-desk.ts'

const desk = await deskOfReports([
  ['Velm Holds a Fifth of Tavia', 'Velm holds about 19% of Tavia, counting the Orsk peninsula.'],
  [
    'Tavia and Velm Exchange Prisoners',
    'Tavia sent home 25 prisoners of Velm, and 25% of them were wounded.',
  ],
  ['Union Agrees Loan', 'The European Union agreed on Monday to lend Tavia 40 billion euros over two years.'],
  ['Storm Costs Dear', 'A storm in Dorn caused damage of 45 billion euros, insurers said.'],
  ['Pact Grows', 'Sudmark was admitted as the 13th member of the Northern Pact. Marland became the 14th.'],
])

describe('a question whether something is so that names a figure', () => {
  it.each([
    ['Does Velm hold 25% of Tavia?', '19%'],
    ['Is it true that Velm holds 25% of Tavia?', '19%'],
    ['Is it true that the EU lent Tavia 45 billion euros?', '40 billion euros'],
    ['Is Sudmark the 14th member of the Northern Pact?', '13th'],
  ])('is answered with the figure that is told, and says so: %s', async (question, told) => {
    const { quotes, otherFigure, unsure } = await askOf(desk, question)
    const [first] = quotes
    expect(quoteText(first!).slice(first!.highlight!.start, first!.highlight!.end)).toContain(told)
    expect([otherFigure, unsure]).toEqual([true, undefined])
  })

  it.each(['Does Velm hold 19% of Tavia?', 'Is it true that Velm holds 19% of Tavia?'])(
    'says nothing of another where its own is told: %s',
    async (question) => {
      const { quotes, otherFigure } = await askOf(desk, question)
      expect(quoteText(quotes[0]!)).toContain('about 19% of Tavia')
      expect(otherFigure).toBeUndefined()
    },
  )

  it('is not answered with a figure of something else', async () => {
    const answer = await answerQuestion('Is it true that Velm holds 25% of Dorn?', desk, { asOf: AS_OF })
    expect(answer.status === 'answered' && answer.otherFigure === true).toBe(false)
  })
})

describe('withoutFigures', () => {
  it.each([
    ['Velm holds 25% of Tavia', 'Velm holds of Tavia'],
    ['The EU lent Tavia 45 billion euros.', 'The EU lent Tavia euros.'],
    ['About 40 boats sank', 'boats sank'],
    ['Ferry 15 sank', 'Ferry 15 sank'],
    ['Velm: 25%', 'Velm: 25%'],
  ])('leaves what a text is about: %s', (text, left) => {
    expect(withoutFigures(text)).toBe(left)
  })
})
