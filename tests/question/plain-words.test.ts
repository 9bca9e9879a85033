import { describe, expect, it } from 'vitest'
import { asWhoIs, inPlainWords } from '../../src/question/plain-words.ts'

describe('a question for what somebody works as', () => {
  it.each([
    ["What is Jane Doe's job?", 'who is Jane Doe?'],
    ["What is O'Neill's job?", "who is O'Neill?"],
    ['whats jane doe’s job', 'who is jane doe?'],
    ["what was Jane Doe's profession", 'who is Jane Doe?'],
    ['What does Jane Doe do for a living?', 'who is Jane Doe?'],
    ['what did Doe work as?', 'who is Doe?'],
    ['what does jane doe do for work besides football', 'who is jane doe?'],
    ['What kind of job does Jane van der Doe have?', 'who is Jane van der Doe?'],
  ])('asks who it is: %s', (question, asked) => {
    expect(asWhoIs(question)).toBe(asked)
  })

  it.each([
    'What do most teachers do for a living?',
    'What does everyone do for a living?',
    'What did Doe do as a minister?',
    "What is the president's job?",
    "What's her job?",
    'What does he do for a living?',
    'What does Jane Doe do?',
    "What is Jane Doe's job at the port?",
    'What did Jane Doe say about her job?',
    '',
  ])('is none of those: %s', (question) => {
    expect(asWhoIs(question)).toBe(question)
  })
})

describe('a question for deaths', () => {
  it.each([
    ['How many people lost their lives in Velm?', 'How many people died in Velm?'],
    ['who is losing his life', 'who is dying'],
  ])('is put in one word: %s', (question, said) => {
    expect(inPlainWords(question)).toBe(said)
  })
})
