import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CLAUSE_DISCOUNT, interleave, SAME_ARTICLE_BONUS } from '../../src/search/ranking/rank.ts'

const passage = (score: number, clause: number, articleId: string) => ({ score, clause, articleId })

describe('the order of passages', () => {
  it('is that of their scores where a question has one part and every passage is of another article', () => {
    const order = interleave([passage(1, 0, 'a'), passage(3, 0, 'b'), passage(2, 0, 'c')])
    expect(order.map(({ articleId }) => articleId)).toEqual(['b', 'c', 'a'])
  })

  it('lets the parts of a question take turns where their scores are near each other', () => {
    const near = CLAUSE_DISCOUNT / 2
    const order = interleave([passage(3, 0, 'a'), passage(3 - near / 2, 0, 'b'), passage(3 - near, 1, 'c')])
    expect(order.map(({ clause }) => clause)).toEqual([0, 1, 0])
  })

  it('does not bring a part forward that is far behind', () => {
    const order = interleave([passage(9, 0, 'a'), passage(8, 0, 'b'), passage(1, 1, 'c')])
    expect(order.map(({ clause }) => clause)).toEqual([0, 0, 1])
  })

  it('prefers what the same article goes on to say, by a little', () => {
    const behind = SAME_ARTICLE_BONUS / 2
    const order = interleave([passage(3, 0, 'a'), passage(2, 0, 'b'), passage(2 - behind, 0, 'a')])
    expect(order.map(({ articleId }) => articleId)).toEqual(['a', 'a', 'b'])
  })

  it('holds every passage once, whatever their scores', () => {
    const passages = fc.array(
      fc.record({
        score: fc.double({ min: -10, max: 10, noNaN: true }),
        clause: fc.nat(4),
        articleId: fc.constantFrom('a', 'b', 'c', 'd'),
      }),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(passages, (given) => {
        const order = interleave(given)
        expect(order).toHaveLength(given.length)
        expect(new Set(order)).toEqual(new Set(given))
      }),
    )
  })
})
