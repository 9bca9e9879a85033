import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openArchive } from '../src/archive/sqlite/sqlite-archive.ts'
import { FIGURE, TITLE } from './discord/bot-in-process.ts'
import { type LoopbackDiscord, startLoopbackDiscord } from './support/discord/loopback-discord.ts'
import type { Channel, Guild } from './support/discord/world.ts'
import { Program } from './support/program.ts'

const QUESTION = 'How much of Ukraine does Russia control?'

let folder: string
let discord: LoopbackDiscord
let bot: Program
/** A server of each shard, by the shard's number. */
let guilds: Guild[]

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-shards-'))
  mkdirSync(join(folder, 'articles'))
  writeFileSync(
    join(folder, 'articles', 'davos.txt'),
    `date 2026-01-20 ${TITLE}\nsource Dateline background\n\nDAVOS, Jan 20 - Envoys met in Davos.\n\n${FIGURE}\n`,
  )
  discord = await startLoopbackDiscord()
  guilds = []
  while (guilds[0] === undefined || guilds[1] === undefined) {
    const guild = discord.addGuild('A server')
    guilds[shardOf(guild)] = guild
    discord.advance(1)
  }
})

afterEach(async () => {
  bot.child.kill('SIGTERM')
  expect(await bot.ended).toBe(0)
  expect(discord.violations).toEqual([])
  await discord.close()
  rmSync(folder, { recursive: true })
})

function start(shards: string): void {
  const env = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.restUrl, SHARDS: shards }
  bot = new Program(folder, env, undefined, [resolve('tests/support/sharded-bot.ts')])
}

function shardOf({ id }: Guild): number {
  return Number((BigInt(id) >> 22n) % 2n)
}

const bothConnected = () =>
  bot.saysWhat('twice that it is connected', (said) => said.split('Connected to Discord').length > 2)

function channelOf(guild: Guild | undefined): Channel {
  return discord.channelsOf(guild!)[0]!
}

async function answerIn(guild: Guild | undefined, question = QUESTION): Promise<string> {
  const channel = channelOf(guild)
  discord.sendMessage({ author: discord.person('Mira'), content: `${discord.mention} ${question}`, channel })
  return (await discord.nextMessage(channel)).embeds[0]?.description ?? ''
}

/** The shards as they told of themselves, oldest first. */
function identified(): unknown[] {
  return discord.gateway.received.filter(({ op }) => op === 2).map(({ d }) => (d as { shard: unknown }).shard)
}

describe('two shards', () => {
  it('answer in their own servers, once each, from the archive that the first takes in', async () => {
    start('2')
    await bothConnected()
    expect(identified()).toEqual([
      [0, 2],
      [1, 2],
    ])
    for (const guild of guilds) expect(await answerIn(guild)).toContain('19%')
    expect(
      discord.requests.filter(({ method, path }) => method === 'PUT' && path.endsWith('/commands')),
    ).toHaveLength(1)
    const sent = discord.requests.filter(
      ({ method, path }) => method === 'POST' && path.endsWith('/messages'),
    )
    expect(sent).toHaveLength(2)
  })

  it('both answer from what comes in later, and both keep to settings that one changed', async () => {
    start('2')
    await bothConnected()
    const archive = openArchive(join(folder, 'data'))
    await archive.save(
      {
        title: 'Harbour of Velm opens',
        body: 'The new harbour of Velm has room for 36 ferries, the city said.',
        publishedAt: '2026-01-21',
        source: 'Coast Courier',
      },
      { savedAt: '2026-01-21T08:00:00Z' },
    )
    for (const guild of guilds) {
      expect(await answerIn(guild, 'How many ferries does the harbour of Velm have room for?')).toContain(
        '**36** ferries',
      )
    }
    for (const guild of guilds) await archive.settings.change(guild.id, { sources: ['Coast Courier'] }, '1')
    for (const guild of guilds) expect(await answerIn(guild)).not.toContain('19%')
    await archive.close()
  })

  it('are as many as Discord recommends, where it is asked', async () => {
    discord.gateway.recommendedShards = 2
    start('auto')
    await bothConnected()
    expect(identified()).toHaveLength(2)
  })

  it('come back when one of them is killed, while the other goes on', async () => {
    start('2')
    await bothConnected()
    const shards = [...bot.stderr.matchAll(/"process":(\d+)/g)].map((match) => Number(match[1]))
    expect(shards).toHaveLength(2)
    process.kill(shards[1]!, 'SIGKILL')
    await bot.says('A shard ended; starting it again')
    expect(await answerIn(guilds[0])).toContain('19%')
    await bot.saysWhat(
      'three times that it is connected',
      (said) => said.split('Connected to Discord').length > 3,
    )
    expect(await answerIn(guilds[1])).toContain('19%')
  })
})

describe('a token that Discord refuses', () => {
  it('ends the shards and the process that started them', async () => {
    const env = { DISCORD_TOKEN: 'wrong.token.x', DISCORD_API_URL: discord.restUrl, SHARDS: '2' }
    bot = new Program(folder, env, undefined, [resolve('tests/support/sharded-bot.ts')])
    expect(await bot.ended).toBe(78)
    const ended = bot
    start('1')
    await bot.says('Connected to Discord')
    expect(ended.stderr).not.toContain('starting it again')
  })
})
