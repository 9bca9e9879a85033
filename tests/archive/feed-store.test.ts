import { beforeEach, describe, expect, it } from 'vitest'
import type { ReadFeedEntry } from '../../src/archive/feed-store.ts'
import { openArchive } from '../../src/archive/sqlite/sqlite-archive.ts'
import { type OpenStores, overBothArchives } from './both-archives.ts'

const AT = '2026-01-20T10:00:00.000Z'
const LATER = '2026-01-20T11:00:00.000Z'
const FIRST = { at: AT, interval: 900_000 }

function entryOf(entry: string, whole: boolean, publishedAt = AT): ReadFeedEntry {
  const draft = { title: entry, body: `Text of ${entry}.`, publishedAt, source: 'Example' }
  return { entry, content: 'c', seenAt: AT, publishedAt, whole, attempts: 0, draft }
}

overBothArchives((open) => {
  let archive: OpenStores
  beforeEach(async () => {
    archive = await open()
  })

  const add = (url: string, by = {}) => archive.feeds.add({ url }, by, FIRST)

  describe('what the feeds of a server brought', () => {
    it('is counted since an instant, from when the server follows them', async () => {
      const { feed } = await add('http://a.example/', { guildId: '1' })
      await add('http://b.example/', { guildId: '3' })
      await archive.feeds.savePoll(
        feed.id,
        { entries: [entryOf('one', true), entryOf('two', true)] },
        { savedAt: LATER },
      )
      const later = '2026-01-20T12:00:00.000Z'
      await archive.feeds.add({ url: feed.url }, { guildId: '2' }, { ...FIRST, at: later })
      const brought = { length: 'Text of one.Text of two.'.length, first: LATER }
      expect(await archive.feeds.broughtSince('1', AT)).toEqual(brought)
      expect(await archive.feeds.broughtSince('1', LATER)).toEqual({ length: 0 })
      expect(await archive.feeds.broughtSince('2', AT)).toEqual({ length: 0 })
      expect(await archive.feeds.broughtSince('3', AT)).toEqual({ length: 0 })
      await archive.feeds.savePoll(feed.id, { entries: [entryOf('three', true)] }, { savedAt: later })
      expect(await archive.feeds.broughtSince('2', AT)).toEqual({ length: 14, first: later })
    })
  })

  describe('following a feed', () => {
    it('is new, then joined by others, then already so', async () => {
      const { feed, outcome } = await archive.feeds.add(
        { url: 'http://a.example/', title: 'A', name: 'Name', siteUrl: 'http://a.example/site' },
        { guildId: '1', personId: '9' },
        FIRST,
      )
      expect(outcome).toBe('added')
      expect(feed).toEqual({
        id: 1,
        url: 'http://a.example/',
        title: 'A',
        name: 'Name',
        siteUrl: 'http://a.example/site',
        addedAt: AT,
        followers: [{ guildId: '1', personId: '9', addedAt: AT, paused: false }],
        interval: 900_000,
        nextPollAt: AT,
        failures: 0,
        gone: false,
      })
      expect((await add('http://a.example/')).outcome).toBe('joined')
      expect((await add('http://a.example/', { guildId: '1' })).outcome).toBe('already')
      expect(await archive.feeds.all()).toHaveLength(1)
      expect(await archive.feeds.countOf('1')).toBe(1)
    })

    it('is one of so many that a server may follow, however many add at once', async () => {
      const within = (url: string, guildId = '1') => archive.feeds.addWithin(2, { url }, { guildId }, FIRST)
      await add('http://a.example/', { guildId: '2' })
      const urls = ['a', 'b', 'c', 'd'].map((name) => `http://${name}.example/`)
      const added = await Promise.all(urls.map((url) => within(url)))
      expect(added.filter((one) => one !== undefined)).toHaveLength(2)
      expect(await archive.feeds.countOf('1')).toBe(2)
      const [held] = added.flatMap((one) => one?.feed.url ?? [])
      expect((await within(held!))?.outcome).toBe('already')
      expect(await within('http://e.example/')).toBeUndefined()
      expect((await within('http://e.example/', '2'))?.outcome).toBe('added')
    })

    it('ends for one server alone, and the feed with the last', async () => {
      const { feed } = await add('http://a.example/', { guildId: '1' })
      await add('http://a.example/')
      expect(await archive.feeds.remove(feed.id, '2')).toBe(false)
      expect(await archive.feeds.remove(feed.id, '1')).toBe(true)
      expect(await archive.feeds.find('http://a.example/')).toMatchObject({ followers: [{ paused: false }] })
      expect(await archive.feeds.remove(feed.id)).toBe(true)
      expect(await archive.feeds.all()).toEqual([])
    })

    it('gives no feed the id of one that is gone', async () => {
      const { feed: first } = await add('http://a.example/')
      const { feed: newest } = await add('http://b.example/')
      await archive.feeds.remove(newest.id)
      const { feed: next } = await (await open()).feeds.add({ url: 'http://c.example/' }, {}, FIRST)
      expect(new Set([first.id, newest.id, next.id]).size).toBe(3)
      await archive.feeds.remove(next.id)
      await archive.feeds.remove(first.id)
      expect([first.id, newest.id, next.id]).not.toContain((await add('http://d.example/')).feed.id)
    })

    it('forgets a server, and a person without what they added', async () => {
      await add('http://a.example/', { guildId: '1', personId: '9' })
      await add('http://b.example/', { guildId: '2', personId: '9' })
      expect(await archive.feeds.forgetPerson('9')).toBe(2)
      expect(await archive.feeds.forgetGuild('1')).toBe(1)
      expect(await archive.feeds.all()).toMatchObject([
        { url: 'http://b.example/', followers: [{ guildId: '2' }] },
      ])
      expect((await archive.feeds.all())[0]?.followers[0]).not.toHaveProperty('personId')
    })
  })

  describe('whose turn it is', () => {
    it('is the longest waiting first, and none that rests, is gone, or has yet to wait', async () => {
      const ids: number[] = []
      for (const name of ['a', 'b', 'c', 'd', 'e']) ids.push((await add(`http://${name}.example/`)).feed.id)
      const state = async (at: number, change: object) =>
        archive.feeds.savePoll(ids[at] as number, { entries: [], state: change }, { savedAt: AT })
      await state(0, { nextPollAt: '2026-01-20T10:30:00.000Z' })
      await state(1, { nextPollAt: '2026-01-20T09:00:00.000Z' })
      await state(2, { nextPollAt: '2026-01-20T12:00:00.000Z' })
      await state(3, { gone: true })
      await archive.feeds.setPaused(ids[4] as number, true, { at: AT })
      const due = await archive.feeds.due(LATER, 10)
      expect(due.map(({ url }) => url)).toEqual(['http://b.example/', 'http://a.example/'])
      expect(await archive.feeds.due(LATER, 1)).toHaveLength(1)
      expect(await archive.feeds.nextTurn()).toBe('2026-01-20T09:00:00.000Z')
    })

    it('comes at once for one that goes on, though it was gone', async () => {
      const { feed } = await add('http://a.example/')
      await archive.feeds.savePoll(
        feed.id,
        { entries: [], state: { gone: true, nextPollAt: LATER } },
        { savedAt: AT },
      )
      expect(await archive.feeds.setPaused(feed.id, false, { at: AT })).toBe(true)
      expect(await archive.feeds.due(AT, 1)).toMatchObject([{ gone: false }])
    })

    it('comes as long as one of those who follow wants it', async () => {
      const { feed } = await add('http://a.example/', { guildId: '1' })
      await add('http://a.example/', { guildId: '2' })
      await archive.feeds.setPaused(feed.id, true, { at: AT, guildId: '1' })
      expect(await archive.feeds.due(LATER, 1)).toHaveLength(1)
      await archive.feeds.setPaused(feed.id, true, { at: AT, guildId: '2' })
      expect(await archive.feeds.due(LATER, 1)).toEqual([])
      expect(await archive.feeds.nextTurn()).toBeUndefined()
    })
  })

  describe('what a poll keeps', () => {
    it('is articles, what is known of the entries, and the state, all or nothing', async () => {
      const { feed } = await add('http://a.example/')
      const told: string[] = []
      archive.subscribe((change) => {
        if (change.kind === 'saved') told.push(change.article.title)
      })
      const state = { etag: '"1"', failures: 0, nextPollAt: LATER, polledAt: AT }
      const saved = await archive.feeds.savePoll(
        feed.id,
        { entries: [entryOf('one', true), entryOf('two', false)], state },
        { savedAt: AT },
      )
      expect(saved?.map(({ outcome }) => outcome)).toEqual(['imported', 'imported'])
      expect(told).toEqual(['one', 'two'])
      expect(await archive.feeds.find('http://a.example/')).toMatchObject(state)
      expect([...(await archive.feeds.entries(feed.id))]).toEqual([
        ['one', { content: 'c', seenAt: AT, whole: true, attempts: 0 }],
        ['two', { content: 'c', seenAt: AT, whole: false, attempts: 0 }],
      ])

      const damaged = { ...entryOf('four', true), draft: { title: '\ud800', body: 'x', publishedAt: AT } }
      const poll = { entries: [entryOf('three', true), damaged], state: { etag: '"2"' } }
      await expect(archive.feeds.savePoll(feed.id, poll, { savedAt: AT })).rejects.toThrow('half a character')
      expect(await archive.countArticles()).toBe(2)
      expect(told).toEqual(['one', 'two'])
      expect((await archive.feeds.entries(feed.id)).size).toBe(2)
      expect(await archive.feeds.find('http://a.example/')).toMatchObject({ etag: '"1"' })
    })

    it('is nothing where the feed is not followed any more', async () => {
      const { feed } = await add('http://a.example/')
      await archive.feeds.remove(feed.id)
      const poll = { entries: [entryOf('one', true)] }
      expect(await archive.feeds.savePoll(feed.id, poll, { savedAt: AT })).toBeUndefined()
      expect(await archive.countArticles()).toBe(0)
    })

    it('takes marks away that are no longer true', async () => {
      const { feed } = await add('http://a.example/')
      await archive.feeds.savePoll(feed.id, { entries: [], state: { etag: '"1"' } }, { savedAt: AT })
      await archive.feeds.savePoll(feed.id, { entries: [], state: { etag: null } }, { savedAt: AT })
      expect(await archive.feeds.find('http://a.example/')).not.toHaveProperty('etag')
    })

    it('moves a feed, and makes it one with another that has the address', async () => {
      const { feed } = await add('http://old.example/', { guildId: '1' })
      const move = (url: string) =>
        archive.feeds.savePoll(feed.id, { entries: [], state: { url } }, { savedAt: AT })
      await move('http://new.example/')
      expect(await archive.feeds.find('http://new.example/')).toMatchObject({ id: feed.id })
      await add('http://third.example/', { guildId: '2' })
      await move('http://third.example/')
      const all = await archive.feeds.all()
      expect(all).toHaveLength(1)
      expect(all[0]).toMatchObject({
        url: 'http://third.example/',
        followers: [{ guildId: '1' }, { guildId: '2' }],
      })
    })

    it('is forgotten when it is old and the feed has it no more', async () => {
      const { feed } = await add('http://a.example/')
      const entries = ['one', 'two'].map((name) => entryOf(name, true))
      await archive.feeds.savePoll(feed.id, { entries }, { savedAt: AT })
      await archive.feeds.forgetEntries(feed.id, { seenBefore: AT, keep: new Set() })
      expect((await archive.feeds.entries(feed.id)).size).toBe(2)
      await archive.feeds.forgetEntries(feed.id, { seenBefore: LATER, keep: new Set(['two']) })
      expect([...(await archive.feeds.entries(feed.id)).keys()]).toEqual(['two'])
      expect(await archive.countArticles()).toBe(2)
    })
  })

  it('health counts what was kept, a day, and how much of it is whole', async () => {
    const { feed } = await add('http://a.example/')
    const refused = { ...entryOf('no article', false) }
    const { draft: _draft, ...withoutDraft } = refused
    const entries = [
      entryOf('one', true),
      entryOf('two', true),
      entryOf('three', false),
      entryOf('old', true, '2025-01-01'),
      withoutDraft,
    ]
    await archive.feeds.savePoll(feed.id, { entries }, { savedAt: AT })
    const health = await archive.feeds.health('2026-01-14', 7)
    expect(health.get(feed.id)).toEqual({ articles: 4, articlesPerDay: 3 / 7, wholeShare: 3 / 4 })
  })
})

describe('a teaser', () => {
  it('does not take the place of the whole text', async () => {
    const archive = openArchive(':memory:')
    const url = 'http://a.example/story'
    const whole = { title: 'T', body: 'The whole text.', publishedAt: AT, url }
    await archive.save(whole, { savedAt: AT })
    const teaser = { ...whole, body: 'The whole …', excerpt: true as const }
    expect((await archive.save(teaser, { savedAt: LATER })).outcome).toBe('unchanged')
    const corrected = { ...whole, body: 'The whole text, corrected.' }
    expect((await archive.save(corrected, { savedAt: LATER })).outcome).toBe('updated')
    await archive.close()
  })
})
