import { describe, expect, it } from 'vitest'
import { isPleasantry } from '../../src/question/pleasantries.ts'

describe('isPleasantry', () => {
  it.each([
    'hi',
    'Hello there!',
    'thanks',
    'Thank you so much!!',
    'good bot 🙂',
    'ok, cool',
    'hahaha',
    'LOL',
    'hey dateline',
  ])('tells that nothing is asked by %j', (text) => expect(isPleasantry(text)).toBe(true))

  it.each([
    'hi, who met in Davos?',
    'thanks, and in 2022?',
    'war',
    'no deal',
    'great powers',
    'ok corral',
    'test ban treaty',
    'yes campaign results',
    'Hello Kitty',
    '',
  ])('takes %j for what it says', (text) => expect(isPleasantry(text)).toBe(false))

  it('takes no longer for a long text', () => {
    expect(isPleasantry('ha'.repeat(5000))).toBe(false)
    expect(isPleasantry(`${'ok '.repeat(26)}x`)).toBe(false)
  })
})
