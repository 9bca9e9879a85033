import { describe, expect, it } from 'vitest'
import { examineQuestion } from '../../src/answer/examine-question.ts'
import { AS_OF, deskOf } from './articles-desk.ts'

const BODY =
  'Power was back on Tuesday in all but 7,400 of the homes that were cut off when Storm Odile crossed Velm. ' +
  'The harbour was closed for a day. The storm killed two people at the pier. Schools open again on Thursday.'

/** How much of the question the sentence that answers it holds, the sentence that holds most being 1. */
async function heldUnder(title: string): Promise<number> {
  const desk = await deskOf([{ id: 'odile', title, publishedAt: '2026-01-20', body: BODY }])
  const question = 'How many people did Storm Odile kill in Velm?'
  const { sentences } = await examineQuestion(question, desk, { asOf: AS_OF })
  await desk.archive.close()
  const killed = sentences.find(({ ranked, span }) =>
    ranked.article.body.slice(span.start, span.end).includes('killed two people'),
  )
  return killed?.features.question ?? 0
}

describe('a name that the headline gives', () => {
  it('need not stand again in the sentence that answers', async () => {
    const named = await heldUnder('Storm Odile Crosses Velm')
    expect(named).toBeGreaterThan((await heldUnder('Power Comes Back After the Weekend')) + 0.1)
  })
})
