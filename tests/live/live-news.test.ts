import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openArchive } from '../../src/archive/sqlite/sqlite-archive.ts'
import type { Article } from '../../src/articles/article.ts'
import { type LoopbackDiscord, startLoopbackDiscord } from '../support/discord/loopback-discord.ts'
import { Program } from '../support/program.ts'
import { newsPage, rss, storyHtml } from '../support/web/feed-documents.ts'
import { type LoopbackWeb, openWeb, type Site } from '../support/web/loopback-web.ts'
import { LIVE_SITES } from './live-sites.ts'

// The bot as it runs, a web of servers, and Discord, all on the loopback interface. How long a broken test takes to end:
vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 })

const PROGRAM = resolve('tests/support/web/live-bot.ts')
/** Milliseconds and bytes: as in earnest, only less of it. */
const LIMITS = { time: 8_000, bytes: 4_000_000 }

let folder: string
let web: LoopbackWeb
let discord: LoopbackDiscord
let started: Program[]

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-live-'))
  mkdirSync(join(folder, 'articles'))
  web = openWeb()
  discord = await startLoopbackDiscord()
  started = []
})

afterEach(async () => {
  for (const { child } of started) child.kill('SIGKILL')
  await Promise.all(started.map(({ ended }) => ended))
  await web.close()
  expect(discord.violations).toEqual([])
  await discord.close()
  rmSync(folder, { recursive: true })
})

/** Starts the bot; it may reach the sites that are there now. @param at the instant at which it begins, ISO 8601. */
function startBot(env: Readonly<Record<string, string>> = {}, at?: string): Program {
  const given = JSON.stringify({ sites: Object.fromEntries(web.sites), limits: LIMITS, at })
  const bot = new Program(
    folder,
    { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.restUrl, LIVE_BOT: given, ...env },
    undefined,
    [PROGRAM],
  )
  started.push(bot)
  return bot
}

/** The lines of the log that tell of polls. */
function polls(stderr: string): readonly { readonly feed: string; readonly outcome: string }[] {
  return stderr
    .split('\n')
    .filter((line) => line.includes('"outcome"'))
    .map((line) => JSON.parse(line) as { feed: string; outcome: string })
}

/** What is in the archive that the bot works on. */
async function inspect() {
  const archive = openArchive(join(folder, 'data'))
  try {
    const articles = await Array.fromAsync(archive.articles())
    const versions = new Map<string, number>()
    for (const { id } of articles) versions.set(id, (await archive.versions(id)).length)
    return { articles, versions, feeds: await archive.feeds.all() }
  } finally {
    await archive.close()
  }
}

const titlesOf = (articles: readonly Article[], excerpt: true | undefined) =>
  articles.filter((article) => article.excerpt === excerpt).map(({ title }) => title)

describe('the bot on a web of feeds and pages', () => {
  it(`keeps what ${LIVE_SITES.length} sites tell, whatever some of them do`, async () => {
    expect(LIVE_SITES.length).toBeGreaterThanOrEqual(40)
    const opened = new Map<string, Site>()
    for (const { name, answer } of LIVE_SITES) opened.set(name, await web.site(name, answer))
    const addressOf = (name: string) => `${opened.get(name)?.origin}/feed`
    writeFileSync(join(folder, 'feeds.txt'), LIVE_SITES.map(({ name }) => addressOf(name)).join('\n'))
    const today = new Date().toISOString().slice(0, 10)

    const bot = startBot({ FEEDS_FILE: 'feeds.txt' })
    await bot.saysWhat('of every feed that it was polled', (said) => {
      return new Set(polls(said).map(({ feed }) => feed)).size === LIVE_SITES.length
    })
    bot.child.kill('SIGTERM')
    expect(await bot.ended).toBe(0)

    const { articles, versions, feeds } = await inspect()
    expect(titlesOf(articles, undefined).sort()).toEqual(LIVE_SITES.flatMap(({ whole = [] }) => whole).sort())
    expect(titlesOf(articles, true).sort()).toEqual(LIVE_SITES.flatMap(({ teasers = [] }) => teasers).sort())
    expect([...new Set(versions.values())]).toEqual([1])
    for (const { body } of articles) expect(body).not.toMatch(/stolen|hidden words|\ufffd|<|root:/)

    expect(feeds).toHaveLength(LIVE_SITES.length)
    const byUrl = new Map(feeds.map((feed) => [feed.url, feed]))
    for (const { name, error, gone, movedTo, whole = [], teasers = [], day } of LIVE_SITES) {
      const feed = byUrl.get(
        movedTo === undefined ? addressOf(name) : `${opened.get(name)?.origin}${movedTo}`,
      )
      expect(feed, name).toMatchObject({ gone: gone === true, failures: error === undefined ? 0 : 1 })
      if (error !== undefined) expect(feed?.error, name).toContain(error)
      for (const title of day === undefined ? [] : [...whole, ...teasers]) {
        const article = articles.find((one) => one.title === title)
        expect(article?.publishedAt.slice(0, 10), title).toBe(day === 'now' ? today : day)
      }
    }
    for (const site of opened.values()) {
      for (const { headers } of site.requests) expect(headers['user-agent']).toMatch(/^Dateline\/\d/)
    }
  })

  it('answers from what came in seconds before, and posts it once where it is followed', async () => {
    const published = new Date(Date.now() - 60_000)
    const title = 'Tram depot of Ostrel burns down'
    const site = await web.site('late.example', (request, response) => {
      if (request.url === '/feed') {
        const entry = { title, link: '/depot', published: published.toUTCString(), summary: 'A fire …' }
        response.end(rss('Late News', [entry]))
      } else if (request.url === '/depot') {
        const story = storyHtml(
          'The tram depot of Ostrel burned down on Tuesday night, and 34 trams were destroyed.',
        )
        response.setHeader('content-type', 'text/html')
        response.end(newsPage({ title, published: published.toISOString(), html: story, site: 'Late News' }))
      } else if (request.url === '/list.txt') response.end('http://nowhere.example/rss\n')
      else response.writeHead(404).end()
    })
    const bot = startBot()
    await bot.says('Registered')
    const boss = discord.manager('Boss')
    const used = async (name: string, options: Record<string, string>) => {
      const reply = await discord.useCommand({ author: boss, name, options }).reply()
      return reply.embeds
        .map(({ title: heading = '', description = '' }) => `${heading}\n${description}`)
        .join('\n')
    }
    await used('follow', { topic: 'tram depot of Ostrel' })
    const trial = await used('feeds test', { address: `${site.origin}/feed` })
    expect(trial).toContain('whole text')
    expect(await used('feeds add', { address: `${site.origin}/feed` })).toContain('Late News is followed now')

    const posted = await discord.nextMessage()
    expect(JSON.stringify(posted.embeds)).toContain('34 trams were destroyed')
    discord.sendMessage({
      author: boss,
      content: `${discord.mention} How many trams were destroyed in Ostrel?`,
    })
    expect((await discord.nextMessage()).embeds[0]?.description).toContain('**34')

    // A list as a file, there and back.
    expect(await used('feeds import', { file: `${site.origin}/list.txt` })).toContain('1 of them new')
    const exported = await discord.useCommand({ author: boss, name: 'feeds export' }).reply()
    const [file] = exported.attachments
    expect(file?.filename).toBe('feeds.opml')
    expect(String(discord.file(file as { id: string }))).toContain('xmlUrl="http://nowhere.example/rss"')
    await bot.says('the host nowhere.example is not found')
    const mira = discord.person('Mira')
    const refused = await discord.useCommand({ author: mira, name: 'feeds list' }).reply()
    expect(refused.embeds[0]?.description).toContain('may manage this server')

    // Polled again, and after a restart: the article is neither kept nor posted a second time.
    expect(await used('feeds resume', { feed: 'late' })).toContain('polled again')
    await bot.saysWhat('that it polled twice', (said) => polls(said).length === 3)
    bot.child.kill('SIGKILL')
    await bot.ended
    const again = startBot()
    await again.says('up to date')
    expect(await used('feeds resume', { feed: 'late' })).toContain('polled again')
    await again.saysWhat('that it polled', (said) => polls(said).length === 1)
    again.child.kill('SIGTERM')
    expect(await again.ended).toBe(0)
    // The post and the answer, and nothing after them.
    const told = discord.messages().filter(({ embeds }) => JSON.stringify(embeds).includes(title))
    expect(told).toHaveLength(2)
    const { versions } = await inspect()
    expect([...versions.values()]).toEqual([1])
  })
})

describe('a digest of what the feeds brought', () => {
  const POST = 'POST /channels/:channelId/messages'
  /** What each report says of the storm, or of something else, in words of its own. */
  const OPENINGS = {
    'One storm':
      'A storm tore the roof off the market hall of Ostrel on Tuesday night, the fire brigade said.',
    'Same storm': 'The roof of the market hall of Ostrel was torn off by a storm on Tuesday night.',
    Bakers: 'The bakers of Limmen baked a loaf of nine metres for the feast of their guild.',
    Comet: 'A comet will be seen above the northern hills for three weeks from Friday on.',
  } as const
  type Title = keyof typeof OPENINGS

  /** A feed of whole stories; what it lists may change. */
  async function feedSite(name: string, titles: Title[]): Promise<Site> {
    return await web.site(name, (request, response) => {
      const entries = titles.map((title) => ({
        title,
        link: `/${title.replace(' ', '-')}`,
        published: title === 'Comet' ? 'Thu, 22 Jan 2026 08:00:00 GMT' : 'Wed, 21 Jan 2026 08:00:00 GMT',
        content: `<p>${OPENINGS[title]}</p>`,
        summary: 'In short …',
      }))
      if (request.url === '/feed') response.end(rss(`The ${name}`, entries))
      else response.writeHead(404).end()
    })
  }

  const digests = () => discord.messages().filter(({ embeds }) => embeds[0]?.title === 'News of the day')
  const descriptionOf = (message: { embeds: readonly { description?: string | undefined }[] } | undefined) =>
    message?.embeds.map(({ description }) => description).join('\n') ?? ''

  /** Where Discord's time stands; it begins there. */
  let discordMs = Date.parse('2026-01-21T09:00:00Z')

  /** Kills the bot, and lets Discord's time go on to an instant at which the next one starts. */
  async function restart(bot: Program, at: string): Promise<Program> {
    bot.child.kill('SIGKILL')
    await bot.ended
    discord.advance(Date.parse(at) - discordMs)
    discordMs = Date.parse(at)
    return startBot({}, at)
  }

  it('is posted once a slot, the most covered first, whenever the bot is killed', async () => {
    const first: Title[] = ['Bakers', 'One storm']
    const courier = await feedSite('courier.example', first)
    const ledger = await feedSite('ledger.example', ['Same storm'])
    let bot = startBot({}, '2026-01-21T09:00:00Z')
    await bot.says('Registered')
    const author = discord.manager('Boss')
    const used = (name: string, options: Record<string, string>) =>
      discord.useCommand({ author, name, options }).reply()
    await used('digest daily', { at: '09:30', timezone: 'UTC' })
    for (const { origin } of [courier, ledger]) await used('feeds add', { address: `${origin}/feed` })
    await bot.saysWhat('that it polled both', (said) => polls(said).length === 2)

    // Killed before the slot; its time comes while nothing runs; killed again once Discord has the post and nobody has noted it.
    discord.failNext({ route: POST, status: 429, retryAfter: 300, afterwards: true })
    bot = await restart(bot, '2026-01-21T09:30:30Z')
    await bot.says('Connected to Discord')
    const posted = await discord.nextMessage()
    const told = descriptionOf(posted)
    expect(told).toContain('2 reports: ')
    expect(told.indexOf('market hall of Ostrel')).toBeGreaterThan(-1)
    expect(told.indexOf('bakers of Limmen')).toBeGreaterThan(told.indexOf('market hall of Ostrel'))
    expect(told).toContain('21 Jan 2026')
    bot = await restart(bot, '2026-01-21T09:45:00Z')
    await bot.says('Posted a digest')
    expect(digests()).toHaveLength(1)

    // The next day there is something new, and the digest has that alone.
    first.push('Comet')
    bot = await restart(bot, '2026-01-22T09:10:00Z')
    await bot.saysWhat('that it polled both', (said) => polls(said).length === 2)
    bot = await restart(bot, '2026-01-22T09:31:00Z')
    await bot.says('Posted a digest')
    bot = await restart(bot, '2026-01-22T12:00:00Z')
    await bot.says('up to date')
    bot.child.kill('SIGTERM')
    expect(await bot.ended).toBe(0)
    expect(digests()).toHaveLength(2)
    expect(descriptionOf(digests()[1])).toContain('A comet will be seen')
    expect(descriptionOf(digests()[1])).not.toMatch(/Ostrel|Limmen/)
  })
})

describe('a bot that is killed', () => {
  it('in the middle of a poll loses nothing and keeps nothing twice', async () => {
    const entries = Array.from({ length: 45 }, (_, at) => at)
    let asked = 0
    let killAt = 4
    let bot: Program
    const site = await web.site('news.example', (request, response) => {
      const number = /^\/story\/(\d+)$/.exec(request.url ?? '')?.[1]
      if (request.url === '/feed') {
        const items = entries.map((at) => ({
          title: `Story ${at}`,
          link: `/story/${at}`,
          published: 'Tue, 20 Jan 2026 10:00:00 GMT',
          summary: `Story ${at} begins …`,
        }))
        response.writeHead(200, { etag: '"same"' }).end(rss('News', items))
      } else if (number === undefined) response.writeHead(404).end()
      else {
        asked += 1
        if (asked === killAt) {
          bot.child.kill('SIGKILL')
          return
        }
        response.setHeader('content-type', 'text/html')
        response.end(
          newsPage({
            title: `Story ${number}`,
            published: '2026-01-20',
            html: storyHtml(`This is story ${number}.`),
          }),
        )
      }
    })
    writeFileSync(join(folder, 'feeds.txt'), `${site.origin}/feed\n`)
    // In the first chunk, in a later one, and in the last.
    for (const next of [4, 27, 44]) {
      killAt = asked + (next - (await keptSoFar()))
      bot = startBot({ FEEDS_FILE: 'feeds.txt' })
      expect(await bot.ended).toBe('SIGKILL')
    }
    killAt = Number.POSITIVE_INFINITY
    bot = startBot({ FEEDS_FILE: 'feeds.txt' })
    await bot.says('Polled the feed')
    bot.child.kill('SIGTERM')
    expect(await bot.ended).toBe(0)
    const { articles, versions, feeds } = await inspect()
    expect(articles.map(({ title }) => title).sort()).toEqual(entries.map((at) => `Story ${at}`).sort())
    expect(titlesOf(articles, true)).toEqual([])
    expect([...new Set(versions.values())]).toEqual([1])
    expect(feeds).toMatchObject([{ failures: 0, etag: '"same"' }])
    // What was kept was not fetched again: each kill costs less than a chunk.
    expect(asked).toBeLessThan(entries.length + 3 * 10)

    async function keptSoFar(): Promise<number> {
      return (await inspect()).articles.length
    }
  })
})
