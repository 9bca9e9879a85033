import { describe, expect, it } from 'vitest'
import { explainAnswer } from '../../src/answer/explain.ts'
import { renderWhy } from '../../src/reply/render-why.ts'
import { AS_OF, deskOf } from '../answer/articles-desk.ts'

const saidOf = async (question: string): Promise<string> => {
  const desk = await deskOf([])
  return JSON.stringify(renderWhy(await explainAnswer(question, desk, { asOf: AS_OF }), 'en'))
}

describe('why it was answered so', () => {
  it('says that news were asked for, of nothing in particular', async () => {
    expect(await saidOf('any news?')).toContain('Answered with the newest articles')
  })

  it('says that nothing bears on it', async () => {
    expect(await saidOf('What did Quorthan Blix xyzzy?')).toContain('no passage of the archive bears on it')
  })

  it('says how sure it is where sentences were weighed', async () => {
    expect(await saidOf('Who sold more rye bread than ever?')).toMatch(/\d+%/)
  })
})
