import { beforeEach, describe, expect, it } from 'vitest'
import type { Archive } from '../../src/archive/archive.ts'
import type { FeedFollower, FeedState } from '../../src/archive/feed-store.ts'
import { openArchive } from '../../src/archive/sqlite/sqlite-archive.ts'
import { type OpenStores, overBothArchives } from './both-archives.ts'

const AT = '2026-01-20T10:00:00.000Z'
const LATER = '2026-01-20T11:00:00.000Z'
const FIRST = { at: AT, interval: 900_000 }

overBothArchives((open) => {
  let archive: OpenStores
  beforeEach(async () => {
    archive = await open()
  })

  const addFeed = async (url: string, by: { guildId?: string; personId?: string; language?: string } = {}) =>
    (await archive.feeds.add({ url }, by, FIRST)).feed.id
  const followersOf = async (url: string): Promise<readonly FeedFollower[]> =>
    (await archive.feeds.find(url))?.followers ?? []
  const change = (feedId: number, state: FeedState) =>
    archive.feeds.savePoll(feedId, { entries: [], state }, { savedAt: AT })

  describe('a follow that rests', () => {
    const URL = 'http://a.example/'

    it('says since when and who let it, whoever else does so after, until it goes on', async () => {
      const id = await addFeed(URL, { guildId: '1', personId: '9', language: 'uk' })
      const added = { guildId: '1', personId: '9', language: 'uk', addedAt: AT }
      await archive.feeds.setPaused(id, true, { at: AT, guildId: '1', personId: '8' })
      await archive.feeds.setPaused(id, true, { at: LATER, guildId: '1', personId: '7' })
      await archive.feeds.setPaused(id, true, { at: LATER })
      expect(await followersOf(URL)).toEqual([{ ...added, paused: true, pausedAt: AT, pausedBy: '8' }])
      await archive.feeds.setPaused(id, false, { at: LATER, guildId: '1', personId: '7' })
      expect(await followersOf(URL)).toEqual([{ ...added, paused: false }])
      await archive.feeds.setPaused(id, true, { at: LATER })
      expect(await followersOf(URL)).toEqual([{ ...added, paused: true, pausedAt: LATER }])
    })

    it('goes on for the one that adds it again, as it was added first', async () => {
      const id = await addFeed(URL, { guildId: '1', personId: '9', language: 'uk' })
      await addFeed(URL, { guildId: '2', personId: '9', language: 'de' })
      await archive.feeds.setPaused(id, true, { at: AT, personId: '8' })
      await addFeed(URL, { guildId: '1', personId: '7', language: 'en' })
      expect(await followersOf(URL)).toEqual([
        { guildId: '1', personId: '9', language: 'uk', addedAt: AT, paused: false },
        {
          ...{ guildId: '2', personId: '9', language: 'de', addedAt: AT },
          ...{ paused: true, pausedAt: AT, pausedBy: '8' },
        },
      ])
    })

    it('goes over to another feed as it is', async () => {
      const id = await addFeed(URL, { guildId: '1', personId: '9', language: 'uk' })
      await archive.feeds.setPaused(id, true, { at: AT, guildId: '1', personId: '8' })
      const [before] = await followersOf(URL)
      await addFeed('http://b.example/', { guildId: '2' })
      await change(id, { url: 'http://b.example/' })
      expect((await followersOf('http://b.example/'))[0]).toEqual(before)
    })

    it('is without the person who let it rest once that one is forgotten', async () => {
      const id = await addFeed(URL, { guildId: '1', personId: '9' })
      await addFeed(URL, { guildId: '2', personId: '8' })
      await archive.feeds.setPaused(id, true, { at: AT, guildId: '1', personId: '8' })
      await archive.feeds.setPaused(id, true, { at: AT, guildId: '2', personId: '9' })
      expect(await archive.feeds.forgetPerson('8')).toBe(2)
      expect(await followersOf(URL)).toEqual([
        { guildId: '1', personId: '9', addedAt: AT, paused: true, pausedAt: AT },
        { guildId: '2', addedAt: AT, paused: true, pausedAt: AT, pausedBy: '9' },
      ])
    })
  })

  describe('a feed in trouble', () => {
    it('is gone, rests for all, or has failed so long', async () => {
      await addFeed('http://well.example/')
      await change(await addFeed('http://gone.example/'), { gone: true })
      await change(await addFeed('http://long.example/'), { failingSince: AT })
      await change(await addFeed('http://short.example/'), { failingSince: LATER })
      const resting = await addFeed('http://resting.example/', { guildId: '1' })
      const polled = await addFeed('http://polled.example/', { guildId: '1' })
      await addFeed('http://polled.example/', { guildId: '2' })
      for (const id of [resting, polled]) {
        await archive.feeds.setPaused(id, true, { at: AT, guildId: '1' })
      }
      const troubled = async (since: string) =>
        (await archive.feeds.troubled(since)).map(({ url }) =>
          url.slice('http://'.length, -'.example/'.length),
        )
      expect(await troubled(AT)).toEqual(['gone', 'long', 'resting'])
      expect(await troubled(LATER)).toEqual(['gone', 'long', 'short', 'resting'])
      expect((await archive.feeds.troubled(AT))[2]?.followers).toMatchObject([{ guildId: '1', paused: true }])
    })
  })

  describe('the feeds of an outlet', () => {
    const bring = async (feedId: number, entry: string, source: string, publishedAt = AT) => {
      const draft = { title: `${source} ${entry}`, body: `Text of ${entry}.`, publishedAt, source }
      const read = { entry, content: 'c', seenAt: AT, publishedAt, whole: true, attempts: 0, draft }
      await archive.feeds.savePoll(feedId, { entries: [read] }, { savedAt: AT })
    }
    const feedsOf = async (outlet: string) => [...(await archive.feeds.feedsOf(outlet))].sort((a, b) => a - b)

    it('are those that brought its articles, whatever its case', async () => {
      const [one, other, third] = [
        await addFeed('http://a.example/'),
        await addFeed('http://b.example/'),
        await addFeed('http://c.example/'),
      ] as const
      for (const entry of ['one', 'two']) await bring(one, entry, 'Écho of Velm')
      await bring(other, 'three', 'Écho of Velm')
      await bring(third, 'four', 'Coast Courier')
      expect(await feedsOf('Écho OF velm')).toEqual([one, other])
      expect(await feedsOf('coast courier')).toEqual([third])
      expect(await feedsOf('Village Post')).toEqual([])
      await archive.feeds.remove(other)
      expect(await feedsOf('Écho of Velm')).toEqual([one])
    })

    it('are not those that brought what is older than its newest hundred', async () => {
      const [old, now] = [await addFeed('http://a.example/'), await addFeed('http://b.example/')]
      await bring(old, 'old', 'Coast Courier', '2025-12-01')
      const entries = Array.from({ length: 100 }, (_, at) => ({
        ...{ entry: `${at}`, content: 'c', seenAt: AT, publishedAt: AT, whole: true, attempts: 0 },
        draft: { title: `Day ${at}`, body: `Text ${at}.`, publishedAt: AT, source: 'Coast Courier' },
      }))
      await archive.feeds.savePoll(now, { entries: entries.slice(1) }, { savedAt: AT })
      expect(await feedsOf('Coast Courier')).toEqual([old, now])
      await archive.feeds.savePoll(now, { entries }, { savedAt: AT })
      expect(await feedsOf('Coast Courier')).toEqual([now])
    })
  })

  describe('where an outlet comes from', () => {
    const bring = async (feed: number, entry: string, source: string, url?: string) => {
      const draft = {
        title: entry,
        body: `${entry}.`,
        publishedAt: AT,
        source,
        ...(url === undefined ? {} : { url }),
      }
      const read = { entry, content: 'c', seenAt: AT, publishedAt: AT, whole: true, attempts: 0, draft }
      await archive.feeds.savePoll(feed, { entries: [read] }, { savedAt: AT })
    }

    it('is told by hosts, but for what a feed has brought itself', async () => {
      const [one, other] = [await addFeed('http://a.example/'), await addFeed('http://b.example/')]
      const hosts = async (feed: number, outlet = 'coast COURIER') =>
        [...(await archive.feeds.othersNamed(outlet, feed))].sort()
      await bring(one, 'one', 'Coast Courier', 'https://a.example:8080/1?x=1')
      await bring(one, 'two', 'Coast Courier', 'https://a.example:8080/2')
      await bring(other, 'three', 'Coast Courier')
      expect(await hosts(one)).toEqual([undefined])
      expect(await hosts(other)).toEqual(['a.example'])
      expect(await hosts(one, 'Northern Ledger')).toEqual([])
      const named = { url: 'https://c.example/rss', title: 'The Coast Courier', name: 'Coast Courier' }
      const { feed } = await archive.feeds.add(named, {}, FIRST)
      expect(await hosts(one)).toEqual(['c.example', undefined])
      expect(await hosts(one, 'the coast courier')).toEqual(['c.example'])
      expect(await hosts(feed.id)).toEqual(['a.example', undefined])
    })
  })

  describe('articles without an address', () => {
    it('are two where two feeds tell them, whatever they are called', async () => {
      const draft = {
        title: 'Pier opens',
        body: 'The pier opened.',
        publishedAt: AT,
        source: 'Coast Courier',
      }
      const read = { entry: 'e', content: 'c', seenAt: AT, publishedAt: AT, whole: true, attempts: 0, draft }
      for (const url of ['http://a.example/', 'http://b.example/']) {
        await archive.feeds.savePoll(await addFeed(url), { entries: [read] }, { savedAt: AT })
      }
      expect(await archive.countArticles()).toBe(2)
    })
  })
})

// What is withdrawn, the writer of the articles tells: this is tried where that is.
withdrawnArticlesAreLeftOut(async () => openArchive(':memory:'))

function withdrawnArticlesAreLeftOut(open: () => Promise<Archive>): void {
  describe('the feeds of an outlet whose articles are withdrawn', () => {
    it('are none', async () => {
      const archive = await open()
      const url = 'http://a.example/1'
      const draft = { title: 'Pier opens', body: 'It opened.', publishedAt: AT, source: 'Coast Courier', url }
      const read = { entry: 'e', content: 'c', seenAt: AT, publishedAt: AT, whole: true, attempts: 0, draft }
      const { feed } = await archive.feeds.add({ url: 'http://a.example/' }, {}, FIRST)
      await archive.feeds.savePoll(feed.id, { entries: [read] }, { savedAt: AT })
      expect(await archive.feeds.feedsOf('Coast Courier')).toEqual([feed.id])
      await archive.save({ ...draft, withdrawn: {} }, { savedAt: LATER })
      expect(await archive.feeds.feedsOf('Coast Courier')).toEqual([])
      await archive.close()
    })
  })
}
