import { beforeEach, describe, expect, it } from 'vitest'
import type { FollowStore, NewFollow } from '../../src/archive/follow-store.ts'
import type { Place } from '../../src/archive/place.ts'
import { type OpenStores, overBothArchives } from './both-archives.ts'
import { draft } from './drafts.ts'

const CHANNEL: Place = { kind: 'channel', channelId: '31', guildId: '21' }
const DIRECT: Place = { kind: 'direct', personId: '11' }
const LIMITS = { perPerson: 3, perGuild: 2 }

function topic(words: string, place: Place = DIRECT, personId = '11'): NewFollow {
  const subject = { kind: 'topic', words } as const
  return { place, personId, subject, language: 'en', since: '2026-01-21T09:00:00.000Z' }
}

overBothArchives((open) => {
  let archive: OpenStores
  let follows: FollowStore
  beforeEach(async () => {
    archive = await open()
    follows = archive.follows
  })

  const idOf = async (follow: NewFollow): Promise<number> => {
    const added = await follows.add(follow, LIMITS)
    return added.kind === 'added' ? added.follow.id : Number.NaN
  }

  describe('follows', () => {
    it('come back as they were added, in that order, and each once a place', async () => {
      const added = await follows.add(topic('Grain Deal'), LIMITS)
      const outlet = { ...topic(''), subject: { kind: 'source', name: 'Coast Courier' } } as const
      await follows.add(outlet, LIMITS)
      const again = await follows.add(topic('grain deal'), LIMITS)
      expect(again).toEqual({ ...added, kind: 'there' })
      expect(await follows.all()).toEqual([
        { ...topic('Grain Deal'), id: expect.any(Number) },
        { ...outlet, id: expect.any(Number) },
      ])
    })

    it('are no more than a person and a server may have', async () => {
      for (const words of ['a', 'b']) await follows.add(topic(words, CHANNEL), LIMITS)
      expect(await follows.add(topic('c', CHANNEL, '12'), LIMITS)).toEqual({ kind: 'too-many', of: 'guild' })
      await follows.add(topic('c'), LIMITS)
      expect(await follows.add(topic('d'), LIMITS)).toEqual({ kind: 'too-many', of: 'person' })
      expect((await follows.ofPerson('11')).map(({ subject }) => subject)).toHaveLength(3)
      expect(await follows.ofGuild('21')).toHaveLength(2)
    })

    it('are removed one by one, with their person and with their server', async () => {
      const id = await idOf(topic('a'))
      expect(await follows.remove(id)).toBe(true)
      expect(await follows.remove(id)).toBe(false)
      await follows.add(topic('b'), LIMITS)
      await follows.add(topic('c', CHANNEL, '12'), LIMITS)
      await follows.forgetPerson('11')
      expect(await follows.all()).toHaveLength(1)
      await follows.forgetGuild('21')
      expect(await follows.all()).toEqual([])
    })
  })

  describe('what comes in', () => {
    it('is noted while somebody follows something, first come first', async () => {
      await archive.saveArticle(draft({ title: 'Before' }))
      await follows.add(topic('a'), LIMITS)
      const first = await archive.saveArticle(draft({ title: 'First' }))
      const second = await archive.saveArticle(draft({ title: 'Second' }))
      expect((await follows.arrivals(10)).map(({ articleId }) => articleId)).toEqual([first, second])
      const [arrival] = await follows.arrivals(1)
      await follows.recordMatches(arrival === undefined ? [] : [arrival], [], 1)
      expect((await follows.arrivals(10)).map(({ articleId }) => articleId)).toEqual([second])
    })

    it('is told once a follow, in the order in which it was found', async () => {
      const [one, other] = [await idOf(topic('a')), await idOf(topic('b', CHANNEL))]
      const found = ['z', 'y', 'x', 'y'].map((articleId) => ({ followId: one, articleId }))
      await follows.recordMatches([], found, 20)
      await follows.recordMatches([], [{ followId: other, articleId: 'z' }], 10)
      await follows.recordMatches([], [{ followId: one, articleId: 'x' }], 5)
      const untold = async () => (await follows.untold()).map(({ articleId }) => articleId)
      expect(await untold()).toEqual(['z', 'z', 'y', 'x'])
      await archive.outbox.markTold([{ followId: one, articleId: 'y' }])
      expect(await untold()).toEqual(['z', 'z', 'x'])
      expect([...(await follows.foundIn(DIRECT, 20))].sort()).toEqual(['x', 'y', 'z'])
      expect(await follows.foundIn(CHANNEL, 11)).toEqual([])
      await follows.prune(20)
      expect(await untold()).toEqual(['z', 'x'])
    })

    it('leaves nothing to tell for a follow that is gone', async () => {
      const id = await idOf(topic('a'))
      await follows.recordMatches([], [{ followId: id, articleId: 'x' }], 1)
      await follows.remove(id)
      await follows.recordMatches([], [{ followId: id, articleId: 'y' }], 1)
      expect(await follows.untold()).toEqual([])
    })

    it('is marked as told with the notice that tells it', async () => {
      const followId = await idOf(topic('a'))
      await follows.recordMatches([], [{ followId, articleId: 'x' }], 1)
      const notice = {
        kind: 'follow',
        subject: 's',
        place: DIRECT,
        content: '{}',
        madeMs: 1,
        dueMs: 1,
        expiresMs: 9,
      }
      expect(await archive.outbox.add(notice, { matches: [{ followId, articleId: 'x' }] })).toBe(true)
      expect(await follows.untold()).toEqual([])
    })
  })

  describe('a follow that is moved', () => {
    const HERE: Place = { kind: 'channel', channelId: '32', guildId: '21' }
    const found = (followId: number, ...articles: readonly string[]) =>
      follows.recordMatches(
        [],
        articles.map((articleId) => ({ followId, articleId })),
        1,
      )
    const waiting = (subject: string, content: object, followId: number, articles: readonly string[]) =>
      archive.outbox.add(
        {
          kind: 'follow',
          subject,
          place: CHANNEL,
          content: JSON.stringify(content),
          madeMs: 1,
          dueMs: 1,
          expiresMs: 9,
        },
        { matches: articles.map((articleId) => ({ followId, articleId })) },
      )

    it('keeps what is yet to be told, and what waits for the place that it leaves', async () => {
      const id = await idOf(topic('a', CHANNEL))
      await found(id, 'told', 'card', 'one', 'two', 'untold')
      await follows.untold()
      await waiting('s', { articleId: 'card' }, id, ['card'])
      await waiting('t', { articleIds: ['one', 'two'] }, id, ['one', 'two'])
      await archive.outbox.markTold([{ followId: id, articleId: 'told' }])
      await follows.move([id], HERE)
      expect(await follows.all()).toEqual([{ ...topic('a', HERE), id }])
      expect((await follows.untold()).map(({ articleId }) => articleId)).toEqual([
        'card',
        'one',
        'two',
        'untold',
      ])
      expect(await follows.ofGuild('21')).toHaveLength(1)
      await follows.move([id], DIRECT)
      expect(await follows.ofGuild('21')).toEqual([])
    })

    it('is not told again what was told there for another, and goes where the same is followed', async () => {
      const [moved, there] = [await idOf(topic('a', CHANNEL)), await idOf(topic('b', HERE))]
      await found(moved, 'x', 'y')
      await found(there, 'x')
      await archive.outbox.markTold([{ followId: there, articleId: 'x' }])
      await follows.move([moved], HERE)
      expect(await follows.untold()).toEqual([{ followId: moved, articleId: 'y' }])
      await follows.move([moved], DIRECT)
      const same = await idOf(topic('B'))
      await follows.move([there], DIRECT)
      expect((await follows.all()).map(({ id }) => id)).toEqual([moved, same])
      await follows.move([999], HERE)
    })
  })

  describe('new versions of quoted articles', () => {
    it('are noted, oldest first, until somebody looked at them', async () => {
      const [quoted, other] = [
        await archive.saveArticle(draft({ id: 'quoted' })),
        await archive.saveArticle(draft({ id: 'other', title: 'Other' })),
      ]
      await archive.answers.keep({
        question: 'Who?',
        asOf: '2026-01-21T09:00:00.000Z',
        filters: {},
        status: 'answered',
        language: 'en',
        place: { channelId: '31', personId: '11' },
        quotes: [{ articleId: quoted, start: 0, end: 5 }],
        more: [],
        keptAt: '2026-01-21T09:00:00.000Z',
      })
      for (const id of [quoted, other])
        await archive.saveArticle(draft({ id, body: 'Corrected.', title: id }))
      const revisions = await archive.outbox.revisions(10)
      expect(revisions.map(({ articleId }) => articleId)).toEqual([quoted])
      await archive.outbox.revised(revisions)
      expect(await archive.outbox.revisions(10)).toEqual([])
    })
  })
})
