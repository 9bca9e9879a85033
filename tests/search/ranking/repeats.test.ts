import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../../src/answer/answer-question.ts'
import { putRepeatsBack } from '../../../src/search/ranking/repeats.ts'
import { differentHashes, hashOf } from '../../../src/search/segments/word-hashes.ts'
import { deskOf } from '../../answer/articles-desk.ts'

const words = (from: number, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `w${from + at}`)
const passage = (articleId: string, stems: readonly string[], clause = 0) => ({ articleId, stems, clause })
const order = (passages: readonly ReturnType<typeof passage>[]): string[] =>
  putRepeatsBack(passages, ({ stems }) => differentHashes(stems.map(hashOf))).map(
    ({ articleId }) => articleId,
  )

describe('passages that repeat a better one', () => {
  it('stand behind the others', () => {
    expect(
      order([passage('a', words(0, 40)), passage('b', words(2, 40)), passage('c', words(90, 40))]),
    ).toEqual(['a', 'c', 'b'])
  })

  it('stay where they tell more than half anew, are short, or are of the same article', () => {
    expect(
      order([passage('a', words(0, 40)), passage('b', words(25, 40)), passage('c', words(90, 40))]),
    ).toEqual(['a', 'b', 'c'])
    expect(order([passage('a', words(0, 10)), passage('b', words(0, 10))])).toEqual(['a', 'b'])
    expect(
      order([passage('a', words(0, 40)), passage('a', words(0, 40)), passage('c', words(90, 40))]),
    ).toEqual(['a', 'a', 'c'])
  })

  it('stay where they bear on another part of the question', () => {
    expect(
      order([passage('a', words(0, 40)), passage('b', words(0, 40), 1), passage('c', words(90, 40))]),
    ).toEqual(['a', 'b', 'c'])
  })

  it('leave room among the first passages of an answer', async () => {
    const body =
      'The new harbour of Velm opened on Tuesday after ten years of work, and the mayor Ingrid Holt cut a ribbon before two thousand guests. ' +
      'The harbour has room for thirty-six ferries, and some twelve hundred people have found work in its yards and offices since spring.'
    const desk = await deskOf([
      {
        id: 'wire',
        title: 'Harbour of Velm Opens',
        publishedAt: '2026-01-20',
        source: 'Coast Courier',
        body,
      },
      { id: 'copy', title: 'Velm Has a Harbour', publishedAt: '2026-01-20', source: 'Northern Ledger', body },
      {
        id: 'own',
        title: 'Fishermen of Velm Fear the New Harbour',
        publishedAt: '2026-01-21',
        source: 'Southern Star',
        body: 'Fishermen in Velm fear that the new harbour, opened on Tuesday with room for ferries alone, leaves their boats without a berth.',
      },
    ])
    const { passages } = await answerQuestion('When did the new harbour of Velm open?', desk, {
      asOf: '2026-02-10',
    })
    const places = passages.map(({ articleId }) => articleId)
    expect(places.indexOf('own')).toBeLessThan(Math.max(places.indexOf('wire'), places.indexOf('copy')))
  })
})
