import { afterAll, describe, expect, it } from 'vitest'
import { type CheckedClaim, checkClaim } from '../../../src/answer/claims/check-claims.ts'
import { splitClaims } from '../../../src/answer/claims/split-claims.ts'
import { quoteText } from '../../../src/articles/quote.ts'
import { openSeedsDesk } from '../../questions/seeds-desk.ts'
import { deskOf } from '../articles-desk.ts'

const { desk, close } = await openSeedsDesk()
afterAll(close)

const check = async (claim: string, over = desk): Promise<CheckedClaim> =>
  checkClaim(claim, over, { asOf: '2026-02-10T12:00:00Z' })

describe('a claim about the sample articles', () => {
  it.each([
    ['Russia controls about 19% of Ukraine.', 'supported'],
    ['Russia annexed Crimea in 2014.', 'supported'],
    ['Envoys met in Davos.', 'supported'],
    ['Trump met Putin in Alaska in August 2025.', 'supported'],
    ['Sweden joined NATO.', 'supported'],
    ['The Moskva sank in April 2022.', 'supported'],
    ['Sweden did not join NATO.', 'disputed'],
    ['Russia controls half of Ukraine.', 'disputed'],
    // A warrant is no arrest, and another year is no proof of the contrary.
    ['Putin was arrested by the ICC.', 'related'],
    ['Russia annexed Crimea in 2016.', 'related'],
    ['The moon is made of cheese.', 'no-coverage'],
    ['Liechtenstein won the football cup.', 'no-coverage'],
  ])('%s is %s', async (claim, verdict) => {
    expect((await check(claim)).verdict).toBe(verdict)
  })

  it('never has a verdict without a quote', async () => {
    for (const claim of [
      'Sweden joined NATO.',
      'Sweden did not join NATO.',
      'Envoys met in Davos.',
      'Bread is dear.',
    ]) {
      const { verdict, supporting, opposing, related } = await check(claim)
      const rests = supporting.length + opposing.length + related.length > 0
      expect(rests).toBe(verdict !== 'no-coverage')
    }
  })

  it('is not disputed by older reports of what has grown since', async () => {
    const { verdict, supporting } = await check('46,000 Ukrainian soldiers were killed.')
    expect(verdict).toBe('supported')
    expect(supporting.map(quoteText).join(' ')).toContain('46,000')
  })
})

describe('a claim and reports of it', () => {
  const report = (id: string, body: string, publishedAt = '2026-02-01') => ({
    id,
    title: `Report ${id}`,
    body,
    publishedAt,
    source: `Source ${id}`,
  })

  it('is supported by one and disputed by another', async () => {
    const over = await deskOf([
      report('a', 'The Velm dam cost 40 million euros, the builders of Velm said.'),
      report('b', 'The Velm dam cost 90 million euros, auditors of Velm said.'),
    ])
    const { verdict, supporting, opposing } = await check('The Velm dam cost 40 million euros.', over)
    expect(verdict).toBe('both')
    expect(supporting.map(({ article }) => article.id)).toEqual(['a'])
    expect(opposing.map(({ article }) => article.id)).toEqual(['b'])
  })

  it('is not brought near a report that shares no noun or name with it', async () => {
    const over = await deskOf([
      report('a', 'The old mill was opened again, repaired, painted and sold in spring.'),
    ])
    expect((await check('Restaurants opened again, repaired and painted.', over)).verdict).toBe('no-coverage')
    expect((await check('The mill opened again, repaired and closed.', over)).verdict).toBe('related')
  })

  it('is disputed by a report of the opposite', async () => {
    const over = await deskOf([report('a', 'Rents in Velm fell sharply in January, the city said.')])
    expect((await check('Rents in Velm rose sharply in January.', over)).verdict).toBe('disputed')
    expect((await check('Rents in Velm fell sharply in January.', over)).verdict).toBe('supported')
  })

  it('is disputed by a denial that stands right after the report of it', async () => {
    const over = await deskOf([
      report(
        'a',
        'Mayor Holt sold the Velm ferry to a cousin, councillor Reed said. But Holt denied the accusation.',
      ),
    ])
    const { opposing } = await check('Mayor Holt sold the Velm ferry to a cousin.', over)
    expect(opposing.map(quoteText)).toEqual(['But Holt denied the accusation.'])
  })

  it('is neither confirmed nor denied by a report of something else done by the same', async () => {
    const over = await deskOf([report('a', 'Mayor Holt of Velm opened a bridge on Sunday.')])
    expect((await check('Mayor Holt of Velm closed a hospital.', over)).verdict).not.toBe('disputed')
    expect((await check('Mayor Holt of Velm closed a hospital.', over)).verdict).not.toBe('supported')
  })
})

describe('splitClaims', () => {
  it('takes the statements and leaves questions, exclamations, addresses and markup', () => {
    const message = [
      '> **Sweden joined NATO** last week.',
      'Did it? wow! <@123456789012345678>',
      'See https://news.example/sweden?x=1 for more.',
      '- Rents in Velm rose sharply.',
    ].join('\n')
    expect(splitClaims(message)).toEqual({
      claims: ['Sweden joined NATO last week.', 'Rents in Velm rose sharply.'],
      left: 0,
    })
  })

  it('takes five, and counts the others', () => {
    const message = Array.from({ length: 8 }, (_, at) => `Mayor Holt opened bridge number ${at + 1}.`).join(
      ' ',
    )
    const { claims, left } = splitClaims(message)
    expect(claims).toHaveLength(5)
    expect(left).toBe(3)
  })

  it('reads the beginning of what is longer than a message of Discord can be, up to a whole word', () => {
    const { claims, left } = splitClaims(`Sweden joined NATO ${'in Stockholm '.repeat(2000)}`)
    expect(claims).toHaveLength(1)
    expect(claims[0]?.length).toBeLessThanOrEqual(6000)
    expect(claims[0]).toMatch(/^Sweden joined NATO in Stockholm .* (?:in|Stockholm)$/)
    expect(left).toBe(0)
  })

  it('finds nothing in nothing', () => {
    expect(splitClaims('').claims).toEqual([])
    expect(splitClaims('lol :) nice').claims).toEqual([])
  })
})
