import { setTimeout as delay } from 'node:timers/promises'
import type { APIApplicationCommandOption } from 'discord-api-types/v10'
import { MessageFlags, ApplicationCommandOptionType as Type } from 'discord-api-types/v10'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isSlashCommand, type SlashCommand } from '../../commands/command.ts'
import { commands } from '../../commands/index.ts'
import type { InteractionHandle } from '../support/discord/interaction-handle.ts'
import { type LoopbackDiscord, startLoopbackDiscord } from '../support/discord/loopback-discord.ts'
import type { OptionValues } from '../support/discord/option-values.ts'
import type { Person } from '../support/discord/world.ts'
import { FIGURE, type RunningBot, startBot } from './bot-in-process.ts'
import { readMarkdown, spaced } from './discord-markdown.ts'
import { HOSTILE } from './hostile-text.ts'

const QUESTION = 'How much of Ukraine does Russia control?'
const POST = 'POST /channels/:channelId/messages'
const SHOW = /PATCH .*original/

/** `error` in the log. */
const ERROR = 50

/** As many characters as Discord lets an option have that sets no limit of its own. */
const LONGEST = 6_000

let discord: LoopbackDiscord
let bot: RunningBot
let mira: Person

beforeEach(async () => {
  discord = await startLoopbackDiscord()
  mira = discord.person('Mira')
})

afterEach(async () => {
  expect(await bot.stop()).toBe(0)
  expect(discord.violations).toEqual([])
  await discord.close()
})

const ask = () => discord.useCommand({ name: 'ask', options: { question: QUESTION }, author: mira })
const mention = (content = QUESTION) =>
  discord.sendMessage({ author: mira, content: `${discord.mention} ${content}` })
const answers = () => discord.messages().filter(({ author }) => author.id === discord.botUser.id)
const quoted = () =>
  answers().flatMap(({ embeds }) => readMarkdown(embeds[0]?.description ?? '').quotes.map(spaced))
const logged = (words: string) => bot.log.some(({ msg }) => msg.includes(words))
const errors = () => bot.log.filter(({ level }) => level >= ERROR)

describe('an answer', () => {
  it.each([
    ['the posts of a channel', { route: POST }],
    ['all routes', { route: POST, global: true }],
    ['what shows that it types', { route: 'POST /channels/:channelId/typing' }],
  ])('to a message comes once after Discord has asked for patience with %s', async (_what, failure) => {
    bot = await startBot(discord)
    discord.failNext({ ...failure, status: 429, retryAfter: 0.05, times: 2 })
    mention()
    await discord.nextMessage()
    expect(quoted()).toContain(FIGURE)
    expect(answers()).toHaveLength(1)
    expect(errors()).toEqual([])
  })

  it.each([500, 502, 503])('comes once after Discord has failed with %i', async (status) => {
    bot = await startBot(discord)
    discord.failNext({ route: POST, status })
    discord.failNext({ route: SHOW, status })
    mention()
    await discord.nextMessage()
    const asked = ask()
    await asked.reply()
    expect(quoted().filter((quote) => quote === FIGURE)).toHaveLength(2)
    expect(errors()).toEqual([])
  })

  it('is shown once where the connection is lost while it is under way', async () => {
    bot = await startBot(discord)
    const [shows, posts] = [discord.holdNext(SHOW), discord.holdNext(POST)]
    const asked = ask()
    mention()
    await Promise.all([shows.arrived, posts.arrived])
    discord.gateway.closeConnections()
    shows.release()
    posts.release()
    await asked.reply()
    await discord.waitFor('both answers', () => answers().length === 2)
    await discord.waitFor('the session to be resumed', () => logged('is back'))
    await delay(50)
    expect(answers()).toHaveLength(2)
    expect(errors()).toEqual([])
  })

  it('is given up quietly where the token of its command is over', async () => {
    bot = await startBot(discord)
    discord.failNext({ route: SHOW, status: 401, code: 50027, message: 'Invalid Webhook Token' })
    ask()
    await discord.waitFor('the log', () => logged('more than fifteen minutes old'))
    expect(errors()).toEqual([])
  })

  it('is given up quietly where its channel is deleted meanwhile', async () => {
    bot = await startBot(discord)
    const channel = discord.addChannel('short-lived')
    const hold = discord.holdNext(POST)
    discord.sendMessage({ author: mira, content: `${discord.mention} ${QUESTION}`, channel })
    await hold.arrived
    discord.removeChannel(channel)
    hold.release()
    await discord.waitFor('the log', () => logged('the channel is gone'))
    expect(errors()).toEqual([])
  })

  it('is given up quietly where its channel is deleted before it is found', async () => {
    bot = await startBot(discord)
    const channel = discord.addChannel('shorter-lived')
    const hold = discord.holdNext('POST /channels/:channelId/typing')
    discord.sendMessage({ author: mira, content: `${discord.mention} ${QUESTION}`, channel })
    await hold.arrived
    discord.removeChannel(channel)
    await discord.waitFor('the log', () => logged('the channel is gone'))
    hold.release()
    expect(errors()).toEqual([])
  })

  it('is the one to what was asked first where the message is edited meanwhile', async () => {
    bot = await startBot(discord)
    const hold = discord.holdNext(POST)
    const message = mention()
    await hold.arrived
    discord.editMessage(message, `${discord.mention} Who met in Davos?`)
    hold.release()
    const answer = await discord.nextMessage()
    expect(answer.message_reference?.message_id).toBe(message.id)
    expect(quoted()).toContain(FIGURE)
    await delay(50)
    expect(answers()).toHaveLength(1)
  })
})

/** A text of as many characters as may be, in which none is cut in half. */
function longest(sample: string, most: number): string {
  let text = ''
  while (text.length + sample.length + 1 <= most) text += `${sample} `
  return `${text}${'x'.repeat(most - text.length)}`
}

/** What options hold at their limits. Those that name things of the server are left out: they cannot be too long. */
function atTheLimit(options: readonly APIApplicationCommandOption[], sample: string): OptionValues {
  const values: Record<string, string | number | boolean> = {}
  for (const option of options) {
    if (option.type === Type.String) {
      const choice = option.choices?.at(-1)?.value
      values[option.name] = choice ?? longest(sample, option.max_length ?? LONGEST)
    } else if (option.type === Type.Integer || option.type === Type.Number) {
      values[option.name] = option.choices?.at(-1)?.value ?? option.max_value ?? Number.MAX_SAFE_INTEGER
    } else if (option.type === Type.Boolean) values[option.name] = true
  }
  return values
}

interface Typed {
  readonly name: string
  readonly options: readonly APIApplicationCommandOption[]
  readonly subcommand?: string
}

function typedWays({ data }: SlashCommand): readonly Typed[] {
  const options: readonly APIApplicationCommandOption[] = data.options ?? []
  const inner = options.filter((option) => option.type === Type.Subcommand)
  if (inner.length === 0) return [{ name: data.name, options }]
  return inner.map((one) => ({ name: data.name, subcommand: one.name, options: one.options ?? [] }))
}

/** Whether there is an answer that is no promise: in its place, or for the person alone. */
function isAnswered({ original, followUps }: InteractionHandle): boolean {
  const loading = ((original?.flags ?? 0) & MessageFlags.Loading) !== 0
  return followUps.length > 0 || (original !== undefined && !loading)
}

const WAYS = commands.filter(isSlashCommand).flatMap(typedWays)

const UNICODE = [
  'مرحبا بالعالم \u202eabc\u202c',
  'z\u200be\u200cr\u200do\ufeff',
  `a${'\u0301'.repeat(60)}`,
  '👨‍👩‍👧‍👦🏳️‍🌈🇺🇦',
  '日本の選挙はいつですか',
  '@everyone @here <@1> <@&2> <#3>',
]

describe('a slash command with every option at its limit', () => {
  it.each(
    WAYS.filter(({ options }) => options.length > 0).map((way) => ({
      ...way,
      title: `/${way.name} ${way.subcommand ?? ''}`,
    })),
  )('is answered, whatever is in it: $title', { timeout: 120_000 }, async ({ name, options, subcommand }) => {
    bot = await startBot(discord, { config: { rateLimit: 1000 } })
    const author = discord.manager('Noor')
    for (const sample of [...UNICODE, ...HOSTILE.map((text) => text.toWellFormed())]) {
      const values = atTheLimit(options, sample)
      const used = discord.useCommand({
        name: subcommand === undefined ? name : `${name} ${subcommand}`,
        author,
        options: values,
      })
      await discord.waitFor(`an answer to ${name}`, () => isAnswered(used))
    }
    expect(errors()).toEqual([])
  })
})

describe('a question of a message', () => {
  it.each([
    ...UNICODE,
    longest('Who met the envoys in Davos?', 1_900),
    `${QUESTION} <@1> @everyone <@&2> <#3>`,
  ])('is answered, whatever is in it: %j', async (content) => {
    bot = await startBot(discord)
    mention(content)
    const answer = await discord.nextMessage()
    expect(answer.mention_everyone).toBe(false)
    expect(answer.mention_roles).toEqual([])
    expect(answer.mentions.map(({ id }) => id)).toEqual([])
    expect(errors()).toEqual([])
  })
})
