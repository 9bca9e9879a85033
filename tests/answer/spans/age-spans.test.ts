import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../../src/answer/answer-question.ts'
import { agesIn, asksAge } from '../../../src/answer/spans/age-spans.ts'
import { AS_OF, askOf, deskOf } from '../articles-desk.ts'

const NAMED = new Set(['ada', 'lind'])
const ASKED = { owned: NAMED, names: NAMED, before: '' }

const ages = (text: string, before = ''): string[] =>
  agesIn(text, { ...ASKED, before }).own.map(({ start, end }) => text.slice(start, end))

describe('the ages that a sentence gives', () => {
  it.each([
    ['Lind, 42, left the room.', '42'],
    ['The 42-year-old mayor left the room.', '42-year-old'],
    ['She was 83.', '83'],
    ['Ada Lind died at the age of 78 in Orsk.', '78'],
    ['Ada Lind turned 40 in May.', '40'],
    ['Ada Lind spent her ninth birthday in the cellar.', 'ninth birthday'],
  ])('are found however they are written: %s', (text, wanted) => {
    expect(ages(text)).toEqual([wanted])
  })

  it.each([
    'Lind was seen with two of her friends.',
    'A canoe some 8,700 years old was found by Lind.',
    'She was 83% sure.',
    'Lind won 6-4, 42, she said.',
  ])('are no other figures: %s', (text) => {
    expect(ages(text)).toEqual([])
  })

  it('are somebody else’s behind another name', () => {
    expect(agesIn('Otto Brand, 26, beat Lind on Sunday.', ASKED)).toEqual({ own: [], others: true })
  })

  it('are those of whom the sentence before names first', () => {
    const text = 'The 43-year-old took half of the votes.'
    expect(ages(text, 'Rain fell. Ada Lind beat Otto Brand on Sunday. ')).toEqual(['43-year-old'])
    expect(ages(text, 'Rain fell. Tomas Brandt beat Ada Lind on Sunday. ')).toEqual([])
    expect(ages(text, 'Lind was elected on Sunday. ')).toEqual(['43-year-old'])
    expect(ages(text, 'Real Velm have signed Ada Lind from Orsk. ')).toEqual(['43-year-old'])
    expect(ages(text, 'The United Nations named Ada Lind on Sunday. ')).toEqual(['43-year-old'])
    expect(ages(text, 'On Monday Ada Lind won the race. ')).toEqual(['43-year-old'])
    expect(ages(text, 'Tomas Brandt met Ada Lind in Velm. ')).toEqual(['43-year-old'])
    expect(ages(text, 'Tomas Brandt won in Velm. ')).toEqual([])
    expect(agesIn(text, { ...ASKED, names: new Set(), before: 'Otto Brand won. ' }).own).toHaveLength(1)
  })

  it('are told in words', () => {
    expect(ages('Lind was five years old when she left.')).toEqual(['five years old'])
    expect(ages('Two ten-year-olds left.')).toEqual([])
  })

  it('are asked for by "how old" and "what age"', () => {
    expect(asksAge('how old is ada lind')).toBe(true)
    expect(asksAge('At what age did Ada Lind retire?')).toBe(false)
    expect(asksAge('how many years was she mayor')).toBe(false)
  })
})

describe('a question for an age', async () => {
  const desk = await deskOf([
    {
      id: 'cup',
      title: 'Ada Lind wins the cup',
      publishedAt: '2026-01-20',
      source: 'Coast Courier',
      body: 'Ada Lind saved two match points to beat Otto Brand in the final. Only one or two had thought of Ada Lind before. Lind, 26, had to win three games to enter at all.',
    },
  ])

  it('is answered by the sentence that gives it, in bold', async () => {
    const [quote] = (await askOf(desk, 'how old is ada lind')).quotes
    const text = quote!.article.body.slice(quote!.start, quote!.end)
    expect(text.slice(quote!.highlight!.start, quote!.highlight!.end)).toBe('26')
  })

  it("is not answered by somebody else's", async () => {
    expect(await answerQuestion('how old is otto brand', desk, { asOf: AS_OF })).toMatchObject({
      status: 'not-found',
    })
  })
})
