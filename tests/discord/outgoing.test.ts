import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Services } from '../../commands/command.ts'
import type { FollowSubject } from '../../src/archive/follow-store.ts'
import type { Place } from '../../src/archive/place.ts'
import type { OUTGOING_TIMING } from '../../src/discord/outgoing.ts'
import { NOTICE_LIMITS } from '../../src/notices/limits.ts'
import { arrive, HOUR, harbourReport, isoOf, newsDesk, START, topic } from '../notices/news-desk.ts'
import { type LoopbackDiscord, startLoopbackDiscord } from '../support/discord/loopback-discord.ts'
import type { Channel } from '../support/discord/world.ts'
import { type RunningBot, startBot } from './bot-in-process.ts'

const POST = 'POST /channels/:channelId/messages'

/** Quick, so that tests wait for nothing; the lease is longer than any post takes. */
const QUICK: Partial<typeof OUTGOING_TIMING> = { tick: 40, gather: 5, wait: 30, mostWait: 200 }

let discord: LoopbackDiscord
let services: Services
let bots: RunningBot[] = []
let now = START

beforeEach(async () => {
  now = START
  discord = await startLoopbackDiscord()
  services = { ...(await newsDesk()), version: 'test' }
})

afterEach(async () => {
  for (const bot of bots) await bot.stop()
  bots = []
  expect(discord.violations).toEqual([])
  await discord.close()
})

async function start(outgoing: Partial<typeof OUTGOING_TIMING> = {}): Promise<RunningBot> {
  const bot = await startBot(discord, { services, now: () => now, outgoing: { ...QUICK, ...outgoing } })
  bots.push(bot)
  return bot
}

const placeOf = (channel: Channel): Place => ({
  kind: 'channel',
  channelId: channel.id,
  guildId: channel.guildId ?? '',
})

async function followIn(place: Place, subject: FollowSubject = topic('harbour of Velm'), personId = '') {
  const follow = { place, personId, subject, language: 'en', since: isoOf(START) } as const
  const added = await services.archive.follows.add(follow, { perPerson: 100, perGuild: 100 })
  if (added.kind === 'too-many') throw new Error('too many')
  return added.follow.id
}

const wordsIn = (channel: Channel): string[] =>
  discord
    .messages(channel)
    .map(({ embeds }) => embeds.map((it) => `${it.title ?? ''} ${it.description}`).join())

/** Waits until the outbox holds nothing that waits. */
async function settled(waiting = 0): Promise<void> {
  for (let round = 0; round < 400; round += 1) {
    const counts = await services.archive.outbox.counts()
    const arrivals = await services.archive.follows.arrivals(1)
    if (
      (counts.waiting ?? 0) === waiting &&
      arrivals.length === 0 &&
      (await services.archive.follows.untold()).length === 0
    )
      return
    await new Promise((resolve) => setTimeout(resolve, 20))
    now += 20
  }
  throw new Error(`The outbox never came to rest: ${JSON.stringify(await services.archive.outbox.counts())}`)
}

describe('what is followed in a channel', () => {
  it('is posted as a card: the passage word for word, its source and date, with nothing that pings', async () => {
    await followIn(placeOf(discord.channel))
    await start()
    await arrive(services, [harbourReport(1)])
    const card = await discord.nextMessage()
    expect(card.embeds[0]?.description).toContain('The harbour of Velm had a busy day')
    expect(card.embeds[0]?.description).toContain('Coast Courier · 21 Jan 2026')
    expect(card.embeds[0]?.footer?.text).toBe('followed here: harbour of Velm')
    const { body } = await discord.request(POST)
    expect(body).toMatchObject({ enforce_nonce: true, allowed_mentions: { parse: [] } })
  })

  it('is posted once over a restart', async () => {
    await followIn(placeOf(discord.channel))
    const first = await start()
    await arrive(services, [harbourReport(1)])
    await discord.nextMessage()
    await first.stop()
    await arrive(services, [harbourReport(2)])
    await start()
    await discord.nextMessage()
    await settled()
    expect(wordsIn(discord.channel)).toHaveLength(2)
  })

  it('is posted once by two processes over one archive', async () => {
    await followIn(placeOf(discord.channel))
    await start()
    await start()
    await arrive(
      services,
      [1, 2, 3, 4].map((number) => harbourReport(number)),
    )
    await settled()
    expect(wordsIn(discord.channel)).toHaveLength(4)
    expect(discord.requests.filter(({ route }) => route === POST)).toHaveLength(4)
  })

  it('gathers what is more than an hour may bring', async () => {
    const most = NOTICE_LIMITS.postsAnHour
    await followIn(placeOf(discord.channel))
    await arrive(
      services,
      Array.from({ length: most + 20 }, (_, at) => harbourReport(at + 1)),
    )
    await start()
    await settled()
    const posted = discord.messages()
    expect(posted).toHaveLength(most)
    expect(posted.at(-1)?.embeds[0]?.title).toBe('21 more new articles')
    expect(posted.at(-1)?.embeds[0]?.description).toContain('and 9 others')
    await arrive(services, [harbourReport(90)], START + 5000)
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(discord.messages()).toHaveLength(most)
    now += HOUR
    await settled()
    expect(discord.messages()).toHaveLength(most + 1)
  })
})

describe('where posting fails', () => {
  it.each([
    ['Discord answers 429', { status: 429, retryAfter: 0.05 }],
    ['Discord answers 500 again and again', { status: 500, times: 6 }],
    ['Discord answers 502 after it did its work', { status: 502, afterwards: true, times: 6 }],
    ['the connection is cut', { hangUp: true, times: 6 }],
    ['the connection is cut after the post was made', { hangUp: true, afterwards: true, times: 6 }],
  ])('posts once in the end: %s', async (_what, failure) => {
    await followIn(placeOf(discord.channel))
    discord.failNext({ route: POST, ...failure })
    await start()
    await arrive(services, [harbourReport(1), harbourReport(2)])
    await settled()
    expect(wordsIn(discord.channel)).toHaveLength(2)
    expect(new Set(wordsIn(discord.channel)).size).toBe(2)
  })

  it('posts once where the answer was lost and Discord has forgotten the nonce since', async () => {
    await followIn(placeOf(discord.channel))
    discord.failNext({ route: POST, status: 500, afterwards: true, times: 4 })
    const first = await start({ wait: 60_000 })
    await arrive(services, [harbourReport(1)])
    await discord.nextMessage()
    await discord.waitFor('the attempt to end', () =>
      first.log.some(({ msg }) => msg.startsWith('Cannot post a follow now')),
    )
    discord.advance(HOUR)
    now += HOUR
    await settled()
    expect(wordsIn(discord.channel)).toHaveLength(1)
  })

  it('does not post again what may be there where it cannot look', async () => {
    await followIn(placeOf(discord.channel))
    discord.deny(discord.channel, 'ReadMessageHistory')
    discord.failNext({ route: POST, status: 500, afterwards: true, times: 4 })
    const first = await start({ wait: 60_000 })
    await arrive(services, [harbourReport(1)])
    await discord.waitFor('the attempt to end', () =>
      first.log.some(({ msg }) => msg.startsWith('Cannot post a follow now')),
    )
    discord.advance(HOUR)
    now += HOUR
    await settled()
    expect(wordsIn(discord.channel)).toHaveLength(1)
    expect(await services.archive.outbox.counts()).toEqual({ uncertain: 1 })
  })

  it('pauses where a permission is missing, says so once to whoever set it, and goes on when it is back', async () => {
    const mira = discord.person('Mira')
    await followIn(placeOf(discord.channel), undefined, mira.id)
    await followIn(placeOf(discord.channel), { kind: 'source', name: 'Northern Ledger' }, mira.id)
    await start()
    discord.deny(discord.channel, 'SendMessages')
    await arrive(services, [harbourReport(1)])
    const told = await discord.nextMessage(discord.directChannel(mira))
    expect(told.embeds[0]?.description).toContain(`<#${discord.channel.id}>`)
    expect(told.embeds[0]?.description).toContain('the bot lacks Send Messages there')
    await arrive(services, [harbourReport(2)], START + 5000)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(discord.invalidRequests).toEqual([])
    discord.allow(discord.channel, 'SendMessages')
    await settled()
    expect(wordsIn(discord.channel)).toHaveLength(2)
    expect(discord.messages(discord.directChannel(mira))).toHaveLength(1)
  })

  it('tells whoever added a feed that has failed for days, once, over a restart too', async () => {
    const mira = discord.person('Mira')
    const { feeds } = services.archive
    const by = { guildId: discord.guild.id, personId: mira.id, language: 'de' }
    const { feed } = await feeds.add({ url: 'http://coast.example/rss', name: 'Coast' }, by, {
      at: isoOf(START),
      interval: HOUR,
    })
    const since = isoOf(START - 80 * HOUR)
    const state = { failures: 9, failingSince: since, failedAt: since, error: 'It is down.' }
    await feeds.savePoll(feed.id, { entries: [], state }, { savedAt: isoOf(START) })
    const first = await start()
    const [embed] = (await discord.nextMessage(discord.directChannel(mira))).embeds
    expect(embed?.title).toBe('Feeds, die nichts bringen')
    expect(embed?.description).toContain('**Coast** · schlägt seit Tagen fehl · seit <t:')
    expect(embed?.description).toContain('It is down.')
    await first.stop()
    now += 30 * HOUR
    await start()
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(discord.messages(discord.directChannel(mira))).toHaveLength(1)
  })

  it('pauses where the channel was removed, and says so', async () => {
    const mira = discord.person('Mira')
    const channel = discord.addChannel('harbour')
    await followIn(placeOf(channel), undefined, mira.id)
    discord.removeChannel(channel)
    await start()
    await arrive(services, [harbourReport(1)])
    const told = await discord.nextMessage(discord.directChannel(mira))
    expect(told.embeds[0]?.description).toContain('is gone, and what you set there can never be posted')
    await settled(1)
    expect(discord.requests.filter(({ path }) => path.includes(channel.id))).toHaveLength(1)
  })

  it('keeps what waits where a person takes no direct messages', async () => {
    const mira = discord.person('Mira')
    mira.acceptsDirectMessages = false
    await followIn({ kind: 'direct', personId: mira.id }, undefined, mira.id)
    await start()
    await arrive(services, [harbourReport(1)])
    await discord.waitFor('the refusal', () => discord.requests.some(({ status }) => status === 403))
    await arrive(services, [harbourReport(2)], START + 5000)
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(discord.invalidRequests).toHaveLength(1)
    mira.acceptsDirectMessages = true
    now += 25 * HOUR
    await settled()
    expect(discord.messages(discord.directChannel(mira))).toHaveLength(2)
  })

  it('pauses while the bot is timed out in the server, and goes on after it', async () => {
    const mira = discord.person('Mira')
    await followIn(placeOf(discord.channel), undefined, mira.id)
    const bot = await start()
    discord.timeOutBot('2999-01-01T00:00:00Z')
    await arrive(services, [harbourReport(1)])
    const told = await discord.nextMessage(discord.directChannel(mira))
    expect(told.embeds[0]?.description).toContain('timed out')
    expect(discord.invalidRequests).toEqual([])
    discord.timeOutBot(null)
    expect((await discord.nextMessage()).embeds[0]?.description).toContain('busy day')
    expect(bot.log.some(({ msg }) => msg === 'A place takes posts again')).toBe(true)
  })

  it('posts once where the connection to Discord is lost in the middle', async () => {
    await followIn(placeOf(discord.channel))
    const hold = discord.holdNext(POST)
    await start()
    await arrive(services, [harbourReport(1), harbourReport(2)])
    await hold.arrived
    discord.gateway.closeConnections()
    hold.release()
    await settled()
    expect(wordsIn(discord.channel)).toHaveLength(2)
  })

  it('does not quote an article that its publisher took back before the post was made', async () => {
    await followIn(placeOf(discord.channel), undefined, discord.person('Mira').id)
    discord.deny(discord.channel, 'SendMessages')
    const bot = await start()
    await arrive(services, [harbourReport(1)])
    const isPaused = () => bot.log.some(({ msg }) => msg.startsWith('A place takes no posts'))
    await discord.waitFor('the pause', isPaused)
    await arrive(services, [{ ...harbourReport(1), withdrawn: {} }], START + 5000)
    discord.allow(discord.channel, 'SendMessages')
    await settled()
    expect(discord.messages()).toEqual([])
    expect(await services.archive.outbox.counts()).toMatchObject({ dropped: 1 })
  })

  it('goes on in other places while one fails', async () => {
    const other = discord.addChannel('other')
    await followIn(placeOf(discord.channel))
    await followIn(placeOf(other))
    discord.failNext({
      route: new RegExp(`POST /channels/${discord.channel.id}/messages`),
      status: 500,
      times: 1000,
    })
    await start()
    await arrive(services, [harbourReport(1)])
    expect((await discord.nextMessage(other)).embeds).toHaveLength(1)
  })

  it('forgets what was followed in a server that it was removed from', async () => {
    const guild = discord.addGuild('Elsewhere')
    const [channel] = discord.channelsOf(guild)
    await followIn(placeOf(channel!))
    await start()
    discord.removeGuild(guild)
    await discord.waitFor('the server to be forgotten', () =>
      bots[0]?.log.some(({ msg }) => msg === 'Left a server'),
    )
    await arrive(services, [harbourReport(1)])
    await settled()
    expect(await services.archive.follows.all()).toEqual([])
  })
})

describe('stopping', () => {
  it('finishes the post that is under way', async () => {
    await followIn(placeOf(discord.channel))
    const hold = discord.holdNext(POST)
    const bot = await start()
    await arrive(services, [harbourReport(1)])
    await hold.arrived
    const stopped = bot.stop()
    hold.release()
    expect(await stopped).toBe(0)
    expect(await services.archive.outbox.counts()).toEqual({ sent: 1 })
  })
  it('ends in order though the archive is out of reach', async () => {
    await followIn(placeOf(discord.channel))
    const bot = await start()
    await settled()
    Object.assign(services.archive.leases, { release: () => Promise.reject(new Error('It is away')) })
    expect(await bot.stop()).toBe(0)
    expect(bot.log.some(({ msg }) => msg.includes('Cannot let another process plan'))).toBe(true)
  })
})
