import { describe, expect, it } from 'vitest'
import { namesTypedSmall } from '../../../src/answer/follow-up/names-typed-small.ts'

describe('names that a question has in small letters', () => {
  it.each([
    ['what happened to sam altman', 'Timeline of Sam Altman’s firing', ['Sam Altman']],
    ['was sbf found guilty', 'SBF, as he is known, pleaded not guilty.', ['SBF']],
    ['who is the owner of velm motors', 'The board of Velm Motors met Ada Holt.', ['Velm Motors']],
    ['did holt meet ada lind', 'Ada Lind met Holt on Monday.', ['Holt', 'Ada Lind']],
    // Typed with capitals, or written small, or at the beginning of a sentence alone.
    ['What happened to Sam Altman', 'Timeline of Sam Altman’s firing', []],
    ['who opened the harbour', 'Harbour news: the harbour opened.', []],
    ['', '', []],
  ])('%s', (question, text, names) => {
    expect(namesTypedSmall(question, text)).toEqual(names)
  })
})
