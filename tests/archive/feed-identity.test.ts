import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Archive } from '../../src/archive/archive.ts'
import type { ReadFeedEntry } from '../../src/archive/feed-store.ts'
import { openArchive } from '../../src/archive/sqlite/sqlite-archive.ts'
import { overBothArchives } from './both-archives.ts'

const AT = '2026-01-20T10:00:00.000Z'
const LATER = '2026-01-20T11:00:00.000Z'
const FIRST = { at: AT, interval: 900_000 }

const TOLD = {
  title: 'Pier opens',
  body: 'The pier opened.',
  publishedAt: '2026-01-20',
  source: 'Example Wire',
}

function forged(more: object = {}): ReadFeedEntry {
  const draft = { ...TOLD, body: 'The pier burned down.', ...more }
  return { entry: 'forged', content: 'c', seenAt: AT, publishedAt: AT, whole: true, attempts: 0, draft }
}

// Whose article it is, the writer of the articles tells: this is tried where that is.
strangersKeepToTheirOwn(async () => openArchive(':memory:'))

function strangersKeepToTheirOwn(open: () => Promise<Archive>): void {
  let archive: Archive
  beforeEach(async () => {
    archive = await open()
  })
  afterEach(() => archive.close())

  const saveForged = async (more: object = {}) => {
    const { feed } = await archive.feeds.add({ url: 'http://evil.example/rss' }, {}, FIRST)
    await archive.feeds.savePoll(feed.id, { entries: [forged(more)] }, { savedAt: LATER })
  }

  describe('a feed that calls itself as another outlet', () => {
    it.each([
      ['of a file', {}, {}],
      ['of a file, with an address', {}, { url: 'https://evil.example/pier' }],
      ['at an address', { url: 'https://wire.example/pier' }, {}],
      [
        'at an address of another site',
        { url: 'https://wire.example/pier' },
        { url: 'https://evil.example/pier' },
      ],
      [
        'at an address of a site whose name ends so',
        { url: 'https://wire.example/pier' },
        { url: 'https://notwire.example/x' },
      ],
      ['of an agency', { id: 'urn:pier' }, {}],
    ])('does not rewrite the article of another outlet: %s', async (_what, held, more) => {
      const { article } = await archive.save({ ...TOLD, ...held }, { savedAt: AT })
      await saveForged(more)
      expect(await archive.versions(article.id)).toHaveLength(1)
      expect(await archive.count()).toBe(2)
      await saveForged(more)
      expect(await archive.count()).toBe(2)
    })

    it('makes a new version of an article that moved within its site, and of an entry without an address', async () => {
      const { article } = await archive.save({ ...TOLD, url: 'https://www.wire.example/a' }, { savedAt: AT })
      await saveForged({ url: 'https://news.wire.example/b' })
      expect(await archive.versions(article.id)).toHaveLength(2)
      await saveForged({ title: 'Without an address' })
      await saveForged({ title: 'Without an address', body: 'The pier stands.' })
      expect((await Array.fromAsync(archive.articles())).map(({ body }) => body).sort()).toEqual([
        'The pier burned down.',
        'The pier stands.',
      ])
    })
  })
}

overBothArchives((open) => {
  describe('what a feed is called', () => {
    it('is changed by the operator, and by a server that follows it alone', async () => {
      const { feeds } = await open()
      const named = async (name: string, by: object) =>
        (await feeds.add({ url: 'http://a.example/', name }, by, FIRST)).feed.name
      expect(await named('One', { guildId: '1' })).toBe('One')
      expect(await named('Two', { guildId: '1' })).toBe('Two')
      expect(await named('Reuters', { guildId: '2' })).toBe('Two')
      expect(await named('Mine', { guildId: '1' })).toBe('Two')
      expect(await named('The One', {})).toBe('The One')
    })
  })
})
