import { describe, expect, it } from 'vitest'
import { mistakenWord } from '../../src/answer/sentences/mistaken-words.ts'
import { quoteText } from '../../src/articles/quote.ts'
import { parseQuestion } from '../../src/question/parse-question.ts'
import { createSourceNames } from '../../src/question/source-names.ts'
import { askOf, deskOf } from './articles-desk.ts'

const queryOf = (question: string) =>
  parseQuestion(question, { asOf: '2026-02-10', sources: createSourceNames([]) })

const report = {
  id: 'talks',
  title: 'Talks on the harbour war end in Velm',
  publishedAt: '2026-02-01',
  source: 'Coast Courier',
  body: `Envoys of Orsk and Dorn met in Velm on Sunday to end the harbour war between them.

The meeting lasted for two hours, a source said. Ships had fired on the last two nights before it.

Nobody knows when the harbour will open again.`,
}

describe('how long something lasts', () => {
  it('is told of what is asked for', async () => {
    const answer = await askOf(await deskOf([report]), 'how long did the meeting last')
    const [quote] = answer.quotes
    expect(quoteText(quote!).slice(quote!.highlight!.start, quote!.highlight!.end)).toBe('two hours')
  })

  it.each(['how long has the harbour war lasted', 'how long has the war been going on?'])(
    'is not told by how long something else did: %s',
    async (question) => {
      await expect(askOf(await deskOf([report]), question)).rejects.toThrow('not-answered')
    },
  )

  it('is asked with a verb that sentences write for the one before, too', () => {
    const { meant } = mistakenWord(queryOf('How long did the war last?'))!
    expect(meant.test('The war lasted two years.')).toBe(true)
    expect(meant.test('It could not last.')).toBe(true)
    expect(meant.test('They came on the last two nights.')).toBe(false)
    expect(mistakenWord(queryOf('Who won the last election?'))).toBeUndefined()
  })
})
