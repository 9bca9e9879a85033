import { describe, expect, it } from 'vitest'
import { type DigestSpan, renderDigest } from '../../src/reply/render-digest.ts'

const EMPTY = { stories: [], articles: 0, allArticles: 0, topics: [] }

describe('the name of a digest', () => {
  it.each<[string, DigestSpan]>([
    ['News of the day', { kind: 'day', since: '2026-01-19T08:00:00Z' }],
    ['News of the week', { kind: 'week', since: '2026-01-13T08:00:00Z' }],
    ['News of the day', { kind: 'published', from: '2026-01-20', to: '2026-01-20' }],
    ['News of the week', { kind: 'published', from: '2026-01-12', to: '2026-01-18' }],
    ['News from December 2025', { kind: 'published', from: '2025-12-01', to: '2025-12-31' }],
    ['News from February 2024', { kind: 'published', from: '2024-02-01', to: '2024-02-29' }],
    ['News from 2025', { kind: 'published', from: '2025-01-01', to: '2025-12-31' }],
    ['News from 1 Dec 2025 – 15 Dec 2025', { kind: 'published', from: '2025-12-01', to: '2025-12-15' }],
  ])('is %s for %j', (title, span) => {
    expect(renderDigest({ ...EMPTY, span }, 'en').title).toBe(title)
  })
})

describe('a digest without stories', () => {
  const words = (allArticles: number, topics: readonly string[], span: DigestSpan): string => {
    const [block] = renderDigest({ ...EMPTY, allArticles, topics, span }, 'en').blocks
    if (block?.kind !== 'text') throw new Error('no text')
    return block.text.map((run) => (typeof run === 'string' ? run : run.text)).join('')
  }
  const day: DigestSpan = { kind: 'day', since: '2026-01-19T08:00:00Z' }
  const month: DigestSpan = { kind: 'published', from: '2025-12-01', to: '2025-12-31' }

  it('tells whether nothing came in, or nothing on its topics', () => {
    expect(words(0, ['comets'], day)).toBe('Nothing new came in since 2026-01-19 08:00 UTC.')
    expect(words(3, ['comets', 'bees'], day)).toBe(
      '3 articles came in since 2026-01-19 08:00 UTC, but none is about “comets” or “bees”.',
    )
    expect(words(0, ['comets'], month)).toContain('no article published between 1 Dec 2025 and 31 Dec 2025')
    expect(words(2, ['comets'], month)).toMatch(/^2 articles were published .* but none is about “comets”\.$/)
  })
})
