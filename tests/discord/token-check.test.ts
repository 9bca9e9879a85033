import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DiscordAPIError } from 'discord.js'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createTokenCheck } from '../../src/discord/token-check.ts'
import { healthTroubles } from '../../src/health.ts'
import { type LoopbackDiscord, startLoopbackDiscord } from '../support/discord/loopback-discord.ts'
import { AT_ONCE, FIGURE, type RunningBot, startBot } from './bot-in-process.ts'

const QUESTION = 'How much of Ukraine does Russia control?'
const POST = 'POST /channels/:channelId/messages'
const ME = 'GET /users/@me'

let discord: LoopbackDiscord
let bot: RunningBot

beforeEach(async () => {
  discord = await startLoopbackDiscord()
})

afterEach(async () => {
  await bot.stop()
  await discord.close()
})

const mention = () =>
  discord.sendMessage({ author: discord.person('Mira'), content: `${discord.mention} ${QUESTION}` })

describe('a 401', () => {
  it('that comes once keeps nobody from an answer, then and later', async () => {
    bot = await startBot(discord)
    discord.failNext({ route: POST, status: 401, message: '401: Unauthorized' })
    mention()
    expect(JSON.stringify((await discord.nextMessage()).embeds)).toContain('19%')
    mention()
    expect((await discord.nextMessage()).embeds[0]?.description).toContain(FIGURE.slice(-20))
    expect(discord.requests.filter(({ route }) => route === ME)).toHaveLength(1)
    expect(bot.log.filter(({ level }) => level >= 50)).toEqual([])
  })

  it('on a token that is refused ends the bot with 78', async () => {
    bot = await startBot(discord)
    discord.failNext({ route: /^(POST .channels|GET .users)/, status: 401, times: 1000 })
    mention()
    expect(await bot.ended).toBe(78)
    expect(bot.log.some(({ level, msg }) => level === 60 && msg.includes('refuses the token'))).toBe(true)
  })

  it('is told by the health of the bot until the token is known to hold', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dateline-token-'))
    bot = await startBot(discord, { config: { healthDir: folder }, beat: 5 })
    const troubles = () => healthTroubles(folder, Date.now())
    await vi.waitFor(async () => expect(await troubles()).toEqual([]))
    const hold = discord.holdNext(ME)
    discord.failNext({ route: POST, status: 401 })
    mention()
    await hold.arrived
    await vi.waitFor(async () =>
      expect(await troubles()).toEqual([expect.stringContaining('refuses the token')]),
    )
    hold.release()
    await vi.waitFor(async () => expect(await troubles()).toEqual([]))
    rmSync(folder, { recursive: true })
  })

  it('at the start is no wrong token where Discord knows the bot', async () => {
    discord.failNext({ route: 'GET /gateway/bot', status: 401 })
    bot = await startBot(discord)
    mention()
    await discord.nextMessage()
  })

  it('at the start ends nothing where the token is taken a moment later', async () => {
    discord.failNext({ route: 'GET /gateway/bot', status: 401 })
    discord.failNext({ route: ME, status: 401, times: 2 })
    bot = await startBot(discord)
    mention()
    await discord.nextMessage()
    expect(bot.log.filter(({ level }) => level >= 40)).toEqual([])
  })

  it('at the start ends the bot where it comes again and again, with what to do', async () => {
    bot = await startBot(discord, { config: { discordToken: 'not.the.token' } })
    expect(await bot.ended).toBe(78)
    expect(discord.requests.filter(({ route }) => route === ME)).toHaveLength(3)
    expect(bot.log.at(-1)?.msg).toContain('(Bot, Reset Token) into DISCORD_TOKEN')
  })

  it('at the start that lasts, though the token is taken elsewhere, is told as Discord out of reach', async () => {
    discord.failNext({ route: 'GET /gateway/bot', status: 401, times: 1000 })
    bot = await startBot(discord, { timing: { retryWaits: [1] } })
    expect(await bot.ended).toBe(69)
    expect(bot.log.at(-1)?.msg).toContain('though it does not refuse the token')
  })
})

describe('the check of a token', () => {
  const refusal = new DiscordAPIError({ code: 0, message: '401' }, 0, 401, 'GET', '/users/@me', {})

  /** The check, with the answers that Discord gives one after the other. */
  function checking(...answers: readonly (Error | undefined)[]) {
    const left = [...answers]
    let asked = 0
    const ask = async () => {
      asked += 1
      const answer = left.shift()
      if (answer !== undefined) throw answer
    }
    return { check: createTokenCheck(ask, AT_ONCE), asked: () => asked }
  }

  it('asks once for all who ask together', async () => {
    const { check, asked } = checking()
    expect(await Promise.all([check.holds(), check.holds()])).toEqual([true, true])
    expect(asked()).toBe(1)
  })

  it('takes a token that was accepted before for refused only where it is again and again', async () => {
    const incident = checking(refusal, refusal)
    incident.check.accepted()
    expect(await incident.check.holds()).toBe(true)
    const end = checking(refusal, refusal, refusal, refusal)
    end.check.accepted()
    expect(await end.check.holds()).toBe(false)
    await end.check.refused
  })

  it('asks three times at first, in a few seconds', async () => {
    const { check, asked } = checking(refusal, refusal, refusal)
    expect(await check.holds()).toBe(false)
    expect(asked()).toBe(3)
    await check.refused
  })

  it('decides nothing where Discord does not answer, and accuses nothing', async () => {
    const { check } = checking(new Error('no connection'))
    expect(await check.holds()).toBe(true)
    expect(check.trouble).toBeUndefined()
  })
})
