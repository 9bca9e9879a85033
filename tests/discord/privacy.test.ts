import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Services } from '../../commands/command.ts'
import { USUAL_SETTINGS } from '../../src/archive/setting-store.ts'
import { type LoopbackDiscord, startLoopbackDiscord } from '../support/discord/loopback-discord.ts'
import type { Person } from '../support/discord/world.ts'
import { type RunningBot, smallServices, startBot } from './bot-in-process.ts'

const QUESTION = 'How much of Ukraine does Russia control?'

let discord: LoopbackDiscord
let bot: RunningBot
let services: Services
let mira: Person
let noor: Person

beforeEach(async () => {
  discord = await startLoopbackDiscord()
  services = smallServices()
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
})
