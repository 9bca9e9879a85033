import { afterAll, describe, expect, it } from 'vitest'
import { latest } from '../../commands/latest.ts'
import { searchedOf } from '../../src/answer/desk.ts'
import { lastListedDay } from '../../src/answer/last-listed-day.ts'
import type { ArticleDraft } from '../../src/articles/article.ts'
import { deskOf } from './articles-desk.ts'

const EAST: ArticleDraft = {
  id: 'east',
  title: 'Squid Landed in Orsk',
  publishedAt: '2026-01-21T05:00+09:00',
  body: 'Fishermen of Orsk landed a squid of nine metres.',
}
const DAY: ArticleDraft = {
  id: 'day',
  title: 'Ferry Sails from Velm',
  publishedAt: '2026-01-21',
  body: 'The ferry sailed from Velm with nobody aboard.',
}

describe('the last day that is listed', async () => {
  const east = await deskOf([EAST])
  const both = await deskOf([EAST, DAY])
  afterAll(() => Promise.all([east, both].map(({ archive }) => archive.close())))

  it.each([
    ['has begun in the east where all of it is out', '2026-01-20T20:00:00Z', '2026-01-21'],
    [
      'is the day of the instant where some of the next is still to come',
      '2026-01-20T19:59:00Z',
      '2026-01-20',
    ],
    ['is the day of the instant where nothing is held of the next', '2026-01-21T20:00:00Z', '2026-01-21'],
    ['is a day that is all that is said', '2026-01-20', '2026-01-20'],
  ])('%s', async (_, asOf, day) => {
    expect(await lastListedDay(east.archive, asOf)).toBe(day)
  })

  it('waits for what is dated by a day alone', async () => {
    expect(await lastListedDay(both.archive, '2026-01-20T20:00:00Z')).toBe('2026-01-20')
    expect(await lastListedDay(both.archive, '2026-01-21T00:00:00Z')).toBe('2026-01-21')
  })

  it('is counted among what was searched, and listed', async () => {
    const asOf = '2026-01-20T20:00:00Z'
    expect(await searchedOf(east, asOf, { from: '2026-01-21' })).toMatchObject({
      articles: 1,
      newest: '2026-01-21',
    })
    const listed = await latest.run({ options: {}, asOf }, { ...east, version: '1.0.0' })
    expect(JSON.stringify(listed.blocks)).toContain(EAST.title)
  })
})
