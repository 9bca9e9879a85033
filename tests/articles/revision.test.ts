import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/articles/article.ts'
import { compareVersions } from '../../src/articles/revision.ts'

const article = (body: string, given: Partial<Article> = {}): Article => ({
  id: 'a',
  title: 'Ferry Sinks off Velm',
  publishedAt: '2026-01-20',
  body,
  ...given,
})
const FIRST = 'The ferry sank at dawn. It carried 41 sailors. The harbour was closed.'

function told(before: Article, after: Article) {
  const { kind, changes } = compareVersions(before, after)
  return {
    kind,
    removed: changes.flatMap(({ removed }) => removed.map(({ start, end }) => before.body.slice(start, end))),
    added: changes.flatMap(({ added }) => added.map(({ start, end }) => after.body.slice(start, end))),
  }
}

describe('a changed text', () => {
  it('is corrected where a sentence reads otherwise, and both are quoted as they stood', () => {
    expect(told(article(FIRST), article(FIRST.replace('41', '44')))).toEqual({
      kind: 'corrected',
      removed: ['It carried 41 sailors.'],
      added: ['It carried 44 sailors.'],
    })
  })

  it('is corrected where a sentence was taken out, or the headline changed', () => {
    expect(told(article(FIRST), article('The ferry sank at dawn. The harbour was closed.'))).toMatchObject({
      kind: 'corrected',
      removed: ['It carried 41 sailors.'],
      added: [],
    })
    expect(told(article(FIRST), article(FIRST, { title: 'Ferry Runs Aground off Velm' })).kind).toBe(
      'corrected',
    )
  })

  it('is extended where sentences were only added, and where the whole text follows a teaser', () => {
    expect(told(article(FIRST), article(`${FIRST} Divers are on their way.`))).toEqual({
      kind: 'extended',
      removed: [],
      added: ['Divers are on their way.'],
    })
    const teaser = article('The ferry sank at dawn off the coast of …', { excerpt: true })
    expect(told(teaser, article(FIRST)).kind).toBe('extended')
  })

  it('is the same after white space, quotation marks, dashes or the citation were set anew', () => {
    const plain = 'The "Astrid" sank - nobody knows why. It\'s closed...'
    const set = 'The “Astrid”  sank – nobody\nknows why.\n\nIt’s closed…'
    expect(told(article(plain), article(set.replace('\nknows', ' knows'), { byline: 'Mira Holm' }))).toEqual({
      kind: 'same',
      removed: [],
      added: [],
    })
  })

  it('is the same where sentences only moved', () => {
    const moved = 'The harbour was closed. The ferry sank at dawn. It carried 41 sailors.'
    expect(told(article(FIRST), article(moved))).toEqual({ kind: 'same', removed: [], added: [] })
  })

  it('tells all of the sentences that went and came, for any two texts', () => {
    const sentences = fc.array(
      fc.constantFrom('One fell.', 'Two rose.', 'Three sank.', 'Four met.', 'Five left.'),
      {
        maxLength: 8,
      },
    )
    fc.assert(
      fc.property(sentences, sentences, (a, b) => {
        const { removed, added } = told(article(a.join(' ')), article(b.join(' ')))
        expect(new Set(removed)).toEqual(new Set(a.filter((one) => !b.includes(one))))
        expect(new Set(added)).toEqual(new Set(b.filter((one) => !a.includes(one))))
      }),
    )
  })

  it('costs no more than a moment where two long texts have nothing in common', () => {
    const long = (word: string) =>
      article(Array.from({ length: 3000 }, (_, at) => `${word} ${at} fell.`).join(' '))
    expect(compareVersions(long('Stone'), long('Tree')).kind).toBe('corrected')
  })
})
