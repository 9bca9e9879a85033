import type { RequestListener } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createPageReader, type ReadPage } from '../../src/ingest/page-reader.ts'
import { createRobots } from '../../src/ingest/robots.ts'
import { NO_RULES, readRobots } from '../../src/ingest/robots-rules.ts'
import { type LoopbackWeb, openWeb, type Site } from '../support/web/loopback-web.ts'
import { newsArticle, page, paragraphs } from './pages/made-page.ts'
import { FERRY } from './pages/stories.ts'

const HOUR = 3_600_000
const HTML = page(FERRY, newsArticle(FERRY), `<article><h1>${FERRY.title}</h1>${paragraphs(FERRY)}</article>`)

let web: LoopbackWeb
let time: number
let readPage: ReadPage
beforeEach(() => {
  web = openWeb()
  time = Date.parse('2026-01-21T08:00:00Z')
  const fetcher = web.fetcher({ limits: { time: 2_000, bytes: 1_000_000 } })
  readPage = createPageReader(fetcher, createRobots({ fetcher, agent: 'Dateline', now: () => time }))
})
afterEach(() => web.close())

/** A site that answers robots.txt with what is given, and anything else with a story. */
function siteWith(robots: { status?: number; text?: string }, name = 'coast.example'): Promise<Site> {
  return web.site(name, answer(robots))
}

function answer({ status = 200, text = '' }: { status?: number; text?: string }): RequestListener {
  return (request, response) => {
    if (request.url === '/robots.txt') response.writeHead(status).end(text)
    else response.setHeader('content-type', 'text/html').end(HTML)
  }
}

const paths = (site: Site) => site.requests.map(({ path }) => path)

describe('reading a page', () => {
  it('makes an article of it, with the address that it came from', async () => {
    const site = await siteWith({ status: 404 })
    const url = `${site.origin}/pier`
    expect(await readPage(url)).toMatchObject({ kind: 'article', url, draft: { title: FERRY.title, url } })
    expect(paths(site)).toEqual(['/robots.txt', '/pier'])
  })

  it('asks nothing that the site forbids, and asks for its rules once a day', async () => {
    const site = await siteWith({ text: 'User-agent: *\nDisallow: /private\n' })
    const forbidden = {
      kind: 'failed',
      refusal: 'robots',
      again: false,
      reason: expect.stringContaining('robots.txt'),
    }
    expect(await readPage(`${site.origin}/private/pier`)).toEqual(forbidden)
    expect(await readPage(`${site.origin}/pier`)).toMatchObject({ kind: 'article' })
    expect(paths(site)).toEqual(['/robots.txt', '/pier'])
    site.answer(answer({ text: 'User-agent: dateline\nDisallow: /' }))
    expect(await readPage(`${site.origin}/pier`)).toMatchObject({ kind: 'article' })
    time += 25 * HOUR
    expect(await readPage(`${site.origin}/pier`)).toEqual(forbidden)
    expect(paths(site).filter((path) => path === '/robots.txt')).toHaveLength(2)
  })

  it('follows no redirect to where it is forbidden', async () => {
    const other = await siteWith({ text: 'User-agent: *\nDisallow: /' }, 'other.example')
    const site = await web.site('coast.example', (request, response) => {
      if (request.url === '/robots.txt') response.writeHead(404).end()
      else response.writeHead(302, { location: `${other.origin}/pier` }).end()
    })
    expect(await readPage(`${site.origin}/pier`)).toMatchObject({ kind: 'failed', refusal: 'robots' })
    expect(paths(other)).toEqual(['/robots.txt'])
  })

  it.each([500, 503, 429])('waits while robots.txt is answered with %i', async (status) => {
    const site = await siteWith({ status })
    const url = `${site.origin}/pier`
    expect(await readPage(url)).toMatchObject({
      kind: 'failed',
      again: true,
      reason: expect.stringContaining(`${status}`),
    })
    expect(paths(site)).toEqual(['/robots.txt'])
    site.answer(answer({ status: 404 }))
    expect(await readPage(url)).toMatchObject({ kind: 'failed' })
    time += HOUR
    expect(await readPage(url)).toMatchObject({ kind: 'article' })
  })

  it('waits while robots.txt has no end, and asks for it once for pages that are read at once', async () => {
    const site = await siteWith({ text: 'Disallow: /x\n'.repeat(100_000) })
    const readings = await Promise.all(['/a', '/b', '/c'].map((path) => readPage(site.origin + path)))
    for (const reading of readings) expect(reading).toMatchObject({ kind: 'failed', again: true })
    expect(paths(site)).toEqual(['/robots.txt'])
  })

  it('leaves the rest between two pages that the site asks for', async () => {
    const site = await siteWith({ text: 'User-agent: *\nCrawl-delay: 0.2' })
    const started = performance.now()
    await Promise.all(['/a', '/b', '/c'].map((path) => readPage(site.origin + path)))
    expect(performance.now() - started).toBeGreaterThanOrEqual(390)
  })

  it.each([
    [404, { again: false, refusal: 'not-found' }],
    [503, { again: true }],
    [500, { again: true }],
    [403, { again: false, refusal: 'error' }],
  ])('tells what came of a page that answers with %i', async (status, expected) => {
    const site = await web.site('coast.example', (request, response) => {
      response.writeHead(request.url === '/robots.txt' ? 404 : status).end()
    })
    expect(await readPage(`${site.origin}/pier`)).toMatchObject({ kind: 'failed', ...expected })
  })

  it('tells that a host is not known, and what may not be fetched', async () => {
    expect(await readPage('http://nowhere.example/')).toMatchObject({ kind: 'failed', again: true })
    expect(await readPage('http://127.0.0.1:1/')).toMatchObject({ kind: 'failed' })
    expect(await readPage('file:///etc/passwd')).toMatchObject({ kind: 'failed', again: false })
  })

  it('takes no other site’s address for its own', async () => {
    const site = await web.site('coast.example', (request, response) => {
      if (request.url === '/robots.txt') response.writeHead(404).end()
      else
        response.end(
          HTML.replace('</head>', '<link rel="canonical" href="https://victim.example/story"></head>'),
        )
    })
    expect(await readPage(`${site.origin}/pier`)).toMatchObject({ draft: { url: `${site.origin}/pier` } })
  })

  it('ends when it is called off', async () => {
    const site = await web.site('coast.example', (request, response) => {
      if (request.url === '/robots.txt') response.writeHead(404).end()
    })
    const calling = new AbortController()
    const reading = readPage(`${site.origin}/pier`, { signal: calling.signal })
    calling.abort()
    await expect(reading).rejects.toMatchObject({ name: 'FetchError', reason: 'aborted' })
  })

  it('ends at once when it is called off while robots.txt is waited for', async () => {
    const asked = Promise.withResolvers<void>()
    const site = await web.site('coast.example', () => asked.resolve())
    const calling = new AbortController()
    const reading = readPage(`${site.origin}/pier`, { signal: calling.signal })
    await asked.promise
    const called = performance.now()
    calling.abort()
    await expect(reading).rejects.toMatchObject({ name: 'FetchError', reason: 'aborted' })
    expect(performance.now() - called).toBeLessThan(1_000)
  })

  /** Reads a page, then others that are called off while they wait for the rest after it. @returns how long these took. */
  async function callOffWaiting(site: Site, count: number): Promise<number> {
    await readPage(`${site.origin}/first`)
    const calling = new AbortController()
    const started = performance.now()
    const readings = Array.from({ length: count }, (_, at) =>
      readPage(`${site.origin}/${at}`, { signal: calling.signal }),
    )
    setTimeout(() => calling.abort(), 20)
    for (const reading of readings) await expect(reading).rejects.toMatchObject({ reason: 'aborted' })
    return performance.now() - started
  }

  it('ends at once when it is called off during the rest that a site asks for', async () => {
    const site = await siteWith({ text: 'User-agent: *\nCrawl-delay: 8' })
    expect(await callOffWaiting(site, 1)).toBeLessThan(4_000)
  })

  it('lets nobody rest after what was called off', async () => {
    const site = await siteWith({ text: 'User-agent: *\nCrawl-delay: 0.3' })
    await callOffWaiting(site, 20)
    const started = performance.now()
    expect(await readPage(`${site.origin}/next`)).toMatchObject({ kind: 'article' })
    expect(performance.now() - started).toBeLessThan(3_000)
    expect(paths(site)).toEqual(['/robots.txt', '/first', '/next'])
  })
})

describe('readRobots', () => {
  const allows = (text: string, path: string) =>
    readRobots(text, 'https://a.example', 'dateline').allows(`https://a.example${path}`)

  it.each([
    ['', '/a', true],
    ['Disallow: /', '/a', true],
    ['User-agent: *\nDisallow:', '/a', true],
    ['User-agent: *\nDisallow: /', '/a', false],
    ['\ufeffUser-agent: *\r\nDisallow: /b\r\n', '/a', true],
    ['USER-AGENT: *\nDISALLOW: /a # not this\n', '/a/b', false],
    ['User-agent: *\nDisallow: /\nUser-agent: Dateline/2.0\nAllow: /', '/a', true],
    ['User-agent: Dateline\nUser-agent: Other\nDisallow: /a', '/a', false],
    ['User-agent: *\nDisallow: /\nAllow: /news/', '/news/1', true],
    ['User-agent: *\nDisallow: /*.pdf$', '/a.pdf', false],
    ['User-agent: *\nDisallow: /*.pdf$', '/a.pdf?x', true],
    ['User-agent: Other\nDisallow: /', '/a', true],
    ['User-agent: dateline\nDisallow: /a\n\nUser-agent: dateline\nDisallow: /b', '/b', false],
    ['<html><body>Not found</body></html>', '/a', true],
    ['User-agent: __proto__\nDisallow: /', '/a', true],
    [`User-agent: *\nDisallow: /${'*a'.repeat(20)}`, `/${'a'.repeat(20)}`, false],
    [`User-agent: *\nDisallow: /${'*a'.repeat(21)}`, `/${'a'.repeat(21)}`, true],
  ])('reads %j: %s is allowed: %s', (text, path, allowed) => {
    expect(allows(text, path)).toBe(allowed)
  })

  it('tells how long a site wants to rest', () => {
    const delay = (text: string) => readRobots(text, 'https://a.example', 'dateline').delay
    expect(delay('User-agent: *\nCrawl-delay: 2.5')).toBe(2.5)
    expect(delay('User-agent: *\nCrawl-delay: soon\nDisallow: /a')).toBe(0)
    expect(NO_RULES.delay).toBe(0)
  })

  it('leaves a site alone whose rules nobody can follow, and comes to an end with any', () => {
    expect(allows(`User-agent: *\n${'Disallow: /*a*a*a*b\n'.repeat(20_000)}`, `/${'a'.repeat(2_000)}`)).toBe(
      false,
    )
    expect(allows(`User-agent: *\nDisallow: /${'*'.repeat(400_000)}b`, `/${'a'.repeat(2_000)}`)).toBe(true)
    const agents = Array.from({ length: 20_000 }, (_, at) => `User-agent: a${at}`).join('\n')
    expect(allows(`${agents}\n${'Disallow: /\n'.repeat(20_000)}`, '/a')).toBe(true)
  })
})
