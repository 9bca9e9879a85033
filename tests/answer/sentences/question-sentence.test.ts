import { describe, expect, it } from 'vitest'
import { isQuestion } from '../../../src/answer/sentences/question-sentence.ts'
import { quoteText } from '../../../src/articles/quote.ts'
import { askOf, deskOf } from '../articles-desk.ts'

describe('a sentence', () => {
  it.each(['So, why was Holt suspended?', '“Why was Holt suspended?”', 'WHAT IS THE HARBOUR OF VELM'])(
    'asks: %s',
    (sentence) => expect(isQuestion(sentence)).toBe(true),
  )

  it.each(['“Why?” asked Holt.', 'Holt was suspended.', 'WHO chief warns of flu'])('tells: %s', (sentence) =>
    expect(isQuestion(sentence)).toBe(false),
  )
})

it('that asks gives way to one that tells', async () => {
  const desk = await deskOf([
    {
      id: 'holt',
      title: 'The Pilot of Velm',
      body: 'So, why was the pilot Holt suspended in Velm on Monday? The pilot Holt was suspended in Velm because two ferries collided.',
      publishedAt: '2026-01-01',
    },
  ])
  const answer = await askOf(desk, 'Why was the pilot Holt suspended in Velm?')
  expect(quoteText(answer.quotes[0]!)).toBe(
    'The pilot Holt was suspended in Velm because two ferries collided.',
  )
})
