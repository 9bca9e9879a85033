import { describe, expect, it } from 'vitest'
import { tagWords } from '../../src/text/tag-words.ts'

describe('tagged words', () => {
  it('stand where the text has them', () => {
    const text = 'Anna  opened the\u00a0old bridge, “quickly”.'
    const words = tagWords(text).map(({ start, end }) => text.slice(start, end))
    expect(words).toEqual(expect.arrayContaining(['Anna', 'opened', 'old', 'bridge', 'quickly']))
  })

  it('know nouns from verbs', () => {
    const text = 'Anna opened the bridge.'
    const tags = Object.fromEntries(
      tagWords(text).map(({ start, end, pos }) => [text.slice(start, end), pos]),
    )
    expect(tags).toMatchObject({ Anna: 'PROPN', opened: 'VERB', bridge: 'NOUN' })
  })

  it('keep words whole whose letters are not English', () => {
    const text = 'Piłsudski and Erdoğan met.'
    const words = tagWords(text).map(({ start, end }) => text.slice(start, end))
    expect(words).toEqual(['Piłsudski', 'and', 'Erdoğan', 'met', '.'])
  })
})
