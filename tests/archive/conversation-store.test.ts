import { beforeEach, describe, expect, it } from 'vitest'
import { type OpenStores, overBothArchives } from './both-archives.ts'

const MIRA = { guildId: '21', channelId: '31', personId: '11' }
const NOOR = { guildId: '21', channelId: '31', personId: '12' }
const THREAD = { guildId: '21', channelId: '41' }

const exchange = (hour: number) => ({ askedAt: `2026-01-21T0${hour}:00:00.000Z`, text: `asked at ${hour}` })

overBothArchives((open) => {
  let archive: OpenStores
  beforeEach(async () => {
    archive = await open()
  })

  describe('conversations', () => {
    it('are one a person and channel', async () => {
      const { conversations } = archive
      await conversations.keep(MIRA, [exchange(1), exchange(2)], MIRA.personId)
      await conversations.keep(NOOR, [exchange(3)], NOOR.personId)
      expect(await conversations.recall(MIRA)).toEqual([exchange(1), exchange(2)])
      expect(await conversations.recall(NOOR)).toEqual([exchange(3)])
      expect(await conversations.recall({ ...MIRA, channelId: '32' })).toEqual([])
    })

    it('become what they are kept as', async () => {
      const { conversations } = archive
      await conversations.keep(MIRA, [exchange(1), exchange(2)], MIRA.personId)
      await conversations.keep(MIRA, [exchange(2), exchange(3)], MIRA.personId)
      expect(await conversations.recall(MIRA)).toEqual([exchange(2), exchange(3)])
      const changed = { ...exchange(3), text: 'asked, and more was shown since' }
      await conversations.keep(MIRA, [exchange(2), changed], MIRA.personId)
      expect(await conversations.recall(MIRA)).toEqual([exchange(2), changed])
      await conversations.keep(MIRA, [], MIRA.personId)
      expect(await conversations.recall(MIRA)).toEqual([])
    })

    it("of a thread are everyone's, and each person's part is deleted alone", async () => {
      const { conversations } = archive
      await conversations.keep(THREAD, [exchange(1)], '11')
      await conversations.keep(THREAD, [{ ...exchange(1), text: 'changed' }, exchange(2)], '12')
      expect(await conversations.forgetPerson('11')).toBe(1)
      expect(await conversations.recall(THREAD)).toEqual([exchange(2)])
    })

    it('are forgotten with their server and with time', async () => {
      const { conversations } = archive
      const direct = { channelId: '51', personId: '11' }
      await conversations.keep(MIRA, [exchange(1)], '11')
      await conversations.keep(direct, [exchange(1), exchange(5)], '11')
      expect(await conversations.forgetGuild('21')).toBe(1)
      expect(await conversations.recall(MIRA)).toEqual([])
      expect(await conversations.forgetBefore('2026-01-21T04:00:00.000Z')).toBe(1)
      expect(await conversations.recall(direct)).toEqual([exchange(5)])
    })

    it('note once what was told', async () => {
      const { conversations } = archive
      expect(await conversations.tellOnce(MIRA, '2026-01-21T04:00:00.000Z')).toBe(true)
      expect(await conversations.tellOnce(MIRA, '2026-01-21T05:00:00.000Z')).toBe(false)
      expect(await conversations.tellOnce(NOOR, '2026-01-21T05:00:00.000Z')).toBe(true)
      await conversations.forgetPerson('11')
      expect(await conversations.tellOnce(MIRA, '2026-01-21T06:00:00.000Z')).toBe(true)
    })

    it('forget with time what was told', async () => {
      const { conversations } = archive
      await conversations.tellOnce(MIRA, '2026-01-21T04:00:00.000Z')
      await conversations.tellOnce(NOOR, '2026-01-21T05:00:00.000Z')
      await conversations.forgetBefore('2026-01-21T05:00:00.000Z')
      expect(await conversations.tellOnce(MIRA, '2026-01-21T06:00:00.000Z')).toBe(true)
      expect(await conversations.tellOnce(NOOR, '2026-01-21T06:00:00.000Z')).toBe(false)
    })
  })
})
