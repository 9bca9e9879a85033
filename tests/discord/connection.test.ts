import { DiscordAPIError, RateLimitError } from 'discord.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { commands } from '../../commands/index.ts'
import { endOfClose, endOfLogin } from '../../src/discord/connection-end.ts'
import { keepRegistering } from '../../src/discord/keep-registering.ts'
import { createLog } from '../../src/discord/log.ts'
import { type LoopbackDiscord, startLoopbackDiscord } from '../support/discord/loopback-discord.ts'
import { type LogLine, type RunningBot, startBot } from './bot-in-process.ts'

const QUESTION = 'How much of Ukraine does Russia control?'
const COMMANDS = 'PUT /applications/:applicationId/commands'

let discord: LoopbackDiscord
let bot: RunningBot | undefined

beforeEach(async () => {
  discord = await startLoopbackDiscord()
})

afterEach(async () => {
  await bot?.stop()
  bot = undefined
  await discord.close()
})

const ask = () =>
  discord.useCommand({ name: 'ask', options: { question: QUESTION }, author: discord.person('Mira') })

describe('the commands', () => {
  it('are registered once Discord takes them, and each failure is logged', async () => {
    // As often as one registration is repeated, and more.
    discord.failNext({ route: COMMANDS, status: 500, times: 30 })
    bot = await startBot(discord, { registering: { wait: 1, mostWait: 1 } })
    await discord.waitFor('the commands', () => discord.registeredCommands().length === commands.length)
    const failures = bot.log.filter(({ msg }) => msg.startsWith('Cannot register the commands'))
    expect(failures.length).toBeGreaterThan(1)
    expect(failures[0]?.msg).toContain('trying again in 1 s')
    await ask().reply()
  })

  it('wait as long as Discord says, where so many were registered that it takes no more today', async () => {
    const lines: LogLine[] = []
    const stop = new AbortController()
    const limit = { route: '/applications/:id/commands', retryAfter: 3_000_500 }
    await keepRegistering(
      {
        get: async () => [],
        put: async () => {
          throw new RateLimitError(limit as ConstructorParameters<typeof RateLimitError>[0])
        },
      },
      {
        commands,
        applicationId: '1',
        guildId: undefined,
        signal: stop.signal,
        onTried: () => stop.abort(),
        log: createLog({
          level: 'info',
          secrets: [],
          plain: false,
          write: (line) => lines.push(JSON.parse(line)),
        }),
      },
    )
    expect(lines.map(({ msg }) => msg)).toEqual([
      'Cannot register the commands in all servers; trying again in 3001 s',
    ])
  })

  it('that Discord takes for hours no more are not waited for in silence', async () => {
    discord.failNext({ route: COMMANDS, status: 429, retryAfter: 3000, code: 30034 })
    bot = await startBot(discord)
    expect(bot.log.find(({ level }) => level === 50)?.msg).toMatch(/trying again in 3\d{3} s/)
  })
})

describe('a start', () => {
  it('does not wait for a server in an outage before it answers in others', async () => {
    discord.outage(discord.addGuild('Ill'))
    discord.register(commands.map(({ data }) => data))
    bot = await startBot(discord, { ready: false })
    await discord.ready()
    await ask().reply()
  })

  it('waits where the sessions of a day are used up, and goes on by itself', async () => {
    discord.gateway.identifies = 1000
    discord.gateway.sessionsResetAfter = 1
    bot = await startBot(discord, { ready: false, timing: { retryWaits: [] } })
    await discord.waitFor('the log', () => bot?.log.some(({ msg }) => msg.includes('Waiting until then')))
    discord.gateway.identifies = 0
    await discord.ready()
    expect(bot.log.some(({ msg }) => msg.includes('Cannot reach'))).toBe(false)
  })
})

describe('an end', () => {
  it('that was asked for is no lost connection', async () => {
    bot = await startBot(discord)
    expect(await bot.stop()).toBe(0)
    expect(bot.log.filter(({ level }) => level >= 40)).toEqual([])
  })

  it('comes also where the connection is only being made', async () => {
    bot = await startBot(discord, { ready: false })
    await discord.ready()
    expect(await bot.stop()).toBe(0)
  })

  it('says what to set where the bot is in too many servers', () => {
    expect(endOfClose(4011)?.reason).toContain('SHARDS=auto')
  })

  it('says where a refusal is not Discord’s own', () => {
    const page = new DiscordAPIError({} as never, undefined as never, 403, 'GET', '/gateway/bot', {})
    expect(endOfLogin(page).reason).toContain('status 403, and not in Discord')
  })
})
