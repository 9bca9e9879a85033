import { describe, expect, it } from 'vitest'
import { newsWish } from '../../src/question/news-wish.ts'

describe('a wish for news', () => {
  it.each([
    ["What's the latest on the peace talks?", 'the peace talks'],
    ['whats the latest on the peace talks', 'the peace talks'],
    ['what is the latest news about Velm?', 'Velm'],
    ['latest on grain deal', 'grain deal'],
    ['the newest developments in Velm', 'Velm'],
    ['Any news about the ferry?', 'the ferry'],
    ['is there any update on the harbour strike', 'the harbour strike'],
    ['hey, can you tell me the news from Velm please', 'Velm'],
    ["What's new with Ada Lind?", 'Ada Lind'],
    ['what is happening in Velm right now?', 'Velm'],
    ["what's going on with the harbour", 'the harbour'],
    ['update me on the ferry', 'the ferry'],
    ['catch me up on the ferry', 'the ferry'],
    ['please bring us up to date on the ferry', 'the ferry'],
    ['How do things stand with the strike?', 'the strike'],
    ['any word from the harbour master', 'the harbour master'],
    ['ferry news', 'ferry'],
    ['harbour strike latest', 'harbour strike'],
  ])('has a topic: %s', (question, topic) => {
    expect(newsWish(question)).toBe(topic)
  })

  it.each([
    'any news?',
    'news',
    'Latest news',
    "what's new",
    'whats happening today',
    "What's in the news?",
    'top headlines',
    "what's going on in the world",
    'give me the latest',
  ])('is for nothing in particular: %s', (question) => {
    expect(newsWish(question)).toBe('')
  })

  it.each([
    'Who leads the latest talks?',
    'What did the news agency report about the strike?',
    'Which news did the mayor give?',
    'When was the latest ferry built?',
    'What happened in Velm?',
    'How many people live in Velm now?',
    'What is the name of the newest ferry of the line that sails to the island?',
    'hello',
    'On what day did the strike end?',
    'On Friday, what happened in Velm?',
    'Tell me who leads the talks',
    'Who reads the news?',
    'What is the word for ferry in Velmish?',
    'What is the latest version of the timetable?',
    'Is the latest report on the harbour true?',
    `What's the latest on ${'a very long story '.repeat(30)}?`,
  ])('is none: %s', (question) => {
    expect(newsWish(question)).toBeUndefined()
  })
})
