import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Archive } from '../../src/archive/archive.ts'
import type { ReadFeedEntry } from '../../src/archive/feed-store.ts'
import { openArchive } from '../../src/archive/sqlite-archive.ts'

const AT = '2026-01-20T10:00:00.000Z'
const LATER = '2026-01-20T11:00:00.000Z'
const FIRST = { at: AT, interval: 900_000 }

let archive: Archive
beforeEach(() => {
  archive = openArchive(':memory:')
})
afterEach(() => archive.close())

const add = (url: string, by = {}) => archive.feeds.add({ url }, by, FIRST)

function entryOf(entry: string, whole: boolean, publishedAt = AT): ReadFeedEntry {
  const draft = { title: entry, body: `Text of ${entry}.`, publishedAt, source: 'Example' }
  return { entry, content: 'c', seenAt: AT, publishedAt, whole, attempts: 0, draft }
}

describe('what a feed calls itself', () => {
  const told = {
    title: 'Pier opens',
    body: 'The pier opened.',
    publishedAt: '2026-01-20',
    source: 'Example Wire',
  }
  const forged = (more: object = {}): ReadFeedEntry => ({
    ...entryOf('forged', true),
    draft: { ...told, body: 'The pier burned down.', ...more },
  })
  const saveForged = async (more: object = {}) => {
    const { feed } = await add('http://evil.example/rss')
    await archive.feeds.savePoll(feed.id, { entries: [forged(more)] }, { savedAt: LATER })
  }

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
    const { article } = await archive.save({ ...told, ...held }, { savedAt: AT })
    await saveForged(more)
    expect(await archive.versions(article.id)).toHaveLength(1)
    expect(await archive.count()).toBe(2)
    await saveForged(more)
    expect(await archive.count()).toBe(2)
  })

  it('makes a new version of an article that moved within its site, and of an entry without an address', async () => {
    const { article } = await archive.save({ ...told, url: 'https://www.wire.example/a' }, { savedAt: AT })
    await saveForged({ url: 'https://news.wire.example/b' })
    expect(await archive.versions(article.id)).toHaveLength(2)
    await saveForged({ title: 'Without an address' })
    await saveForged({ title: 'Without an address', body: 'The pier stands.' })
    expect((await Array.fromAsync(archive.articles())).map(({ body }) => body).sort()).toEqual([
      'The pier burned down.',
      'The pier stands.',
    ])
  })

  it('is changed by the operator, and by a server that follows it alone', async () => {
    const named = async (name: string, by: object) =>
      (await archive.feeds.add({ url: 'http://a.example/', name }, by, FIRST)).feed.name
    expect(await named('One', { guildId: '1' })).toBe('One')
    expect(await named('Two', { guildId: '1' })).toBe('Two')
    expect(await named('Reuters', { guildId: '2' })).toBe('Two')
    expect(await named('Mine', { guildId: '1' })).toBe('Two')
    expect(await named('The One', {})).toBe('The One')
  })
})
