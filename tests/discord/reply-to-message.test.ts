import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type LoopbackDiscord, startLoopbackDiscord } from '../support/discord/loopback-discord.ts'
import { type RunningBot, startBot, testCommand } from './bot-in-process.ts'

const PNG = new Uint8Array(Buffer.from('iVBORw0KGgo=', 'base64'))
const SAID = 'Coverage went up in January.'

/** As a timeline is answered: words, and a chart. */
const drawn = testCommand('ask', async ({ language = 'en' }) => ({
  tone: 'answer',
  language,
  blocks: [{ kind: 'text', text: [SAID] }],
  picture: { png: PNG, description: 'A bar chart.' },
}))

let discord: LoopbackDiscord
let bot: RunningBot

beforeEach(async () => {
  discord = await startLoopbackDiscord()
  bot = await startBot(discord, { commands: [drawn] })
})

afterEach(async () => {
  await bot.stop()
  expect(discord.violations).toEqual([])
  expect(discord.invalidRequests).toEqual([])
  await discord.close()
})

const mention = () =>
  discord.sendMessage({ author: discord.person('Mira'), content: `${discord.mention} timeline of X` })

describe('an answer to a mention', () => {
  it('is a reply with its chart where the bot may do all that it needs', async () => {
    const asked = mention()
    const answer = await discord.nextMessage()
    expect(answer.message_reference?.message_id).toBe(asked.id)
    expect(answer.embeds[0]?.image).toBeDefined()
    expect(answer.embeds[0]?.description).toBe(SAID)
  })

  it('is no reply where the bot cannot read the history', async () => {
    discord.deny(discord.channel, 'ReadMessageHistory')
    mention()
    const answer = await discord.nextMessage()
    expect(answer.message_reference).toBeUndefined()
    expect(answer.embeds[0]?.description).toBe(SAID)
  })

  it('comes without its chart, and says so, where the bot may attach no files', async () => {
    discord.deny(discord.channel, 'AttachFiles')
    mention()
    const answer = await discord.nextMessage()
    expect(answer.attachments).toEqual([])
    expect(answer.embeds[0]?.image).toBeUndefined()
    expect(answer.embeds[0]?.description).toContain(SAID)
    expect(answer.embeds[0]?.description).toContain('Without its chart: I need Attach Files in this channel.')
  })

  it('is not sent while the bot is timed out, of which the log has one line each time', async () => {
    const said = () => bot.log.filter(({ msg }) => msg.includes('timed out'))
    discord.timeOutBot('2199-01-01T00:00:00Z')
    mention()
    mention()
    discord.timeOutBot(null)
    mention()
    await discord.nextMessage()
    expect(said()).toHaveLength(1)
    expect(discord.messages().filter(({ author }) => author.id === discord.botUser.id)).toHaveLength(1)
    discord.timeOutBot('2199-01-02T00:00:00Z')
    mention()
    await discord.waitFor('the log', () => said().length === 2)
    expect(discord.requests.filter(({ path }) => path.endsWith('/typing'))).toHaveLength(1)
  })
})
