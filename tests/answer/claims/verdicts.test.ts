import { describe, expect, it } from 'vitest'
import { checkClaim } from '../../../src/answer/claims/check-claims.ts'
import { quoteText } from '../../../src/articles/quote.ts'
import { AS_OF, deskOf } from '../articles-desk.ts'
import { REPORTS, STATEMENTS } from './verdict-statements.ts'

const desk = await deskOf(REPORTS)
const check = (claim: string) => checkClaim(claim, desk, { asOf: AS_OF })

const VERDICTS = { for: ['supported'], against: ['disputed'], open: ['dated', 'related', 'no-coverage'] }

/** Known to be left open: that somebody else stands in the same sentence takes more to tell. */
const LEFT_OPEN = ['Otto Brand won the presidential election in Velm in May 2023.']

describe('a statement over made-up reports', () => {
  it.each(STATEMENTS)('is %s: %s', async (side, claim) => {
    const expected = LEFT_OPEN.includes(claim) ? 'open' : side
    expect(VERDICTS[expected]).toContain((await check(claim)).verdict)
  })

  it.each([
    ['65 countries backed the UN resolution.', ['65'], '61'],
    ['The Senate passed it 85 to 21.', ['85'], '58'],
    ['Sudmark is the 14th member of the Northern Pact.', ['14th'], '13th'],
    ['Erik Dahl brokered the deal that ended the Corsar mutiny.', ['Erik Dahl'], 'Marek Tull'],
    ['Holt met Reed in Lemsk on 11 October 2025.', ['Lemsk'], 'Brenna'],
    ['Marland did not join the Northern Pact.', ['not'], 'joined'],
    ['Velm controls the port of Lemsk.', ['controls'], 'not'],
    ['Nobody voted against the UN resolution.', ['Nobody'], 'Four countries'],
    ['Kersk was liberated in August 2024.', ['August 2024'], '11 November 2024'],
  ])('shows the words that differ: %s', async (claim, claimed, told) => {
    const { apart, opposing, related } = await check(claim)
    const [quote] = [...opposing, ...related]
    expect(apart.map(({ start, end }) => claim.slice(start, end))).toEqual(claimed)
    expect(quoteText(quote!).slice(quote!.highlight!.start, quote!.highlight!.end)).toBe(told)
  })
})
