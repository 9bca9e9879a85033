import { describe, expect, it } from 'vitest'
import {
  type ThingAsked,
  thingAskedFor,
  thingIdentification,
} from '../../../src/answer/identity/thing-identification.ts'
import { quoteText } from '../../../src/articles/quote.ts'
import { parseQuestion } from '../../../src/question/parse-question.ts'
import { createSourceNames } from '../../../src/question/source-names.ts'
import { askOf, deskOf } from '../articles-desk.ts'

const read = (question: string): ThingAsked | undefined =>
  thingAskedFor(parseQuestion(question, { asOf: '2026-02-10', sources: createSourceNames([]) }))

const told = (sentence: string, name: string, letters = false): string | undefined => {
  const found = thingIdentification(sentence, { name, letters })
  return found === undefined ? undefined : sentence.slice(found.span.start, found.span.end)
}

describe('a question what something is', () => {
  it('is told from others', () => {
    expect(read('What is Velmar?')).toEqual({ name: 'Velmar', letters: false })
    expect(read('What does NWC stand for?')).toEqual({ name: 'NWC', letters: true })
    expect(read('what does the acronym nwc mean?')).toEqual({ name: 'nwc', letters: true })
    expect(read('what is martial law')).toEqual({ name: 'martial law', letters: false })
    expect(read('What is the Velmar agreement?')?.name).toBe('Velmar agreement')
    expect(read('What is the plan?')).toBeUndefined()
    expect(read('What is Velmar called?')).toBeUndefined()
    expect(read('What is the capital of Velmar?')).toBeUndefined()
    expect(read('What is happening in Velmar?')).toBeUndefined()
    expect(read('What did Velmar say?')).toBeUndefined()
  })
})

describe('what something is', () => {
  it.each([
    ['Velmar, a crypto exchange, closed.', 'a crypto exchange'],
    ['Velmar is a crypto exchange in Orsk.', 'a crypto exchange in Orsk'],
    ['It was fired with a missile of a new type that Holt called Velmar.', 'a missile of a new type'],
    ['The inquiry concerns the state nuclear company Velmar.', 'state nuclear company'],
    ['Velmar (the largest dam of the river) burst.', 'the largest dam of the river'],
  ])('is told beside its name: %s', (sentence, wanted) => {
    expect(told(sentence, 'Velmar')).toBe(wanted)
  })

  it.each([
    'Holt accused the army of an attack on Velmar camps.',
    'The balance on Velmar was a cause for concern.',
    'Holt left the premium Velmar Plus offering.',
    'Under the drafts Velmar would take in no more members.',
    'Holt met Lind in Velmar.',
  ])('is not told here: %s', (sentence) => {
    expect(told(sentence, 'Velmar')).toBeUndefined()
  })

  it.each([
    ['The Northern Water Court (NWC) ruled.', 'Northern Water Court'],
    ['The Court for Northern Water and Co-operation, the CNWC, ruled.', undefined],
    ['The NWC (Northern Water Court) ruled.', 'Northern Water Court'],
    ['The Old Tax Court (NWC) ruled.', undefined],
  ])('is told of letters by the words that begin with them: %s', (sentence, wanted) => {
    expect(told(sentence, 'NWC', true)).toBe(wanted)
  })

  it('may be told after a comma', () => {
    expect(told('The Court for Northern Water, the CNW, ruled.', 'CNW', true)).toBe(
      'Court for Northern Water',
    )
  })

  it('comes to an end with whatever stands there', () => {
    expect(told(`${'the a '.repeat(5000)}Velmar`, 'Velmar')).toBeUndefined()
    expect(told('Velmar '.repeat(5000), 'Velmar')).toBeUndefined()
    expect(told(`${'A '.repeat(5000)}(A)`, 'A', true)).toBeUndefined()
  })

  it('alone is emphasised in an answer', async () => {
    const report = (id: string, body: string) => ({
      id,
      title: id,
      body,
      publishedAt: '2026-01-20',
      source: 'Coast Courier',
    })
    const desk = await deskOf([
      report('camps', 'Holt accused the army of an attack on Velmar camps near Orsk.'),
    ])
    const [quote] = (await askOf(desk, 'What is Velmar?')).quotes
    expect(quoteText(quote!)).toContain('Velmar')
    expect(quote!.highlight).toBeUndefined()
  })
})
