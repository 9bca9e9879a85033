import { describe, expect, it } from 'vitest'
import { asksToCheck } from '../../src/question/asks-to-check.ts'

describe('asksToCheck', () => {
  it.each([
    'is this true?',
    'Is that really true',
    'true?',
    'true or false?',
    'is this real or fake?',
    'fact check',
    'fact-check this please',
    'can you verify that claim?',
    'check this out',
    'did this really happen?',
    'is he right about that?',
    'is what she said correct?',
    'source?',
    'says who',
    'is this fake news?',
    'Is this true??? 🤔',
    'is this true? thanks',
    'is this still true?',
    'how true is this?',
    'any truth to this?',
    'can you check if this is true',
    "isn't this false?",
    'really?',
    'stimmt das?',
    '本当ですか？',
  ])('hears it in %j', (text) => {
    expect(asksToCheck(text)).toBe(true)
  })

  it.each([
    'Is it true that Russia controls half of Ukraine?',
    'who met in Davos?',
    'check the harbour news',
    'did this ship sink?',
    'more',
    'true crime',
    '',
    `is this true ${'or not '.repeat(20)}?`,
  ])('hears a question of its own in %j', (text) => {
    expect(asksToCheck(text)).toBe(false)
  })
})
