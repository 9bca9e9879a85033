import { describe, expect, it } from 'vitest'
import { initialsInFull } from '../../src/question/initials-in-full.ts'

describe('initials that are small words', () => {
  it.each([
    ['What did the WHO say about mpox?', 'What did the World Health Organization say about mpox?'],
    ['what is the who doing about ebola', 'what is the World Health Organization doing about ebola'],
    ['The WHO budget in 2025', 'The World Health Organization budget in 2025'],
    ['how many died according to WHO', 'how many died according to World Health Organization'],
    ['Why did WHO officials leave?', 'Why did World Health Organization officials leave?'],
    ["What is the WHO's budget?", "What is the World Health Organization's budget?"],
    ['when does the firm go to the WHO?', 'when does the firm go to the World Health Organization?'],
  ])('are written out in "%s"', (typed, full) => {
    expect(initialsInFull(typed)).toBe(full)
  })

  it.each([
    'Who won the vote?',
    'The who and why of the deal',
    'who is the leader who quit',
    'does anyone know WHO did this',
    'WHO SAID THE WHO IS LATE',
    "when is the who's tour",
    'Are The Who on stage again?',
    'the people who left',
    'it was signed by WHO?',
    'tell me the who, what and when of the deal',
    "the who's who of the summit",
  ])('are left in "%s"', (typed) => {
    expect(initialsInFull(typed)).toBe(typed)
  })
})
