import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { APIMessage } from 'discord-api-types/v10'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { generateNews } from '../../bench/support/generated-articles.ts'
import { openArchiveAt } from '../../src/cli/open-archive.ts'
import { type LoopbackDiscord, startLoopbackDiscord } from '../support/discord/loopback-discord.ts'
import type { Channel, Guild, Person } from '../support/discord/world.ts'
import { NO_POSTGRES, usePostgres } from '../support/postgres.ts'
import { Program } from '../support/program.ts'
import { newsPage, rss, storyHtml } from '../support/web/feed-documents.ts'
import type { LiveBotSetting } from '../support/web/live-bot.ts'
import { type LoopbackWeb, openWeb } from '../support/web/loopback-web.ts'

// Three machines over one PostgreSQL, each with one shard of three; the web and Discord are on the loopback interface. How long
// a broken test takes to end:
vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 })

const PROGRAM = resolve('tests/support/web/live-bot.ts')
const MACHINES = [0, 1, 2] as const
const NOW = Date.parse('2026-01-21T09:31:00Z')
const PUBLISHED = 'Wed, 21 Jan 2026 08:00:00 GMT'
/** What the ferries' site tells, each story of its own; no more than may be posted in an hour. */
const STORIES = [
  [
    'Arlen buys a ferry',
    'The town of Arlen bought a second ferry for 4.1 million crowns from a yard in the north.',
  ],
  [
    'Boveck ferry runs aground',
    'On a sandbank near Boveck 212 passengers waited for six hours until the flood freed their ferry.',
  ],
  [
    'Ferry crews strike in Cadrin',
    'Crews in Cadrin stopped work on Tuesday and want nine days more of leave each year.',
  ],
  [
    'Ebrun ferry pier closes',
    'The wooden pier at Ebrun, built 87 years ago for the ferry, is closed because of rot.',
  ],
] as const
/** How long a broken test waits for what does not come. */
const PATIENCE = { timeout: 60_000, interval: 100 }

const postgres = usePostgres()
const news = generateNews()

let folder: string
let schema: string
let web: LoopbackWeb
let discord: LoopbackDiscord
let boss: Person
/** The channel of a server of each shard, by the shard's number. */
let channels: Channel[]
/** The processes of each machine that were started, the last of them the one that runs. */
let machines: Program[][]
/** When the test began, by its own clock; the machines' clocks stood at NOW then. */
let began: number

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-machines-'))
  mkdirSync(join(folder, 'articles'))
  schema = await postgres().freshSchema()
  web = openWeb()
  discord = await startLoopbackDiscord()
  boss = discord.manager('Boss')
  channels = []
  while (MACHINES.some((shard) => channels[shard] === undefined)) {
    const guild = discord.addGuild('A server')
    guild.memberIds.add(boss.id)
    guild.managerIds.add(boss.id)
    channels[shardOf(guild)] = discord.channelsOf(guild)[0]!
    discord.advance(1)
  }
  machines = MACHINES.map(() => [])
  began = performance.now()
})

afterEach(async () => {
  for (const machine of machines.flat()) kill(machine)
  await Promise.all(machines.flat().map(({ ended }) => ended))
  await web.close()
  expect(discord.violations).toEqual([])
  await discord.close()
  rmSync(folder, { recursive: true })
})

const shardOf = ({ id }: Guild) => Number((BigInt(id) >> 22n) % 3n)

/** Starts a machine, which tells those whom it asks for feeds which one it is. Their clocks agree. */
function startMachine(number: number): Program {
  const setting: LiveBotSetting = {
    sites: Object.fromEntries(web.sites),
    limits: { time: 8_000, bytes: 4_000_000 },
    at: new Date(NOW + performance.now() - began).toISOString(),
    lease: 4_000,
  }
  const machine = new Program(
    folder,
    {
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.restUrl,
      DATABASE_URL: postgres().url(schema),
      SHARDS: String(MACHINES.length),
      SHARD_IDS: String(number),
      CONTACT_URL: `http://machine-${number}.example/`,
      LIVE_BOT: JSON.stringify(setting),
    },
    undefined,
    [PROGRAM],
  )
  machines[number]!.push(machine)
  return machine
}

async function startAll(): Promise<void> {
  const started = MACHINES.map(startMachine)
  await Promise.all(started.map((machine) => machine.says('Connected to Discord')))
  await started[0]?.saysWhat('what became of the commands', (said) => /Registered|up to date/.test(said))
}

/** Ends a machine as a loss of power would: what manages its shard and the shard, at once. */
function kill({ child, stderr }: Program): void {
  const shards = [...stderr.matchAll(/"process":(\d+)/g)].map((match) => Number(match[1]))
  child.kill('SIGKILL')
  for (const shard of shards) {
    try {
      process.kill(shard, 'SIGKILL')
    } catch {
      // It had ended.
    }
  }
}

const running = () => machines.map((started) => started.at(-1)!)

/** The numbers of the machines whose log tells that they polled a site. */
const whoPolled = (site: string) =>
  MACHINES.filter((number) =>
    machines[number]!.some(({ stderr }) =>
      stderr.split('\n').some((line) => line.includes('"outcome"') && line.includes(site)),
    ),
  )

const machineOf = (userAgent: string | undefined) => Number(/machine-(\d)/.exec(userAgent ?? '')?.[1])

const textOf = ({ embeds }: Pick<APIMessage, 'embeds'>) =>
  embeds.map(({ title = '', description = '' }) => `${title}\n${description}`).join('\n')

async function use(shard: number, name: string, options: Record<string, string>): Promise<string> {
  return textOf(await discord.useCommand({ author: boss, name, options, channel: channels[shard]! }).reply())
}

async function ask(shard: number, question: string): Promise<string> {
  const channel = channels[shard]!
  const asked = discord.sendMessage({ author: boss, content: `${discord.mention} ${question}`, channel })
  const answers = () =>
    discord.messages(channel).filter(({ message_reference: to }) => to?.message_id === asked.id)
  await vi.waitFor(() => expect(answers(), question).toHaveLength(1), PATIENCE)
  return textOf(answers()[0]!)
}

/** What was posted in a server that nobody had asked for. */
const postsOf = (shard: number, words: string) =>
  discord
    .messages(channels[shard]!)
    .filter((message) => message.message_reference === undefined && textOf(message).includes(words))

/** Sets a digest in a server, and something that it can tell, before any machine starts. */
async function setDigest(shard: number, at: string): Promise<void> {
  const { archive } = await openArchiveAt({ dataDir: '', databaseUrl: postgres().url(schema) })
  const { guildId = '', id: channelId } = channels[shard]!
  await archive.digests.set({
    place: { kind: 'channel', channelId, guildId },
    personId: boss.id,
    times: { at, zone: 'UTC' },
    topics: [],
    language: 'en-GB',
    lastSlot: '2026-01-20T09:30:00.000Z',
  })
  const body = 'The bakers of Limmen baked a loaf of nine metres for the feast of their guild.'
  const publishedAt = '2026-01-21T07:00:00Z'
  await archive.save(
    { title: 'A loaf of nine metres', body, publishedAt, source: 'Baker' },
    { savedAt: '2026-01-21T08:00:00Z' },
  )
  await archive.close()
}

/** A story that has nothing in common with the others: none is taken for a copy of another. */
function ownHtml(number: number, story: string): string {
  const paragraphs = news.article(number).body.split('\n')
  return [story, ...paragraphs].map((paragraph) => `<p>${paragraph}</p>`).join('')
}

/** A feed whose stories are whole, and how many asked for it at the same time. */
async function feedSite(name: string, title: string, story: string) {
  const seen = { atOnce: 0, most: 0, origin: '' }
  const site = await web.site(name, (_request, response) => {
    seen.atOnce += 1
    seen.most = Math.max(seen.most, seen.atOnce)
    response.on('close', () => {
      seen.atOnce -= 1
    })
    response.end(
      rss(`The ${name}`, [{ title, link: '/story', published: PUBLISHED, content: storyHtml(story) }]),
    )
  })
  seen.origin = site.origin
  return seen
}

describe.skipIf(NO_POSTGRES !== undefined)('three machines over one database', () => {
  it('each answer from what one of them polled, and lose and post nothing twice when that one is killed', async () => {
    const depot = await feedSite(
      'depot.example',
      'Tram depot of Ostrel burns down',
      'The tram depot of Ostrel burned down on Tuesday night, and 34 trams were destroyed.',
    )
    /** The machine that died over a story, once one did. */
    let killed: number | undefined
    const ferries = await web.site('ferries.example', (request, response) => {
      const number = /^\/story\/(\d+)$/.exec(request.url ?? '')?.[1]
      if (request.url === '/feed') {
        const entries = STORIES.map(([title], at) => ({
          title,
          link: `/story/${at}`,
          published: PUBLISHED,
          summary: 'In short …',
        }))
        response.end(rss('Ferry Post', entries))
      } else if (number === undefined) response.writeHead(404).end()
      else if (number === '2' && killed === undefined) {
        killed = machineOf(request.headers['user-agent'])
        kill(running()[killed]!)
      } else {
        const [title, story] = STORIES[Number(number)]!
        response.setHeader('content-type', 'text/html')
        response.end(newsPage({ title, published: '2026-01-21', html: ownHtml(Number(number), story) }))
      }
    })
    await setDigest(2, '09:30')
    await startAll()
    await use(1, 'follow', { topic: 'tram depot of Ostrel' })
    await use(2, 'follow', { topic: 'ferry' })

    expect(await use(0, 'feeds add', { address: `${depot.origin}/feed` })).toContain('is followed now')
    await vi.waitFor(() => expect(postsOf(1, '34 trams were destroyed')).toHaveLength(1), PATIENCE)
    for (const shard of MACHINES)
      expect(await ask(shard, 'How many trams were destroyed in Ostrel?')).toContain('**34')
    expect(whoPolled('depot.example')).toHaveLength(1)
    expect(depot.most).toBe(1)

    expect(await use(0, 'feeds add', { address: `${ferries.origin}/feed` })).toContain('is followed now')
    await vi.waitFor(() => expect(whoPolled('ferries.example')).toHaveLength(1), PATIENCE)
    expect(whoPolled('ferries.example')).not.toContain(killed)

    // What followed it waits for all; the one that was killed joins in again.
    await startMachine(killed!).says('Connected to Discord')
    for (const shard of MACHINES) expect(await ask(shard, 'How old is the pier at Ebrun?')).toContain('87')
    await vi.waitFor(() => {
      for (const [title] of STORIES) expect(postsOf(2, title).length, title).toBeGreaterThan(0)
    }, PATIENCE)

    expect(postsOf(1, 'Tram depot of Ostrel')).toHaveLength(1)
    for (const [title] of STORIES)
      expect(
        postsOf(2, title).filter((message) => !textOf(message).includes('News of the day')),
        title,
      ).toHaveLength(1)
    // The digest came once, whichever of the three was first, and nothing comes from what the killed one left.
    await vi.waitFor(() => expect(postsOf(2, 'News of the day')).not.toEqual([]), PATIENCE)
    for (const shard of MACHINES) await ask(shard, 'How many trams were destroyed in Ostrel?')
    expect(postsOf(2, 'News of the day')).toHaveLength(1)
    const rows = await postgres().asAdmin(
      'SELECT title, count(*)::int AS held FROM versions GROUP BY title',
      schema,
    )
    expect(rows).toHaveLength(STORIES.length + 2)
    expect(new Set(rows.map(({ held }) => held))).toEqual(new Set([1]))
  })
})
