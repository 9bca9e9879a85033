import { describe, expect, it } from 'vitest'
import { headlineText } from '../../src/articles/headline-text.ts'
import { quoteText } from '../../src/articles/quote.ts'
import { askOf, deskOf } from '../answer/articles-desk.ts'

describe('the words that head an article', () => {
  it.each([
    ['VELM, Jan 21 - The pier opened on Wednesday.', 'Ferry Opens VELM'],
    ['VELM, Jan 21 - The pier of Velm opened on Wednesday.', 'Ferry Opens'],
    ['The pier opened on Wednesday.', 'Ferry Opens'],
  ])('%s', (body, expected) => {
    expect(headlineText({ title: 'Ferry Opens', body })).toBe(expected)
  })

  it('let a report be found by the place of its dateline alone', async () => {
    const report = {
      id: 'pier',
      title: 'Ferry Opens',
      publishedAt: '2026-01-21',
      source: 'Coast Courier',
      body: 'SUBTOWN, Jan 21 - The second pier opened on Wednesday.\n\nIt has room for 36 ferries.',
    }
    const answer = await askOf(await deskOf([report]), 'What happened in Subtown?')
    expect(quoteText(answer.quotes[0]!)).toContain('second pier opened')
  })
})
