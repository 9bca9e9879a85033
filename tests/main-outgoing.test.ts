import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Archive } from '../src/archive/archive.ts'
import { openArchive } from '../src/archive/sqlite/sqlite-archive.ts'
import { harbourReport } from './notices/news-desk.ts'
import { type LoopbackDiscord, startLoopbackDiscord } from './support/discord/loopback-discord.ts'
import type { Channel } from './support/discord/world.ts'
import { Program } from './support/program.ts'

// Real processes, which are killed: the program itself, but that its claims run out sooner.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

const POST = 'POST /channels/:channelId/messages'
const PATIENCE = 60_000

let folder: string
let archive: Archive
let discord: LoopbackDiscord
let programs: Program[] = []

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-outgoing-'))
  mkdirSync(join(folder, 'articles'))
  archive = openArchive(join(folder, 'data'))
  // Discord's time stands still: it begins at that of the processes, so that both agree on what came before what.
  discord = await startLoopbackDiscord({ now: new Date().toISOString() })
})

afterEach(async () => {
  for (const { child } of programs) child.kill('SIGKILL')
  await Promise.all(programs.map(({ ended }) => ended))
  programs = []
  await archive.close()
  expect(discord.violations).toEqual([])
  await discord.close()
  rmSync(folder, { recursive: true })
})

function start(): Program {
  const env = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.restUrl }
  const program = new Program(folder, env, undefined, [resolve('tests/support/quick-bot.ts')])
  programs.push(program)
  return program
}

async function kill(program: Program): Promise<void> {
  program.child.kill('SIGKILL')
  await program.ended
}

async function followIn(channel: Channel): Promise<void> {
  const place = { kind: 'channel', channelId: channel.id, guildId: channel.guildId ?? '' } as const
  const subject = { kind: 'topic', words: 'harbour of Velm' } as const
  const follow = { place, personId: '1', subject, language: 'en', since: new Date().toISOString() }
  await archive.follows.add(follow, { perPerson: 100, perGuild: 100 })
}

/** Another process lets articles come in, as `dateline ingest` does while the bot runs. */
async function arrive(...numbers: readonly number[]): Promise<void> {
  const publishedAt = new Date().toISOString()
  for (const number of numbers)
    await archive.save(harbourReport(number, { publishedAt }), { savedAt: publishedAt })
}

const posted = (channel: Channel): string[] =>
  discord.messages(channel).map(({ embeds }) => embeds[0]?.description ?? '')

const posts = () => discord.requests.filter(({ route }) => route === POST)

describe('a bot that is killed', () => {
  it('posts what it was about to post after its restart, once', async () => {
    await followIn(discord.channel)
    const hold = discord.holdNext(POST)
    const first = start()
    await first.says('Registered')
    await arrive(1)
    await hold.arrived
    await kill(first)
    const second = start()
    await second.says('Posted a follow')
    hold.release()
    await delay(500)
    expect(posted(discord.channel)).toHaveLength(1)
  })

  it('does not post again what Discord had taken and nobody had recorded', async () => {
    await followIn(discord.channel)
    discord.failNext({ route: POST, status: 429, retryAfter: 300, afterwards: true })
    const first = start()
    await first.says('Registered')
    await arrive(1)
    await discord.nextMessage()
    await discord.waitFor('the answer', () => posts().some(({ status }) => status === 429))
    await kill(first)
    // Discord has forgotten the nonce by now: only looking helps.
    discord.advance(10 * 60_000)
    const second = start()
    await second.says('Posted a follow')
    expect(posted(discord.channel)).toHaveLength(1)
    expect(posts()).toHaveLength(1)
    expect(await archive.outbox.counts()).toEqual({ sent: 1 })
  })

  it('leaves its work to another process over the same archive, and each post is made once', async () => {
    const channels = [discord.channel, ...['one', 'two', 'three'].map((name) => discord.addChannel(name))]
    for (const channel of channels) await followIn(channel)
    const both = [start(), start()]
    for (const program of both) await program.says('Connected to Discord')
    await arrive(1, 2, 3, 4)
    const first = both[0]!
    await discord.waitFor('the first posts', () => posts().length >= 3, PATIENCE)
    await kill(first)
    await discord.waitFor(
      'all posts',
      () => channels.every((channel) => posted(channel).length >= 4),
      PATIENCE,
    )
    await delay(1000)
    for (const channel of channels) {
      expect(posted(channel)).toHaveLength(4)
      expect(new Set(posted(channel)).size).toBe(4)
    }
  })

  it('sends a digest whose time came while nothing ran, once', async () => {
    const now = Date.now()
    const at = new Date(now - 60_000).toISOString().slice(11, 16)
    await arrive(1)
    await archive.digests.set({
      place: { kind: 'channel', channelId: discord.channel.id, guildId: discord.guild.id },
      personId: '1',
      times: { at, zone: 'UTC' },
      topics: [],
      language: 'en',
      lastSlot: new Date(now - 60 * 60_000).toISOString(),
    })
    for (let round = 0; round < 2; round += 1) {
      const program = start()
      await program.says(round === 0 ? 'Posted a digest' : 'Connected to Discord')
      // Whether the commands were registered before the first was killed depends on which came first.
      await program.saysWhat('that its commands are there', (said) => /Registered|up to date/.test(said))
      await kill(program)
    }
    expect(discord.messages()).toHaveLength(1)
  })
})
