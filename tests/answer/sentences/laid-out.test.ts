import { describe, expect, it } from 'vitest'
import {
  isHeading,
  isTable,
  LAID_OUT_PENALTY,
  laidOutPenalty,
} from '../../../src/answer/sentences/laid-out.ts'
import { quoteText } from '../../../src/articles/quote.ts'
import { askOf, deskOf } from '../articles-desk.ts'

const TABLE =
  'Fighter Fighter Weight class Ada Lind -455 Otto Brand +345 Heavyweight Tom Holt -650 Joe Park +460 Heavyweight Dag Sten -35'

describe('the rows of a table', () => {
  it('are told from sentences', () => {
    expect(isTable(TABLE)).toBe(true)
    expect(
      isTable('Date Fixture Sept. 20 Velm 1-0 Orsk Sept. 20 Limmen 1-2 Dalby Oct. 3 Orsk 2-3 Limmen'),
    ).toBe(true)
    expect(
      isTable(
        'Ada Lind beat Otto Brand, Tom Holt stunned Joe Park and Dag Sten drew with Finn Berg on Saturday night in Velm.',
      ),
    ).toBe(false)
    expect(isTable('Velm 2-1 Orsk')).toBe(false)
  })

  it('are not quoted before the sentence that tells it', async () => {
    const desk = await deskOf([
      {
        id: 'preview',
        title: 'Odds for the fights in Velm: Tom Holt, Joe Park',
        publishedAt: '2026-01-20',
        source: 'Ring Post',
        body: `Four fights are to be seen in Velm on Saturday.\n\n${TABLE}\n\nTickets are sold out.`,
      },
      {
        id: 'report',
        title: 'Lind wins in the first round in Velm',
        publishedAt: '2026-01-21',
        source: 'Coast Courier',
        body: 'Ada Lind won in the first round on Saturday, while Joe Park stunned Tom Holt in their fight and beat him on points.',
      },
    ])
    const { quotes } = await askOf(desk, 'who beat tom holt')
    await desk.archive.close()
    expect(quoteText(quotes[0]!)).toContain('Joe Park stunned Tom Holt')
  })
})

describe('a heading', () => {
  const body = 'Lind leaves the board\n\nAda Lind left the board on Monday.\n\nWhat she said\nNothing at all'
  const at = (text: string) => ({ start: body.indexOf(text), end: body.indexOf(text) + text.length })

  it('is a short line of its own that no mark ends', () => {
    expect(isHeading(body, at('Lind leaves the board'))).toBe(true)
    expect(isHeading(body, at('What she said'))).toBe(true)
    expect(isHeading(body, at('Ada Lind left the board on Monday.'))).toBe(false)
    expect(isHeading(body, at('left the board'))).toBe(false)
  })

  it('counts for less than a sentence', () => {
    expect(laidOutPenalty(body, at('Lind leaves the board'))).toBe(LAID_OUT_PENALTY.heading)
    expect(laidOutPenalty(body, at('Ada Lind left the board on Monday.'))).toBe(0)
  })

  it('is quoted with what it stands over and not with what it follows on', async () => {
    const desk = await deskOf([
      {
        id: 'board',
        title: 'Notes from Velm',
        publishedAt: '2026-01-20',
        source: 'Coast Courier',
        body: 'Ada Lind left the board of Velm Ferries on Monday.\n\nAda Lind and Velm Ferries\n\nNobody at the docks had known of it.',
      },
    ])
    const { quotes } = await askOf(desk, 'when did Ada Lind leave the board of Velm Ferries')
    await desk.archive.close()
    expect(quoteText(quotes[0]!)).toBe('Ada Lind left the board of Velm Ferries on Monday.')
  })
})
