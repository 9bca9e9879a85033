import { describe, expect, it } from 'vitest'
import { reasonsIn } from '../../../src/answer/spans/reason-cues.ts'

const isReason = (sentence: string, words: string): boolean => {
  const start = sentence.indexOf(words)
  return reasonsIn(sentence)({ start, end: start + words.length })
}

describe('a reason', () => {
  it('stands behind what gives one', () => {
    expect(isReason('The flight was late due to heavy snow.', 'heavy snow')).toBe(true)
    expect(isReason('The reason, he says, is a bug that eats games.', 'a bug that eats games')).toBe(true)
    expect(isReason('They found that the likely cause was a faulty cable.', 'a faulty cable')).toBe(true)
    expect(isReason('It closed because the roof leaked.', 'the roof leaked')).toBe(true)
  })

  it('is not when something is due', () => {
    expect(isReason('Drilling is due to start on Tuesday, if the lander stands.', 'the lander stands')).toBe(
      false,
    )
    expect(isReason('The court is due to rule on Monday.', 'rule on Monday')).toBe(false)
  })
})
