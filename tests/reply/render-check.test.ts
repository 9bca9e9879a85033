import { expect, it } from 'vitest'
import { quoteFrom } from '../../src/articles/quote.ts'
import { renderCheck } from '../../src/reply/render-check.ts'

const quote = quoteFrom(
  { id: 'a', title: 'Ferries of Velm', body: 'Two ferries sank off Velm.', publishedAt: '2026-01-20' },
  { start: 0, end: 26 },
)
const searched = { articles: 1, newest: '2026-01-20' }

it('parts a statement, its verdict and the reports on both sides', () => {
  const claim = { claim: 'One ferry sank.', supporting: [quote], opposing: [quote], related: [], apart: [] }
  const { blocks } = renderCheck([{ ...claim, verdict: 'both' }], { left: 0, searched, language: 'en' })
  expect(blocks.map(({ kind }) => kind)).toEqual(['text', 'quote', 'heading', 'quote'])
  expect(blocks[2]).toEqual({ kind: 'heading', text: 'Another report says' })
})

it('says in few words that nothing is held on a statement', () => {
  const claim = { claim: 'One ferry sank.', supporting: [], opposing: [], related: [quote], apart: [] }
  const { blocks } = renderCheck([{ ...claim, verdict: 'related' }], { left: 0, searched, language: 'en' })
  expect(JSON.stringify(blocks)).toContain('No report says just that; nearest:')
})

it('has the words that differ in bold', () => {
  const claim = { claim: 'Three ferries sank.', supporting: [], opposing: [quote], related: [] }
  const { blocks } = renderCheck([{ ...claim, verdict: 'disputed', apart: [{ start: 0, end: 5 }] }], {
    left: 0,
    searched,
    language: 'en',
  })
  expect(blocks[0]).toEqual({
    kind: 'text',
    text: [
      '“',
      { text: 'Three', style: 'bold' },
      ' ferries sank.”',
      '\n',
      { text: '❌ Reported otherwise', style: 'bold' },
    ],
  })
})
