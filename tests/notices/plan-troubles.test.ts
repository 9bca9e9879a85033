import { beforeEach, describe, expect, it } from 'vitest'
import { following } from '../../commands/following.ts'
import type { Desk } from '../../src/answer/desk.ts'
import type { Archive } from '../../src/archive/archive.ts'
import type { FeedState, FollowedFeed } from '../../src/archive/feed-store.ts'
import { openArchive } from '../../src/archive/sqlite/sqlite-archive.ts'
import type { Stores } from '../../src/archive/stores.ts'
import { composeNotice, type ShownTrouble } from '../../src/notices/compose-notice.ts'
import { readContent } from '../../src/notices/notice.ts'
import { planTroubles } from '../../src/notices/plan-troubles.ts'
import { createSearchIndex } from '../../src/search/layered-index.ts'
import { overBothArchives } from '../archive/both-archives.ts'
import { CHANNEL, follow, HOUR, harbourReport, isoOf, START } from './news-desk.ts'

const DAY = 24 * HOUR
const MIRA = '33'
const JON = '44'

overBothArchives((open) => {
  let desk: Desk
  beforeEach(async () => {
    const stores: Stores = await open()
    // Troubles are told from the stores alone: no article is read, and nothing is looked for.
    desk = { archive: stores as Archive, index: createSearchIndex(openArchive(':memory:')) }
  })

  /** Follows a feed in a server, as somebody who added it. */
  async function addFeed(
    name: string,
    by: { guildId?: string; personId?: string } = {},
  ): Promise<FollowedFeed> {
    const url = `http://${name.toLowerCase().replaceAll(' ', '-')}.example/feed`
    const { feed } = await desk.archive.feeds.add({ url, name }, by, { at: isoOf(START), interval: HOUR })
    return feed
  }

  /** A poll of a feed: what it changes of its state, and a report of an outlet that it brings. */
  async function polled(feed: FollowedFeed, state: FeedState, outlet?: string): Promise<void> {
    const draft = harbourReport(feed.id, { source: outlet ?? '', url: `${feed.url}/1` })
    const entry = {
      entry: 'one',
      content: 'one',
      seenAt: isoOf(START),
      publishedAt: draft.publishedAt,
      whole: true,
      attempts: 0,
      draft,
    }
    const entries = outlet === undefined ? [] : [entry]
    await desk.archive.feeds.savePoll(feed.id, { entries, state }, { savedAt: isoOf(START) })
  }

  const fails = (feed: FollowedFeed, since: number, more: FeedState = {}) =>
    polled(feed, {
      failingSince: isoOf(since),
      failedAt: isoOf(since),
      failures: 1,
      error: 'It is down.',
      ...more,
    })
  const answers = (feed: FollowedFeed) => polled(feed, { failingSince: null, failures: 0 })

  const follows = (name: string) => follow(desk, { kind: 'source', name })

  /** Plans, sends what is due, and gives what each person is told. */
  async function told(now: number): Promise<{ to: string; troubles: readonly ShownTrouble[] }[]> {
    await planTroubles(desk, now)
    const all: { to: string; troubles: readonly ShownTrouble[] }[] = []
    for (;;) {
      const claimed = await desk.archive.outbox.claim({ owner: 'test', nowMs: now, leaseMs: 1000, limit: 10 })
      if (claimed.length === 0) return all
      for (const { content, key, place } of claimed) {
        const said = await composeNotice(readContent(content), desk, isoOf(now))
        if (said?.kind === 'trouble' && place.kind === 'direct')
          all.push({ to: place.personId, troubles: said.troubles })
        const end =
          said === undefined
            ? ({ state: 'dropped', failure: '' } as const)
            : ({ state: 'sent', messageId: '1' } as const)
        await desk.archive.outbox.end(key, 'test', end, now)
      }
    }
  }

  const names = (all: Awaited<ReturnType<typeof told>>) =>
    all.map(({ to, troubles }) => [to, ...troubles.map(({ name, kind }) => `${name} ${kind}`)])

  describe('a feed that fails for days', () => {
    it('is told once to whoever added it, and anew when it fails again after it answered', async () => {
      const feed = await addFeed('Coast', { guildId: '22', personId: MIRA })
      await fails(feed, START)
      expect(await told(START + 3 * DAY - 1)).toEqual([])
      expect(await told(START + 3 * DAY)).toEqual([
        {
          to: MIRA,
          troubles: [{ name: 'Coast', kind: 'failing-long', since: isoOf(START), error: 'It is down.' }],
        },
      ])
      expect(await told(START + 5 * DAY)).toEqual([])
      // Nothing of it in the outbox is left after a month; it is not told again all the same.
      await desk.archive.outbox.prune(START + 40 * DAY)
      expect(await told(START + 41 * DAY)).toEqual([])
      await answers(feed)
      expect(await told(START + 42 * DAY)).toEqual([])
      await fails(feed, START + 50 * DAY)
      expect(names(await told(START + 53 * DAY))).toEqual([[MIRA, 'Coast failing-long']])
    })

    it('is no news where it answered before the word was sent', async () => {
      const feed = await addFeed('Coast', { guildId: '22', personId: MIRA })
      await fails(feed, START)
      await planTroubles(desk, START + 3 * DAY)
      await answers(feed)
      expect(await told(START + 3 * DAY)).toEqual([])
    })

    it('is told to those who follow its outlet, where no other feed brings that', async () => {
      const [first, second] = [await addFeed('Coast'), await addFeed('Coast two')]
      await polled(first, {}, 'Coast Courier')
      await polled(second, {}, 'Coast Courier')
      await follows('coast courier')
      await follow(desk, { kind: 'source', name: 'Village Post' })
      await follow(desk, { kind: 'topic', words: 'harbour' })
      await fails(first, START)
      expect(await told(START + 3 * DAY)).toEqual([])
      await fails(second, START + DAY)
      const followers = await told(START + 4 * DAY)
      expect(names(followers)).toEqual([['33', 'coast courier failing-long']])
      // What failed names the feed's address, which may hold a key.
      expect(followers[0]?.troubles[0]).not.toHaveProperty('error')
      expect(await told(START + 9 * DAY)).toEqual([])
      const asker = { personId: MIRA, mayManage: false, channelId: '1' }
      const listed = await following.run(
        { options: {}, asOf: isoOf(START + 9 * DAY), asker },
        { ...desk, version: 'test' },
      )
      const words = JSON.stringify(listed.blocks)
      expect(words.match(/has failed for days/g)).toHaveLength(1)
    })

    it('is told a person once who added it and follows its outlet, in several places', async () => {
      const feed = await addFeed('Coast', { guildId: '22', personId: MIRA })
      await polled(feed, {}, 'Coast Courier')
      await follow(desk, { kind: 'source', name: 'Coast Courier' }, CHANNEL)
      await follow(desk, { kind: 'source', name: 'Coast Courier' }, { kind: 'direct', personId: MIRA })
      await fails(feed, START)
      expect(names(await told(START + 3 * DAY))).toEqual([[MIRA, 'Coast failing-long']])
    })

    it('comes with what else fails by then, once a day at most', async () => {
      const feeds: FollowedFeed[] = []
      for (const name of ['One', 'Two', 'Three', 'Four']) {
        feeds.push(await addFeed(name, { guildId: '22', personId: MIRA }))
      }
      for (const [at, feed] of feeds.entries()) await fails(feed, START + at * HOUR)
      expect(names(await told(START + 3 * DAY))).toEqual([[MIRA, 'One failing-long']])
      expect(await told(START + 3 * DAY + 5 * HOUR)).toEqual([])
      expect(names(await told(START + 4 * DAY + 1))).toEqual([
        [MIRA, 'Two failing-long', 'Three failing-long', 'Four failing-long'],
      ])
    })
  })

  describe('a feed that is gone', () => {
    it('is told at once, and not again when somebody tries it in vain', async () => {
      const feed = await addFeed('Coast', { guildId: '22', personId: MIRA })
      await fails(feed, START, { gone: true })
      expect(names(await told(START + HOUR))).toEqual([[MIRA, 'Coast gone']])
      await desk.archive.feeds.setPaused(feed.id, false, { at: isoOf(START + DAY) })
      await fails(feed, START, { gone: true })
      expect(await told(START + 2 * DAY)).toEqual([])
    })
  })

  describe('a feed that is paused', () => {
    const pause = (feed: FollowedFeed, at: number, by: { guildId?: string; personId?: string } = {}) =>
      desk.archive.feeds.setPaused(feed.id, true, { at: isoOf(at), ...by })

    it('is told to whoever added it, unless it goes on soon, and again when it is paused again', async () => {
      const feed = await addFeed('Coast', { guildId: '22', personId: MIRA })
      await pause(feed, START)
      expect(await told(START + HOUR / 12)).toEqual([])
      expect(names(await told(START + HOUR))).toEqual([[MIRA, 'Coast paused']])
      await pause(feed, START + DAY)
      expect(await told(START + 2 * DAY)).toEqual([])
      await desk.archive.feeds.setPaused(feed.id, false, { at: isoOf(START + 2 * DAY) })
      expect(await told(START + 2 * DAY)).toEqual([])
      await pause(feed, START + 3 * DAY)
      expect(names(await told(START + 4 * DAY))).toEqual([[MIRA, 'Coast paused']])
    })

    it('is told neither to who paused it nor while another follower has it polled', async () => {
      const feed = await addFeed('Coast', { guildId: '22', personId: MIRA })
      await addFeed('Coast', { guildId: '55', personId: JON })
      await pause(feed, START, { guildId: '22', personId: MIRA })
      expect(await told(START + HOUR)).toEqual([])
      await pause(feed, START + DAY, { guildId: '55', personId: '66' })
      expect(names(await told(START + 2 * DAY))).toEqual([[JON, 'Coast paused']])
    })
  })
})
