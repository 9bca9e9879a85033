import type { ArticleDraft } from '../../src/articles/article.ts'

/** When the tests save, unless it matters. */
export const SAVED_AT = '2026-01-21T08:00:00Z'

/** An article that is told apart from others by what is given. */
export function draft(given: Partial<ArticleDraft> = {}): ArticleDraft {
  return {
    title: 'Envoys meet in Davos',
    body: 'DAVOS, Jan 20 - Envoys met on Tuesday.\n\nThey will meet again.',
    publishedAt: '2026-01-20',
    source: 'Example Wire',
    ...given,
  }
}
