import { afterAll, describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/answer/answer-question.ts'
import { asSpelt } from '../../src/answer/as-spelt.ts'
import { openSeedsDesk } from '../questions/seeds-desk.ts'
import { AS_OF } from './articles-desk.ts'

const { desk, close } = await openSeedsDesk()
afterAll(close)

describe('words as the archive spells them', () => {
  it.each([
    ['grian deal', 'grain deal'],
    ['who is the president of ukrane?', 'who is the president of Ukraine?'],
    ['PUTNI and the Bakhmutt battle', 'Putin and the Bakhmut battle'],
    ["what is ukrane's aim", "what is Ukraine's aim"],
    // Held, common English, in no article, or too much to be a slip in one language.
    ['grain deal', 'grain deal'],
    ['the mayor of Liechtenstein', 'the mayor of Liechtenstein'],
    // A people's name is no other spelling of its country's.
    ['the capital of australia', 'the capital of australia'],
    ['', ''],
  ])('%s: %s', async (typed, spelt) => {
    expect(await asSpelt(typed, desk, { asOf: AS_OF })).toBe(spelt)
  })

  it('are put right in questions where one slip was made, and told', async () => {
    const answer = await answerQuestion('who is the president of ukrane', desk, { asOf: AS_OF })
    expect(answer).toMatchObject({
      status: 'answered',
      understoodAs: 'who is the president of Ukraine',
    })
  })

  it('are those of English questions', async () => {
    const answer = await answerQuestion('Wann ward der grian deal in Ukrane verhandelt?', desk, {
      asOf: AS_OF,
    })
    expect(answer).not.toHaveProperty('understoodAs')
  })

  it('are not told where nothing was put right', async () => {
    const answer = await answerQuestion('who is the president of Ukraine', desk, { asOf: AS_OF })
    expect(answer).not.toHaveProperty('understoodAs')
  })
})
