import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { gone as goneAction } from '../../commands/actions/gone.ts'
import type { Services } from '../../commands/command.ts'
import { commands } from '../../commands/index.ts'
import { NOTICE_LIMITS } from '../../src/notices/limits.ts'
import type { Reply } from '../../src/reply/reply.ts'
import { arrive, HOUR, harbourReport, isoOf, newsDesk, START } from '../notices/news-desk.ts'
import { type LoopbackDiscord, startLoopbackDiscord } from '../support/discord/loopback-discord.ts'
import type { OptionValues } from '../support/discord/option-values.ts'
import type { Channel, Person } from '../support/discord/world.ts'
import { type RunningBot, startBot } from './bot-in-process.ts'

let discord: LoopbackDiscord
let services: Services
let bot: RunningBot
let now = START
let mira: Person
let boss: Person

beforeEach(async () => {
  now = START
  discord = await startLoopbackDiscord()
  services = { ...(await newsDesk()), version: 'test' }
  await arrive(services, [harbourReport(0)], START - 1000)
  mira = discord.person('Mira')
  boss = discord.manager('Boss')
  const outgoing = { tick: 40, gather: 5, wait: 30 }
  bot = await startBot(discord, { commands, services, now: () => now, outgoing })
})

afterEach(async () => {
  await bot.stop()
  expect(discord.violations).toEqual([])
  await discord.close()
})

/** Uses a command and gives what the person is shown, as one text. */
async function use(
  author: Person,
  name: string,
  options: OptionValues = {},
  channel?: Channel,
): Promise<string> {
  const used = discord.useCommand({ author, name, options, ...(channel === undefined ? {} : { channel }) })
  const reply = await used.reply()
  expect(reply.flags).toBe(64)
  const shown = reply.embeds.flatMap(({ title, description, footer }) => [title, description, footer?.text])
  return shown.filter((text) => text !== undefined).join('\n')
}

const dm = () => discord.directChannel(mira)

describe('/follow', () => {
  it('posts in the channel for people who may manage it, and says so to them alone', async () => {
    expect(await use(boss, 'follow', { topic: 'harbour of Velm' })).toContain(
      `will be posted in <#${discord.channel.id}>`,
    )
    await arrive(services, [harbourReport(1)])
    expect((await discord.nextMessage()).embeds[0]?.description).toContain('busy day')
  })

  it('says as what a misspelt topic is understood', async () => {
    await arrive(services, [harbourReport(1)])
    const said = await use(mira, 'follow', { topic: 'harbuor of Velm' })
    expect(said).toContain('understood as: harbour of Velm')
  })

  it('writes to everybody else in their direct messages', async () => {
    expect(await use(mira, 'follow', { topic: 'harbour of Velm' })).toContain('your direct messages')
    await arrive(services, [harbourReport(1)])
    expect((await discord.nextMessage(dm())).embeds[0]?.description).toContain('busy day')
    expect(discord.messages()).toEqual([])
  })

  it('refuses a channel to people who may not manage it', async () => {
    const other = discord.addChannel('other')
    const said = await use(mira, 'follow', { topic: 'harbour of Velm', channel: other.id })
    expect(said).toContain('for people who may manage')
    expect(await services.archive.follows.all()).toEqual([])
  })

  it('refuses a channel in which the bot cannot post, and says what is missing', async () => {
    const other = discord.addChannel('other')
    discord.deny(other, 'EmbedLinks')
    const options = { topic: 'harbour of Velm', channel: other.id }
    await discord.waitFor('the bot to hear of it', () => true)
    const said = await use(boss, 'follow', options)
    expect(said).toContain('the bot lacks Embed Links there')
    expect(said).not.toContain('Send Messages')
  })

  it('follows an outlet by any of its names, and completes them', async () => {
    const author = mira
    const typing = discord.autocomplete({
      author,
      name: 'follow',
      focused: 'source',
      options: { source: 'cour' },
    })
    expect(await typing.choices()).toEqual([{ name: 'Coast Courier', value: 'Coast Courier' }])
    expect(await use(mira, 'follow', { source: 'coast courier' })).toContain('Coast Courier')
    expect(await use(mira, 'follow', { source: 'coast courier' })).toContain('already')
  })

  it('refuses what cannot be followed', async () => {
    expect(await use(mira, 'follow')).toContain('one of them')
    expect(await use(mira, 'follow', { topic: 'the of' })).toContain('no word')
    expect(await use(mira, 'follow', { topic: 'x', source: 'y' })).toContain('one of them')
  })

  it('has a limit a person', async () => {
    for (let at = 0; at < NOTICE_LIMITS.followsPerPerson; at += 1) {
      await services.archive.follows.add(
        {
          place: { kind: 'direct', personId: mira.id },
          personId: mira.id,
          subject: { kind: 'topic', words: `harbour ${at}` },
          language: 'en',
          since: isoOf(START),
        },
        { perPerson: 100, perGuild: 100 },
      )
    }
    expect(await use(mira, 'follow', { topic: 'harbour of Velm' })).toContain('the most that one person can')
  })

  it('answers in the language of the person, and so do the posts', async () => {
    mira.locale = 'de'
    expect(await use(mira, 'follow', { topic: 'harbour of Velm' })).toContain('Direktnachrichten')
    await arrive(services, [harbourReport(1)])
    expect((await discord.nextMessage(dm())).embeds[0]?.footer?.text).toBe('hier verfolgt: harbour of Velm')
  })
})

describe('/unfollow and /following', () => {
  it('says of what is not followed where to look', async () => {
    const said = await use(mira, 'unfollow', { what: 'comets' })
    expect(said).toContain('“comets” is not among what you may unfollow. `/following` lists it.')
  })

  it('lists and ends what one follows, and what a server follows for those who manage it', async () => {
    expect(await use(mira, 'following')).toContain('Nothing is followed yet')
    await use(mira, 'follow', { topic: 'harbour of Velm' })
    await use(boss, 'follow', { topic: 'bakers of Ostrel' })
    expect(await use(mira, 'following')).not.toContain('bakers')
    expect(await use(boss, 'following')).toContain('bakers of Ostrel')
    const author = mira
    const typing = discord.autocomplete({
      author,
      name: 'unfollow',
      focused: 'what',
      options: { what: 'harb' },
    })
    const [choice] = await typing.choices()
    expect(choice?.name).toBe('@ harbour of Velm')
    expect(await use(mira, 'unfollow', { what: 'bakers of Ostrel' })).toContain('not among')
    expect(await use(mira, 'unfollow', { what: String(choice?.value) })).toContain('followed no more')
    expect(await use(mira, 'following')).toContain('Nothing')
  })

  it('lets another manager end what one set in the server', async () => {
    await use(boss, 'follow', { topic: 'bakers of Ostrel' })
    const other = discord.manager('Other')
    expect(await use(other, 'unfollow', { what: 'Bakers of Ostrel' })).toContain('followed no more')
  })

  it('shows what is paused, and that nobody could be told where direct messages are closed', async () => {
    await use(boss, 'follow', { topic: 'harbour of Velm' })
    boss.acceptsDirectMessages = false
    discord.deny(discord.channel, 'SendMessages')
    await arrive(services, [harbourReport(1)])
    await discord.waitFor('the refusal', () => discord.requests.some(({ status }) => status === 403))
    const said = await use(boss, 'following')
    expect(said).toContain('the bot lacks Send Messages there')
    expect(said).toContain('you could not be told')
  })

  it('names the permission that is missing to whoever set something there', async () => {
    await use(boss, 'follow', { topic: 'harbour of Velm' })
    discord.deny(discord.channel, 'EmbedLinks')
    await arrive(services, [harbourReport(1)])
    const told = await discord.nextMessage(discord.directChannel(boss))
    expect(told.embeds[0]?.title).toBe('Paused')
    expect(told.embeds[0]?.description).toContain('the bot lacks Embed Links there.')
  })
})

describe('what was set in a channel that is gone', () => {
  let gone: Channel

  /** Boss follows the harbour and has a digest in a channel that is deleted. */
  beforeEach(async () => {
    gone = discord.addChannel('doomed')
    await use(boss, 'follow', { topic: 'harbour of Velm', channel: gone.id })
    await use(boss, 'digest daily', { at: '12:00', timezone: 'UTC', channel: gone.id })
    discord.removeChannel(gone)
    await arrive(services, [harbourReport(1)])
    const told = await discord.nextMessage(discord.directChannel(boss))
    expect(told.embeds[0]?.title).toBe('Channel gone')
    expect(told.embeds[0]?.description).toContain('can never be posted. `/following` moves it')
  })

  const pressed = async (button: string, author = boss) => {
    const listed = await discord.useCommand({ author, name: 'following' }).reply()
    expect(listed.embeds[0]?.description).toMatch(/can never be posted.*can never be posted/s)
    const record = discord.pressButton({ author, message: listed, button })
    return (await record.reply()).embeds[0]?.description
  }

  it('is moved to another channel by a button, and goes on there', async () => {
    const moved = await pressed('Move here')
    expect(moved).toContain('Moved: 2.')
    expect(moved).not.toContain('never')
    expect(moved).toContain(`<#${discord.channel.id}>`)
    expect(await services.archive.pauses.all()).toEqual([])
    expect((await discord.nextMessage()).embeds[0]?.description).toMatch(/Day 1\b/)
    await arrive(services, [harbourReport(2)])
    expect((await discord.nextMessage()).embeds[0]?.description).toMatch(/Day 2\b/)
    now = START + 4 * HOUR
    expect((await discord.nextMessage()).embeds[0]?.title).toBe('News of the day')
  })

  it('is told after the move what came in meanwhile, once: the newest, and how many more there were', async () => {
    const numbers = Array.from({ length: 20 }, (_, at) => at + 2)
    for (const number of numbers) await arrive(services, [harbourReport(number)])
    await vi.waitFor(async () => expect(await services.archive.follows.arrivals(1)).toEqual([]))
    await pressed('Move here')
    const posted = () => discord.messages().map(({ embeds: [embed] }) => embed)
    await vi.waitFor(() => expect(posted()).toHaveLength(NOTICE_LIMITS.postsAnHour), 10_000)
    const first = posted().map((embed) => Number(/Day (\d+)/.exec(embed?.description ?? '')?.[1]))
    expect(first).toEqual([17, 18, 19, 20, 21, 16])
    const gathered = posted().at(-1)
    expect(gathered?.title).toBe('16 more new articles')
    expect(gathered?.description).toMatch(/Day 16.*Day 15.*Day 5.*and 4 others/s)
    now = START + 2 * HOUR
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(posted()).toHaveLength(NOTICE_LIMITS.postsAnHour)
    expect((await services.archive.outbox.counts()).waiting).toBeUndefined()
  })

  it('is removed by a button', async () => {
    const removed = await pressed('Remove')
    expect(removed).toContain('Removed: 2.')
    expect(removed).toContain('Nothing is followed')
    expect(await services.archive.follows.all()).toEqual([])
    expect(await services.archive.digests.all()).toEqual([])
  })

  it.each(['move', 'remove'])('stays as it is where another server is asked to %s it', async (argument) => {
    const before = await services.archive.follows.all()
    const elsewhere = { personId: boss.id, channelId: '998', guildId: '999', mayManage: true }
    const channels = { '998': { mayManage: true } }
    const input = {
      argument,
      asker: elsewhere,
      asOf: new Date(now).toISOString(),
      channels,
      fields: {},
      values: [],
    }
    const { reply } = (await goneAction.run(input, services)) as { reply: Reply }
    expect(JSON.stringify(reply.blocks)).toMatch(/oved: 0/)
    expect(await services.archive.follows.all()).toEqual(before)
    expect(await services.archive.digests.all()).toHaveLength(1)
  })

  it('stays where there is a digest already, and what is not a person’s goes into no direct messages of theirs', async () => {
    await use(boss, 'digest daily', { at: '09:00', timezone: 'UTC' })
    expect(await pressed('Move here')).toMatch(/Moved: 1\. Not moved: 1\..*never be posted/s)
    expect(await services.archive.follows.all()).toMatchObject([{ place: { channelId: discord.channel.id } }])
    discord.deny(discord.channel, 'SendMessages')
    const listed = await discord.useCommand({ author: boss, name: 'following' }).reply()
    expect(JSON.stringify(listed.components)).not.toContain('Move')
  })

  it('is asked for no more, and has no digest made for it', async () => {
    await use(mira, 'follow', { topic: 'harbour of Velm' })
    const asked = () => discord.requests.filter(({ path }) => path.includes(gone.id)).length
    const before = asked()
    now = START + 26 * HOUR
    await arrive(services, [harbourReport(2)], now)
    await discord.nextMessage(dm())
    now += 26 * HOUR
    await arrive(services, [harbourReport(3)], now)
    await discord.nextMessage(dm())
    expect(asked()).toBe(before)
    // The card of the report that came first: no digest was added to it.
    await vi.waitFor(async () => {
      const { expired, waiting } = await services.archive.outbox.counts()
      expect([waiting, expired]).toEqual([1, undefined])
    }, 10_000)
  })
})

describe('/digest', () => {
  it('comes once at its time, with quoted lines, sources and dates, and says when the next one is', async () => {
    const said = await use(mira, 'digest daily', { at: '11:00', timezone: 'Europe/Berlin' })
    expect(said).toContain(`<t:${Date.parse('2026-01-21T10:00:00Z') / 1000}:f>`)
    await arrive(services, [harbourReport(1), harbourReport(2)], START + 1000)
    now = START + HOUR
    const digest = await discord.nextMessage(dm())
    expect(digest.embeds[0]?.title).toBe('News of the day')
    expect(digest.embeds[0]?.description).toContain('Coast Courier · 21 Jan 2026')
    expect(digest.embeds[0]?.footer?.text).toContain('the most covered stories first')
    now = START + 20 * HOUR
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(discord.messages(dm())).toHaveLength(1)
    now = START + 25 * HOUR
    expect((await discord.nextMessage(dm())).embeds[0]?.description).toContain('Nothing new')
    expect(discord.messages(dm())).toHaveLength(2)
  })

  it('is sent late after a short stop, and skipped and said after a long one', async () => {
    await use(mira, 'digest daily', { at: '10:00', timezone: 'UTC' })
    await bot.stop()
    await arrive(services, [harbourReport(1)], START + 1000)
    now = START + 4 * HOUR
    const restart = () =>
      startBot(discord, { commands, services, now: () => now, outgoing: { tick: 40, gather: 5, wait: 30 } })
    bot = await restart()
    expect((await discord.nextMessage(dm())).embeds[0]?.description).toContain('busy day')
    await bot.stop()
    now = START + 34 * HOUR
    bot = await restart()
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(discord.messages(dm())).toHaveLength(1)
    now = START + 49 * HOUR
    const next = await discord.nextMessage(dm())
    expect(next.embeds[0]?.description).toContain('Not sent: 2026-01-22 10\\:00')
    expect(discord.messages(dm())).toHaveLength(2)
  })

  it('keeps to its topics', async () => {
    await use(mira, 'digest daily', { at: '10:00', timezone: 'UTC', topics: 'comets, harbour of Velm' })
    const bakers = { title: 'Bakers Close', body: 'The bakers of Ostrel closed their ovens on Tuesday.' }
    await arrive(services, [harbourReport(1), harbourReport(2, bakers)], START + 1000)
    now = START + HOUR
    const { embeds } = await discord.nextMessage(dm())
    expect(embeds[0]?.title).toBe('News of the day: comets and harbour of Velm')
    expect(embeds[0]?.description).toContain('busy day')
    expect(embeds[0]?.description).not.toContain('Ostrel')
    const bakersAgain = { title: 'Bakers Open', body: 'The bakers of Ostrel lit their ovens on Wednesday.' }
    await arrive(services, [harbourReport(3, bakersAgain)], START + 2 * HOUR)
    now = START + 25 * HOUR
    const other = await discord.nextMessage(dm())
    expect(other.embeds[0]?.description).toMatch(
      /^1 article came in since .* not about “comets” or “harbour of Velm”\.$/,
    )
  })

  it('says how its topics are understood, and refuses those that no article can be told by', async () => {
    await arrive(services, [harbourReport(1)], START - 500)
    const options = { at: '10:00', timezone: 'UTC', topics: 'harbuor of Velm, Velm' }
    const footer = 'understood as: harbour of Velm, Velm'
    expect(await use(mira, 'digest daily', options)).toContain(footer)
    expect(await use(mira, 'digest now', { topics: options.topics })).toContain(footer)
    expect(await use(mira, 'digest daily', { ...options, topics: 'Velm, velm' })).not.toContain('understood')
    for (const name of ['digest daily', 'digest now']) {
      const at = name === 'digest now' ? {} : { at: '10:00', timezone: 'UTC' }
      expect(await use(mira, name, { ...at, topics: 'Velm, the' })).toMatch(
        /“the” has no word .* are about\.$/u,
      )
      expect(await use(mira, name, { ...at, topics: 'a1, b2, c3, d4, e5, f6' })).toContain('at most')
    }
  })

  it('refuses times and zones that there are not, and completes zones', async () => {
    expect(await use(mira, 'digest daily', { at: '25:00', timezone: 'UTC' })).toContain('no time of day')
    expect(await use(mira, 'digest daily', { at: '08:00', timezone: 'Mars/Base' })).toContain('no time zone')
    const options = { at: '08:00', timezone: 'new y' }
    const typing = discord.autocomplete({ author: mira, name: 'digest daily', focused: 'timezone', options })
    expect(await typing.choices()).toContainEqual({ name: 'America/New_York', value: 'America/New_York' })
  })

  it('is switched off, and set anew in place of the one before', async () => {
    expect(await use(mira, 'digest off')).toContain('no digest')
    await use(mira, 'digest weekly', { day: '1', at: '08:00', timezone: 'UTC' })
    await use(mira, 'digest daily', { at: '08:00', timezone: 'UTC' })
    expect(await services.archive.digests.all()).toHaveLength(1)
    expect(await use(mira, 'following')).toContain('08\\:00 UTC')
    expect(await use(mira, 'digest off')).toContain('switched off')
    expect(await services.archive.digests.all()).toEqual([])
  })

  it('shows the last day at once, to the person alone', async () => {
    await arrive(services, [harbourReport(1)], START - 500)
    expect(await use(mira, 'digest now')).toContain('busy day')
    expect(discord.messages()).toEqual([])
  })
})
