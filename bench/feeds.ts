/**
 * Prints how many feeds are polled a second, and the memory that it takes, over a server on the loopback interface that runs in
 * a process of its own. Each feed is a host of its own, so that the limit of one request a host holds nothing up.
 *
 *     npm run bench:feeds -- [FEEDS] [ENTRIES]
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openArchive } from '../src/archive/sqlite/sqlite-archive.ts'
import type { PollReport } from '../src/feeds/poll-report.ts'
import { createPoller } from '../src/feeds/poller.ts'
import { createReadingThread } from '../src/feeds/reading-thread.ts'
import { createFetcher } from '../src/fetch/fetcher.ts'

const feeds = Number(process.argv[2] ?? 1_000)
const entries = Number(process.argv[3] ?? 50)

const DAY_MS = 86_400_000
let now = Date.parse('2026-01-21T00:00:00Z')

const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'))
const server = fork(resolve(import.meta.dirname, 'support/feed-server.ts'), [String(entries)])
const [{ port }] = (await once(server, 'message')) as [{ readonly port: number }]
const fetcher = createFetcher({
  userAgent: 'Dateline-bench',
  policy: {
    refusalOf: (address, asked) =>
      address === '127.0.0.1' && asked === port ? undefined : `${address} is not the server of the benchmark`,
  },
  resolve: async () => [{ address: '127.0.0.1', family: 4 }],
})
const archive = openArchive(folder)
const thread = createReadingThread()
try {
  for (let at = 0; at < feeds; at += 1) {
    const url = `http://feed-${at}.example:${port}/${at}`
    await archive.feeds.add({ url }, {}, { at: new Date(now).toISOString(), interval: DAY_MS / 24 })
  }
  console.log(`${feeds} feeds of ${entries} entries; before: ${memory()}`)
  await round('first poll, all is new')
  await round('polled again, not modified')
  await newEdition(1)
  await round('an entry more in each')
  console.log(
    `${await archive.count()} articles, ${(statSync(join(folder, 'dateline.sqlite')).size / 1e6).toFixed(0)} MB on disk`,
  )
} finally {
  await fetcher.close()
  await thread.close()
  await archive.close()
  server.disconnect()
  rmSync(folder, { recursive: true })
}

/** Lets every feed have its turn. */
async function round(what: string): Promise<void> {
  now += DAY_MS
  let most = 0
  const failures: unknown[] = []
  const reports: PollReport[] = []
  const poller = createPoller({
    archive,
    fetcher,
    readers: thread.readers,
    readPage: async () => ({
      kind: 'failed',
      reason: 'the feeds of the benchmark hold whole stories',
      again: false,
    }),
    now: () => now,
    random: () => 0.5,
    onFailure: (_feed, error) => failures.push(error),
    onPoll(report) {
      reports.push(report)
      most = Math.max(most, process.memoryUsage().rss)
    },
  })
  const start = performance.now()
  const before = process.cpuUsage()
  await poller.pollDue()
  const seconds = (performance.now() - start) / 1_000
  const { user, system } = process.cpuUsage(before)
  const wrong = reports.filter(({ error }) => error !== undefined)
  if (failures.length + wrong.length > 0 || reports.length !== feeds) {
    throw new Error(`${reports.length} polls, ${wrong.length} failed: ${wrong[0]?.error ?? failures[0]}`)
  }
  const imported = reports.reduce((sum, report) => sum + report.imported, 0)
  console.log(
    `${what.padEnd(28)} ${seconds.toFixed(1).padStart(6)} s (${((user + system) / 1e6).toFixed(1)} s of processor time), ${(feeds / seconds).toFixed(0).padStart(4)} feeds/s, ${imported} articles (${(imported / seconds).toFixed(0)}/s), at most ${(most / 1e6).toFixed(0)} MB resident; after: ${memory()}`,
  )
}

async function newEdition(edition: number): Promise<void> {
  server.send(edition)
  await once(server, 'message')
}

function memory(): string {
  globalThis.gc?.()
  const { rss, heapUsed } = process.memoryUsage()
  return `${(heapUsed / 1e6).toFixed(0)} MB heap, ${(rss / 1e6).toFixed(0)} MB resident`
}
