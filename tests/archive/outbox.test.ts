import { beforeEach, describe, expect, it } from 'vitest'
import { nonceOf } from '../../src/archive/nonce.ts'
import type { NewNotice, OutboxStore } from '../../src/archive/outbox-store.ts'
import type { Place } from '../../src/archive/place.ts'
import { placeKey, placeOf } from '../../src/archive/place.ts'
import { type OpenStores, overBothArchives } from './both-archives.ts'

const HERE: Place = { kind: 'channel', channelId: '1', guildId: '2' }
const THERE: Place = { kind: 'direct', personId: '3' }

function notice(subject: string, given: Partial<NewNotice> = {}): NewNotice {
  return { kind: 'test', subject, place: HERE, content: '{}', madeMs: 0, dueMs: 0, expiresMs: 1e6, ...given }
}

const claim = (store: OutboxStore, owner: string, nowMs: number) =>
  store.claim({ owner, nowMs, leaseMs: 100, limit: 10 })

overBothArchives((open) => {
  let archive: OpenStores
  let store: OutboxStore
  beforeEach(async () => {
    archive = await open()
    store = archive.outbox
  })

  describe('the outbox', () => {
    it('keeps one notice a subject', async () => {
      expect(await store.add(notice('a'))).toBe(true)
      expect(await store.add(notice('a', { content: '{"other":1}' }))).toBe(false)
      expect(await claim(store, 'x', 1)).toEqual([expect.objectContaining({ subject: 'a', content: '{}' })])
    })

    it('gives each notice to one of two that ask at once', async () => {
      await store.add(notice('a'))
      await store.add(notice('b', { place: THERE }))
      const taken = [...(await claim(store, 'x', 1)), ...(await claim(store, 'y', 1))]
      expect(taken.map(({ subject }) => subject).sort()).toEqual(['a', 'b'])
    })

    it('gives the notices of a place one after the other', async () => {
      for (const subject of ['a', 'b']) await store.add(notice(subject))
      const [first] = await claim(store, 'x', 1)
      expect(first?.subject).toBe('a')
      expect(await claim(store, 'x', 1)).toEqual([])
      await store.end(first?.key ?? 0, 'x', { state: 'sent', messageId: '9' }, 2)
      expect(await claim(store, 'x', 3)).toEqual([expect.objectContaining({ subject: 'b' })])
    })

    it('gives what a process left undone to another, with what it tried and the same nonce', async () => {
      await store.add(notice('a'))
      const [first] = await claim(store, 'x', 0)
      expect(await store.trying(first?.key ?? 0, 'x', 'print', 50)).toBe(true)
      expect(await claim(store, 'y', 99)).toEqual([])
      const [second] = await claim(store, 'y', 100)
      expect(second).toMatchObject({ attempts: 1, tried: { atMs: 50, print: 'print' }, nonce: nonceOf('a') })
      expect(await store.trying(first?.key ?? 0, 'x', 'print', 101)).toBe(false)
    })

    it('records that a notice was sent even by the process whose time had run out', async () => {
      await store.add(notice('a'))
      const [first] = await claim(store, 'x', 0)
      await claim(store, 'y', 100)
      await store.end(first?.key ?? 0, 'x', { state: 'sent', messageId: '9' }, 101)
      expect(await store.stateOf('a')).toBe('sent')
    })

    it('tells what became of the notices on some subjects, in their order', async () => {
      for (const subject of ['b', 'a', 'c']) await store.add(notice(subject))
      const [first] = await claim(store, 'x', 1)
      await store.end(first?.key ?? 0, 'x', { state: 'sent', messageId: '9' }, 2)
      const { content } = notice('a')
      expect(await store.about(['a', 'b', 'other'])).toEqual([
        { subject: 'b', state: 'sent', content },
        { subject: 'a', state: 'waiting', content },
      ])
      expect(await store.about([])).toEqual([])
    })

    it('does not give what is not due, what came too late, and what waits for a paused place', async () => {
      await store.add(notice('later', { dueMs: 50 }))
      await store.add(notice('over', { place: THERE, expiresMs: 10 }))
      await archive.pauses.pause({ place: HERE, reason: 'muted', since: '2026-01-21T09:00:00.000Z' })
      expect(await claim(store, 'x', 60)).toEqual([])
      expect(await store.expire(60)).toEqual([expect.objectContaining({ subject: 'over' })])
      await archive.pauses.resume(HERE)
      expect(await claim(store, 'x', 60)).toHaveLength(1)
      expect(await store.counts()).toEqual({ waiting: 1, expired: 1 })
    })
  })

  describe('a trouble of a feed', () => {
    const troubles = [
      { personId: '3', trouble: 'gone/1' },
      { personId: '4', trouble: 'gone/1' },
      { personId: '3', trouble: 'paused/2' },
    ]
    const told = async () =>
      (await store.troublesTold()).map(({ personId, trouble }) => `${personId} ${trouble}`).sort()

    it('is told with the notice that tells it, each person once', async () => {
      expect(await store.add(notice('a', { place: THERE }), { troubles })).toBe(true)
      expect(await store.add(notice('b', { place: THERE }), { troubles: troubles.slice(1) })).toBe(true)
      expect(await told()).toEqual(['3 gone/1', '3 paused/2', '4 gone/1'])
    })

    it('is not told where its notice cannot be kept', async () => {
      const broken = { ...notice('a'), madeMs: Number.NaN }
      await expect(store.add(broken, { troubles })).rejects.toThrow()
      expect(await told()).toEqual([])
    })

    it('stays told when its notice is forgotten, until it is over', async () => {
      await store.add(notice('a', { place: THERE }), { troubles })
      const [claimed] = await claim(store, 'x', 1)
      await store.end(claimed?.key ?? 0, 'x', { state: 'sent', messageId: '9' }, 2)
      await store.prune(3)
      expect(await store.stateOf('a')).toBeUndefined()
      expect(await told()).toHaveLength(3)
      await store.troublesOver(['gone/1', 'gone/9'])
      expect(await told()).toEqual(['3 paused/2'])
      await store.troublesOver([])
      expect(await told()).toEqual(['3 paused/2'])
    })

    it('is forgotten with the person who was told', async () => {
      await store.add(notice('a', { place: THERE }), { troubles })
      await store.forgetPerson('3')
      expect(await told()).toEqual(['4 gone/1'])
    })
  })

  describe('a lease', () => {
    it('is held by one until it is given back or runs out', async () => {
      const { leases } = archive
      const take = (owner: string, nowMs: number) => leases.take({ name: 'plan', owner, nowMs, leaseMs: 100 })
      expect(await take('x', 0)).toBe(true)
      expect(await take('y', 50)).toBe(false)
      expect(await take('x', 90)).toBe(true)
      expect(await take('y', 150)).toBe(false)
      expect(await take('y', 190)).toBe(true)
      await leases.release('plan', 'y')
      expect(await take('x', 191)).toBe(true)
    })
  })
})

describe('a notice', () => {
  it('makes nonces that Discord takes, different for different subjects', () => {
    const nonces = Array.from({ length: 500 }, (_, at) => nonceOf(`follow/${at}`))
    expect(new Set(nonces).size).toBe(500)
    for (const nonce of nonces) expect(nonce.length).toBeLessThanOrEqual(25)
  })
})

describe('a place', () => {
  it('is read as it was written', () => {
    for (const place of [HERE, THERE]) expect(placeOf(placeKey(place))).toEqual(place)
    expect(() => placeOf('channel/1')).toThrow('channel/1')
  })
})
