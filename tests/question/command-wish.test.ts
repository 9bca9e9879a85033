import { describe, expect, it } from 'vitest'
import { commandWish } from '../../src/question/command-wish.ts'

describe('what a command does', () => {
  it.each([
    ['follow the grain deal', 'follow', 'grain deal'],
    ['please subscribe me to Northern Ledger!', 'follow', 'Northern Ledger'],
    ['notify me about the ferry strike', 'follow', 'ferry strike'],
    ["tell me when there's news on Velm", 'follow', 'Velm'],
    ['keep me posted on the harbour', 'follow', 'harbour'],
    ['unfollow grain deal', 'unfollow', 'grain deal'],
    ['stop following it', 'unfollow', undefined],
    ['send me a daily digest', 'digest', undefined],
    ['weekly newsletter', 'digest', undefined],
  ])('is wished for: %s', (text, command, topic) => {
    expect(commandWish(text)).toEqual({ command, ...(topic === undefined ? {} : { topic }) })
  })

  it.each([
    ['how do I follow a topic?', 'follow', undefined],
    ['how can i follow the grain deal', 'follow', 'grain deal'],
    ['How to unsubscribe from an outlet', 'unfollow', undefined],
    ['how do I get a daily digest?', 'digest', undefined],
  ])('is asked for: %s', (text, command, topic) => {
    expect(commandWish(text)).toEqual({ command, how: true, ...(topic === undefined ? {} : { topic }) })
  })

  it.each([
    'how do I follow it',
    'tell me about Gaza',
    'Who follows the grain deal?',
    'follow up on the grain deal',
    'follow the money',
    'what did the daily digest say',
    'keep me',
    `follow ${'x'.repeat(200)}`,
  ])('is not: %s', (text) => expect(commandWish(text)).toBeUndefined())
})
