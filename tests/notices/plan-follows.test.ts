import { describe, expect, it } from 'vitest'
import { findMatches } from '../../src/notices/find-matches.ts'
import { NOTICE_LIMITS } from '../../src/notices/limits.ts'
import {
  arrive,
  CHANNEL,
  DIRECT,
  follow,
  HOUR,
  harbourReport,
  newsDesk,
  plan,
  START,
  sendAll,
  topic,
} from './news-desk.ts'

const N = NOTICE_LIMITS.postsAnHour

describe('what is followed', () => {
  it('is told once, however often it is looked for, and not again for a new version', async () => {
    const desk = await newsDesk()
    await follow(desk, topic('harbour of Velm'))
    await arrive(desk, [harbourReport(1)])
    await plan(desk)
    await plan(desk)
    expect(await sendAll(desk)).toEqual([expect.objectContaining({ kind: 'card', articleId: 'harbour-1' })])
    const changed = harbourReport(1)
    await arrive(desk, [{ ...changed, body: `${changed.body}\n\nOne more ship came.` }], START + 10_000)
    await plan(desk, START + 11_000)
    expect(await sendAll(desk, START + 12_000)).toEqual([])
  })

  it('is not told of what was there before, of old news, or of what is about something else', async () => {
    const desk = await newsDesk()
    await arrive(desk, [harbourReport(1)], START - 1000)
    await follow(desk, topic('harbour of Velm'))
    await arrive(desk, [
      harbourReport(2, { publishedAt: '2026-01-10' }),
      harbourReport(3, { title: 'Bakers of Ostrel Close', body: 'The bakers of Ostrel closed their ovens.' }),
    ])
    await plan(desk)
    expect(await sendAll(desk)).toEqual([])
    expect(await desk.archive.follows.arrivals(10)).toEqual([])
  })

  it('is told once a place, where two follows of it match', async () => {
    const desk = await newsDesk()
    const ids = [
      await follow(desk, topic('harbour of Velm')),
      await follow(desk, { kind: 'source', name: 'coast courier' }),
    ]
    await follow(desk, topic('harbour'), DIRECT)
    await arrive(desk, [harbourReport(1)])
    await plan(desk)
    const sent = await sendAll(desk)
    expect(sent).toHaveLength(2)
    expect(sent).toContainEqual(expect.objectContaining({ followIds: ids }))
  })

  it('is not told again when another outlet carries the same report', async () => {
    const desk = await newsDesk()
    await follow(desk, topic('harbour of Velm'))
    await arrive(desk, [harbourReport(1)])
    await plan(desk)
    await sendAll(desk)
    await arrive(
      desk,
      [
        harbourReport(1, { id: 'copy', source: 'Northern Ledger', title: 'Busy Day at Velm Harbour' }),
        harbourReport(2),
      ],
      START + 5000,
    )
    await plan(desk, START + 6000)
    expect(await sendAll(desk, START + 7000)).toEqual([
      expect.objectContaining({ kind: 'card', articleId: 'harbour-2' }),
    ])
  })

  it(`makes at most ${N} posts an hour, the last of which gathers the rest`, async () => {
    const desk = await newsDesk()
    await follow(desk, topic('harbour of Velm'))
    await arrive(
      desk,
      Array.from({ length: N + 4 }, (_, at) => harbourReport(at + 1)),
    )
    await plan(desk)
    const sent = await sendAll(desk)
    expect(sent.map(({ kind }) => kind)).toEqual([...Array(N - 1).fill('card'), 'gathered'])
    expect(sent.at(-1)).toMatchObject({
      articleIds: Array.from({ length: 5 }, (_, at) => `harbour-${5 - at}`),
    })

    await arrive(desk, [harbourReport(50), harbourReport(51)], START + 5000)
    await plan(desk, START + 6000)
    expect(await sendAll(desk, START + 7000)).toEqual([])
    await plan(desk, START + HOUR + 3000)
    expect(await sendAll(desk, START + HOUR + 4000)).toHaveLength(2)
  })

  it('waits while the place is paused, and goes on after it', async () => {
    const desk = await newsDesk()
    await follow(desk, topic('harbour of Velm'))
    await desk.archive.pauses.pause({
      place: CHANNEL,
      reason: 'forbidden',
      since: '2026-01-21T09:00:00.000Z',
    })
    await arrive(desk, [harbourReport(1), harbourReport(2)])
    await plan(desk)
    expect(await sendAll(desk)).toEqual([])
    await desk.archive.pauses.resume(CHANNEL)
    await plan(desk, START + 5000)
    expect(await sendAll(desk, START + 6000)).toHaveLength(2)
  })

  it('leaves nothing behind where it is followed no more', async () => {
    const desk = await newsDesk()
    const id = await follow(desk, topic('harbour of Velm'))
    await arrive(desk, [harbourReport(1)])
    await findMatches(desk, START + 2000)
    await desk.archive.follows.remove(id)
    await plan(desk)
    expect(await sendAll(desk)).toEqual([])
    await arrive(desk, [harbourReport(2)])
    expect(await desk.archive.follows.arrivals(10)).toEqual([])
  })

  it('is not missed where the articles were saved by another connection', async () => {
    const desk = await newsDesk()
    await follow(desk, topic('harbour of Velm'))
    await arrive(desk, [harbourReport(1)])
    expect(await desk.archive.follows.arrivals(10)).toHaveLength(1)
  })
})
