import { describe, expect, it } from 'vitest'
import { asksScore, scoresIn } from '../../../src/answer/spans/score-spans.ts'
import { quoteText } from '../../../src/articles/quote.ts'
import { askOf, deskOf } from '../articles-desk.ts'

const told = (text: string): string[] => scoresIn(text).map(({ start, end }) => text.slice(start, end))

describe('the score of a match', () => {
  it.each([
    'what was the score in the Holt Brandt final',
    "what's the final score of Velm v Orsk?",
    'What was the result of the match between Velm and Orsk?',
    'how did Velm vs Orsk end',
  ])('is asked for: %s', (question) => {
    expect(asksScore(question)).toBe(true)
  })

  it.each([
    'what did the pupils score in the test',
    'who won Velm vs Orsk and what was the score',
    'how did the strike end',
    'What was the result of the vote?',
  ])('is not asked for: %s', (question) => {
    expect(asksScore(question)).toBe(false)
  })

  it.each([
    ['Velm beat Orsk 2-1 after extra time.', ['2-1']],
    ['Holt beat Brandt 6-4 3-6 7-5 on Sunday.', ['6-4 3-6 7-5']],
    ['It was 1–0 at half-time and 3–0 at the end.', ['1–0', '3–0']],
    ['Velm and Orsk played out a goalless draw.', ['goalless draw']],
    ['The visitors won by five wickets.', ['by five wickets']],
    ['She turned a 2-0 deficit into a win.', []],
    ['The 19-year-old joined for the 2024-25 season on 12-11-2025 for $2-3 million.', []],
  ])('is told by two numbers with a dash, and such: %s', (text, scores) => {
    expect(told(text)).toEqual(scores)
  })

  it('is quoted and emphasised before what holds more of the words', async () => {
    const report = {
      id: 'cup',
      title: 'Velm reach final',
      publishedAt: '2026-01-18',
      source: 'Coast Courier',
      body: `Velm reached their first cup final on Wednesday when Leo Marn scored in the 118th minute to beat Orsk 2-1.

Orsk had been the better side in the first half, but their keeper was sent off.

Velm will play the final in Limmen on Sunday, and the score of tickets that are left will be sold at the gate, between ten and noon.`,
    }
    const answer = await askOf(await deskOf([report]), 'What was the score between Velm and Orsk?')
    const [quote] = answer.quotes
    expect(quoteText(quote!).slice(quote!.highlight!.start, quote!.highlight!.end)).toBe('2-1')
  })
})
