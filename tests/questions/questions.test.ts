import { afterAll, describe, expect, it } from 'vitest'
import { readQuestionCases } from './question-case.ts'
import { scoreQuestions } from './score-questions.ts'
import { openSeedsDesk, QUESTIONS } from './seeds-desk.ts'

interface Floor {
  /** Questions whose first quote must answer, or that must rightly be refused. */
  readonly right: number
  /** Questions that one of the first three quotes must answer. */
  readonly amongThree?: number
}

/** What has been reached, less a little: a change may move single questions, not whole kinds. */
const FLOORS: Readonly<Record<string, Floor>> = {
  who: { right: 13, amongThree: 13 },
  when: { right: 11, amongThree: 13 },
  where: { right: 7, amongThree: 10 },
  'how-many': { right: 18, amongThree: 19 },
  what: { right: 9, amongThree: 12 },
  why: { right: 3, amongThree: 8 },
  how: { right: 2, amongThree: 3 },
  'yes-no': { right: 7, amongThree: 7 },
  summary: { right: 3, amongThree: 3 },
  timeline: { right: 2 },
  typos: { right: 12, amongThree: 14 },
  conflict: { right: 7, amongThree: 8 },
  dates: { right: 9, amongThree: 10 },
  hostile: { right: 6 },
  null: { right: 35 },
  'follow-up': { right: 8, amongThree: 8 },
}

/** Questions on which the articles differ, whose answers must show it. */
const CONFLICTS_SHOWN = 6

const seeds = await openSeedsDesk()
afterAll(() => seeds.close())
const score = await scoreQuestions(readQuestionCases(QUESTIONS), seeds.ask)

describe('questions over the sample articles', () => {
  it('are answered with words that stand in the article as it lies on disk', () => {
    for (const { asked, given } of score.cases) {
      for (const { text, article } of given.quotes) {
        expect(seeds.fileText(article).includes(text), `${asked.id}: ${text}`).toBe(true)
      }
    }
  })

  it('are answered with a highlight that stands within its quote', () => {
    for (const { asked, given } of score.cases) {
      for (const { text, highlight } of given.quotes) {
        if (highlight !== undefined) expect(text, asked.id).toContain(highlight)
      }
    }
  })

  it('show where the articles differ', () => {
    expect(score.total.conflictsShown).toBeGreaterThanOrEqual(CONFLICTS_SHOWN)
  })

  it.each(Object.entries(FLOORS))('of the kind %s are answered as well as before', (kind, floor) => {
    const reached = score.kinds.get(kind)
    expect((reached?.first ?? 0) + (reached?.['rightly-refused'] ?? 0)).toBeGreaterThanOrEqual(floor.right)
    const amongThree = (reached?.first ?? 0) + (reached?.['among-three'] ?? 0)
    expect(amongThree).toBeGreaterThanOrEqual(floor.amongThree ?? 0)
  })
})
