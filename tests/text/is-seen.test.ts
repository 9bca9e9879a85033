import { describe, expect, it } from 'vitest'
import { isSeen } from '../../src/text/is-seen.ts'

describe('isSeen', () => {
  it.each(['', ' \n\t', '\u200b', '\u2060\ufeff \u00ad', '\u3164\u115f', '\u2800', '\u202e', '\u0007'])(
    'sees nothing in %j',
    (text) => {
      expect(isSeen(text)).toBe(false)
    },
  )

  it.each(['a', '?', '\u200bя', '中', '👩\u200d👩', '\u0301'])('sees something in %j', (text) => {
    expect(isSeen(text)).toBe(true)
  })
})
