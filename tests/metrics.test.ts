import { afterEach, expect, it } from 'vitest'
import type { Archive } from '../src/archive/archive.ts'
import { openArchive } from '../src/archive/sqlite/sqlite-archive.ts'
import { createMetrics } from '../src/metrics.ts'

const AT = '2026-01-20T10:00:00.000Z'
let archive: Archive
afterEach(() => archive.close())

it('metrics tell articles, feeds by how they fare, and what came of polls', async () => {
  archive = openArchive(':memory:')
  await archive.save({ title: 'T', body: 'B', publishedAt: '2026-01-20' }, { savedAt: AT })
  const { feed } = await archive.feeds.add({ url: 'http://a.example/' }, {}, { at: AT, interval: 1 })
  const failingSince = '2026-01-10T10:00:00.000Z'
  await archive.feeds.savePoll(feed.id, { entries: [], state: { failingSince } }, { savedAt: AT })
  const place = { kind: 'direct', personId: '1' } as const
  const notice = { kind: 'digest', subject: 'a', place, content: '{}', madeMs: 0, dueMs: 0, expiresMs: 9 }
  await archive.outbox.add(notice)
  await archive.pauses.pause({ place, reason: 'closed', since: AT })
  const metrics = createMetrics(archive, () => Date.parse(AT))
  const report = {
    feed,
    imported: 2,
    updated: 1,
    teasers: 1,
    refused: 0,
    left: 0,
    nextPollAt: AT,
    elapsed: 1500,
  }
  metrics.observe({ ...report, outcome: 'news' })
  metrics.observe({ ...report, outcome: 'failed', reason: 'timeout', imported: 0, updated: 0, teasers: 0 })

  const stopping = new AbortController()
  const port = await metrics.serve({ host: '127.0.0.1', port: 0, signal: stopping.signal })
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404)
  stopping.abort()
  for (const line of [
    'dateline_articles 1',
    'dateline_feeds{status="failing-long"} 1',
    'dateline_feeds{status="fine"} 0',
    'dateline_notices{state="waiting"} 1',
    'dateline_notices{state="sent"} 0',
    'dateline_paused_places 1',
    'dateline_polls_total{outcome="news"} 1',
    'dateline_poll_failures_total{reason="timeout"} 1',
    'dateline_feed_articles_total{outcome="imported"} 2',
    'dateline_poll_seconds_count 2',
  ]) {
    expect(text.split('\n')).toContain(line)
  }
})
