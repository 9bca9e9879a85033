import type { APIMessage } from 'discord-api-types/v10'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BotOptions } from '../../src/discord/run-bot.ts'
import type { ScriptedFailure } from '../support/discord/failures.ts'
import { type LoopbackDiscord, startLoopbackDiscord } from '../support/discord/loopback-discord.ts'
import type { Person } from '../support/discord/world.ts'
import { FIGURE, type RunningBot, smallServices, startBot } from './bot-in-process.ts'
import { readMarkdown, spaced } from './discord-markdown.ts'

const QUESTION = 'How much of Ukraine does Russia control?'
const FIRST = 'POST /interactions/:interactionId/:interactionToken/callback'
const SHOW = /PATCH .*original/
const POST = 'POST /channels/:channelId/messages'
const THREADS = 'POST /channels/:channelId/messages/:messageId/threads'

/** What can become of a request whose response does not arrive. */
const LOST: readonly (readonly [string, Omit<ScriptedFailure, 'route'>])[] = [
  ['taken and answered with 500', { afterwards: true, status: 500 }],
  ['taken, its connection reset', { afterwards: true, hangUp: 'reset' }],
  ['taken, its connection closed', { afterwards: true, hangUp: true }],
  ['taken, its connection closed after half of the response', { afterwards: true, hangUp: 'half' }],
  ['not taken, its connection closed', { hangUp: true }],
  ['not taken in a burst of 503', { status: 503, times: 4 }],
]

let discord: LoopbackDiscord
let bot: RunningBot
let mira: Person
let services: BotOptions['services']

beforeEach(async () => {
  discord = await startLoopbackDiscord()
  mira = discord.person('Mira')
  services = await smallServices()
  bot = await startBot(discord, { services })
})

afterEach(async () => {
  expect(await bot.stop()).toBe(0)
  expect(discord.violations).toEqual([])
  await discord.close()
})

const ask = (options: Record<string, string> = {}) =>
  discord.useCommand({ name: 'ask', options: { question: QUESTION, ...options }, author: mira })
const mention = () => discord.sendMessage({ author: mira, content: `${discord.mention} ${QUESTION}` })
const quotes = ({ embeds }: APIMessage) => readMarkdown(embeds[0]?.description ?? '').quotes.map(spaced)
const answers = () => discord.messages().filter(({ author }) => author.id === discord.botUser.id)
const errors = () => bot.log.filter(({ level }) => level >= 50)

describe('a response that is lost', () => {
  it.each(LOST)('leaves nobody thinking where the promise of an answer was %s', async (_what, failure) => {
    discord.failNext({ route: FIRST, ...failure })
    expect(quotes(await ask().reply())).toContain(FIGURE)
    await bot.stop()
    expect(answers()).toHaveLength(1)
    expect(errors()).toEqual([])
  })

  it.each(LOST)('leaves the answer where its request was %s', async (_what, failure) => {
    discord.failNext({ route: SHOW, ...failure })
    const asked = ask()
    await asked.reply()
    await bot.stop()
    expect(quotes(asked.original as APIMessage)).toContain(FIGURE)
    expect(errors()).toEqual([])
  })

  it.each(LOST)('leaves one answer to a mention where its request was %s', async (_what, failure) => {
    discord.failNext({ route: POST, ...failure })
    mention()
    expect(quotes(await discord.nextMessage())).toContain(FIGURE)
    await bot.stop()
    expect(answers()).toHaveLength(1)
    expect(errors()).toEqual([])
  })

  it.each(LOST)('leaves the answer to a form noted where its request was %s', async (_what, failure) => {
    const opened = discord.useCommand({ name: 'ask', author: mira })
    await opened.modal()
    discord.failNext({ route: FIRST, ...failure })
    const shown = await discord.submitModal(opened, { question: QUESTION }).reply()
    await bot.stop()
    expect(await services.archive.answers.shownIn(shown.channel_id, shown.id)).toBeDefined()
    expect(errors()).toEqual([])
  })

  it.each(LOST)('opens one thread where its request was %s', async (_what, failure) => {
    const message = await ask().reply()
    discord.failNext({ route: THREADS, ...failure })
    discord.pressButton({ author: mira, message, button: 'Continue in a thread' })
    const thread = await discord.waitFor('the thread', () =>
      discord.channelsOf(discord.guild).find(({ parentId }) => parentId !== undefined),
    )
    expect((await discord.nextMessage(thread)).embeds[0]?.description).toContain('Go on asking here')
    await bot.stop()
    expect(errors()).toEqual([])
  })

  it.each([
    ['an attempt of its own', { afterwards: true, status: 500 }],
    ['somebody else', { afterwards: true, status: 404, code: 10008 }],
  ])('tells a private refusal where the placeholder was taken away by %s', async (_what, failure) => {
    discord.failNext({ route: /DELETE .*original/, ...failure })
    const asked = ask({ from: 'zzz' })
    expect((await asked.followUp()).flags).toBe(64)
    await bot.stop()
    expect(asked.followUps).toHaveLength(1)
    expect(errors()).toEqual([])
  })
})

describe('Discord, failing', () => {
  it('for some seconds costs no answer', async () => {
    discord.failNext({ route: SHOW, status: 503, times: 8 })
    discord.failNext({ route: POST, status: 503, times: 8 })
    const asked = ask()
    mention()
    expect(quotes(await asked.reply())).toContain(FIGURE)
    await discord.waitFor('both answers', () => answers().length === 2)
    expect(errors()).toEqual([])
  })

  it('for as long as an answer is of use has it given up with one line, and nothing put in its place', async () => {
    discord.failNext({ route: SHOW, status: 503, times: 1000 })
    const asked = ask()
    await discord.waitFor('the log', () => errors().length > 0)
    await bot.stop()
    expect(errors().map(({ msg }) => msg)).toEqual([
      'Cannot show the answer to /ask, as far as Discord has said',
    ])
    expect(new Set(asked.requests.map(({ body }) => JSON.stringify(body))).size).toBe(2)
  })

  it('to say that somebody types is not asked again', async () => {
    discord.failNext({ route: 'POST /channels/:channelId/typing', status: 500, times: 9 })
    mention()
    await discord.nextMessage()
    expect(discord.requests.filter(({ path }) => path.endsWith('/typing'))).toHaveLength(1)
  })
})

describe('a thread that was begun a moment ago', () => {
  it('is no failure for the log', async () => {
    const message = await ask().reply()
    const presses = [1, 2].map(() =>
      discord.pressButton({ author: mira, message, button: 'Continue in a thread' }),
    )
    await discord.waitFor('the second press to be told', () =>
      presses.some(({ followUps }) => followUps.length > 0),
    )
    await bot.stop()
    expect(errors()).toEqual([])
  })
})
