import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Archive } from '../../src/archive/archive.ts'
import { openArchive } from '../../src/archive/sqlite/sqlite-archive.ts'
import { createDailyText } from '../../src/feeds/daily-text.ts'
import type { PollReport } from '../../src/feeds/poll-report.ts'
import { createPoller, type Poller, type PollerOptions } from '../../src/feeds/poller.ts'
import { readersHere } from '../../src/feeds/readers.ts'
import { createPageReader } from '../../src/ingest/page-reader.ts'
import { createRobots } from '../../src/ingest/robots.ts'
import { newsPage, rss, storyHtml } from '../support/web/feed-documents.ts'
import { type LoopbackWeb, openWeb } from '../support/web/loopback-web.ts'

const MINUTE = 60_000
const START = Date.parse('2026-01-20T12:00:00Z')
const PUBLISHED = 'Tue, 20 Jan 2026 10:00:00 GMT'

let web: LoopbackWeb
let archive: Archive
let time: number
let poller: Poller
const failures: unknown[] = []

beforeEach(() => {
  web = openWeb()
  archive = openArchive(':memory:')
  time = START
  poller = pollerWith({})
})
afterEach(async () => {
  await archive.close()
  await web.close()
  expect(failures.splice(0)).toEqual([])
})

function pollerWith(options: Partial<PollerOptions>): Poller {
  const fetcher = web.fetcher({ limits: { time: 2_000, bytes: 1_000_000 } })
  return createPoller({
    archive,
    fetcher,
    readers: readersHere,
    readPage: createPageReader(fetcher, createRobots({ fetcher, agent: 'Dateline', now: () => time })),
    now: () => time,
    random: () => 0.5,
    onFailure: (_feed, error) => failures.push(error),
    ...options,
  })
}

const add = (url: string) =>
  archive.feeds.add({ url }, {}, { at: new Date(time).toISOString(), interval: 15 * MINUTE })

/** Polls once more, after so many minutes. @returns the one report, and what the feed is like then. */
async function pollAfter(minutes: number): Promise<PollReport> {
  time += minutes * MINUTE
  const [report] = await poller.pollDue()
  if (report === undefined) throw new Error('No feed was due')
  return report
}
const minutesUntilNext = (report: PollReport) => (Date.parse(report.nextPollAt) - time) / MINUTE
const theFeed = async () => (await archive.feeds.all())[0]
const whole = (name: string, text = name) => ({
  title: `Report ${name}`,
  link: `/${name}`,
  published: PUBLISHED,
  content: storyHtml(`It is about ${text}.`),
})

describe('polling a feed', () => {
  it('keeps its entries as articles, and nothing twice', async () => {
    const site = await web.site('news.example', (_request, response) =>
      response.end(rss('Example News', [whole('one'), whole('two')])),
    )
    await add(`${site.origin}/rss`)
    expect(await pollAfter(0)).toMatchObject({ outcome: 'news', imported: 2, teasers: 0, refused: 0 })
    expect(await pollAfter(30)).toMatchObject({ outcome: 'no-news', imported: 0, updated: 0 })
    expect(await archive.latest({ limit: 5 })).toMatchObject([
      { title: 'Report one', source: 'Example News', url: `${site.origin}/one` },
      { title: 'Report two', publishedAt: '2026-01-20T10:00:00.000Z' },
    ])
    expect(await theFeed()).toMatchObject({ title: 'Example News', failures: 0 })
  })

  it('names the site of a feed that a server added and that calls itself as another outlet', async () => {
    const held = {
      title: 'Ferry sinks',
      body: 'It sank.',
      publishedAt: '2026-01-19',
      source: 'Coast Courier',
    }
    await archive.save(held, { savedAt: new Date(time).toISOString() })
    const site = await web.site('evil.example', (_request, response) =>
      response.end(rss('Coast Courier', [whole('one')])),
    )
    await archive.feeds.add(
      { url: `${site.origin}/rss` },
      { guildId: '1' },
      { at: new Date(time).toISOString(), interval: 15 * MINUTE },
    )
    await pollAfter(0)
    expect((await archive.sources()).map(({ name }) => name).sort()).toEqual([
      'Coast Courier',
      'Coast Courier (evil.example)',
    ])
  })

  it('reads no more than the servers that follow it may have in a day, and the rest the day after', async () => {
    const start = () => pollerWith({ dailyText: createDailyText(archive.feeds, () => time, 1_500) })
    poller = start()
    const entries = ['one', 'two', 'three', 'four'].map((name) => whole(name))
    const site = await web.site('news.example', (_request, response) => response.end(rss('News', entries)))
    await archive.feeds.add(
      { url: `${site.origin}/rss` },
      { guildId: '1' },
      { at: new Date(time).toISOString(), interval: 15 * MINUTE },
    )
    const first = await pollAfter(0)
    expect(first).toMatchObject({ imported: 2, left: 2, refusal: expect.stringContaining('in a day') })
    expect(minutesUntilNext(first)).toBe(60)
    expect(await pollAfter(61)).toMatchObject({ imported: 0, left: 2 })
    // What was read counts after a restart, too.
    poller = start()
    expect(await pollAfter(61)).toMatchObject({ imported: 0, left: 2 })
    expect(await pollAfter(24 * 60)).toMatchObject({ imported: 2, left: 0 })
  })

  it('reads all of what the operator follows too', async () => {
    poller = pollerWith({ dailyText: createDailyText(archive.feeds, () => time, 0) })
    const site = await web.site('news.example', (_request, response) =>
      response.end(rss('News', [whole('one'), whole('two')])),
    )
    await archive.feeds.add(
      { url: `${site.origin}/rss` },
      { guildId: '1' },
      { at: new Date(time).toISOString(), interval: 15 * MINUTE },
    )
    await add(`${site.origin}/rss`)
    expect(await pollAfter(0)).toMatchObject({ imported: 2, left: 0 })
  })

  it('makes a new version of an entry that changed', async () => {
    const site = await web.site('news.example', (_request, response) =>
      response.end(rss('Example News', [whole('one')])),
    )
    await add(`${site.origin}/rss`)
    await pollAfter(0)
    site.answer((_request, response) => response.end(rss('Example News', [whole('one', 'something else')])))
    expect(await pollAfter(30)).toMatchObject({ outcome: 'news', imported: 0, updated: 1 })
    const [article] = await archive.latest({ limit: 1 })
    expect(article?.body).toContain('something else')
    expect(await archive.versions(article?.id ?? '')).toHaveLength(2)
  })

  it('asks conditionally, and takes a 304 for no news', async () => {
    const site = await web.site('news.example', (request, response) => {
      if (request.headers['if-none-match'] === '"one"') response.writeHead(304).end()
      else
        response
          .writeHead(200, { etag: '"one"', 'last-modified': PUBLISHED })
          .end(rss('News', [whole('one')]))
    })
    await add(`${site.origin}/rss`)
    await pollAfter(0)
    expect(await pollAfter(30)).toMatchObject({ outcome: 'not-modified' })
    expect(site.requests[1]?.headers).toMatchObject({
      'if-none-match': '"one"',
      'if-modified-since': PUBLISHED,
    })
  })

  it('asks more often where there is news, and less often where there is none', async () => {
    const site = await web.site('news.example', (_request, response) =>
      response.end(rss('Example News', [whole(`at-${time}`)])),
    )
    await add(`${site.origin}/rss`)
    expect(minutesUntilNext(await pollAfter(0))).toBe(7.5)
    expect(minutesUntilNext(await pollAfter(8))).toBe(5)
    site.answer((_request, response) => response.end(rss('Example News', [])))
    expect(minutesUntilNext(await pollAfter(6))).toBe(7.5)
    expect(minutesUntilNext(await pollAfter(10))).toBe(11.25)
    for (let round = 0; round < 12; round += 1) await pollAfter(400)
    expect(minutesUntilNext(await pollAfter(400))).toBe(360)
  })

  it('dates an undated entry by when it was first seen, and keeps that date', async () => {
    const undated = (text: string) => ({ title: 'Undated', link: '/undated', content: storyHtml(text) })
    const site = await web.site('news.example', (_request, response) =>
      response.end(
        rss('Example News', [
          undated('First.'),
          { ...undated('x'), title: 'Far', link: '/far', published: 'Fri, 31 Dec 9999 23:59:59 GMT' },
        ]),
      ),
    )
    await add(`${site.origin}/rss`)
    await pollAfter(0)
    site.answer((_request, response) => response.end(rss('Example News', [undated('Second.')])))
    await pollAfter(30)
    expect((await archive.latest({ limit: 5 })).map(({ publishedAt }) => publishedAt)).toEqual([
      '2026-01-20T12:00:00.000Z',
      '2026-01-20T12:00:00.000Z',
    ])
  })
})

describe('full text', () => {
  const teaser = (link: string) => ({
    title: 'Bridge opens',
    link,
    published: PUBLISHED,
    summary: 'It opened …',
  })

  it('is fetched from the page where the feed gives a teaser', async () => {
    const site = await web.site('news.example', (request, response) =>
      request.url === '/rss'
        ? response.end(rss('Feed', [teaser('/bridge')]))
        : response.end(
            newsPage({
              title: 'Bridge opens at last',
              published: '2026-01-20',
              html: storyHtml('The bridge is open.'),
            }),
          ),
    )
    await add(`${site.origin}/rss`)
    expect(await pollAfter(0)).toMatchObject({ outcome: 'news', imported: 1, teasers: 0 })
    const [article] = await archive.latest({ limit: 1 })
    expect(article).toMatchObject({
      title: 'Bridge opens at last',
      source: 'Example News',
      url: `${site.origin}/bridge`,
    })
    expect(article?.body).toContain('The bridge is open.')
    expect(article?.excerpt).toBeUndefined()
    await pollAfter(30)
    expect(site.requests.filter(({ path }) => path === '/bridge')).toHaveLength(1)
  })

  it('is not to be had: the teaser is kept and marked', async () => {
    const site = await web.site('news.example', (request, response) =>
      request.url === '/rss' ? response.end(rss('Feed', [teaser('/gone')])) : response.writeHead(404).end(),
    )
    await add(`${site.origin}/rss`)
    expect(await pollAfter(0)).toMatchObject({ imported: 1, teasers: 1 })
    expect(await archive.latest({ limit: 1 })).toMatchObject([{ body: 'It opened …', excerpt: true }])
    await pollAfter(30)
    expect(site.requests.filter(({ path }) => path === '/gone')).toHaveLength(1)
  })

  it('is asked for three times where the server is busy, whether the feed changes or not', async () => {
    let busy = true
    const site = await web.site('news.example', (request, response) => {
      if (request.url === '/rss') {
        if (request.headers['if-none-match'] !== undefined) response.writeHead(304).end()
        else response.writeHead(200, { etag: '"1"' }).end(rss('Feed', [teaser('/busy')]))
      } else if (request.url === '/robots.txt') response.writeHead(404).end()
      else if (busy) response.writeHead(503).end()
      else
        response.end(newsPage({ title: 'Bridge opens', published: '2026-01-20', html: storyHtml('Open.') }))
    })
    await add(`${site.origin}/rss`)
    expect(await pollAfter(0)).toMatchObject({ imported: 1, teasers: 1 })
    expect(await pollAfter(30)).toMatchObject({ outcome: 'no-news' })
    busy = false
    expect(await pollAfter(30)).toMatchObject({ updated: 1, teasers: 0 })
    expect((await archive.latest({ limit: 1 }))[0]?.excerpt).toBeUndefined()
    expect(await pollAfter(30)).toMatchObject({ outcome: 'not-modified' })
    expect(site.requests.filter(({ path }) => path === '/busy')).toHaveLength(3)
  })

  it('stays when the entry changes and its page cannot be had any more', async () => {
    let there = true
    let summary = 'It opened …'
    const site = await web.site('news.example', (request, response) => {
      if (request.url === '/rss') response.end(rss('Feed', [{ ...teaser('/bridge'), summary }]))
      else if (there)
        response.end(newsPage({ title: 'Bridge opens', published: '2026-01-20', html: storyHtml('Open.') }))
      else response.writeHead(404).end()
    })
    await add(`${site.origin}/rss`)
    await pollAfter(0)
    there = false
    summary = 'It opened, we hear …'
    expect(await pollAfter(30)).toMatchObject({ updated: 0, refused: 0 })
    expect((await archive.latest({ limit: 1 }))[0]?.body).toContain('Open.')
    expect(await pollAfter(30)).toMatchObject({ outcome: 'no-news' })
    expect(site.requests.filter(({ path }) => path === '/bridge')).toHaveLength(2)
  })
})

it('an entry that makes a parser fail costs its feed nothing else', async () => {
  const site = await web.site('news.example', (_request, response) =>
    response.end(rss('Feed', [{ ...whole('odd'), content: 'It opened …' }, whole('fine')])),
  )
  await add(`${site.origin}/rss`)
  poller = pollerWith({
    readPage: async () => {
      throw new TypeError('no such node')
    },
  })
  expect(await pollAfter(0)).toMatchObject({
    imported: 1,
    refused: 1,
    refusal: 'The entry cannot be read: no such node.',
  })
})

it('an entry that cannot be kept costs its feed nothing else', async () => {
  const site = await web.site('news.example', (_request, response) =>
    response.end(rss('Feed', [whole('odd'), whole('fine')])),
  )
  await add(`${site.origin}/rss`)
  poller = pollerWith({
    readers: {
      ...readersHere,
      async entry(entry, context) {
        const read = await readersHere.entry(entry, context)
        const odd = read.draft.title === 'Report odd'
        return odd ? { ...read, draft: { ...read.draft, title: 'Odd \ud83c' } } : read
      },
    },
  })
  expect(await pollAfter(0)).toMatchObject({
    imported: 1,
    refused: 1,
    refusal: 'The entry cannot be kept: its title holds half a character.',
  })
})

describe('a feed that fails', () => {
  it('is asked less and less often, says why, and is never dropped', async () => {
    const site = await web.site('news.example', (_request, response) => response.writeHead(500).end())
    await add(`${site.origin}/rss`)
    const waits: number[] = []
    for (let round = 0; round < 8; round += 1) waits.push(minutesUntilNext(await pollAfter(400)))
    expect(waits).toEqual([15, 15, 20, 40, 80, 160, 320, 360])
    expect(await theFeed()).toMatchObject({
      failures: 8,
      error: 'The server answers with status 500.',
      failingSince: new Date(START + 400 * MINUTE).toISOString(),
    })
    site.answer((_request, response) => response.end(rss('News', [whole('one')])))
    expect(await pollAfter(400)).toMatchObject({ outcome: 'news' })
    const feed = await theFeed()
    expect(feed).toMatchObject({ failures: 0, error: 'The server answers with status 500.' })
    expect(feed?.failingSince).toBeUndefined()
  })

  it('is asked again when it wants to be', async () => {
    const site = await web.site('news.example', (_request, response) =>
      response.writeHead(429, { 'retry-after': '7200' }).end(),
    )
    await add(`${site.origin}/rss`)
    expect(minutesUntilNext(await pollAfter(0))).toBe(120)
  })

  it('is not asked any more when it is gone, until somebody wants it to', async () => {
    const site = await web.site('news.example', (_request, response) => response.writeHead(410).end())
    const { feed } = await add(`${site.origin}/rss`)
    expect(await pollAfter(0)).toMatchObject({ outcome: 'gone' })
    time += 10_000 * MINUTE
    expect(await poller.pollDue()).toEqual([])
    expect(await theFeed()).toMatchObject({ gone: true, followers: [{ paused: false }] })
    await archive.feeds.setPaused(feed.id, false, { at: new Date(time).toISOString() })
    expect(await poller.pollDue()).toHaveLength(1)
  })

  it('is followed where it has moved for good, and stays where it is redirected for now', async () => {
    const site = await web.site('news.example', (request, response) => {
      const to = { '/old': [301, '/new'], '/new': [302, '/today'] }[request.url ?? ''] as
        | [number, string]
        | undefined
      if (to === undefined) response.end(rss('News', [whole('one')]))
      else response.writeHead(to[0], { location: to[1] }).end()
    })
    await add(`${site.origin}/old`)
    const report = await pollAfter(0)
    expect(report.movedTo).toBeUndefined()
    site.answer((request, response) =>
      request.url === '/old'
        ? response.writeHead(308, { location: '/new' }).end()
        : response.end(rss('News', [whole('one')])),
    )
    expect(await pollAfter(30)).toMatchObject({ movedTo: `${site.origin}/new` })
    expect(await theFeed()).toMatchObject({ url: `${site.origin}/new` })
  })

  it('is followed where it has moved for good though it has nothing new', async () => {
    const site = await web.site('news.example', (_request, response) =>
      response.writeHead(200, { etag: '"1"' }).end(rss('News', [whole('one')])),
    )
    await add(`${site.origin}/old`)
    await pollAfter(0)
    site.answer((request, response) =>
      request.url === '/old'
        ? response.writeHead(301, { location: '/new' }).end()
        : response.writeHead(request.headers['if-none-match'] === '"1"' ? 304 : 500).end(),
    )
    expect(await pollAfter(30)).toMatchObject({ outcome: 'not-modified', movedTo: `${site.origin}/new` })
    expect(await theFeed()).toMatchObject({ url: `${site.origin}/new`, etag: '"1"' })
  })

  it('does not move to a page', async () => {
    const site = await web.site('news.example', (request, response) =>
      request.url === '/rss'
        ? response.writeHead(301, { location: '/' }).end()
        : response.end('<!doctype html><html><title>Home</title></html>'),
    )
    await add(`${site.origin}/rss`)
    expect(await pollAfter(0)).toMatchObject({ outcome: 'failed', reason: 'not-a-feed' })
    expect(await theFeed()).toMatchObject({ url: `${site.origin}/rss` })
  })
})

describe('many feeds', () => {
  it('of which some are hostile cost each of those a bounded failure, and no other its turn', async () => {
    const hostile = {
      endless: (_request: unknown, response: import('node:http').ServerResponse) => {
        const write = () => {
          while (response.write('<item>'.repeat(1_000)));
        }
        response.on('drain', write)
        write()
      },
      slow: (_request: unknown, response: import('node:http').ServerResponse) => {
        const timer = setInterval(() => response.write(' '), 50)
        response.on('close', () => clearInterval(timer))
      },
      silent: () => undefined,
      many: (_request: unknown, response: import('node:http').ServerResponse) =>
        response.end(rss('x', []).replace('</channel>', '<item><title>t</title></item>'.repeat(30_000))),
      inside: (_request: unknown, response: import('node:http').ServerResponse) =>
        response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end(),
    }
    const addresses: string[] = []
    for (const [name, listener] of Object.entries(hostile)) {
      const site = await web.site(`${name}.example`, listener)
      addresses.push(`${site.origin}/rss`)
    }
    for (let at = 0; at < 20; at += 1) {
      const site = await web.site(`fine-${at}.example`, (_request, response) =>
        response.end(rss(`Feed ${at}`, [whole(`${at}`)])),
      )
      addresses.push(`${site.origin}/rss`)
    }
    for (const url of addresses) await add(url)
    const reports = await poller.pollDue()
    const reasons = reports.filter(({ outcome }) => outcome === 'failed').map(({ reason }) => reason)
    expect(reasons.sort()).toEqual([
      'forbidden-address',
      'timeout',
      'timeout',
      'too-large',
      'too-many-entries',
    ])
    expect(reports.filter(({ outcome }) => outcome === 'news')).toHaveLength(20)
    expect(await archive.count()).toBe(20)
  })

  it('of a host that does not answer keep no feed of another host waiting', async () => {
    const silent = await web.site('silent.example', () => undefined)
    const fine = await web.site('fine.example', (_request, response) =>
      response.end(rss('News', [whole('one')])),
    )
    for (let at = 0; at < 60; at += 1) await add(`${silent.origin}/${at}`)
    time += 1
    await add(`${fine.origin}/rss`)
    const stopping = new AbortController()
    const outcomes: string[] = []
    const running = pollerWith({
      timing: { look: 20, polls: 4 },
      fetcher: web.fetcher({ limits: { time: 200_000 } }),
      onPoll({ feed, outcome }) {
        outcomes.push(`${new URL(feed.url).hostname} ${outcome}`)
        if (outcome === 'news') stopping.abort()
      },
    }).run(stopping.signal)
    await running
    expect(outcomes).toEqual(['fine.example news'])
  })

  it('are polled as their turns come, and one that is added meanwhile', async () => {
    const site = await web.site('news.example', (request, response) =>
      response.end(rss('News', [whole(request.url?.slice(1) ?? '')])),
    )
    const polled: string[] = []
    const stopping = new AbortController()
    const done = Promise.withResolvers<void>()
    const running = pollerWith({
      timing: { look: 20 },
      onPoll: ({ feed }) => {
        polled.push(feed.url)
        if (polled.length === 2) done.resolve()
      },
    }).run(stopping.signal)
    await add(`${site.origin}/a`)
    await add(`${site.origin}/b`)
    await done.promise
    stopping.abort()
    await running
    expect(polled.sort()).toEqual([`${site.origin}/a`, `${site.origin}/b`])
  })

  it('that are polled when the process is told to stop are polled again the next time', async () => {
    const asked = Promise.withResolvers<void>()
    const site = await web.site('news.example', () => asked.resolve())
    await add(`${site.origin}/rss`)
    const stopping = new AbortController()
    const running = pollerWith({ timing: { look: 20 } }).run(stopping.signal)
    await asked.promise
    stopping.abort()
    await running
    expect(await theFeed()).toMatchObject({ failures: 0, nextPollAt: new Date(START).toISOString() })
  })

  it('are left alone for a minute where the archive cannot be written to', async () => {
    const site = await web.site('news.example', (_request, response) => response.end(rss('News', [])))
    await add(`${site.origin}/rss`)
    const told: unknown[] = []
    const broken = {
      ...archive.feeds,
      savePoll: async () => {
        throw new Error('the disk is full')
      },
    }
    const other = pollerWith({ archive: { feeds: broken }, onFailure: (_feed, error) => told.push(error) })
    expect(await other.pollDue()).toEqual([])
    expect(await other.pollDue()).toEqual([])
    expect(told).toHaveLength(1)
    time += MINUTE
    await other.pollDue()
    expect(told).toHaveLength(2)
  })
})
