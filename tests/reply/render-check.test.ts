import { expect, it } from 'vitest'
import { quoteFrom } from '../../src/articles/quote.ts'
import { renderCheck } from '../../src/reply/render-check.ts'

const quote = quoteFrom(
  { id: 'a', title: 'Ferries of Velm', body: 'Two ferries sank off Velm.', publishedAt: '2026-01-20' },
  { start: 0, end: 26 },
)
const searched = { articles: 1, newest: '2026-01-20' }

it('parts a statement, its verdict and the reports on both sides', () => {
  const claim = { claim: 'One ferry sank.', supporting: [quote], opposing: [quote], related: [] }
  const { blocks } = renderCheck([{ ...claim, verdict: 'both' }], { left: 0, searched, language: 'en' })
  expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'text', 'quote', 'heading', 'quote'])
  expect(blocks[3]).toEqual({ kind: 'heading', text: 'Another report says' })
})

it('says in few words that nothing is held on a statement', () => {
  const claim = { claim: 'One ferry sank.', supporting: [], opposing: [], related: [quote] }
  const { blocks } = renderCheck([{ ...claim, verdict: 'related' }], { left: 0, searched, language: 'en' })
  expect(JSON.stringify(blocks)).toContain('No report says just that; nearest:')
})
