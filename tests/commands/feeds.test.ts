import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asker, Services } from '../../commands/command.ts'
import { feeds } from '../../commands/feeds.ts'
import { sources } from '../../commands/sources.ts'
import { createFeedDesk } from '../../src/feeds/feed-desk.ts'
import { readFeedList } from '../../src/feeds/feed-list.ts'
import { readersHere } from '../../src/feeds/readers.ts'
import { createPageReader } from '../../src/ingest/page-reader.ts'
import { createRobots } from '../../src/ingest/robots.ts'
import { LANGUAGES } from '../../src/reply/language.ts'
import type { Reply } from '../../src/reply/reply.ts'
import { newsPage, rss, storyHtml } from '../support/web/feed-documents.ts'
import { type LoopbackWeb, openWeb } from '../support/web/loopback-web.ts'
import { openSampleDesk } from './sample-desk.ts'

const NOW = '2026-01-25T12:00:00.000Z'
const MANAGER: Asker = { personId: '9', channelId: '5', guildId: '1', mayManage: true }

let web: LoopbackWeb
let desk: Services
beforeEach(async () => {
  web = openWeb()
  const sample = await openSampleDesk()
  const fetcher = web.fetcher()
  const robots = createRobots({ fetcher, agent: 'Dateline', now: () => Date.parse(NOW) })
  const made = createFeedDesk({
    archive: sample.archive,
    fetcher,
    readers: readersHere,
    readPage: createPageReader(fetcher, robots),
  })
  desk = { ...sample, feeds: async () => made }
})
afterEach(async () => {
  await desk.archive.close()
  await web.close()
})

async function run(
  subcommand: string,
  options: Record<string, string> = {},
  asker?: Asker,
): Promise<Reply & { said: string }> {
  const reply = await feeds.run(
    { subcommand, options, asOf: NOW, ...(asker === undefined ? {} : { asker }) },
    desk,
  )
  return { ...reply, said: JSON.stringify(reply.blocks) }
}

const ENTRIES = ['one', 'two'].map((name) => ({
  title: `Report ${name}`,
  link: `/${name}`,
  published: 'Tue, 20 Jan 2026 10:00:00 GMT',
  content: storyHtml(`It is about ${name}.`),
}))
const newsSite = () =>
  web.site('news.example', (request, response) => {
    if (request.url === '/rss') response.end(rss('Example News', ENTRIES))
    else response.writeHead(404).end()
  })

describe('/feeds add', () => {
  it('follows a feed for the server of whoever adds it', async () => {
    const site = await newsSite()
    const { said } = await run('add', { address: `${site.origin}/rss`, name: 'The Example' }, MANAGER)
    expect(said).toContain('The Example is followed now; it has 2 entries')
    expect(await desk.archive.feeds.all()).toMatchObject([
      {
        url: `${site.origin}/rss`,
        name: 'The Example',
        title: 'Example News',
        followers: [{ guildId: '1', personId: '9' }],
      },
    ])
    expect((await run('add', { address: `${site.origin}/rss` }, MANAGER)).said).toContain('followed already')
  })

  it('finds the feed of a page that names one, or of a site that names none', async () => {
    const site = await web.site('news.example', (request, response) => {
      if (request.url === '/deep/rss') response.end(rss('Deep', ENTRIES))
      else
        response.end(
          '<html><head><link rel="alternate" type="application/rss+xml" href="/deep/rss"></head></html>',
        )
    })
    expect((await run('add', { address: site.origin })).said).toContain('Deep is followed')
    const other = await web.site('other.example', (request, response) => {
      if (request.url === '/rss.xml') response.end(rss('Other', ENTRIES))
      else if (request.url === '/') response.end('<html><body>Hello</body></html>')
      else response.writeHead(404).end()
    })
    expect((await run('add', { address: other.origin })).said).toContain('Other is followed')
  })

  it('lists the feeds of a page that names several, and follows none', async () => {
    const site = await web.site('news.example', (_request, response) =>
      response.end(
        '<html><head><link rel="alternate" type="application/rss+xml" href="/a" title="World"><link rel="alternate" type="application/atom+xml" href="/b"></head></html>',
      ),
    )
    const { said, tone } = await run('add', { address: site.origin })
    expect(tone).toBe('refusal')
    expect(said).toContain('World')
    expect(said).toContain(`${site.origin}/b`)
    expect(await desk.archive.feeds.all()).toEqual([])
  })

  it.each([
    ['what is no address', 'hello', 'not an address'],
    ['an address of this machine', 'http://127.0.0.1:22/', 'only public'],
    ['a host that is not there', 'http://nowhere.example/', 'no site of that name'],
    ['a file', 'file:///etc/passwd', 'only public'],
  ])('refuses %s, and says why', async (_what, address, reason) => {
    const { said, tone } = await run('add', { address }, MANAGER)
    expect(tone).toBe('refusal')
    expect(said).toContain(reason)
  })

  it.each([
    ['nothing', ''],
    ['data', '{"a":1}'],
    ['bytes', '\u0007'.repeat(500)],
  ])('says of %s that it is no feed, and of a page that it has none', async (_what, body) => {
    const site = await web.site('other.example', (_request, response) => response.end(body))
    const { said, smallPrint } = await run('test', { address: `${site.origin}/feed` }, MANAGER)
    expect(said).toContain('What lies there is no feed.')
    expect(smallPrint).toBeUndefined()
    const page = await web.site('page.example', (_request, response) =>
      response.end('<html><body><p>No feed here.</p></body></html>'),
    )
    expect((await run('test', { address: page.origin }, MANAGER)).said).toContain('is a page, and no feed')
  })

  it('says how many entries a feed has', async () => {
    const added = async (entries: readonly object[]) => {
      const site = await web.site(`a${entries.length}.example`, (_request, response) =>
        response.end(rss('Velm', entries as never)),
      )
      return (await run('add', { address: `${site.origin}/rss` }, MANAGER)).said
    }
    expect(await added([])).toContain('it has no entries yet')
    expect(await added(ENTRIES.slice(0, 1))).toContain('it has 1 entry, which is read in a moment')
    expect(await added(ENTRIES)).toContain('it has 2 entries, which are read in a moment')
  })

  it('says once that something is no address', async () => {
    for (const what of ['add', 'test']) {
      const { said } = await run(what, { address: 'hello' })
      expect(said.match(/not an address/g)).toHaveLength(1)
      expect(said).toContain('“hello” is not an address.')
    }
  })

  it('keeps a long title whole characters long, and a name without control characters', async () => {
    const site = await web.site('news.example', (_request, response) =>
      response.end(rss(`${'x'.repeat(299)}🌉 News`, ENTRIES)),
    )
    await run('add', { address: `${site.origin}/rss`, name: 'The\u001b Example' }, MANAGER)
    expect(await desk.archive.feeds.all()).toMatchObject([{ name: 'The Example', title: 'x'.repeat(299) }])
  })

  it('lets a server follow a hundred feeds', async () => {
    const by = { guildId: '1' }
    for (let at = 0; at < 100; at += 1) {
      await desk.archive.feeds.add({ url: `http://a.example/${at}` }, by, { at: NOW, interval: 1 })
    }
    const site = await newsSite()
    expect((await run('add', { address: `${site.origin}/rss` }, MANAGER)).said).toContain('100 feeds')
    expect((await run('add', { address: `${site.origin}/rss` })).said).toContain('followed now')
  })
})

describe('/feeds test', () => {
  it('shows what would be archived and what is wrong, and keeps nothing', async () => {
    const site = await web.site('news.example', (request, response) => {
      if (request.url === '/old') response.writeHead(301, { location: '/rss' }).end()
      else if (request.url === '/rss') {
        response.end(
          rss('Example News', [
            {
              title: 'Teaser',
              link: '/teaser',
              summary: 'In short …',
              published: 'Tue, 20 Jan 2026 10:00:00 GMT',
            },
            {
              title: 'Gone',
              link: '/gone',
              summary: 'In short …',
              published: 'Fri, 31 Dec 9999 10:00:00 GMT',
            },
            { title: 'x'.repeat(1_000), link: '/long', summary: 'Long.' },
          ]),
        )
      } else if (request.url === '/teaser') {
        response.setHeader('content-type', 'text/html')
        response.end(
          newsPage({ title: 'Teaser in full', published: '2026-01-20', html: storyHtml('All of it.') }),
        )
      } else response.writeHead(404).end()
    })
    const before = await desk.archive.count()
    const { said, title } = await run('test', { address: `${site.origin}/old` }, MANAGER)
    expect(title).toBe('Example News')
    expect(said).toContain('RSS, 3 entries. Nothing was kept.')
    expect(said).toContain('Teaser in full')
    expect(said).toMatch(/20 Jan 2026 · \d+ words · whole text/)
    expect(said).toContain('only a teaser')
    expect(said).toContain('It has moved for good')
    expect(said).toContain('dated in the future: 2')
    expect(said).toContain('Not kept: 1. The headline has 1000 characters')
    expect(said).toContain('The whole text could not be had: 1.')
    expect(await desk.archive.count()).toBe(before)
    expect(await desk.archive.feeds.all()).toEqual([])
  })

  it('says where nothing is wrong', async () => {
    const site = await newsSite()
    expect((await run('test', { address: `${site.origin}/rss` })).said).toContain('Nothing is wrong with it.')
  })
})

describe('/feeds remove, pause and resume', () => {
  it('change what the server follows, named by a part of its name', async () => {
    const site = await newsSite()
    await run('add', { address: `${site.origin}/rss` }, MANAGER)
    expect((await run('pause', { feed: 'example news' }, MANAGER)).said).toContain('rests')
    expect(await desk.archive.feeds.due('9999', 5)).toEqual([])
    expect((await run('resume', { feed: 'example' }, MANAGER)).said).toContain('polled again')
    expect((await run('remove', { feed: `${site.origin}/rss` }, MANAGER)).said).toContain(
      'not followed any more',
    )
    expect(await desk.archive.feeds.all()).toEqual([])
  })

  it("leave alone what other servers and the operator follow, and do not show other servers'", async () => {
    const site = await newsSite()
    const other = { ...MANAGER, guildId: '2' }
    await run('add', { address: `${site.origin}/rss` }, MANAGER)
    expect((await run('remove', { feed: 'example' }, other)).said).toContain(
      'No feed that can be changed here',
    )
    expect((await run('list', {}, other)).said).not.toContain('Example News')
    expect((await run('list', {}, MANAGER)).said).toContain('Example News')
    await run('add', { address: `${site.origin}/rss` })
    expect((await run('list', {}, other)).said).toContain('Example News')
    expect((await run('pause', { feed: 'example' }, other)).said).toContain(
      'No feed that can be changed here',
    )
    const { guildId: _guildId, ...direct } = MANAGER
    expect((await run('remove', { feed: 'example' }, direct)).said).not.toContain('not followed any more')
  })

  it('ask which one is meant where several are', async () => {
    for (const name of ['a', 'b']) {
      await desk.archive.feeds.add({ url: `http://${name}.example/rss` }, {}, { at: NOW, interval: 1 })
    }
    const { said } = await run('remove', { feed: 'example' })
    expect(said).toContain('http://a.example/rss')
    expect(said).toContain('http://b.example/rss')
    expect(await desk.archive.feeds.all()).toHaveLength(2)
  })

  it('are completed from what the server follows', async () => {
    const site = await newsSite()
    await run('add', { address: `${site.origin}/rss` }, MANAGER)
    const complete = (value: string, asker: Asker) =>
      feeds.complete(
        { subcommand: 'remove', options: {}, focused: { name: 'feed', value }, asOf: NOW, asker },
        desk,
      )
    expect(await complete('exam', MANAGER)).toEqual([
      { name: `Example News ${site.origin}/rss`, value: `${site.origin}/rss` },
    ])
    expect(await complete('exam', { ...MANAGER, guildId: '2' })).toEqual([])
  })
})

describe('/feeds import and export', () => {
  it('gives no file where there is nothing in it', async () => {
    const { file, said } = await run('export', {}, MANAGER)
    expect(file).toBeUndefined()
    expect(said).toContain('No feed is followed yet')
  })

  it('read a list at an address and write one that can be read again', async () => {
    const site = await web.site('list.example', (_request, response) =>
      response.end('http://a.example/rss\nhttp://b.example/rss\n'),
    )
    expect((await run('import', { address: `${site.origin}/list.txt` }, MANAGER)).said).toContain(
      '2 feeds are listed, 2 of them new',
    )
    expect((await run('import', { file: `${site.origin}/list.txt` }, MANAGER)).said).toContain(
      '0 of them new',
    )
    expect((await run('import', { file: `${site.origin}/list.txt` }, MANAGER)).said).toContain(
      '"/feeds list"',
    )
    const { file, said } = await run('export', {}, MANAGER)
    expect(said).toContain('2 feeds, as an OPML file.')
    expect(file?.name).toBe('feeds.opml')
    expect(readFeedList(new TextEncoder().encode(file?.text))).toEqual([
      { url: 'http://a.example/rss' },
      { url: 'http://b.example/rss' },
    ])
  })

  it('read a file for the operator, and for nobody else', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dateline-feeds-'))
    const path = join(folder, 'list.txt')
    writeFileSync(path, 'http://a.example/rss\n')
    expect((await run('import', { file: path }, MANAGER)).tone).toBe('refusal')
    expect((await run('import', { file: path })).said).toContain('1 feed is listed')
    rmSync(folder, { recursive: true })
  })

  it('say what is wrong with a list, and add nothing', async () => {
    expect((await run('import', {}, MANAGER)).said).toContain('nothing to import')
    const site = await web.site('list.example', (_request, response) => response.end('<html></html>'))
    expect((await run('import', { address: site.origin }, MANAGER)).tone).toBe('refusal')
    const file = `${site.origin}/attachments/1/notes.txt?ex=2`
    const { said, smallPrint } = await run('import', { file }, MANAGER)
    expect(said).toContain('“notes.txt” cannot be read as a list of feeds. A list is OPML')
    expect(smallPrint).toBe('The list is no OPML that can be read.')
  })

  it('add up to a hundred for a server', async () => {
    const list = Array.from({ length: 120 }, (_, at) => `http://a.example/${at}`).join('\n')
    const site = await web.site('list.example', (_request, response) => response.end(list))
    const { said } = await run('import', { address: site.origin }, MANAGER)
    expect(said).toContain('100 of them new')
    expect(said).toContain('20 were left out')
  })
})

describe('how feeds fare', () => {
  it('stands in the list and below the sources', async () => {
    const { feed } = await desk.archive.feeds.add(
      { url: 'http://a.example/rss', title: 'Example News' },
      {},
      { at: NOW, interval: 1 },
    )
    const draft = { title: 'T', body: 'Text.', publishedAt: NOW, excerpt: true as const }
    const entry = {
      entry: 'e',
      content: 'c',
      seenAt: NOW,
      publishedAt: NOW,
      whole: false,
      attempts: 0,
      draft,
    }
    const state = {
      succeededAt: '2026-01-20T10:30:00.000Z',
      failedAt: NOW,
      failingSince: '2026-01-20T11:00:00.000Z',
      failures: 9,
    }
    await desk.archive.feeds.savePoll(feed.id, { entries: [entry], state }, { savedAt: NOW })
    const line =
      'has failed for days · last read 20 Jan 2026 10:30 UTC · last error 25 Jan 2026 12:00 UTC · 0.1 articles a day · 0% in full'
    expect((await run('list')).said).toContain(line)
    const reply = await sources.run({ options: {}, asOf: NOW }, desk)
    expect(JSON.stringify(reply.blocks)).toContain(line)
  })

  it('is told in every language', async () => {
    for (const language of LANGUAGES) {
      const reply = await feeds.run({ subcommand: 'list', options: {}, asOf: NOW, language }, desk)
      expect(reply.language).toBe(language)
      expect(JSON.stringify(reply.blocks)).toContain('example.org')
    }
  })
})
