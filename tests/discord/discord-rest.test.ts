import { RESTEvents } from 'discord.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DiscordRest } from '../../src/discord/discord-rest.ts'
import { type LoopbackDiscord, startLoopbackDiscord } from '../support/discord/loopback-discord.ts'
import { startBot, testCommand } from './bot-in-process.ts'

const PEOPLE = 60

describe('the limits of requests to Discord', () => {
  let discord: LoopbackDiscord

  beforeEach(async () => {
    discord = await startLoopbackDiscord()
  })

  afterEach(async () => {
    expect(discord.violations).toEqual([])
    await discord.close()
  })

  it('lets sixty people who ask at once be answered without waiting for the bot’s fifty requests a second', async () => {
    const echo = testCommand('ask', async ({ options }) => ({
      tone: 'answer',
      blocks: [{ kind: 'text', text: [String(options.question)] }],
    }))
    const bot = await startBot(discord, { commands: [echo], config: { rateLimit: 1000 } })
    const asked = Array.from({ length: PEOPLE }, (_, person) =>
      discord.useCommand({
        name: 'ask',
        options: { question: `Question ${person}` },
        author: discord.person(`Person ${person}`),
      }),
    )
    const answers = await Promise.all(asked.map((one) => one.reply()))
    expect(answers.map(({ embeds }) => embeds[0]?.description)).toEqual(
      Array.from({ length: PEOPLE }, (_, person) => `Question ${person}`),
    )
    await bot.stop()
    expect(bot.log.filter(({ msg }) => msg.startsWith('Discord asks for slower requests'))).toEqual([])
  })

  it('keeps to the limit in everything else', async () => {
    const rest = new DiscordRest({ api: discord.restUrl, globalRequestsPerSecond: 1 }).setToken(discord.token)
    const limits: boolean[] = []
    rest.on(RESTEvents.RateLimited, ({ global }) => limits.push(global))
    await Promise.all([rest.get('/gateway/bot'), rest.get('/users/@me')])
    expect(limits).toContain(true)
    rest.clearHashSweeper()
    rest.clearHandlerSweeper()
  })

  it('tells of a limit that Discord sets on an answer, and sends it again afterwards', async () => {
    const echo = testCommand('ask', async () => ({
      tone: 'answer',
      blocks: [{ kind: 'text', text: ['Here'] }],
    }))
    const bot = await startBot(discord, { commands: [echo] })
    discord.failNext({ route: /PATCH .*original/, status: 429, retryAfter: 0.05, global: true })
    const asked = discord.useCommand({
      name: 'ask',
      options: { question: 'Who?' },
      author: discord.person('Mira'),
    })
    expect((await asked.reply()).embeds[0]?.description).toBe('Here')
    expect(asked.requests.map(({ status }) => status)).toEqual([204, 429, 200])
    await bot.stop()
    expect(
      bot.log.some(({ msg, global }) => msg.startsWith('Discord asks for slower') && global === true),
    ).toBe(true)
  })
})
