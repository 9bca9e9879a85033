import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Archive } from '../../src/archive/archive.ts'
import type { FollowedFeed } from '../../src/archive/feed-store.ts'
import { openArchive } from '../../src/archive/sqlite/sqlite-archive.ts'
import type { ArticleDraft } from '../../src/articles/article.ts'
import { outletNamer } from '../../src/feeds/own-outlet.ts'

const AT = '2026-01-20T10:00:00.000Z'
const URL = 'https://feeds.evil.example/rss'

let archive: Archive
beforeEach(() => {
  archive = openArchive(':memory:')
})
afterEach(() => archive.close())

const told = (more: Partial<ArticleDraft> = {}): ArticleDraft => ({
  title: 'Pier opens',
  body: 'The pier opened.',
  publishedAt: AT,
  source: 'Coast Courier',
  ...more,
})
const hold = (more: Partial<ArticleDraft>) =>
  archive.save(told({ url: 'https://courier.example/pier', ...more }), { savedAt: AT })

async function feedOf(...guildIds: (string | undefined)[]): Promise<FollowedFeed> {
  let added: FollowedFeed | undefined
  for (const guildId of guildIds) {
    const by = guildId === undefined ? {} : { guildId }
    added = (await archive.feeds.add({ url: URL }, by, { at: AT, interval: 900_000 })).feed
  }
  return added as FollowedFeed
}

/** The outlet of an article of a feed that one server follows. */
async function namedBy(draft: ArticleDraft, feed?: FollowedFeed): Promise<string | undefined> {
  return (await outletNamer(feed ?? (await feedOf('1')), URL, archive.feeds)(draft)).source
}

describe('the outlet of a feed that servers follow', () => {
  it('is what the feed says where nobody else is called so', async () => {
    await hold({ source: 'Northern Ledger' })
    expect(await namedBy(told({ url: 'https://evil.example/x' }))).toBe('Coast Courier')
    expect(await namedBy(told())).toBe('Coast Courier')
  })

  it('has its site beside it where another site has articles of that name', async () => {
    await hold({})
    expect(await namedBy(told({ url: 'https://www.evil.example/x' }))).toBe(
      'Coast Courier (www.evil.example)',
    )
    expect(await namedBy(told())).toBe('Coast Courier (feeds.evil.example)')
  })

  it('has its site beside it where the operator has files of that name', async () => {
    await archive.save(told(), { savedAt: AT })
    expect(await namedBy(told({ url: 'https://evil.example/x' }))).toBe('Coast Courier (evil.example)')
  })

  it.each([
    'COAST COURIER',
    'Coast\u200d Courier',
    'Coast \u200fCourier',
    'Ｃｏａｓｔ　Ｃｏｕｒｉｅｒ',
    'C\u043east Courier',
  ])('has its site beside it where it only looks like the name: %j', async (source) => {
    await hold({})
    expect(await namedBy(told({ source, url: 'https://evil.example/x' }))).toBe(`${source} (evil.example)`)
  })

  it('is plain for articles on the site that is called so', async () => {
    await hold({})
    expect(await namedBy(told({ url: 'https://news.courier.example/2' }))).toBe('Coast Courier')
  })

  it('has the site of the feed beside it for a teaser of the page of the one that is called so', async () => {
    await hold({})
    const teaser = told({ url: 'https://courier.example/2', excerpt: true })
    expect(await namedBy(teaser)).toBe('Coast Courier (feeds.evil.example)')
  })

  it('is plain for a feed with articles on several sites, as long as no other feed is called so', async () => {
    const feed = await feedOf('1')
    const entry = (name: string, url: string) => ({
      ...{ entry: name, content: 'c', seenAt: AT, publishedAt: AT, whole: true, attempts: 0 },
      draft: told({ title: name, body: `${name}.`, url }),
    })
    const brought = entry('one', 'https://courier.example/1')
    await archive.feeds.savePoll(feed.id, { entries: [brought] }, { savedAt: AT })
    expect(await namedBy(told({ url: 'https://courier.test/2' }), feed)).toBe('Coast Courier')
    await archive.feeds.add(
      { url: 'https://courier.example/rss', title: 'Coast Courier' },
      {},
      { at: AT, interval: 900_000 },
    )
    expect(await namedBy(told({ url: 'https://courier.test/2' }), feed)).toBe('Coast Courier (courier.test)')
  })

  it('is what the feed says where the operator follows it too', async () => {
    await hold({})
    const feed = await feedOf('1', undefined)
    expect(await namedBy(told({ url: 'https://evil.example/x' }), feed)).toBe('Coast Courier')
  })

  it('stays within the length of a name', async () => {
    const source = 'C'.repeat(300)
    await hold({ source })
    const named = await namedBy(told({ source, url: 'https://evil.example/x' }))
    expect(named).toHaveLength(300)
    expect(named?.endsWith('C (evil.example)')).toBe(true)
  })
})
