import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Archive } from '../../src/archive/archive.ts'
import { openArchive } from '../../src/archive/sqlite/sqlite-archive.ts'
import { ingestAddresses } from '../../src/cli/ingest-addresses.ts'
import { newsArticle, page, paragraphs } from '../ingest/pages/made-page.ts'
import { FERRY } from '../ingest/pages/stories.ts'
import { type LoopbackWeb, openWeb } from '../support/web/loopback-web.ts'
import { dateline, newFolder } from './run-dateline.ts'

const html = (story = FERRY) =>
  page(story, newsArticle(story), `<article><h1>${story.title}</h1>${paragraphs(story)}</article>`)

let web: LoopbackWeb
let archive: Archive
beforeEach(() => {
  web = openWeb()
  archive = openArchive(':memory:')
})
afterEach(async () => {
  await archive.close()
  await web.close()
})

async function ingest(...urls: string[]) {
  const output = new PassThrough({ encoding: 'utf8' })
  const errors = new PassThrough({ encoding: 'utf8' })
  const now = () => new Date('2026-01-21T08:00:00Z')
  const refused = await ingestAddresses(urls, archive, web.fetcher(), { output, errors, now })
  return { refused, output: output.read() ?? '', errors: errors.read() ?? '' }
}

describe('ingesting addresses', () => {
  it('says that a page is archived, unchanged, or a new version', async () => {
    let story = FERRY
    const site = await web.site('coast.example', (request, response) => {
      if (request.url === '/robots.txt') response.writeHead(404).end()
      else response.setHeader('content-type', 'text/html').end(html(story))
    })
    const url = `${site.origin}/pier`
    const cited = `"${FERRY.title}" (Coast Courier, 20 Jan 2026).\n`
    expect(await ingest(url)).toEqual({ refused: 0, output: `${url}: archived ${cited}`, errors: '' })
    expect(await ingest(url, url)).toMatchObject({ output: `${url}: unchanged ${cited}` })
    story = { ...FERRY, paragraphs: [...FERRY.paragraphs, 'The first boat left at noon.'] }
    expect(await ingest(url)).toMatchObject({ output: `${url}: new version 2 of ${cited}` })
    expect((await archive.latest({ limit: 1 }))[0]?.body).toContain('The first boat left at noon.')
    expect(await archive.count()).toBe(1)
  })

  it('says why a page is refused, and goes on', async () => {
    const site = await web.site('coast.example', (request, response) => {
      if (request.url === '/robots.txt') response.end('User-agent: *\nDisallow: /private')
      else if (request.url === '/feed')
        response.setHeader('content-type', 'application/rss+xml').end('<rss/>')
      else if (request.url === '/pier') response.end(html())
      else response.writeHead(404).end()
    })
    const urls = ['/private', '/feed', '/gone', '/pier'].map((path) => site.origin + path)
    const { refused, output, errors } = await ingest(...urls)
    expect(refused).toBe(3)
    expect(errors.trimEnd().split('\n')).toEqual([
      `Cannot import ${urls[0]}: The site asks programs not to fetch this page (robots.txt).`,
      `Cannot import ${urls[1]}: The address leads to a feed; add it with "dateline feeds add URL".`,
      `Cannot import ${urls[2]}: The server answers with status 404.`,
    ])
    expect(output).toContain('archived')
  })

  it('lets nothing of a page act on the terminal', async () => {
    const story = { ...FERRY, title: 'Pier opens \u001b[31mred\u0007' }
    const site = await web.site('coast.example', (request, response) => {
      if (request.url === '/robots.txt') response.writeHead(404).end()
      else response.end(html(story))
    })
    const { output } = await ingest(`${site.origin}/pier`)
    expect(output).toContain('Pier opens')
    for (const control of ['\u0007', '\u001b']) expect(output).not.toContain(control)
  })
})

describe('dateline ingest', () => {
  it('fetches from public addresses alone', async () => {
    const site = await web.site('localhost', (_request, response) => response.end(html()))
    const cwd = newFolder()
    const url = site.origin.replace('localhost', '127.0.0.1')
    const { code, stderr, stdout } = await dateline(['ingest', url], { cwd, env: { DATA_DIR: 'data' } })
    expect({ code, stdout }).toEqual({ code: 1, stdout: expect.stringContaining('holds 0 articles') })
    expect(stderr).toContain('127.0.0.1 is not a public address')
    expect(site.requests).toEqual([])
  })

  it.each(['ftp://example.org/pier', 'file:///etc/hostname'])(
    'takes %s for an address, not a file',
    async (url) => {
      const { code, stderr } = await dateline(['ingest', url], {
        cwd: newFolder(),
        env: { DATA_DIR: 'data' },
      })
      expect(stderr).toContain('only http and https are fetched')
      expect(code).toBe(1)
    },
  )
})
