import { describe, expect, it } from 'vitest'
import { NOTICE_LIMITS } from '../../src/notices/limits.ts'
import { noteMissed, planDigests } from '../../src/notices/plan-digests.ts'
import { arrive, CHANNEL, DIRECT, HOUR, harbourReport, isoOf, newsDesk, START, sendAll } from './news-desk.ts'

const DAILY = { at: '10:00', zone: 'UTC' } as const
const digest = (given: object = {}) => ({
  place: DIRECT,
  personId: '33',
  times: DAILY,
  topics: [],
  language: 'en',
  lastSlot: isoOf(START),
  ...given,
})

describe('planDigests', () => {
  it('makes one digest a slot, however often and by however many it is planned', async () => {
    const desk = await newsDesk()
    await desk.archive.digests.set(digest())
    await arrive(desk, [harbourReport(1)])
    const twice = await Promise.all([planDigests(desk, START + HOUR), planDigests(desk, START + HOUR)])
    expect(twice[0]! + twice[1]!).toBe(1)
    expect(await planDigests(desk, START + 2 * HOUR)).toBe(0)
    expect(await sendAll(desk, START + 2 * HOUR)).toEqual([
      expect.objectContaining({ kind: 'digest', slot: isoOf(START + HOUR), articles: 1 }),
    ])
  })

  it('tells each article in one digest, by when it came in', async () => {
    const desk = await newsDesk()
    await desk.archive.digests.set(digest())
    await arrive(desk, [harbourReport(1)], START + HOUR)
    await arrive(desk, [harbourReport(2)], START + HOUR + 1)
    const told: (readonly string[])[] = []
    for (const slot of [START + HOUR, START + 25 * HOUR, START + 49 * HOUR]) {
      await planDigests(desk, slot)
      for (const one of await sendAll(desk, slot)) {
        if (one.kind === 'digest') told.push(one.stories.flatMap((story) => story.articleIds))
      }
    }
    expect(told).toEqual([['harbour-1'], ['harbour-2'], []])
  })

  it('names what it missed, and tells what that would have told', async () => {
    const desk = await newsDesk()
    await desk.archive.digests.set(digest())
    await arrive(desk, [harbourReport(1)])
    expect(await planDigests(desk, START + HOUR + NOTICE_LIMITS.dailyLateMs)).toBe(0)
    expect(await planDigests(desk, START + 25 * HOUR)).toBe(1)
    expect(await sendAll(desk, START + 25 * HOUR)).toEqual([
      expect.objectContaining({ missed: [isoOf(START + HOUR)], articles: 1, from: isoOf(START - 23 * HOUR) }),
    ])
  })

  it('remembers a digest that was made and could not be sent in time', async () => {
    const desk = await newsDesk()
    const { id } = await desk.archive.digests.set(digest())
    await planDigests(desk, START + HOUR)
    const [late] = await desk.archive.outbox.expire(START + HOUR + NOTICE_LIMITS.dailyLateMs)
    await noteMissed(desk, JSON.parse(late?.content ?? ''))
    const [kept] = await desk.archive.digests.all()
    expect(kept).toMatchObject({ id, missed: [isoOf(START + HOUR)] })
  })

  it('puts together once what several places get of one period', async () => {
    const desk = await newsDesk()
    for (const place of [DIRECT, CHANNEL]) await desk.archive.digests.set(digest({ place }))
    await arrive(desk, [harbourReport(1)])
    const asked: unknown[] = []
    const { archive } = desk
    const watched = {
      ...desk,
      archive: {
        ...archive,
        arrived: (period: Parameters<typeof archive.arrived>[0]) => {
          asked.push(period)
          return archive.arrived(period)
        },
      },
    }
    expect(await planDigests(watched, START + HOUR)).toBe(2)
    expect(asked).toHaveLength(1)
    expect(await sendAll(desk, START + HOUR)).toHaveLength(2)
  })

  it('makes the others where one cannot be made', async () => {
    const desk = await newsDesk()
    await desk.archive.digests.set(digest({ place: CHANNEL, times: { at: '10:00', zone: 'Nowhere/Gone' } }))
    await desk.archive.digests.set(digest())
    await expect(planDigests(desk, START + HOUR)).rejects.toThrow('channel/11/22')
    expect(await sendAll(desk, START + HOUR)).toHaveLength(1)
  })
})
