import { describe, expect, it } from 'vitest'
import { examineQuestion } from '../../../src/answer/examine-question.ts'
import { chooseSentences } from '../../../src/answer/sentences/choose-quotes.ts'
import { isTable, LAID_OUT_PENALTY, laidOutPenalty } from '../../../src/answer/sentences/laid-out.ts'
import { AS_OF, deskOf } from '../articles-desk.ts'

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

  it('lose in the choice of quotes', async () => {
    const desk = await deskOf([
      {
        id: 'odds',
        title: 'Odds for the fights in Velm',
        publishedAt: '2026-01-20',
        source: 'Ring Post',
        body: `Four fights are to be seen in Velm on Saturday.\n\n${TABLE}\n\nTickets are sold out.`,
      },
    ])
    const { sentences } = await examineQuestion('who beat tom holt in velm', desk, { asOf: AS_OF })
    await desk.archive.close()
    expect(sentences.map(({ bonuses }) => bonuses.layout).filter((one) => one !== undefined)).toEqual([
      -LAID_OUT_PENALTY.table,
    ])
  })
})

describe('a heading', () => {
  const body = 'Lind leaves the board\n\nAda Lind left the board on Monday.\n\nWhat she said\nNothing at all'
  const at = (text: string) => ({ start: body.indexOf(text), end: body.indexOf(text) + text.length })

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
        body: 'Ada Lind and the ferries\n\nAda Lind left the board of the ferries on Monday.\n\nAda Lind and the ferries of Velm',
      },
    ])
    const { sentences } = await examineQuestion('what did Ada Lind leave', desk, { asOf: AS_OF })
    await desk.archive.close()
    const alike = sentences.filter(({ ranked }) => ranked.articleId === 'board')
    const told = alike.find(({ at }) => at === 1)!
    const chosenBeside = (at: number): string => {
      const other = alike.find((sentence) => sentence.at === at)!
      const [chosen] = chooseSentences(
        [
          { ...told, score: 9 },
          { ...other, score: 8 },
        ],
        1,
      )
      return told.ranked.article.body.slice(chosen!.span.start, chosen!.span.end)
    }
    expect(chosenBeside(0)).toBe(
      'Ada Lind and the ferries\n\nAda Lind left the board of the ferries on Monday.',
    )
    expect(chosenBeside(2)).toBe('Ada Lind left the board of the ferries on Monday.')
  })
})
