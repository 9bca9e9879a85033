import { beforeEach, describe, expect, it } from 'vitest'
import type { DigestStore, NewDigest } from '../../src/archive/digest-store.ts'
import type { Place } from '../../src/archive/place.ts'
import { overBothArchives } from './both-archives.ts'

const CHANNEL: Place = { kind: 'channel', channelId: '31', guildId: '21' }
const DIRECT: Place = { kind: 'direct', personId: '11' }

function digest(place: Place, given: Partial<NewDigest> = {}): NewDigest {
  return {
    place,
    personId: '11',
    times: { weekday: 0, at: '07:30', zone: 'Europe/Berlin' },
    topics: ['grain deal', 'Davos'],
    language: 'de',
    lastSlot: '2026-01-21T09:00:00.000Z',
    ...given,
  }
}

overBothArchives((open) => {
  let digests: DigestStore
  beforeEach(async () => {
    digests = (await open()).digests
  })

  describe('digests', () => {
    it('come back as they were set', async () => {
      const set = await digests.set(digest(CHANNEL))
      expect(await digests.at(CHANNEL)).toEqual({ ...digest(CHANNEL), id: set.id, missed: [] })
      const daily = await digests.set(digest(DIRECT, { times: { at: '08:00', zone: 'UTC' }, topics: [] }))
      expect(await digests.all()).toEqual([set, daily])
      expect(await digests.at({ kind: 'direct', personId: '12' })).toBeUndefined()
    })

    it('are one a place, and a new one is another than the one before', async () => {
      const first = await digests.set(digest(CHANNEL))
      await digests.missed(first.id, '2026-01-22T06:30:00.000Z')
      const second = await digests.set(digest(CHANNEL, { language: 'en' }))
      expect(second.id).not.toBe(first.id)
      expect(await digests.all()).toEqual([second])
      expect(await digests.remove(first.id)).toBe(false)
      expect(await digests.remove(second.id)).toBe(true)
    })

    it('are found and forgotten by person and by server', async () => {
      const [shared, own] = [await digests.set(digest(CHANNEL)), await digests.set(digest(DIRECT))]
      expect(await digests.ofPerson('11')).toEqual([shared, own])
      expect(await digests.ofGuild('21')).toEqual([shared])
      await digests.forgetGuild('21')
      expect(await digests.all()).toEqual([own])
      await digests.forgetPerson('11')
      expect(await digests.all()).toEqual([])
    })

    it('remember the last slot, and never an earlier one', async () => {
      const { id } = await digests.set(digest(CHANNEL))
      await digests.dealtWith(id, '2026-01-25T06:30:00.000Z', ['2026-01-22T06:30:00.000Z'])
      await digests.dealtWith(id, '2026-01-24T06:30:00.000Z', [])
      expect(await digests.at(CHANNEL)).toMatchObject({
        lastSlot: '2026-01-25T06:30:00.000Z',
        missed: ['2026-01-22T06:30:00.000Z'],
      })
    })

    it('remember missed slots each once, in order, and the last ten of them', async () => {
      const { id } = await digests.set(digest(CHANNEL))
      const slots = Array.from({ length: 12 }, (_, day) => `2026-01-${String(day + 10)}T06:30:00.000Z`)
      for (const slot of [...slots].reverse()) await digests.missed(id, slot)
      await digests.missed(id, slots[11] ?? '')
      expect((await digests.at(CHANNEL))?.missed).toEqual(slots.slice(2))
      await digests.missed(id + 1, slots[0] ?? '')
    })
  })
})
