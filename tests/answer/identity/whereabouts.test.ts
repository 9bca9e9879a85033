import { describe, expect, it } from 'vitest'
import { placeAskedFor, standsAsPlace, whereabouts } from '../../../src/answer/identity/whereabouts.ts'
import { quoteText } from '../../../src/articles/quote.ts'
import { parseQuestion } from '../../../src/question/parse-question.ts'
import { createSourceNames } from '../../../src/question/source-names.ts'
import { askOf, deskOf } from '../articles-desk.ts'

const read = (question: string): string | false =>
  placeAskedFor(
    parseQuestion(question, {
      asOf: '2026-02-10',
      sources: createSourceNames([]),
      isName: (stem) => stem.startsWith('velm'),
    }),
  )

const told = (sentence: string, name: string): string | undefined => {
  const found = whereabouts(sentence, name)
  return found === undefined ? undefined : sentence.slice(found.span.start, found.span.end)
}

describe('a question where a place lies', () => {
  it.each([
    ['Where is Velm?', 'Velm'],
    ["where's velm", 'velm'],
    ['Where is the Velm dam located?', 'Velm dam'],
    ['Where is Velm playing?', false],
    ['Where is Velm being held?', false],
    ['Where did Velm go?', false],
    ['where is it', false],
  ])('%s asks for %s', (question, name) => {
    expect(read(question)).toBe(name)
  })
})

describe('where a place lies', () => {
  it.each([
    ['Velm, a port on the Sea of Orl, had 400 inhabitants.', 'a port on the Sea of Orl'],
    ['Velm lies to the north-west of Orsk and was flooded in May.', 'to the north-west of Orsk'],
    ['Fire broke out in Velm, in the Dorn region, on Monday.', 'in the Dorn region'],
    ['Fire broke out in Velm, 12 km south of Orsk, on Monday.', '12 km south of Orsk'],
    ['They took the village of Velm in the Dorn region in May.', 'in the Dorn region'],
    ['Troops entered the Velm region in western Orsk.', 'in western Orsk'],
    ['The talks began in the Swiss resort of Velm on Monday.', 'the Swiss resort of Velm'],
    ['The talks began in Velm, Switzerland, on Monday.', 'Switzerland'],
    ['Velm in May 2022 was quiet.', undefined],
    ['Velm, the founder of the bank, resigned.', undefined],
    ['They met in Velm on Monday.', undefined],
  ])('%s', (sentence, expected) => {
    expect(told(sentence, 'Velm')).toBe(expected)
  })

  it('is no matter of a person, who stands in no place of a place', () => {
    expect(standsAsPlace('They met in Velm on Monday.', 'velm')).toBe(true)
    expect(standsAsPlace('Velm met them on Monday.', 'velm')).toBe(false)
  })

  it('is quoted before what happened there, and what only happened there is refused', async () => {
    const report = {
      id: 'velm',
      title: 'Flood in Velm',
      publishedAt: '2026-02-01',
      source: 'Coast Courier',
      body: 'The flood in Velm drove a hundred people out on Friday.\n\nThe mayor of Velm spoke of a miracle. Velm, a town in the north of Dorn, has an old bridge.\n\nThe minister came to Tarl on Sunday and flew home.',
    }
    const desk = await deskOf([report])
    const answer = await askOf(desk, 'Where is Velm?')
    const [quote] = answer.quotes
    expect(quoteText(quote!).slice(quote!.highlight!.start, quote!.highlight!.end)).toBe(
      'a town in the north of Dorn',
    )
    await expect(askOf(desk, 'Where is Tarl?')).rejects.toThrow('not-answered')
  })
})
