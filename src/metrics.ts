import { createServer } from 'node:http'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Archive } from './archive/archive.ts'
import type { NoticeState } from './archive/outbox-store.ts'
import { type FeedStatus, feedStatus } from './feeds/feed-status.ts'
import type { PollReport } from './feeds/poll-report.ts'

/** What Prometheus can ask for. */
export interface Metrics {
  /** Counts a poll. */
  observe(report: PollReport): void
  /** Everything in the text format of Prometheus. */
  text(): Promise<string>
  /** Answers `GET /metrics` until the signal. @returns the port. */
  serve(options: {
    readonly host: string
    readonly port: number
    readonly signal: AbortSignal
  }): Promise<number>
}

const STATUSES: readonly FeedStatus[] = ['new', 'fine', 'failing', 'failing-long', 'gone', 'paused']

const NOTICE_STATES: readonly NoticeState[] = [
  'waiting',
  'sent',
  'dropped',
  'refused',
  'expired',
  'uncertain',
]

/** Seconds: from a feed that has not changed to one whose pages are all fetched. */
const POLL_BUCKETS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15, 30, 60, 120, 300]

/** Makes the metrics of a process. @param now milliseconds since 1970. */
export function createMetrics(
  archive: Pick<Archive, 'count' | 'feeds' | 'outbox' | 'pauses'>,
  now: () => number,
): Metrics {
  const register = new Registry()
  const registers = [register]
  collectDefaultMetrics({ register })
  new Gauge({
    name: 'dateline_articles',
    help: 'Articles in the archive.',
    registers,
    async collect() {
      this.set(await archive.count())
    },
  })
  new Gauge({
    name: 'dateline_feeds',
    help: 'Feeds that are followed, by how they fare.',
    labelNames: ['status'],
    registers,
    async collect() {
      const at = new Date(now()).toISOString()
      const counts = new Map<FeedStatus, number>(STATUSES.map((status) => [status, 0]))
      for (const feed of await archive.feeds.all()) {
        const status = feedStatus(feed, at)
        counts.set(status, (counts.get(status) ?? 0) + 1)
      }
      for (const [status, count] of counts) this.set({ status }, count)
    },
  })
  new Gauge({
    name: 'dateline_notices',
    help: 'What goes out by itself (follows, digests, corrections) and is remembered, by its state.',
    labelNames: ['state'],
    registers,
    async collect() {
      const counts = await archive.outbox.counts()
      for (const state of NOTICE_STATES) this.set({ state }, counts[state] ?? 0)
    },
  })
  new Gauge({
    name: 'dateline_paused_places',
    help: 'Channels and people that nothing can be posted to for now.',
    registers,
    async collect() {
      this.set((await archive.pauses.all()).length)
    },
  })
  const polls = new Counter({
    name: 'dateline_polls_total',
    help: 'Polls of feeds, by what came of them.',
    labelNames: ['outcome'],
    registers,
  })
  const failures = new Counter({
    name: 'dateline_poll_failures_total',
    help: 'Polls that failed, by reason.',
    labelNames: ['reason'],
    registers,
  })
  const articles = new Counter({
    name: 'dateline_feed_articles_total',
    help: 'Articles that feeds brought: new, changed, of which only a teaser could be had, and entries that are no articles.',
    labelNames: ['outcome'],
    registers,
  })
  const seconds = new Histogram({
    name: 'dateline_poll_seconds',
    help: 'How long a poll took, its pages included.',
    buckets: POLL_BUCKETS,
    registers,
  })
  return {
    observe({ outcome, reason, imported, updated, teasers, refused, elapsed }) {
      polls.inc({ outcome })
      if (reason !== undefined) failures.inc({ reason })
      for (const [name, count] of Object.entries({ imported, updated, teasers, refused })) {
        articles.inc({ outcome: name }, count)
      }
      seconds.observe(elapsed / 1000)
    },
    text: () => register.metrics(),
    serve: ({ host, port, signal }) =>
      new Promise((resolve, reject) => {
        const server = createServer((request, response) => {
          if (request.method !== 'GET' || request.url?.split('?')[0] !== '/metrics') {
            response.writeHead(404).end()
            return
          }
          register.metrics().then(
            (text) => response.writeHead(200, { 'content-type': register.contentType }).end(text),
            () => response.writeHead(500).end(),
          )
        })
        // Listened to for good: a connection that cannot be taken, for lack of files, is no reason to end.
        server.on('error', reject)
        server.listen(port, host, () => {
          const address = server.address()
          resolve(typeof address === 'object' && address !== null ? address.port : port)
        })
        signal.addEventListener('abort', () => server.close().closeAllConnections(), { once: true })
      }),
  }
}
