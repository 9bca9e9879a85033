import { describe, expect, it } from 'vitest'
import { openArchive } from '../../src/archive/sqlite/sqlite-archive.ts'
import { forgetOld } from '../../src/discord/forget-old.ts'

const NOW = Date.parse('2026-01-31T12:00:00.000Z')
const PLACE = { channelId: '31', personId: '11' }

describe('what is kept of questions', () => {
  it('is deleted when its time is over, and not before', async () => {
    const archive = openArchive(':memory:')
    const answer = (keptAt: string) =>
      archive.answers.keep({
        question: 'Who?',
        asOf: keptAt,
        filters: {},
        status: 'not-found',
        language: 'en',
        place: PLACE,
        quotes: [],
        more: [],
        keptAt,
      })
    const listing = (keptAt: string) =>
      archive.listings.keep({ command: 'latest', options: {}, asOf: keptAt, place: PLACE, keptAt })
    const [oldAnswer, newAnswer] = [
      await answer('2026-01-01T11:00:00.000Z'),
      await answer('2026-01-01T13:00:00.000Z'),
    ]
    const [oldList, newList] = [
      await listing('2026-01-24T11:00:00.000Z'),
      await listing('2026-01-24T13:00:00.000Z'),
    ]
    const exchanges = ['2026-01-30T11:00:00.000Z', '2026-01-30T13:00:00.000Z'].map((askedAt) => ({
      askedAt,
      text: '',
    }))
    await archive.conversations.keep(PLACE, exchanges, PLACE.personId)
    await forgetOld(archive, NOW)
    expect(await archive.answers.get(oldAnswer)).toBeUndefined()
    expect(await archive.answers.get(newAnswer)).toBeDefined()
    expect(await archive.listings.get(oldList)).toBeUndefined()
    expect(await archive.listings.get(newList)).toBeDefined()
    expect(await archive.conversations.recall(PLACE)).toEqual([exchanges[1]])
    await archive.close()
  })
})
