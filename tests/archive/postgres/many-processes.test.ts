import { beforeEach, describe, expect, it } from 'vitest'
import type { NewNotice } from '../../../src/archive/outbox-store.ts'
import type { Place } from '../../../src/archive/place.ts'
import { type OpenStores, overPostgres } from '../both-archives.ts'
import { draft } from '../drafts.ts'

const AT = '2026-01-21T09:00:00.000Z'
const PLACE: Place = { kind: 'channel', channelId: '31', guildId: '21' }

const direct = (at: number): Place => ({ kind: 'direct', personId: `${1000 + at}` })

function notice(subject: string, place: Place): NewNotice {
  return { kind: 'test', subject, place, content: '{}', madeMs: 0, dueMs: 0, expiresMs: 1e6 }
}

const times = <T>(count: number, work: (at: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, at) => work(at)))

overPostgres((open) => {
  let one: OpenStores
  let other: OpenStores
  beforeEach(async () => {
    one = await open()
    other = await open()
    // With their connections made, they begin as much at once as they can.
    await times(20, (at) => either(at).leases.take({ name: `${at}`, owner: '', nowMs: 0, leaseMs: 1 }))
  })
  /** Two processes take turns. */
  const either = (at: number) => (at % 2 === 0 ? one : other)

  describe('two processes at once', () => {
    it('send each notice once, whoever of fifty claims it', async () => {
      for (let at = 0; at < 40; at += 1) await one.outbox.add(notice(`notice ${at}`, direct(at)))
      const claims = await times(50, (at) =>
        either(at).outbox.claim({ owner: `owner ${at}`, nowMs: 1, leaseMs: 100, limit: 2 }),
      )
      for (const claimed of claims) expect(claimed.length).toBeLessThanOrEqual(2)
      const subjects = claims.flat().map(({ subject }) => subject)
      const rest = await one.outbox.claim({ owner: 'rest', nowMs: 1, leaseMs: 100, limit: 100 })
      subjects.push(...rest.map(({ subject }) => subject))
      expect(subjects).toHaveLength(40)
      expect(new Set(subjects).size).toBe(40)
    })

    it('send the notices of one place one after the other, in their order', async () => {
      await times(12, (at) => either(at).outbox.add(notice(`notice ${at}`, PLACE)))
      const keys: number[] = []
      while (keys.length < 12) {
        const claims = await times(6, (at) =>
          either(at).outbox.claim({ owner: `owner ${at}`, nowMs: 1, leaseMs: 100, limit: 10 }),
        )
        const claimed = claims.flat()
        expect(claimed).toHaveLength(1)
        const owner = claims.findIndex(({ length }) => length === 1)
        for (const { key } of claimed) {
          await other.outbox.end(key, `owner ${owner}`, { state: 'sent', messageId: '9' }, 2)
          keys.push(key)
        }
      }
      expect(keys).toEqual([...keys].sort((a, b) => a - b))
    })

    it('take over what a process left undone once its time has run out, one of them', async () => {
      await one.outbox.add(notice('a', PLACE))
      const [first] = await one.outbox.claim({ owner: 'gone', nowMs: 0, leaseMs: 100, limit: 1 })
      await one.outbox.trying(first?.key ?? 0, 'gone', 'print', 50)
      const claim = (nowMs: number) =>
        times(10, (at) => either(at).outbox.claim({ owner: `owner ${at}`, nowMs, leaseMs: 100, limit: 1 }))
      expect((await claim(99)).flat()).toEqual([])
      expect((await claim(100)).flat()).toEqual([
        expect.objectContaining({ subject: 'a', attempts: 1, tried: { atMs: 50, print: 'print' } }),
      ])
    })

    it('keep one notice a subject, and end each that came too late once', async () => {
      const kept = await times(20, (at) => either(at).outbox.add(notice(`notice ${at % 4}`, direct(at))))
      expect(kept.filter(Boolean)).toHaveLength(4)
      const expired = await times(8, (at) => either(at).outbox.expire(2e6))
      expect(
        expired
          .flat()
          .map(({ subject }) => subject)
          .sort(),
      ).toHaveLength(4)
    })

    it('give a lease to one', async () => {
      const take = (nowMs: number) =>
        times(20, (at) => either(at).leases.take({ name: 'plan', owner: `owner ${at}`, nowMs, leaseMs: 100 }))
      expect((await take(0)).filter(Boolean)).toHaveLength(1)
      expect((await take(100)).filter(Boolean)).toHaveLength(1)
    })

    it('follow no more than a person may, and the same once', async () => {
      const follow = (words: string) => ({
        place: direct(1),
        personId: '11',
        subject: { kind: 'topic', words } as const,
        language: 'en',
        since: AT,
      })
      const limits = { perPerson: 3, perGuild: 3 }
      const same = await times(6, (at) => either(at).follows.add(follow('same'), limits))
      expect(same.map(({ kind }) => kind).sort()).toEqual(['added', ...Array(5).fill('there')])
      const added = await times(6, (at) => either(at).follows.add(follow(`topic ${at}`), limits))
      expect(added.filter(({ kind }) => kind === 'added')).toHaveLength(2)
    })

    it('set one digest a place, and forget no slot that was missed', async () => {
      const times24 = { at: '08:00', zone: 'UTC' }
      const set = (language: string) => ({
        place: PLACE,
        personId: '11',
        times: times24,
        topics: [],
        language,
        lastSlot: AT,
      })
      await times(8, (at) => either(at).digests.set(set(`${at}`)))
      const [digest] = await one.digests.all()
      expect(await one.digests.all()).toHaveLength(1)
      await times(8, (at) => either(at).digests.missed(digest?.id ?? 0, `2026-01-0${at + 1}T08:00:00.000Z`))
      expect((await one.digests.at(PLACE))?.missed).toHaveLength(8)
    })

    it('change different settings of a server, and lose none of the changes', async () => {
      const changes = [
        { visibility: 'private' },
        { language: 'uk' },
        { corrections: false },
        { channels: ['1'] },
      ] as const
      await times(8, (at) => either(at).settings.change('21', changes[at % 4] ?? {}, '11'))
      expect(await one.settings.of('21')).toEqual({
        visibility: 'private',
        language: 'uk',
        corrections: false,
        channels: ['1'],
        sources: [],
      })
    })

    it('count one vote a person, and know which it takes the place of', async () => {
      const id = await one.answers.keep({
        question: 'Who?',
        asOf: AT,
        filters: {},
        status: 'not-found',
        language: 'en',
        place: { channelId: '31', personId: '11' },
        quotes: [],
        more: [],
        keptAt: AT,
      })
      const before = await times(10, (at) => either(at).answers.vote(id, '12', 'up', AT))
      expect([...before].sort()).toEqual(['none', ...Array(9).fill('up')])
      expect(await other.answers.votes(id)).toEqual({ up: 1, down: 0 })
    })

    it('make a conversation what one of them kept, not a mixture', async () => {
      const place = { channelId: '41' }
      const exchange = (at: number) => ({ askedAt: `2026-01-21T09:00:0${at}.000Z`, text: `${at}` })
      await times(8, (at) => either(at).conversations.keep(place, [exchange(at)], '11'))
      expect(await one.conversations.recall(place)).toHaveLength(1)
      const told = await times(8, (at) => either(at).conversations.tellOnce(place, AT))
      expect(told.filter(Boolean)).toHaveLength(1)
    })

    it('follow one feed an address, and lose no follower to one who leaves', async () => {
      const options = { at: AT, interval: 1000 }
      const add = (at: number) =>
        either(at).feeds.add({ url: 'http://a.example/' }, { guildId: `${at}` }, options)
      const added = await times(10, add)
      expect(added.filter(({ outcome }) => outcome === 'added')).toHaveLength(1)
      expect(await one.feeds.all()).toHaveLength(1)
      const [id] = (await one.feeds.all()).map((feed) => feed.id)
      await Promise.all([
        times(10, (at) => either(at + 1).feeds.remove(id ?? 0, `${at}`)),
        times(10, (at) => add(at + 10)),
      ])
      const followers = (await one.feeds.find('http://a.example/'))?.followers
      expect(followers?.map(({ guildId }) => Number(guildId)).sort((a, b) => a - b)).toEqual(
        Array.from({ length: 10 }, (_, at) => at + 10),
      )
    })

    it('keep what a feed brought once, though both polled it', async () => {
      const { feed } = await one.feeds.add({ url: 'http://a.example/' }, {}, { at: AT, interval: 1000 })
      const entry = { entry: 'e', content: 'c', seenAt: AT, publishedAt: AT, whole: true, attempts: 0 }
      const poll = { entries: [{ ...entry, draft: draft({ id: 'a' }) }], state: { polledAt: AT } }
      const polls = await times(4, (at) => either(at).feeds.savePoll(feed.id, poll, { savedAt: AT }))
      expect(polls.flat().filter((saved) => saved?.outcome === 'imported')).toHaveLength(1)
      expect(await one.countArticles()).toBe(1)
      expect((await one.feeds.entries(feed.id)).size).toBe(1)
    })
  })
})
