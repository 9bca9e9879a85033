import { describe, expect, it } from 'vitest'
import { leadSentence, repeatsHeadline, tellingSentences } from '../../src/articles/lead-sentences.ts'

const textOf = (body: string, span: { start: number; end: number } | undefined) =>
  span === undefined ? undefined : body.slice(span.start, span.end)

it('a headline is repeated where nothing is added', () => {
  expect(repeatsHeadline('Harbour of Velm Closed by Storm', 'Harbour of Velm closed by storm')).toBe(true)
  expect(
    repeatsHeadline(
      'The harbour of Velm was closed by a storm that drowned 41.',
      'Harbour of Velm closed by storm',
    ),
  ).toBe(false)
})

describe('the lead of an article', () => {
  const caption = 'A pilot is seen in this photo of the harbour.'
  const title = 'Harbour of Velm closed by storm'

  it('is its first sentence that tells the story', () => {
    const body = `${caption}\n\n${title}\n\nThe storm closed the harbour on Monday. Ferries wait.`
    expect(textOf(body, leadSentence({ title, body }))).toBe('The storm closed the harbour on Monday.')
    expect(tellingSentences({ title, body })).toHaveLength(2)
  })

  it('is no heading and no greeting', () => {
    const opening = 'Hello, and welcome to Velm Weekly, the harbour’s letter.'
    const body = `${opening}\n\nQ4: The harbour storm in pictures\n\nThe storm closed the harbour on Monday. Ferries wait.`
    expect(textOf(body, leadSentence({ title, body }))).toBe('The storm closed the harbour on Monday.')
    expect(tellingSentences({ title, body })).toHaveLength(2)
  })

  it('has something of the headline where a sentence near the beginning has', () => {
    const body =
      'Everybody loves a good story. It is the harbour storm of Velm again. Velm has closed its harbour for all ferries and pilots.'
    expect(textOf(body, leadSentence({ title, body }))).toBe(
      'Velm has closed its harbour for all ferries and pilots.',
    )
    const other = 'Everybody loves a good story. Nobody knows why.'
    expect(textOf(other, leadSentence({ title, body: other }))).toBe('Everybody loves a good story.')
  })

  it('is the first sentence where none tells anything', () => {
    expect(textOf(caption, leadSentence({ title, body: caption }))).toBe(caption)
    expect(leadSentence({ title, body: '' })).toBeUndefined()
  })
})
