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
    ['Russia has never invaded Ukraine.', 'disputed'],
    ['Germany expelled 35 Russian diplomats.', 'disputed'],
    ['Germany expelled 80 Russian diplomats after Bucha.', 'disputed'],
    // As the article has it, weekday and all.
    [
      "Ukraine's parliament voted on Saturday to remove President Viktor Yanukovych from office.",
      'supported',
    ],
    ['Sweden joined NATO on Thursday, 7 March 2024.', 'supported'],
    ['Sweden joined NATO on Friday.', 'dated'],
    // In other words than the article's.
    ['Crimea was annexed by Russia in 2014.', 'supported'],
    ['Turkey brokered the grain deal.', 'supported'],
    ['31,000 Ukrainian soldiers died.', 'supported'],
    ['Zelenskiy met Putin in Paris in 2019.', 'supported'],
    // Another year is no proof of the contrary.
    ['Russia annexed Crimea in 2016.', 'dated'],
    ['Sweden joined NATO in 2019.', 'dated'],
    ['Trump and Putin met in Alaska in August 2024.', 'dated'],
    // A warrant is no arrest, and what is ruled out, wished or possible is not done.
    ['Putin was arrested by the ICC.', 'related'],
    ['Putin was arrested.', 'related'],
    ['Ukraine joined NATO.', 'related'],
    ['Ukraine joined the European Union.', 'related'],
    // Somebody else did it, or it was done to somebody else.
    ['Ukraine invaded Russia in February 2022.', 'related'],
    ['NATO joined Sweden.', 'related'],
    ['Poroshenko won 73% of the vote.', 'related'],
    ['Ukraine retook Kursk.', 'related'],
    ['Angela Merkel said on Monday.', 'related'],
    // Nothing is told of it, but of whom it names.
    ['MH17 was shot down over Poland.', 'related'],
    ['The moon is made of cheese.', 'no-coverage'],
    ['Liechtenstein won the football cup.', 'no-coverage'],
    // A sentence that shares one word of three with what names nothing.
    ['It was built in two years.', 'no-coverage'],
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

  it('is not supported by a report of another number in a name', async () => {
    const over = await deskOf([report('a', 'The port of Velm launched Ferry-4 on Monday.')])
    expect((await check('The port of Velm launched Ferry-5.', over)).verdict).toBe('related')
    expect((await check('The port of Velm launched Ferry-4.', over)).verdict).toBe('supported')
  })

  it('is dated by a month that its report names without a year', async () => {
    const over = await deskOf([
      report('a', 'The port of Velm sued the ferry company in September.', '2025-12-01'),
    ])
    expect((await check('The port of Velm sued the ferry company in September 2025.', over)).verdict).toBe(
      'supported',
    )
    expect((await check('The port of Velm sued the ferry company in March 2021.', over)).verdict).toBe(
      'dated',
    )
  })

  it('is not dated by a weekday within a name', async () => {
    const over = await deskOf([
      report('a', 'Black Friday of Velm fell on 28 November 2025, shops of Velm said.', '2025-11-20'),
    ])
    expect((await check('Black Friday of Velm fell on 28 November 2025.', over)).verdict).toBe('supported')
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

  const aged = 'Everard Holt, the mayor of Velm, has died at the age of 78 after 8 weeks in hospital.'
  const paid =
    'Lena Brandt completed her rise when she bought Orsk Press for NIS 405 million. Later Brandt invested nearly NIS 130 million in buying control of Orsk Press.'
  const cut =
    'Halvorn has already lowered its price for Brinley — which was originally an offer of 1.7 billion euros — by 15% owing to its debts.'
  it.each([
    ['Everard Holt has died at the age of 78.', aged, 'supported'],
    ['Everard Holt has died at the age of 82.', aged, 'disputed'],
    ['Lena Brandt bought Orsk Press for NIS 405 million.', paid, 'supported'],
    ['Lena Brandt bought Orsk Press for NIS 550 million.', paid, 'disputed'],
    // What is put in between parts nothing.
    ['Halvorn lowered its price for Brinley by 15%.', cut, 'supported'],
    ['Halvorn lowered its price for Brinley by 25%.', cut, 'disputed'],
  ])('compares what a figure that counts nothing is of: %s', async (claim, body, verdict) => {
    expect((await check(claim, await deskOf([report('a', body)]))).verdict).toBe(verdict)
  })

  it.each([
    [
      'Lena Holt resigned.',
      'The president of Velm accepted the resignation of Lena Holt on Sunday.',
      'supported',
    ],
    ['Lena Holt resigned.', 'Lena Holt announced her resignation in Velm on Sunday.', 'supported'],
    ['Lena Holt was arrested.', 'Crowds gathered in Velm after the arrest of Lena Holt.', 'supported'],
    ['Lena Holt died.', 'Orsk mourned Lena Holt’s death on Sunday.', 'supported'],
    // What is demanded is not done, and another's is not theirs.
    ['Lena Holt resigned.', 'Crowds in Velm demanded the resignation of Lena Holt on Sunday.', 'related'],
    ['Lena Holt resigned.', 'Lena Holt accepted the resignation of Marek Tull in Velm.', 'related'],
  ])('reads what a noun tells: %s %s', async (claim, body, verdict) => {
    expect((await check(claim, await deskOf([report('a', body)]))).verdict).toBe(verdict)
  })

  it('is supported where the one to whom it is done is described', async () => {
    const over = await deskOf([
      report(
        'a',
        'Sundmar Telecom, which links cars, has picked up 473 million euros from Halvik, which is taking a 51% stake in the Velm-based startup.',
      ),
    ])
    expect((await check('Halvik is taking a 51% stake in Sundmar Telecom.', over)).verdict).toBe('supported')
    expect((await check('Sundmar Telecom is taking a 51% stake in Halvik.', over)).verdict).not.toBe(
      'supported',
    )
  })

  it('is supported where what it joins stands apart', async () => {
    const over = await deskOf([
      report('a', 'Marek Teng, once the head of regional markets of Orsk, will be the new director of Velm.'),
    ])
    expect((await check('Marek Teng will be the new director of Velm.', over)).verdict).toBe('supported')
  })

  it('is disputed where what is kept was dropped', async () => {
    const over = await deskOf([
      report('a', 'The Greens of Velm dropped Lena Brandt on Friday as their nominee for mayor.'),
    ])
    expect(
      (await check('The Greens of Velm kept Lena Brandt as their nominee for mayor.', over)).verdict,
    ).toBe('disputed')
  })

  it('is neither confirmed nor denied by a report of something else done by the same', async () => {
    const over = await deskOf([report('a', 'Mayor Holt of Velm opened a bridge on Sunday.')])
    expect((await check('Mayor Holt of Velm closed a hospital.', over)).verdict).not.toBe('disputed')
    expect((await check('Mayor Holt of Velm closed a hospital.', over)).verdict).not.toBe('supported')
  })
})

describe('splitClaims', () => {
  it.each([
    ['Is it true that Sweden joined NATO in 2024?', ['Sweden joined NATO in 2024']],
    ['Sweden joined NATO in 2024, right?', ['Sweden joined NATO in 2024']],
    ['True or false: Sweden joined NATO in 2024?', ['Sweden joined NATO in 2024']],
    ['Is it true that Velm sold the mill and that Orsk bought it?', ['Velm sold the mill', 'Orsk bought it']],
    ['Is it true?', []],
    ['Did Sweden join NATO?', []],
  ])('reads the statement of a question whether it is true: %s', (message, claims) => {
    expect(splitClaims(message).claims).toEqual(claims)
  })

  it.each([
    [
      'Velm was captured in March 2022 and liberated in November 2022',
      ['Velm was captured in March 2022', 'Velm was liberated in November 2022'],
    ],
    ['Velm was captured in March 2022 and held for months', undefined],
    ['Holt opened the pier in 2019 and closed it in 2021', undefined],
    [
      'Holt opened the pier in 2019 and closed the mill in 2021',
      ['Holt opened the pier in 2019', 'Holt closed the mill in 2021'],
    ],
  ])('takes apart what is dated twice under one subject: %s', (message, claims) => {
    expect(splitClaims(message).claims).toEqual(claims ?? [message])
  })

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

  it('takes apart what "and" joins where each part states something of its own', () => {
    expect(splitClaims('Sweden joined NATO in 2024 and Ukraine joined it too.').claims).toEqual([
      'Sweden joined NATO in 2024',
      'Ukraine joined it too.',
    ])
    expect(splitClaims('Sweden joined NATO and everyone on board was glad.').claims).toHaveLength(1)
    expect(splitClaims('Trump said that taxes will fall and prices will drop.').claims).toHaveLength(1)
    expect(splitClaims('Trump and Putin met in Alaska and talked for hours.').claims).toHaveLength(1)
  })

  it('leaves out what people put around a statement, opinions, and what is said again', () => {
    expect(splitClaims('BREAKING: Sweden has joined NATO lol').claims).toEqual(['Sweden has joined NATO'])
    expect(splitClaims('so apparently [Sweden](https://a.example/x) joined NATO').claims).toEqual([
      'Sweden joined NATO',
    ])
    expect(splitClaims('russia holds like a fifth of ukraine').claims).toEqual([
      'russia holds a fifth of ukraine',
    ])
    expect(splitClaims("I think that's crazy.").claims).toEqual([])
    expect(splitClaims('Sweden joined NATO. Sweden joined NATO.')).toEqual({
      claims: ['Sweden joined NATO.'],
      left: 0,
    })
    expect(splitClaims("Sweden isn't in NATO").claims).toHaveLength(1)
  })

  it('finds nothing in nothing', () => {
    expect(splitClaims('').claims).toEqual([])
    expect(splitClaims('lol :) nice').claims).toEqual([])
  })
})
