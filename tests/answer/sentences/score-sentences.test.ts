import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readQuestion } from '../../../src/answer/read-question.ts'
import { type ScoredSentence, scoreSentences } from '../../../src/answer/sentences/score-sentences.ts'
import { rank } from '../../../src/search/ranking/rank.ts'
import { ASKED_ON, openSeedsDesk, QUESTIONS, type SeedsDesk } from '../../questions/seeds-desk.ts'

// Which sentences are searched for their answers: all that could come among the best, and few others.

const questions = readFileSync(QUESTIONS, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => String(JSON.parse(line).question))

let seeds: SeedsDesk

beforeAll(async () => {
  seeds = await openSeedsDesk()
})

afterAll(() => seeds.close())

async function scored(question: string, sure?: number): Promise<readonly ScoredSentence[]> {
  const query = await readQuestion(question, seeds.desk, { asOf: ASKED_ON })
  const { passages, terms } = rank(query, await seeds.desk.index.search(query), seeds.desk.index)
  return scoreSentences(query, terms, passages, sure === undefined ? {} : { sure })
}

const best = (sentences: readonly ScoredSentence[]) =>
  sentences.slice(0, 3).map(({ ranked, span, score }) => [ranked.articleId, span, score])

const searched = (sentences: readonly ScoredSentence[]): number =>
  sentences.filter(({ answers }) => answers.length > 0).length

describe('searching sentences for their answers', () => {
  it('finds the best three as if all had been searched, and leaves out more than half', async () => {
    let [some, every] = [0, 0]
    for (const question of questions) {
      const few = await scored(question)
      const all = await scored(question, Number.POSITIVE_INFINITY)
      expect({ question, best: best(few) }).toEqual({ question, best: best(all) })
      some += searched(few)
      every += searched(all)
    }
    expect(some / every).toBeLessThan(1 / 2)
  })
})
