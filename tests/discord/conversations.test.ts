import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type LoopbackDiscord, startLoopbackDiscord } from '../support/discord/loopback-discord.ts'
import { NOW, type RunningBot, smallServices, startBot } from './bot-in-process.ts'

const QUESTION = 'Who met in Davos?'
const FOLLOWING = 'And when did they meet?'
const UNDERSTOOD = 'understood as: '

describe('a question on Discord', () => {
  let discord: LoopbackDiscord
  let bot: RunningBot | undefined
  let now = NOW

  beforeEach(async () => {
    discord = await startLoopbackDiscord()
    now = NOW
    bot = await startBot(discord, { now: () => now })
  })

  afterEach(async () => {
    expect(await bot?.stop()).toBe(0)
    expect(discord.violations).toEqual([])
    await discord.close()
  })

  /** The small print under the answer to a mention. */
  async function smallPrint(name: string, question: string): Promise<string> {
    discord.sendMessage({ author: discord.person(name), content: `${discord.mention} ${question}` })
    return (await discord.nextMessage()).embeds.at(-1)?.footer?.text ?? ''
  }

  it('follows on the one that the same person asked before, and says how it was understood', async () => {
    expect(await smallPrint('Mira', QUESTION)).not.toContain(UNDERSTOOD)
    expect(await smallPrint('Mira', FOLLOWING)).toContain(`${UNDERSTOOD}${FOLLOWING} (Davos)`)
  })

  it('does not follow on what somebody else asked', async () => {
    await smallPrint('Mira', QUESTION)
    expect(await smallPrint('Noor', FOLLOWING)).not.toContain(UNDERSTOOD)
  })

  it('does not follow on what was asked long ago', async () => {
    await smallPrint('Mira', QUESTION)
    now += 24 * 60 * 60_000 + 60_000
    expect(await smallPrint('Mira', FOLLOWING)).not.toContain(UNDERSTOOD)
  })

  it('follows on what was asked hours ago, before the bot was restarted', async () => {
    await bot?.stop()
    const services = await smallServices()
    bot = await startBot(discord, { now: () => now, services })
    await smallPrint('Mira', QUESTION)
    await bot.stop()
    now += 20 * 60 * 60_000
    bot = await startBot(discord, { now: () => now, services })
    expect(await smallPrint('Mira', FOLLOWING)).toContain(UNDERSTOOD)
  })

  it('begins anew after "new topic"', async () => {
    await smallPrint('Mira', QUESTION)
    await smallPrint('Mira', 'new topic')
    expect(await smallPrint('Mira', FOLLOWING)).not.toContain(UNDERSTOOD)
  })

  it('follows on one after a slash command, and in direct messages', async () => {
    const mira = discord.person('Mira')
    const channel = discord.directChannel(mira)
    await discord.useCommand({ name: 'ask', options: { question: QUESTION }, author: mira, channel }).reply()
    await discord.nextMessage(channel)
    discord.dm(mira, FOLLOWING)
    expect((await discord.nextMessage(channel)).embeds.at(-1)?.footer?.text).toContain(UNDERSTOOD)
  })
})
