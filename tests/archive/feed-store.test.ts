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

  it('ends for one server alone, and the feed with the last', async () => {
    const { feed } = await add('http://a.example/', { guildId: '1' })
    await add('http://a.example/')
    expect(await archive.feeds.remove(feed.id, '2')).toBe(false)
    expect(await archive.feeds.remove(feed.id, '1')).toBe(true)
    expect(await archive.feeds.find('http://a.example/')).toMatchObject({ followers: [{ paused: false }] })
    expect(await archive.feeds.remove(feed.id)).toBe(true)
    expect(await archive.feeds.all()).toEqual([])
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
    expect(archive.count()).toBe(2)
    expect(told).toEqual(['one', 'two'])
    expect((await archive.feeds.entries(feed.id)).size).toBe(2)
    expect(await archive.feeds.find('http://a.example/')).toMatchObject({ etag: '"1"' })
  })

  it('is nothing where the feed is not followed any more', async () => {
    const { feed } = await add('http://a.example/')
    await archive.feeds.remove(feed.id)
    const poll = { entries: [entryOf('one', true)] }
    expect(await archive.feeds.savePoll(feed.id, poll, { savedAt: AT })).toBeUndefined()
    expect(archive.count()).toBe(0)
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

  it('does not put a teaser in the place of the whole text', async () => {
    const url = 'http://a.example/story'
    const whole = { title: 'T', body: 'The whole text.', publishedAt: AT, url }
    archive.save(whole, { savedAt: AT })
    const outcome = archive.save({ ...whole, body: 'The whole …', excerpt: true }, { savedAt: LATER }).outcome
    expect(outcome).toBe('unchanged')
    expect(archive.save({ ...whole, body: 'The whole text, corrected.' }, { savedAt: LATER }).outcome).toBe(
      'updated',
    )
  })

  it('is forgotten when it is old and the feed has it no more', async () => {
    const { feed } = await add('http://a.example/')
    const entries = ['one', 'two'].map((name) => entryOf(name, true))
    await archive.feeds.savePoll(feed.id, { entries }, { savedAt: AT })
    await archive.feeds.forgetEntries(feed.id, { seenBefore: AT, keep: new Set() })
    expect((await archive.feeds.entries(feed.id)).size).toBe(2)
    await archive.feeds.forgetEntries(feed.id, { seenBefore: LATER, keep: new Set(['two']) })
    expect([...(await archive.feeds.entries(feed.id)).keys()]).toEqual(['two'])
    expect(archive.count()).toBe(2)
  })
})

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
    const { article } = archive.save({ ...told, ...held }, { savedAt: AT })
    await saveForged(more)
    expect(archive.versions(article.id)).toHaveLength(1)
    expect(archive.count()).toBe(2)
    await saveForged(more)
    expect(archive.count()).toBe(2)
  })

  it('makes a new version of an article that moved within its site, and of an entry without an address', async () => {
    const { article } = archive.save({ ...told, url: 'https://www.wire.example/a' }, { savedAt: AT })
    await saveForged({ url: 'https://news.wire.example/b' })
    expect(archive.versions(article.id)).toHaveLength(2)
    await saveForged({ title: 'Without an address' })
    await saveForged({ title: 'Without an address', body: 'The pier stands.' })
    expect([...archive.articles()].map(({ body }) => body).sort()).toEqual([
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
