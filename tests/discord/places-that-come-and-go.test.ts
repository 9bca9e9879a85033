import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { commands } from '../../commands/index.ts'
import { type LoopbackDiscord, startLoopbackDiscord } from '../support/discord/loopback-discord.ts'
import type { Channel, Guild } from '../support/discord/world.ts'
import { type LogLine, type RunningBot, smallServices, startBot, testCommand } from './bot-in-process.ts'

const SLOW = 'Slow?'

let discord: LoopbackDiscord
let bot: RunningBot

beforeEach(async () => {
  discord = await startLoopbackDiscord()
})

afterEach(async () => {
  await bot.stop()
  expect(discord.violations).toEqual([])
  expect(discord.invalidRequests).toEqual([])
  await discord.close()
})

const mention = (channel: Channel, content: string) =>
  discord.sendMessage({ author: discord.person('Mira'), content: `${discord.mention} ${content}`, channel })
const since = (level: number): readonly LogLine[] => bot.log.filter((line) => line.level >= level)

describe('a mention whose answer is being made', () => {
  it.each([
    ['channel is deleted', (_guild: Guild, channel: Channel) => discord.removeChannel(channel)],
    ['server removes the bot', (guild: Guild) => discord.removeGuild(guild)],
  ])('is given up with one quiet line where its %s', async (_what, remove) => {
    const asked = Promise.withResolvers<void>()
    const going = Promise.withResolvers<void>()
    const ask = testCommand('ask', async ({ options }) => {
      if (options.question === SLOW) {
        asked.resolve()
        await going.promise
      }
      return { tone: 'answer', blocks: [{ kind: 'text', text: ['So it is.'] }] }
    })
    bot = await startBot(discord, { commands: [ask] })
    const guild = discord.addGuild('Short-lived')
    const [channel] = discord.channelsOf(guild) as [Channel]
    mention(channel, SLOW)
    await asked.promise
    remove(guild, channel)
    // The answer to what came after it tells that the bot has heard of it.
    mention(discord.channel, 'Fast?')
    await discord.nextMessage()
    going.resolve()
    await bot.stop()
    expect(since(50)).toEqual([])
  })
})

describe('a message that Discord keeps from the bot', () => {
  it('is given up with one quiet line where its channel is deleted before the bot says how to go on', async () => {
    const services = await smallServices()
    const { settings } = services.archive
    const read = settings.of.bind(settings)
    const guild = discord.addGuild('Short-lived')
    const [channel] = discord.channelsOf(guild) as [Channel]
    const asked = Promise.withResolvers<void>()
    const going = Promise.withResolvers<void>()
    settings.of = async (guildId) => {
      if (guildId === guild.id) {
        asked.resolve()
        await going.promise
      }
      return await read(guildId)
    }
    bot = await startBot(discord, { services })
    discord.sendMessage({
      author: discord.person('Mira'),
      content: `<@&${guild.botRoleId}> Who met in Davos?`,
      channel,
    })
    await asked.promise
    discord.removeChannel(channel)
    mention(discord.channel, 'Who met in Davos?')
    await discord.nextMessage()
    going.resolve()
    await bot.stop()
    expect(since(40)).toEqual([])
    expect(bot.log.some(({ msg }) => msg.includes('the channel is gone'))).toBe(true)
  })
})

describe('a message of a server of which Discord has told nothing yet', () => {
  it('is answered where it mentions the bot, and of the bot’s own nothing is logged', async () => {
    const guild = discord.addGuild('Late')
    const [channel] = discord.channelsOf(guild) as [Channel]
    discord.outage(guild)
    discord.register(commands.map(({ data }) => data))
    bot = await startBot(discord)
    const asked = mention(channel, 'Who met in Davos?')
    const answer = await discord.nextMessage(channel)
    expect(answer.message_reference?.message_id).toBe(asked.id)
    expect(answer.embeds[0]?.description).toContain('met in Davos on Tuesday')
    // Discord tells the bot of its answer before it tells of this.
    mention(discord.channel, 'Who met in Davos?')
    await discord.nextMessage()
    expect(since(50)).toEqual([])
  })
})
