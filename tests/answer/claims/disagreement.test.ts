import { afterAll, describe, expect, it } from 'vitest'
import { quoteText } from '../../../src/articles/quote.ts'
import { readQuestionCases } from '../../questions/question-case.ts'
import { openSeedsDesk, QUESTIONS } from '../../questions/seeds-desk.ts'
import { askOf, deskOf, differing } from '../articles-desk.ts'

const COURIER = {
  id: 'courier',
  title: 'Ferry Sinks off Velm',
  source: 'Coast Courier',
  publishedAt: '2026-02-01',
  body: 'The storm drowned 41 sailors when the ferry sank off Velm, the coast guard said on Sunday. Rescue boats searched all night.',
}
const LEDGER = {
  id: 'ledger',
  title: 'Ministry Counts Victims of Ferry',
  source: 'Northern Ledger',
  publishedAt: '2026-02-02',
  body: 'The storm drowned 57 sailors when the ferry sank off Velm, the ministry of shipping said on Monday. Divers are at work.',
}
const QUESTION = 'How many sailors drowned when the ferry sank off Velm?'

describe('reports that give different figures', () => {
  it('are shown side by side, newest first', async () => {
    const shown = differing(await askOf(await deskOf([COURIER, LEDGER]), QUESTION))
    expect(shown).toHaveLength(2)
    expect(shown[0]).toContain('57 sailors')
    expect(shown[1]).toContain('41 sailors')
  })

  it.each([
    ['the figures are the same', { body: LEDGER.body.replace('57', '41') }],
    ['one is the other rounded', { body: LEDGER.body.replace('57', 'about 40') }],
    ['one says at least so many', { body: LEDGER.body.replace('57', 'at least 30') }],
    ['they were published months apart', { publishedAt: '2025-06-02' }],
    ['something else was counted', { body: LEDGER.body.replace('57 sailors', '57 cars') }],
    [
      'people of another country were counted',
      { body: LEDGER.body.replace('57 sailors', '57 Danish sailors') },
    ],
    [
      'the figure is of another time',
      { body: LEDGER.body.replace('sank off Velm', 'sank off Velm in 1987') },
    ],
  ])('are none where %s', async (_, change) => {
    expect(differing(await askOf(await deskOf([COURIER, { ...LEDGER, ...change }]), QUESTION))).toEqual([])
  })

  it('may stand in one article, each with its speaker', async () => {
    const both = {
      ...COURIER,
      body:
        'The coast guard said that 41 sailors had drowned when the ferry sank off Velm. Rescue boats searched all night.\n\n' +
        'The union of seamen gave a higher figure. It said that 57 sailors had drowned.',
    }
    const shown = differing(await askOf(await deskOf([both]), QUESTION))
    expect(shown[0]).toContain('41 sailors')
    expect(shown[1]).toContain('It said that 57 sailors had drowned.')
  })

  it('are none where one speaker gives both', async () => {
    const both = {
      ...COURIER,
      body: 'The coast guard said that 41 sailors had drowned when the ferry sank off Velm. The coast guard said that 57 sailors had drowned off Ostrel in 1987.',
    }
    expect(differing(await askOf(await deskOf([both]), QUESTION))).toEqual([])
  })
})

describe('a statement and its denial', () => {
  const statement = 'The company has closed its shipyard in Velm, the mayor said on Sunday.'
  const yard = (denial: string) =>
    deskOf([{ ...COURIER, title: 'Shipyard of Velm', body: `${statement} ${denial}` }])
  const asked = 'Has the company closed its shipyard in Velm?'

  it('are shown together, with what is said instead', async () => {
    const shown = differing(
      await askOf(await yard('The owners denied it. They said that work goes on.'), asked),
    )
    expect(shown).toEqual([statement, 'The owners denied it. They said that work goes on.'])
  })

  it.each([
    'The owners denied that they had been paid by the state.',
    'The mayor denied the report of a newspaper that he owned shares.',
    'The work had been hard.',
  ])('are none where something else follows: %s', async (after) => {
    expect(differing(await askOf(await yard(after), asked))).toEqual([])
  })
})

describe('the sample articles', async () => {
  const seeds = await openSeedsDesk()
  afterAll(() => seeds.close())

  it('are said to differ nowhere but where they do', async () => {
    for (const { id, question, asOf, conflict, follows } of readQuestionCases(QUESTIONS)) {
      if (follows !== undefined || conflict === true) continue
      const given = await seeds.ask(question, { asOf, before: [] })
      expect(given.disagrees, `${id}: ${question}`).toBe(false)
    }
  })

  it('show what Ukraine and what Russia say of a raid', async () => {
    const answer = await askOf(seeds.desk, 'How many aircraft were hit by Spiderweb?', '2026-01-21')
    const [first, second] = answer.disagreement!.quotes.map(quoteText)
    expect(first).toContain('41 aircraft')
    expect(second).toContain('several aircraft')
  })
})
