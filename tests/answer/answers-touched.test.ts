import { describe, expect, it } from 'vitest'
import { answersTouched } from '../../src/answer/answers-touched.ts'
import type { KeptAnswer } from '../../src/archive/answer-store.ts'
import type { ArticleVersion } from '../../src/archive/archive.ts'
import type { Article } from '../../src/articles/article.ts'

const BODY = 'The ferry sank at dawn. It carried 41 sailors.'
const QUOTED = { articleId: 'a', version: 1, start: BODY.indexOf('It'), end: BODY.length }

const version = (number: number, body: string, given: Partial<Article> = {}): ArticleVersion => ({
  version: number,
  savedAt: '2026-01-20T00:00:00Z',
  article: { id: 'a', title: 'Ferry', publishedAt: '2026-01-20', body, ...given },
})
const answer = (quotes: KeptAnswer['quotes'], more: KeptAnswer['more'] = []): KeptAnswer => ({
  id: 'x',
  question: 'How many sailors?',
  asOf: '2026-01-20T00:00:00Z',
  filters: {},
  status: 'answered',
  language: 'en',
  place: { channelId: '1', personId: '2' },
  quotes,
  more,
  keptAt: '2026-01-20T00:00:00Z',
})
const given = answer([QUOTED])
const howsOf = (versions: ArticleVersion[], answers = [given]) =>
  answersTouched({ articleId: 'a', versions }, answers).flatMap(({ quotes }) => quotes.map(({ how }) => how))

describe('which answers a change touches', () => {
  it('tells quotes whose words stand in the article no longer', () => {
    expect(howsOf([version(1, BODY), version(2, BODY.replace('41', '44'))])).toEqual(['changed'])
    expect(howsOf([version(1, BODY), version(2, 'The ferry sank at dawn.')])).toEqual(['changed'])
  })

  it('tells quotes of an article that was withdrawn, or is no longer held', () => {
    expect(howsOf([version(1, BODY), version(2, BODY, { withdrawn: {} })])).toEqual(['withdrawn'])
    expect(howsOf([])).toEqual(['removed'])
  })

  it('lets be what stands elsewhere in the text, or was set anew', () => {
    expect(howsOf([version(1, BODY), version(2, `New lead. ${BODY.replace('. It', '.\n\nIt')}`)])).toEqual([])
    expect(howsOf([version(1, BODY), version(2, BODY.replace('dawn', 'noon'))])).toEqual([])
  })

  it('lets be answers that quote other articles, and quotes that were never shown', () => {
    const versions = [version(1, BODY), version(2, 'Nothing of it.')]
    expect(howsOf(versions, [answer([{ ...QUOTED, articleId: 'b' }]), answer([], [QUOTED])])).toEqual([])
  })
})
