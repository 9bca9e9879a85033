import { beforeEach, describe, expect, it } from 'vitest'
import type { Listing } from '../../src/archive/listing-store.ts'
import { type OpenStores, overBothArchives } from './both-archives.ts'

const LISTING: Listing = {
  command: 'search',
  options: { words: 'grain deal', exact: true, many: 3 },
  asOf: '2026-01-21T09:00:00.000Z',
  place: { guildId: '21', channelId: '31', personId: '11' },
  keptAt: '2026-01-21T09:00:00.000Z',
}

overBothArchives((open) => {
  let archive: OpenStores
  beforeEach(async () => {
    archive = await open()
  })

  describe('lists', () => {
    it('come back as they were kept, under an id of their own', async () => {
      const first = await archive.listings.keep(LISTING)
      const second = await archive.listings.keep(LISTING)
      expect(second).not.toBe(first)
      expect(await archive.listings.get(first)).toEqual(LISTING)
      expect(await archive.listings.get('nothing')).toBeUndefined()
    })

    it('are forgotten by person, by server and with time', async () => {
      const { listings } = archive
      const direct = await listings.keep({ ...LISTING, place: { channelId: '32', personId: '12' } })
      await listings.keep(LISTING)
      expect(await listings.forgetPerson('11')).toBe(1)
      await listings.keep(LISTING)
      expect(await listings.forgetGuild('21')).toBe(1)
      expect(await listings.get(direct)).toBeDefined()
      expect(await listings.forgetBefore('2026-02-01')).toBe(1)
      expect(await listings.get(direct)).toBeUndefined()
    })
  })
})
