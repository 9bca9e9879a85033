import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ArchiveChange, ArticleVersion } from '../../src/archive/archive.ts'
import { ArchiveError } from '../../src/archive/archive-error.ts'
import { type OpenStores, overBothArchives, overPostgres, overSqlite } from './both-archives.ts'
import { draft, SAVED_AT } from './drafts.ts'

const options = { savedAt: SAVED_AT }

/** SQLite keeps it, PostgreSQL does not. */
const NULL_CHARACTER = '\0'

overBothArchives((open) => {
  let archive: OpenStores
  beforeEach(async () => {
    archive = await open()
  })

  describe('saving', () => {
    it('keeps a new article under an id that people can read, and gives it back as it was', async () => {
      const saved = await archive.save(
        draft({ url: 'https://example.org/a', updatedAt: '2026-01-21' }),
        options,
      )
      expect(saved).toMatchObject({ outcome: 'imported', version: 1 })
      expect(saved.article.id).toMatch(/^2026-01-20-envoys-meet-in-davos-[0-9a-f]{8}$/)
      expect(await archive.get(saved.article.id)).toEqual(saved.article)
    })

    it('keeps an id that the draft brings', async () => {
      await archive.save(draft({ id: 'story/1' }), options)
      expect((await archive.get('story/1'))?.title).toBe('Envoys meet in Davos')
    })

    it('lists ids by and by, withdrawn ones too', async () => {
      const ids = ['b', 'a', 'long'.padEnd(300, '/'), 'c']
      for (const id of ids) await archive.save(draft({ id, title: id }), options)
      await archive.save(draft({ id: 'a', title: 'a', withdrawn: {} }), options)
      const listed: string[] = []
      for (let after: string | undefined = ''; after !== undefined; ) {
        const some: readonly string[] = await archive.ids({ after, limit: 2 })
        listed.push(...some)
        after = some.at(-1)
      }
      expect(listed.toSorted()).toEqual(ids.toSorted())
    })

    it('changes nothing when the same is saved again', async () => {
      const first = await archive.save(draft(), options)
      expect(await archive.save(draft(), { savedAt: '2026-02-01T00:00:00Z' })).toEqual({
        ...first,
        outcome: 'unchanged',
      })
      expect(await archive.versions(first.article.id)).toHaveLength(1)
    })

    it('makes a new version of a changed text and keeps the old', async () => {
      const { article } = await archive.save(draft(), options)
      const later = { savedAt: '2026-01-22T08:00:00Z' }
      const changed = await archive.save(draft({ body: 'Envoys met on Wednesday.' }), later)
      expect(changed).toMatchObject({ outcome: 'updated', version: 2, article: { id: article.id } })
      expect(await archive.versions(article.id)).toEqual([
        { version: 1, savedAt: SAVED_AT, article },
        { version: 2, savedAt: later.savedAt, article: changed.article },
      ])
      expect(await archive.get(article.id)).toEqual(changed.article)
      expect(await archive.count()).toBe(1)
    })

    it('gives the versions of many at once, of those that changed', async () => {
      const { article } = await archive.save(draft(), options)
      await archive.save(draft({ body: 'Envoys met on Wednesday.' }), options)
      const once = await archive.save(draft({ title: 'Ferry sails' }), options)
      const histories = await archive.histories([once.article.id, article.id, 'x'])
      expect([...histories.keys()]).toEqual([article.id])
      const plain = (versions: readonly ArticleVersion[]) =>
        versions.map(({ version, savedAt, article }) => ({ version, savedAt, article }))
      expect(plain(histories.get(article.id) ?? [])).toEqual(plain(await archive.versions(article.id)))
      expect((await archive.histories([])).size).toBe(0)
    })

    it('makes a new version of a changed citation too', async () => {
      await archive.save(draft(), options)
      expect((await archive.save(draft({ byline: 'Ann Lee' }), options)).outcome).toBe('updated')
    })

    it('gives every text back exactly', async () => {
      const anyText = fc
        .oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))
        .filter((text) => !text.includes(NULL_CHARACTER))
      await fc.assert(
        fc.asyncProperty(anyText, anyText, async (title, body) => {
          await archive.remove('any')
          const { article } = await archive.save(draft({ id: 'any', title, body }), options)
          expect(await archive.get(article.id)).toEqual(article)
          expect(article).toMatchObject({ title, body })
        }),
        { numRuns: 200 },
      )
    })

    it('keeps that a text is only a teaser, and that an article was withdrawn', async () => {
      const withdrawn = { at: '2026-01-22T08:00:00Z', reason: 'The source took it back.' }
      const teaser = await archive.save(draft({ excerpt: true }), options)
      expect(await archive.get(teaser.article.id)).toEqual({
        ...draft(),
        id: teaser.article.id,
        excerpt: true,
      })
      expect((await archive.save(draft({ withdrawn }), options)).outcome).toBe('updated')
      expect((await archive.save(draft({ withdrawn }), options)).outcome).toBe('unchanged')
      expect(await archive.get(teaser.article.id)).toEqual({ ...draft(), id: teaser.article.id, withdrawn })
      await archive.save(draft({ withdrawn: {} }), options)
      expect((await archive.get(teaser.article.id))?.withdrawn).toEqual({})
    })

    it('keeps the text that it holds when a withdrawal brings none', async () => {
      const first = draft({ id: 'urn:1', updatedAt: '2026-01-20T08:00:00Z' })
      await archive.save(first, options)
      const notice = { title: 'WITHDRAWN', body: '', updatedAt: '2026-01-20T09:00:00Z', withdrawn: {} }
      await archive.save(draft({ id: 'urn:1', ...notice }), options)
      expect(await archive.get('urn:1')).toEqual({
        ...first,
        updatedAt: '2026-01-20T09:00:00Z',
        withdrawn: {},
      })
    })

    it('leaves an article as it is when an older version of it arrives late', async () => {
      const told = (updatedAt: string) => draft({ id: 'urn:1', updatedAt, body: updatedAt })
      await archive.save(told('2026-01-20T08:00:00Z'), options)
      await archive.save(told('2026-01-20T12:00:00+02:00'), options)
      expect(await archive.save(told('2026-01-20T09:00:00Z'), options)).toMatchObject({
        outcome: 'unchanged',
        version: 2,
        article: { body: '2026-01-20T12:00:00+02:00' },
      })
    })

    it('refuses half a character, which would come back altered', async () => {
      await expect(archive.save(draft({ body: 'a \ud83d b' }), options)).rejects.toThrow(ArchiveError)
      expect(await archive.count()).toBe(0)
    })
  })

  describe('which article a draft is', () => {
    it.each([
      ['its id', { id: 'x', title: 'One' }, { id: 'x', title: 'Two', publishedAt: '2026-01-21' }],
      [
        'its URL, whatever the fragment',
        { url: 'https://e.org/a' },
        { url: 'https://e.org/a#top', title: 'Two' },
      ],
      [
        'its source, day and headline, whatever their case',
        {},
        { title: 'ENVOYS meet  in Davos', body: 'Other.' },
      ],
      ['its day and headline within an instant', {}, { publishedAt: '2026-01-20T10:00:00Z' }],
    ])('is told by %s', async (_, first, second) => {
      const { article } = await archive.save(draft(first), options)
      expect(await archive.save(draft(second), options)).toMatchObject({
        outcome: 'updated',
        article: { id: article.id },
      })
      expect(await archive.count()).toBe(1)
    })

    it('is told by the file that it came from', async () => {
      const { article } = await archive.save(draft(), { ...options, origin: '/news/a.txt' })
      const renamed = await archive.save(draft({ title: 'Corrected' }), { ...options, origin: '/news/a.txt' })
      expect(renamed).toMatchObject({ outcome: 'updated', article: { id: article.id, title: 'Corrected' } })
    })

    it('is its headline rather than its file, when two files trade places', async () => {
      const a = await archive.save(draft({ title: 'A' }), { ...options, origin: '/1.txt' })
      const b = await archive.save(draft({ title: 'B' }), { ...options, origin: '/2.txt' })
      expect(await archive.save(draft({ title: 'B' }), { ...options, origin: '/1.txt' })).toMatchObject({
        outcome: 'unchanged',
        article: { id: b.article.id },
      })
      expect((await archive.save(draft({ title: 'A' }), { ...options, origin: '/2.txt' })).article.id).toBe(
        a.article.id,
      )
    })

    it.each([
      ['different outlets', { source: 'A' }, { source: 'B' }],
      ['different days', { publishedAt: '2026-01-20' }, { publishedAt: '2026-01-21' }],
      ['different headlines', { title: 'A' }, { title: 'B' }],
      [
        'different ids of their own',
        { id: 'a', url: 'https://e.org/a' },
        { id: 'b', url: 'https://e.org/a' },
      ],
    ])('keeps articles with %s apart', async (_, first, second) => {
      await archive.save(draft(first), options)
      expect((await archive.save(draft(second), options)).outcome).toBe('imported')
      expect(await archive.count()).toBe(2)
    })

    it('does not change for ever when two files tell one article differently', async () => {
      const drafts = ['/1.txt', '/2.txt'].map((origin) => ({
        draft: draft({ body: `As ${origin} has it.` }),
        origin,
      }))
      const round = async () => (await archive.saveAll(drafts, options)).map(({ outcome }) => outcome)
      expect(await round()).toEqual(['imported', 'updated'])
      expect(await round()).toEqual(['unchanged', 'unchanged'])
    })

    it('does not change for ever when a collection holds an article twice', async () => {
      const drafts = ['Early.', 'Late.'].map((body) => ({ draft: draft({ body }) }))
      const round = async () => (await archive.saveAll(drafts, options)).map(({ outcome }) => outcome)
      expect(await round()).toEqual(['imported', 'updated'])
      expect(await round()).toEqual(['unchanged', 'unchanged'])
    })

    it('takes a file back to an earlier text as a new version', async () => {
      const origin = '/1.txt'
      for (const body of ['Early.', 'Late.', 'Early.'])
        await archive.save(draft({ body }), { ...options, origin })
      const [article] = await archive.latest({ limit: 1 })
      expect(article?.body).toBe('Early.')
      expect(await archive.versions(article?.id ?? '')).toHaveLength(3)
    })

    it('gives ids within 70 characters whatever the headline', async () => {
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), async (title) => {
          expect((await archive.save(draft({ title }), options)).article.id).toMatch(
            /^2026-01-20-[a-z0-9-]{8,59}$/,
          )
        }),
        { numRuns: 100 },
      )
    })
  })

  describe('looking at what is held', () => {
    beforeEach(async () => {
      await archive.save(draft({ title: 'B', publishedAt: '2026-01-20T09:00:00Z', source: 'Wire' }), options)
      await archive.save(draft({ title: 'A', publishedAt: '2026-01-20T09:00:00Z', source: 'wire' }), options)
      await archive.save(draft({ title: 'C', publishedAt: '2026-01-19', source: 'Wire' }), options)
      const { source: _, ...unsourced } = draft({ title: 'D', publishedAt: '2014-03-18', byline: 'Ann Lee' })
      await archive.save(unsourced, options)
    })

    it('lists the newest first, then by headline', async () => {
      expect((await archive.latest({ limit: 3 })).map(({ title }) => title)).toEqual(['A', 'B', 'C'])
      expect((await archive.latest({ limit: 2, offset: 3 })).map(({ title }) => title)).toEqual(['D'])
    })

    it('lists those of one outlet, whatever its case, and of a byline where the outlet is not known', async () => {
      expect((await archive.latest({ limit: 9, source: 'WIRE' })).map(({ title }) => title)).toEqual([
        'A',
        'B',
        'C',
      ])
      expect((await archive.latest({ limit: 9, source: 'Ann Lee' })).map(({ title }) => title)).toEqual(['D'])
    })

    it('goes through all of them, the oldest first, while they change', async () => {
      const titles: string[] = []
      for await (const { id, title } of archive.articles()) {
        titles.push(title)
        if (title === 'D') await archive.remove((await archive.latest({ limit: 1 }))[0]?.id ?? '')
        if (title === 'C') await archive.save(draft({ title: 'E' }), options)
        expect((await archive.get(id))?.title).toBe(title)
      }
      expect(titles).toEqual(['D', 'C', 'B'])
    })

    it('counts outlets, most articles first, and follows each change', async () => {
      expect(await archive.sources()).toEqual([
        { name: 'Wire', articles: 2, oldest: '2026-01-19', newest: '2026-01-20' },
        { name: 'Ann Lee', articles: 1, oldest: '2014-03-18', newest: '2014-03-18' },
        { name: 'wire', articles: 1, oldest: '2026-01-20', newest: '2026-01-20' },
      ])
      await archive.save(draft({ title: 'E', source: 'Ann Lee' }), options)
      expect((await archive.sources())[0]).toMatchObject({
        name: 'Ann Lee',
        articles: 2,
        newest: '2026-01-20',
      })
    })

    it('knows its period and its size', async () => {
      expect(await archive.period()).toEqual({ oldest: '2014-03-18', newest: '2026-01-20' })
      expect(await archive.count()).toBe(4)
    })

    it('removes an article with all its versions', async () => {
      const [article] = await archive.latest({ limit: 1 })
      expect(await archive.remove(article?.id ?? '')).toBe(true)
      expect(await archive.remove(article?.id ?? '')).toBe(false)
      expect(await archive.versions(article?.id ?? '')).toEqual([])
      expect(await archive.count()).toBe(3)
    })
  })

  describe('an empty archive', () => {
    it('has no period, no outlets and no articles', async () => {
      expect([
        await archive.period(),
        await archive.sources(),
        await archive.count(),
        await Array.fromAsync(archive.articles()),
      ]).toEqual([undefined, [], 0, []])
      expect([
        await archive.get('x'),
        await archive.versions('x'),
        await archive.latest({ limit: 5 }),
      ]).toEqual([undefined, [], []])
    })
  })

  describe('transactions and listeners', () => {
    it('tells listeners of changes after they are made, and of nothing else', async () => {
      const changes: ArchiveChange[] = []
      const stop = archive.subscribe((change) => changes.push(change))
      const { article } = await archive.save(draft(), options)
      await archive.save(draft(), options)
      await archive.remove(article.id)
      stop()
      await archive.save(draft(), options)
      expect(changes).toEqual([
        { kind: 'saved', article },
        { kind: 'removed', articleId: article.id },
      ])
    })

    it('tells them at the end of a transaction, when the change can be read elsewhere', async () => {
      const [here, there] = [archive, await open()]
      const seen: Promise<number>[] = []
      here.subscribe(() => seen.push(there.count()))
      function* drafts() {
        yield { draft: draft({ title: 'A' }) }
        yield { draft: draft({ title: 'B' }) }
        expect(seen).toEqual([])
      }
      await here.saveAll(drafts(), options)
      expect(await Promise.all(seen)).toEqual([2, 2])
      expect(await there.sources()).toEqual(await here.sources())
    })

    it('undoes a transaction that fails, and tells nobody', async () => {
      const changes: ArchiveChange[] = []
      archive.subscribe((change) => changes.push(change))
      let within: Promise<unknown> | undefined
      function* drafts() {
        yield { draft: draft() }
        // What is counted meanwhile is not kept for later.
        within = archive.sources()
        throw new Error('stop')
      }
      await expect(archive.saveAll(drafts(), options)).rejects.toThrow('stop')
      await within
      expect([await archive.count(), await archive.sources(), changes]).toEqual([0, [], []])
      expect((await archive.save(draft(), options)).outcome).toBe('imported')
    })
  })
})

overSqlite((open) => {
  it('keeps U+0000', async () => {
    const archive = await open()
    const { article } = await archive.save(draft({ body: `a ${NULL_CHARACTER} b` }), options)
    expect((await archive.get(article.id))?.body).toBe(`a ${NULL_CHARACTER} b`)
  })
})

overPostgres((open) => {
  it('refuses U+0000, and never finds what cannot be kept', async () => {
    const archive = await open()
    for (const given of [
      { body: `a ${NULL_CHARACTER} b` },
      { id: NULL_CHARACTER },
      { withdrawn: { reason: NULL_CHARACTER } },
    ]) {
      await expect(archive.save(draft(given), options)).rejects.toThrow(ArchiveError)
    }
    expect(await archive.count()).toBe(0)
    for (const id of [NULL_CHARACTER, '\ud83d']) {
      expect([await archive.get(id), await archive.versions(id), await archive.remove(id)]).toEqual([
        undefined,
        [],
        false,
      ])
    }
  })
})
