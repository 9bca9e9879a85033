import { describe, expect, it } from 'vitest'
import { furtherWish } from '../../src/question/further-wish.ts'

describe('a wish to hear more of an answer', () => {
  it.each([
    'more',
    'More!',
    'tell me more',
    'and tell me more about it',
    'ok, go on',
    'continue please',
    'show me more quotes',
    'anything else?',
    'what else?',
    'more details',
    'can you tell me more about that?',
  ])('is %s', (text) => {
    expect(furtherWish(text)).toBe('more')
  })

  it.each([
    'source?',
    'Sources',
    'link?',
    'link please',
    'do you have a link for that',
    "what's your source?",
    'where did you get that from?',
    'where is that from',
    'says who?',
    'got a source?',
  ])('or for its sources: %s', (text) => {
    expect(furtherWish(text)).toBe('sources')
  })

  it.each(['Who wrote this article?', 'who edited the report', "who's the author of that story?"])(
    'or for who wrote that: %s',
    (text) => expect(furtherWish(text)).toBe('author'),
  )

  it.each(['who wrote it?', 'who wrote the report?', 'Who wrote the book?', 'who is the author?'])(
    'but not what may be asked of what it tells: %s',
    (text) => expect(furtherWish(text)).toBeUndefined(),
  )

  it.each([
    'are you sure?',
    'you sure about that',
    'how do you know that?',
    'is that true?',
    'r u sure',
    'are you really sure',
  ])('or for what it rests on: %s', (text) => {
    expect(furtherWish(text)).toBe('sure')
  })

  it.each([
    '',
    '?',
    'more troops',
    'tell me more about Kherson',
    'What else did Putin say?',
    'Is it true that Russia holds Crimea?',
    'who said that?',
    'Which sources of gas does Germany have?',
    'what is the article on Bucha about',
    'source of the leak',
    'Where is that bridge from?',
    'how do you know Putin',
    'link between Iran and Russia',
    `more ${'please '.repeat(40)}`,
  ])('is not: %s', (text) => {
    expect(furtherWish(text)).toBeUndefined()
  })

  it('is read in a moment however long a text is', () => {
    const began = performance.now()
    for (const part of ['and ', 'please ', 'tell me more ', 'the your ']) furtherWish(part.repeat(50_000))
    expect(performance.now() - began).toBeLessThan(200)
  })
})
