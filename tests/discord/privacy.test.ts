import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Services } from '../../commands/command.ts'
import { USUAL_SETTINGS } from '../../src/archive/setting-store.ts'
import { type LoopbackDiscord, startLoopbackDiscord } from '../support/discord/loopback-discord.ts'
import type { Person } from '../support/discord/world.ts'
import { NOW, type RunningBot, smallServices, startBot } from './bot-in-process.ts'

const QUESTION = 'How much of Ukraine does Russia control?'

let discord: LoopbackDiscord
let bot: RunningBot
let services: Services
let mira: Person
let noor: Person

beforeEach(async () => {
  discord = await startLoopbackDiscord()
  services = await smallServices()
  mira = discord.person('Mira')
  noor = discord.person('Noor')
  bot = await startBot(discord, { services })
})

afterEach(async () => {
  expect(await bot.stop()).toBe(0)
  expect(discord.violations).toEqual([])
  await discord.close()
})

async function useAll(author: Person): Promise<void> {
  await discord.useCommand({ name: 'ask', options: { question: QUESTION }, author }).reply()
  await discord.useCommand({ name: 'follow', options: { topic: 'ferries' }, author }).reply()
}

async function follows(person: Person): Promise<number> {
  return (await services.archive.follows.ofPerson(person.id)).length
}

describe('/privacy', () => {
  it('tells the person alone what is kept, for how long and how to delete it', async () => {
    const use = discord.useCommand({ name: 'privacy', author: mira })
    const text = (await use.reply()).embeds[0]?.description ?? ''
    expect(use.ephemeral).toBe(true)
    expect(text).toContain('for 30 days')
    expect(text).toContain('for 24 hours')
    expect(text).toContain('/forget-me')
  })
})

describe('/forget-me', () => {
  it('deletes what is kept of the person after a confirmation, also after a restart', async () => {
    await useAll(mira)
    await useAll(noor)
    const asked = await discord.useCommand({ name: 'forget-me', author: mira }).reply()
    expect(await follows(mira)).toBe(1)
    await bot.stop()
    bot = await startBot(discord, { services })
    const done = await discord
      .pressButton({ author: mira, message: asked, button: 'Delete everything' })
      .reply()
    expect(done.embeds[0]?.description).toContain('Deleted.')
    expect(done.components).toEqual([])
    expect(await follows(mira)).toBe(0)
    expect(await follows(noor)).toBe(1)
    const place = { channelId: discord.channel.id, guildId: discord.guild.id }
    expect(await services.archive.conversations.recall({ ...place, personId: mira.id })).toEqual([])
    expect(await services.archive.conversations.recall({ ...place, personId: noor.id })).not.toEqual([])
  })

  it('deletes nothing where it is not confirmed', async () => {
    await useAll(mira)
    const asked = await discord.useCommand({ name: 'forget-me', author: mira }).reply()
    const kept = await discord.pressButton({ author: mira, message: asked, button: 'Keep it' }).reply()
    expect(kept.embeds[0]?.description).toBe('Nothing was deleted.')
    expect(await follows(mira)).toBe(1)
  })
})

describe('a server', () => {
  it('is forgotten once the bot is removed from it, and not in an outage', async () => {
    const guild = discord.addGuild('Second')
    const { settings } = services.archive
    await settings.change(guild.id, { visibility: 'private' }, mira.id)
    discord.outage(guild)
    // What comes after the outage shows that the outage was dealt with.
    discord.sendMessage({ author: mira, content: `${discord.mention} ${QUESTION}` })
    await discord.nextMessage()
    expect((await settings.of(guild.id)).visibility).toBe('private')
    const other = discord.addGuild('Third')
    await settings.change(other.id, { visibility: 'private' }, mira.id)
    discord.removeGuild(other)
    await discord.waitFor('the settings to be forgotten', () =>
      bot.log.some(({ msg, guild: left }) => msg === 'Left a server' && left === other.id),
    )
    await bot.stop()
    expect(await settings.of(other.id)).toEqual(USUAL_SETTINGS)
    expect((await settings.of(guild.id)).visibility).toBe('private')
    bot = await startBot(discord, { services })
  })

  it('that removed the bot while it was away is forgotten at the next start, and no other', async () => {
    const { archive } = services
    const [left, stays, ill] = ['Left', 'Stays', 'Ill'].map((name) => discord.addGuild(name))
    for (const guild of [left!, stays!, ill!]) {
      const channel = discord.channelsOf(guild)[0]!
      await archive.settings.change(guild.id, { visibility: 'private' }, mira.id)
      const place = { channelId: channel.id, guildId: guild.id }
      await discord
        .useCommand({ name: 'ask', options: { question: QUESTION }, author: mira, channel })
        .reply()
      expect(await archive.conversations.recall({ ...place, personId: mira.id })).not.toEqual([])
    }
    await bot.stop()
    expect(await archive.keptGuilds()).toContain(left!.id)
    discord.removeGuild(left!)
    discord.outage(ill!)
    bot = await startBot(discord, { services })
    await discord.waitFor('the server to be forgotten', () =>
      bot.log.some(({ msg }) => msg === 'Forgot a server that the bot is no longer in'),
    )
    const kept = await archive.keptGuilds()
    expect(kept).not.toContain(left!.id)
    expect(kept).toEqual(expect.arrayContaining([stays!.id, ill!.id]))
    expect((await archive.settings.of(stays!.id)).visibility).toBe('private')
  })

  it('stays where the bot of another application worked on the archive, until that is a month ago', async () => {
    const { applications, settings } = services.archive
    await settings.change('77', { visibility: 'private' }, mira.id)
    const later = NOW + 40 * 24 * 60 * 60_000
    await applications.use('another', { nowMs: NOW - 24 * 60 * 60_000, forgetBeforeMs: 0 })
    await applications.use(discord.applicationId, { nowMs: NOW, forgetBeforeMs: 0 })
    for (let round = 0; round < 2; round += 1) {
      await bot.stop()
      bot = await startBot(discord, { services })
      await discord.waitFor('what is in the log', () =>
        bot.log.some(
          ({ msg, others }) => msg.startsWith('Another bot worked on') && String(others) === 'another',
        ),
      )
      expect((await settings.of('77')).visibility).toBe('private')
    }
    await bot.stop()
    bot = await startBot(discord, { services, now: () => later })
    await discord.waitFor('the server to be forgotten', () =>
      bot.log.some(({ msg, guild }) => msg.startsWith('Forgot a server') && guild === '77'),
    )
    expect(await settings.of('77')).toEqual(USUAL_SETTINGS)
  })

  it('is no business of a shard that does not serve it', async () => {
    const { settings } = services.archive
    await bot.stop()
    const gone = ['1', '2', '3', '4'].map((number) => `${BigInt(number) << 22n}`)
    for (const guildId of gone) await settings.change(guildId, { visibility: 'private' }, mira.id)
    bot = await startBot(discord, { services, config: { shard: { id: 1, count: 2, first: false } } })
    await discord.waitFor('two servers to be forgotten', () => {
      const told = bot.log.filter(({ msg }) => msg === 'Forgot a server that the bot is no longer in')
      return told.length === 2
    })
    await bot.stop()
    const left = await Promise.all(gone.map(async (guildId) => (await settings.of(guildId)).visibility))
    expect(left).toEqual(['public', 'private', 'public', 'private'])
    bot = await startBot(discord, { services })
  })

  it('in which people brought the bot along themselves has nothing kept', async () => {
    const channel = discord.foreignChannel('elsewhere')
    const use = { name: 'ask', options: { question: QUESTION }, author: noor, channel, userInstalled: true }
    await discord.useCommand(use).reply()
    expect(await services.archive.keptGuilds()).not.toContain(channel.guildId)
  })
})
