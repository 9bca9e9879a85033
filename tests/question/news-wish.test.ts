import { describe, expect, it } from 'vitest'
import { asksWhatHappened, newsWish } from '../../src/question/news-wish.ts'
import { findDates } from '../../src/question/question-dates.ts'

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
    ['wtf is going on in velm', 'velm'],
    ['what the hell is happening with the ferry', 'the ferry'],
    ['tldr harbour strike', 'harbour strike'],
    ['summarise the news about the ferry', 'the ferry'],
    ['Summarize the harbour strike, please', 'the harbour strike'],
    ['can you sum up the latest developments in Velm?', 'Velm'],
    ['give me a short summary of the strike', 'the strike'],
    ['summary of the coverage on the ferry', 'the ferry'],
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
    'top stories',
    'wtf is going on',
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
    'Which report gives a summary of the strike?',
    'What is the word for ferry in Velmish?',
    'What is the latest version of the timetable?',
    'Is the latest report on the harbour true?',
    `What's the latest on ${'a very long story '.repeat(30)}?`,
  ])('is none: %s', (question) => {
    expect(newsWish(question)).toBeUndefined()
  })
})

describe('what happened on a day', () => {
  const asks = (question: string) => asksWhatHappened(question, findDates(question, '2026-02-10T12:00:00Z'))

  it.each([
    'what happened yesterday?',
    'What happened in October 2023?',
    'anything important happen this week',
    'top stories of last week',
    'what did I miss yesterday?',
    'On Friday, what happened?',
    'news from 7 October 2023',
    'yesterday',
  ])('is asked, of nothing in particular: %s', (question) => expect(asks(question)).toBe(true))

  it.each([
    'What happened?',
    'What happened in Velm yesterday?',
    'What happened to the ferry last week?',
    'Who resigned yesterday?',
    'news about Velm last week',
    `what happened ${'yesterday '.repeat(40)}`,
  ])('is not asked so: %s', (question) => expect(asks(question)).toBe(false))
})
