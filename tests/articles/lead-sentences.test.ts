import { describe, expect, it } from 'vitest'
import {
  isBesideTheStory,
  leadSentence,
  repeatsHeadline,
  tellingSentences,
} from '../../src/articles/lead-sentences.ts'

const textOf = (body: string, span: { start: number; end: number } | undefined) =>
  span === undefined ? undefined : body.slice(span.start, span.end)

describe('a sentence is beside the story', () => {
  it.each([
    'A soldier is seen inside a vehicle in his position near Velm on November 20, 2023.',
    'President Ada Lind shakes hands with Tomas Reed as they meet in Velm, November 14, 2022.',
    'The pilots of Velm after the storm (AP Photo/Ada Lind)',
    'Ada Lind with her son in 2003 (Getty Images)',
    'Ada Lind (L) and Tomas Reed (R) Getty Images',
    'Photograph: Ada Lind/AP',
    'Photo by Ada Lind',
    'The ferries are moored in this file photo.',
    'Image credit: Ada Lind',
    '— Ada Lind (@ada) November 18, 2023',
    'The ferry sails! pic.twitter.com/AbC — Velm Port (@velm) October 5, 2023',
    'Advertisement',
    'READ MORE ABOUT THE HARBOUR OF VELM',
    'MORE: The harbour of Velm in pictures',
    'Stay ahead with our free weekly newsletter and more from Velm.',
    'Published by Velm News on November 5, 2023.',
    'What happens to the harbour now?',
    'The article has been updated to reflect the latest developments on the charges against the pilots of Velm.',
    'The Coast Courier has contacted representatives for Ada Lind and Tomas Reed for comment.',
    'Also Read: How much the finalists of the regatta of Velm and all the others who took part in it since 1980 will win',
    'Related story: The pilots of Velm and their ferries in the long winter of the year in which the harbour froze over',
  ])('%s', (sentence) => expect(isBesideTheStory(sentence)).toBe(true))
})

describe('a sentence tells the story', () => {
  it.each([
    'The harbour was closed on November 20, 2023.',
    'The minister said so in Velm on November 20, 2023.',
    'Lind is seen as the likely winner.',
    'More than 40 people died in Velm.',
    'Watch towers were built along the coast.',
    'The pilots (who are on strike) met the mayor.',
    'Reuters reported the loss first.',
    'It sank.',
    'Recommended sentences for the pilot of the ferry were halved by the court on Monday.',
  ])('%s', (sentence) => expect(isBesideTheStory(sentence)).toBe(false))
})

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

  it('is found in time that grows with the text', () => {
    const start = performance.now()
    for (const text of [
      '(Getty '.repeat(9000),
      '— a'.repeat(20000),
      'is seen '.repeat(9000),
      'free '.repeat(12000),
    ])
      isBesideTheStory(text)
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
