import { beforeEach, describe, expect, it } from 'vitest'
import type { Pause, PauseStore } from '../../src/archive/pause-store.ts'
import type { Place } from '../../src/archive/place.ts'
import { overBothArchives } from './both-archives.ts'

const CHANNEL: Place = { kind: 'channel', channelId: '31', guildId: '21' }
const DIRECT: Place = { kind: 'direct', personId: '11' }
const MUTED: Pause = { place: CHANNEL, reason: 'muted', since: '2026-01-21T09:00:00.000Z', againMs: 50 }
const CLOSED: Pause = { place: DIRECT, reason: 'closed', since: '2026-01-20T09:00:00.000Z' }

overBothArchives((open) => {
  let pauses: PauseStore
  beforeEach(async () => {
    pauses = (await open()).pauses
  })

  describe('places in which nothing can be posted', () => {
    it('are paused once, and told longest paused first', async () => {
      expect(await pauses.pause(MUTED)).toBe(true)
      expect(await pauses.pause({ ...MUTED, reason: 'gone' })).toBe(false)
      expect(await pauses.pause(CLOSED)).toBe(true)
      expect(await pauses.all()).toEqual([CLOSED, MUTED])
      expect(await pauses.at(CHANNEL)).toEqual(MUTED)
    })

    it('are tried later where that is put off', async () => {
      await pauses.pause(CLOSED)
      await pauses.again(DIRECT, 70)
      expect(await pauses.at(DIRECT)).toEqual({ ...CLOSED, againMs: 70 })
    })

    it('go on once, and are forgotten with their server', async () => {
      await pauses.pause(CLOSED)
      expect(await pauses.resume(DIRECT)).toBe(true)
      expect(await pauses.resume(DIRECT)).toBe(false)
      await pauses.pause(MUTED)
      await pauses.forgetGuild('21')
      expect(await pauses.all()).toEqual([])
      expect(await pauses.at(CHANNEL)).toBeUndefined()
    })
  })
})
