import type { APIMessage } from 'discord-api-types/v10'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Action } from '../../commands/action.ts'
import { commands } from '../../commands/index.ts'
import { AS_OF, openSampleDesk } from '../commands/sample-desk.ts'
import { type LoopbackDiscord, startLoopbackDiscord } from '../support/discord/loopback-discord.ts'
import type { Person } from '../support/discord/world.ts'
import { FIGURE, NOW, type RunningBot, smallServices, startBot, testCommand } from './bot-in-process.ts'
import { readMarkdown, spaced } from './discord-markdown.ts'

const QUESTION = 'How much of Ukraine does Russia control?'
const READ_MESSAGE = 'GET /channels/:channelId/messages/:messageId'

let discord: LoopbackDiscord
let bot: RunningBot | undefined

beforeEach(async () => {
  discord = await startLoopbackDiscord()
})

afterEach(async () => {
  expect(await bot?.stop()).toBe(bot === undefined ? undefined : 0)
  bot = undefined
  expect(discord.violations).toEqual([])
  await discord.close()
})

/** What a message of the bot's shows: its description, and the quotes in it. */
function shown(message: APIMessage): { readonly text: string; readonly quotes: readonly string[] } {
  const { quotes, words } = readMarkdown(message.embeds.map((embed) => embed.description ?? '').join('\n'))
  return { text: words, quotes: quotes.map(spaced) }
}

describe("a mention of the bot's role", () => {
  it('is told each time to mention the bot itself: Discord keeps its words from the bot', async () => {
    bot = await startBot(discord, { config: { rateLimit: 2 } })
    const author = discord.person('Mira')
    const asked = { author, content: `<@&${discord.guild.botRoleId}> ${QUESTION}` }
    for (let time = 0; time < 2; time += 1) {
      const message = discord.sendMessage(asked)
      const told = await discord.nextMessage()
      expect(told.message_reference?.message_id).toBe(message.id)
      expect(shown(told).text).toContain('mention my role of the same name')
      const opened = discord.pressButton({ author, message: told, button: 'Ask' })
      expect((await opened.modal()).title).toBe('Ask about the news')
    }
    discord.sendMessage(asked)
    const other = discord.sendMessage({
      author: discord.person('Noor'),
      content: `${discord.mention} ${QUESTION}`,
    })
    expect((await discord.nextMessage()).message_reference?.message_id).toBe(other.id)
  })
})

describe('a mention in reply to somebody else', () => {
  it('that asks whether it is true is pointed to the menu of that message', async () => {
    bot = await startBot(discord)
    const [mira, noor] = [discord.person('Mira'), discord.person('Noor')]
    discord.sendMessage({ author: mira, content: `${discord.mention} ${QUESTION}` })
    await discord.nextMessage()
    const claim = discord.sendMessage({ author: noor, content: 'Russia controls half of Ukraine.' })
    discord.sendMessage({ author: mira, content: `${discord.mention} is this true?`, reply: claim })
    const told = await discord.nextMessage()
    expect(shown(told).text).toContain('Check against the news')
    expect(shown(told).quotes).toEqual([])
  })

  it('that points at nothing is told what can be checked', async () => {
    bot = await startBot(discord)
    const [mira, noor] = [discord.person('Mira'), discord.person('Noor')]
    discord.sendMessage({ author: noor, content: `${discord.mention} ${QUESTION}` })
    await discord.nextMessage()
    discord.sendMessage({ author: mira, content: `${discord.mention} is this true?` })
    const told = await discord.nextMessage()
    expect(shown(told).text).toContain('reply to it with “is this true?”')
    expect(shown(told).text).toContain('Check against the news')
  })

  it('looks for nothing where the bot may not read the history', async () => {
    bot = await startBot(discord)
    const [mira, noor] = [discord.person('Mira'), discord.person('Noor')]
    const channel = discord.addChannel('forgetful')
    const claim = discord.sendMessage({ author: noor, content: 'Russia controls half of Ukraine.', channel })
    discord.deny(channel, 'ReadMessageHistory')
    discord.sendMessage({ author: mira, content: `${discord.mention} is this true?`, reply: claim, channel })
    await discord.request('POST /channels/:channelId/messages')
    expect(discord.requests.filter(({ route }) => route === READ_MESSAGE)).toEqual([])
  })

  it('checks it where Discord shows its words', async () => {
    bot = await startBot(discord)
    const [mira, noor] = [discord.person('Mira'), discord.person('Noor')]
    const claim = discord.sendMessage({
      author: noor,
      content: `${discord.mention} Russia controls 90% of Ukraine.`,
    })
    await discord.nextMessage()
    discord.sendMessage({ author: mira, content: `${discord.mention} fact check`, reply: claim })
    const checked = await discord.nextMessage()
    expect(checked.embeds[0]?.title).toBe('Checked against the news')
    expect(shown(checked).quotes[0]).toBe(FIGURE)
    const channel = discord.directChannel(mira)
    const own = discord.dm(mira, 'Russia controls 90% of Ukraine.')
    await discord.nextMessage(channel)
    discord.sendMessage({ author: mira, content: 'true?', reply: own, channel })
    expect((await discord.nextMessage(channel)).embeds[0]?.title).toBe('Checked against the news')
  })

  it('that asks something of its own is answered, and so is one in reply to the bot', async () => {
    bot = await startBot(discord)
    const [mira, noor] = [discord.person('Mira'), discord.person('Noor')]
    const claim = discord.sendMessage({ author: noor, content: 'Russia controls half of Ukraine.' })
    discord.sendMessage({ author: mira, content: `${discord.mention} ${QUESTION}`, reply: claim })
    const answer = await discord.nextMessage()
    expect(shown(answer).quotes[0]).toBe(FIGURE)
    discord.sendMessage({ author: mira, content: 'is this true?', reply: answer })
    expect(shown(await discord.nextMessage()).text).toContain('vouch for the wording alone')
    expect(discord.requests.filter(({ route }) => route === READ_MESSAGE)).toEqual([])
  })
})

describe('"is this true?" in reply to a message that is gone', () => {
  it.each(['is this true?', 'source?'])('is told so, with how to go on: %s', async (words) => {
    bot = await startBot(discord)
    const [mira, noor] = [discord.person('Mira'), discord.person('Noor')]
    discord.sendMessage({ author: mira, content: `${discord.mention} ${QUESTION}` })
    await discord.nextMessage()
    const claim = discord.sendMessage({ author: noor, content: 'Russia controls half of Ukraine.' })
    discord.deleteMessage(claim)
    discord.sendMessage({ author: mira, content: `${discord.mention} ${words}`, reply: claim })
    const told = shown(await discord.nextMessage())
    expect(told.text).toContain('is gone')
    expect(told.text).toContain('Check against the news')
    expect(told.quotes).toEqual([])
    expect(bot.log.filter(({ level }) => level >= 40)).toEqual([])
  })
})

describe('a reply to an older answer of the bot', () => {
  const OTHER = 'Where did the envoys meet?'

  /** A clock that tells exchanges apart. */
  const ticking = () => {
    let instant = NOW
    return () => (instant += 1000)
  }

  /** Two answers, the first of which has the figure. */
  async function twoAnswers(author: Person) {
    discord.sendMessage({ author, content: `${discord.mention} ${QUESTION}` })
    const first = await discord.nextMessage()
    discord.sendMessage({ author, content: `${discord.mention} ${OTHER}` })
    const second = await discord.nextMessage()
    expect(shown(second).quotes[0]).not.toBe(FIGURE)
    return { first, second }
  }

  it.each(['is this true?', 'fact check', 'source?'])('is about that answer: %s', async (words) => {
    bot = await startBot(discord, { now: ticking() })
    const mira = discord.person('Mira')
    const { first, second } = await twoAnswers(mira)
    for (const [answer, question] of [
      [first, QUESTION],
      [second, OTHER],
      [first, QUESTION],
    ] as const) {
      discord.sendMessage({ author: mira, content: words, reply: answer })
      const told = await discord.nextMessage()
      expect(told.embeds[0]?.title).toContain(question)
      expect(shown(told).text).toContain('That answer is quoted from')
    }
  })

  it('is about that answer days later, for others too, and keeps nothing of the one for the other', async () => {
    const services = await smallServices()
    const day = 24 * 60 * 60_000
    const now = ticking()
    let later = 0
    bot = await startBot(discord, { services, now: () => now() + later })
    const [mira, noor] = [discord.person('Mira'), discord.person('Noor')]
    const { first } = await twoAnswers(mira)
    later = 3 * day
    for (const author of [mira, noor]) {
      discord.sendMessage({ author, content: 'is this true?', reply: first })
      expect((await discord.nextMessage()).embeds[0]?.title).toBe(QUESTION)
    }
    discord.sendMessage({ author: noor, content: 'Who met in Davos?', reply: first })
    await discord.nextMessage()
    const { channel, guild } = discord
    const place = { guildId: guild.id, channelId: channel.id, personId: noor.id }
    const kept = await services.archive.conversations.recall(place)
    expect(kept).toHaveLength(1)
    expect(kept[0]!.text).not.toContain(QUESTION)
  })

  it('goes on with that answer', async () => {
    bot = await startBot(discord, { now: ticking() })
    const mira = discord.person('Mira')
    const { first } = await twoAnswers(mira)
    discord.sendMessage({ author: mira, content: 'and Crimea?', reply: first })
    expect(shown(await discord.nextMessage()).quotes[0]).toBe(FIGURE)
  })
})

describe('a slash command', () => {
  it('is deferred at once and answered with a dated quote', async () => {
    bot = await startBot(discord)
    const asked = discord.useCommand({
      name: 'ask',
      options: { question: QUESTION },
      author: discord.person('Mira'),
    })
    const answer = await asked.reply()
    expect(asked.deferred).toBe(true)
    expect(asked.ephemeral).toBe(false)
    expect(shown(answer).quotes[0]).toBe(FIGURE)
    expect(shown(answer).text).toContain('Dateline background · 20 Jan 2026')
    expect(asked.requests).toHaveLength(2)
  })

  it('is answered to the asker alone where that is asked for', async () => {
    bot = await startBot(discord)
    const asked = discord.useCommand({
      name: 'ask',
      options: { question: QUESTION, private: true },
      author: discord.person('Mira'),
    })
    await asked.reply()
    expect(asked.ephemeral).toBe(true)
  })

  it('tells the asker alone what is wrong with an option', async () => {
    bot = await startBot(discord)
    const asked = discord.useCommand({
      name: 'ask',
      options: { question: QUESTION, from: 'the day that never was' },
      author: discord.person('Mira'),
    })
    const refusal = await asked.followUp()
    expect(shown(refusal).text).toContain('from')
    expect((refusal.flags ?? 0) & 64).toBe(64)
    expect(asked.original).toBeUndefined()
  })

  it('shows the help and everything else that needs no options', async () => {
    bot = await startBot(discord)
    const mira = discord.person('Mira')
    for (const name of ['help', 'about', 'sources', 'latest']) {
      const answer = await discord.useCommand({ name, author: mira }).reply()
      expect(answer.embeds[0]?.description).toBeTruthy()
    }
  })

  it('works in direct messages and where people installed it for themselves', async () => {
    bot = await startBot(discord)
    const mira = discord.person('Mira')
    for (const channel of [
      discord.directChannel(mira),
      discord.privateChannel(mira, discord.person('Noor')),
      discord.foreignChannel('elsewhere'),
    ]) {
      const asked = discord.useCommand({
        name: 'ask',
        options: { question: QUESTION },
        author: mira,
        channel,
        userInstalled: true,
      })
      expect(shown(await asked.reply()).quotes[0]).toBe(FIGURE)
    }
  })

  it('is completed while a person types', async () => {
    bot = await startBot(discord)
    const typing = discord.autocomplete({
      name: 'ask',
      focused: 'source',
      options: { question: QUESTION, source: 'date' },
      author: discord.person('Mira'),
    })
    expect(await typing.choices()).toEqual([expect.objectContaining({ value: 'Dateline background' })])
  })

  it('is not completed any more for a person who types faster than anybody can', async () => {
    let completed = 0
    const command = testCommand(
      'word',
      () => ({ tone: 'notice', blocks: [] }),
      async () => {
        completed += 1
        return [{ name: 'a', value: 'a' }]
      },
    )
    let now = NOW
    bot = await startBot(discord, { commands: [command], now: () => now })
    const typing = (author = discord.person('Mira')) =>
      discord
        .autocomplete({ name: 'word', focused: 'question', options: { question: 'x' }, author })
        .choices()
    for (let at = 0; at < 50; at += 1) expect(await typing()).toHaveLength(1)
    expect(await typing()).toEqual([])
    expect(completed).toBe(50)
    expect(await typing(discord.person('Noor'))).toHaveLength(1)
    now += 10_000
    expect(await typing()).toHaveLength(1)
  })

  it('offers what is for people who manage the server to them alone', async () => {
    const command = testCommand(
      'feeds',
      () => ({ tone: 'notice', blocks: [] }),
      async () => [{ name: 'https://feeds.example/?token=1', value: '1' }],
    )
    bot = await startBot(discord, { commands: [{ ...command, managers: true }] })
    const typing = (author: ReturnType<typeof discord.person>) =>
      discord
        .autocomplete({ name: 'feeds', focused: 'question', options: { question: 'x' }, author })
        .choices()
    expect(await typing(discord.person('Mira'))).toEqual([])
  })

  it('offers no choices where completing fails, and goes on', async () => {
    const failing = testCommand(
      'fail',
      () => ({ tone: 'notice', blocks: [] }),
      () => {
        throw new Error('Cannot complete this')
      },
    )
    bot = await startBot(discord, { commands: [failing] })
    const mira = discord.person('Mira')
    const typing = discord.autocomplete({
      name: 'fail',
      focused: 'question',
      options: { question: 'x' },
      author: mira,
    })
    expect(await typing.choices()).toEqual([])
    expect(bot.log.some(({ level, msg }) => level === 50 && msg.includes('/fail'))).toBe(true)
  })

  it('that fails is told with a reference that stands in the log', async () => {
    const failing = testCommand('fail', () => {
      throw new Error('Cannot do this')
    })
    bot = await startBot(discord, { commands: [failing] })
    const asked = discord.useCommand({
      name: 'fail',
      options: { question: 'anything' },
      author: discord.person('Mira'),
    })
    const told = shown(await asked.followUp()).text
    const entry = bot.log.find(({ reference }) => reference !== undefined)
    expect(told).toContain(String(entry?.reference))
    expect(entry).toMatchObject({ level: 50, msg: 'Cannot run /fail', err: { message: 'Cannot do this' } })
  })
})

describe('a message', () => {
  it.each([
    ['at its start', (mention: string) => `${mention} ${QUESTION}`],
    ['in its middle', (mention: string) => `How much of Ukraine ${mention} does Russia control?`],
    ['at its end', (mention: string) => `${QUESTION} ${mention}`],
    ['in the old form', (mention: string) => `${mention.replace('<@', '<@!')}, ${QUESTION}`],
  ])('that mentions the bot %s is answered with a reply', async (_where, write) => {
    bot = await startBot(discord)
    const asked = discord.sendMessage({ author: discord.person('Mira'), content: write(discord.mention) })
    const answer = await discord.nextMessage()
    expect(shown(answer).quotes[0]).toBe(FIGURE)
    expect(answer.message_reference?.message_id).toBe(asked.id)
    expect(answer.mentions).toEqual([])
    const request = await discord.request('POST /channels/:channelId/messages')
    expect(request.body).toMatchObject({
      nonce: asked.id,
      enforce_nonce: true,
      allowed_mentions: { parse: [] },
    })
  })

  it('that mentions the bot and nothing else gets the help', async () => {
    bot = await startBot(discord)
    discord.sendMessage({ author: discord.person('Mira'), content: ` ${discord.mention} ` })
    expect((await discord.nextMessage()).embeds[0]?.title).toBe('What you can ask')
  })

  it('in direct messages needs no mention', async () => {
    bot = await startBot(discord)
    const mira = discord.person('Mira')
    discord.dm(mira, QUESTION)
    expect(shown(await discord.nextMessage(discord.directChannel(mira))).quotes[0]).toBe(FIGURE)
  })

  it('of a bot, of its own, to everyone, or to nobody is let pass', async () => {
    bot = await startBot(discord)
    const mira = discord.person('Mira')
    discord.sendMessage({
      author: discord.person('Robot', { bot: true }),
      content: `${discord.mention} ${QUESTION}`,
    })
    discord.sendMessage({ author: mira, content: `@everyone ${QUESTION}` })
    discord.sendMessage({ author: mira, content: `@here ${QUESTION}` })
    discord.sendMessage({ author: mira, content: QUESTION })
    // The last is answered, so the others were seen before and let pass.
    const last = discord.sendMessage({ author: mira, content: `${discord.mention} ${QUESTION}` })
    expect((await discord.nextMessage()).message_reference?.message_id).toBe(last.id)
    expect(discord.messages().filter(({ author }) => author.id === discord.botUser.id)).toHaveLength(1)
  })

  it('is answered once, though the answer to the request that posted it was lost', async () => {
    bot = await startBot(discord)
    discord.failNext({ route: 'POST /channels/:channelId/messages', status: 502, afterwards: true })
    discord.sendMessage({ author: discord.person('Mira'), content: `${discord.mention} ${QUESTION}` })
    await discord.request('POST /channels/:channelId/messages', 1)
    expect(discord.messages().filter(({ author }) => author.id === discord.botUser.id)).toHaveLength(1)
  })

  it('in a channel where the bot may not write costs no refused request', async () => {
    bot = await startBot(discord)
    const mira = discord.person('Mira')
    const quiet = discord.addChannel('quiet')
    discord.deny(quiet, 'SendMessages')
    discord.sendMessage({ author: mira, content: `${discord.mention} ${QUESTION}`, channel: quiet })
    discord.sendMessage({ author: mira, content: `${discord.mention} ${QUESTION}` })
    await discord.nextMessage()
    expect(discord.invalidRequests).toEqual([])
    expect(bot.log.some(({ msg }) => msg.includes('may not send messages'))).toBe(true)
  })

  it('in a channel without embeds is told which permission is missing', async () => {
    bot = await startBot(discord)
    discord.deny(discord.channel, 'EmbedLinks')
    discord.sendMessage({ author: discord.person('Mira'), content: `${discord.mention} ${QUESTION}` })
    expect((await discord.nextMessage()).content).toContain('Embed Links')
  })

  it('that is deleted before the answer comes is answered all the same', async () => {
    bot = await startBot(discord)
    const hold = discord.holdNext('POST /channels/:channelId/messages')
    const asked = discord.sendMessage({
      author: discord.person('Mira'),
      content: `${discord.mention} ${QUESTION}`,
    })
    await hold.arrived
    discord.deleteMessage(asked)
    hold.release()
    expect(shown(await discord.nextMessage()).quotes[0]).toBe(FIGURE)
  })

  it('whose answer Discord refuses is told so with a reference', async () => {
    bot = await startBot(discord)
    discord.failNext({
      route: 'POST /channels/:channelId/messages',
      status: 400,
      code: 50035,
      message: 'Invalid Form Body',
    })
    discord.sendMessage({ author: discord.person('Mira'), content: `${discord.mention} ${QUESTION}` })
    const told = await discord.nextMessage()
    const reference = bot.log.find((line) => line.reference !== undefined)?.reference
    expect(shown(told).text).toContain(String(reference))
  })
})

describe('a person who asks for more', () => {
  it('is shown other quotes each time, until there are none', async () => {
    let now = Date.parse(AS_OF)
    bot = await startBot(discord, { now: () => now, services: await openSampleDesk() })
    const say = async (text: string) => {
      now += 10_000
      discord.sendMessage({ author: discord.person('Mira'), content: `${discord.mention} ${text}` })
      return shown(await discord.nextMessage())
    }
    await say('How much did the new harbour of Velm cost?')
    const seen: string[] = []
    for (let turn = 0; turn < 5; turn += 1) seen.push(...(await say('more')).quotes)
    expect(seen.length).toBeGreaterThan(0)
    expect(new Set(seen).size).toBe(seen.length)
  })
})

describe('a person who asks too often', () => {
  it('is told when to ask again, once in a channel, always after a slash command', async () => {
    let now = NOW
    bot = await startBot(discord, { config: { rateLimit: 1 }, now: () => now })
    const mira = discord.person('Mira')
    const ask = () => discord.sendMessage({ author: mira, content: `${discord.mention} ${QUESTION}` })
    ask()
    expect(shown(await discord.nextMessage()).quotes[0]).toBe(FIGURE)
    now += 48_000
    ask()
    expect(shown(await discord.nextMessage()).text).toContain('go on in 12 seconds')
    ask()
    const slash = discord.useCommand({ name: 'ask', options: { question: QUESTION }, author: mira })
    expect(shown(await slash.reply()).text).toContain('go on in 12 seconds')
    expect(slash.ephemeral).toBe(true)
    expect(slash.deferred).toBe(false)
    now += 12_000
    ask()
    expect(shown(await discord.nextMessage()).quotes[0]).toBe(FIGURE)
    discord.sendMessage({ author: discord.person('Noor'), content: `${discord.mention} ${QUESTION}` })
    expect(shown(await discord.nextMessage()).quotes[0]).toBe(FIGURE)
  })
})

describe('Discord', () => {
  it('that has given up on an interaction is not asked twice, and the bot goes on', async () => {
    bot = await startBot(discord)
    const mira = discord.person('Mira')
    const hold = discord.holdNext(/\/callback/)
    const late = discord.useCommand({ name: 'ask', options: { question: QUESTION }, author: mira })
    await hold.arrived
    late.expire()
    hold.release()
    await late.requested(1)
    const next = discord.useCommand({ name: 'ask', options: { question: QUESTION }, author: mira })
    expect(shown(await next.reply()).quotes[0]).toBe(FIGURE)
    expect(late.requests).toHaveLength(1)
    expect(bot.log.some(({ code, level }) => code === 10062 && level === 40)).toBe(true)
  })

  it('whose interaction another process answered is not asked twice', async () => {
    bot = await startBot(discord)
    discord.failNext({
      route: /\/callback/,
      status: 400,
      code: 40060,
      message: 'Interaction has already been acknowledged.',
    })
    const asked = discord.useCommand({
      name: 'ask',
      options: { question: QUESTION },
      author: discord.person('Mira'),
    })
    await asked.requested(1)
    await discord.waitFor('the log', () => bot?.log.some(({ code }) => code === 40060))
    expect(asked.requests).toHaveLength(1)
  })

  it('that asks for slower requests is obeyed, and the answer comes', async () => {
    bot = await startBot(discord)
    discord.failNext({ route: /PATCH .*original/, status: 429, retryAfter: 0.05 })
    const asked = discord.useCommand({
      name: 'ask',
      options: { question: QUESTION },
      author: discord.person('Mira'),
    })
    expect(shown(await asked.reply()).quotes[0]).toBe(FIGURE)
    expect(asked.requests.map(({ status }) => status)).toEqual([204, 429, 200])
  })

  it('that cuts the connection finds it resumed, with what happened in between answered', async () => {
    bot = await startBot(discord)
    discord.gateway.closeConnections()
    discord.sendMessage({ author: discord.person('Mira'), content: `${discord.mention} ${QUESTION}` })
    expect(shown(await discord.nextMessage()).quotes[0]).toBe(FIGURE)
    expect(bot.log.some(({ msg }) => msg.includes('is lost'))).toBe(true)
  })

  it('that asks to reconnect, or ends the session, is asked for a new one', async () => {
    bot = await startBot(discord)
    discord.gateway.askReconnect()
    await discord.waitFor('the session to be resumed', () =>
      bot?.log.some(({ msg }) => msg.includes('is back')),
    )
    const sessions = new Set(discord.gateway.sessions.keys())
    discord.gateway.invalidateSession(false)
    // discord.js waits before it identifies again; how long is its choice.
    await discord.waitFor(
      'a new session',
      () => [...discord.gateway.sessions.keys()].some((id) => !sessions.has(id)),
      30_000,
    )
    discord.sendMessage({ author: discord.person('Mira'), content: `${discord.mention} ${QUESTION}` })
    expect(shown(await discord.nextMessage()).quotes[0]).toBe(FIGURE)
  })
})

describe('the log', () => {
  it('holds neither the token, nor tokens of interactions, nor what people write', async () => {
    bot = await startBot(discord)
    discord.failNext({ route: /PATCH .*original/, status: 400, code: 50035, message: 'Invalid Form Body' })
    const asked = discord.useCommand({
      name: 'ask',
      options: { question: 'Is xyzzy mentioned?' },
      author: discord.person('Mira'),
    })
    await asked.requested(3)
    discord.sendMessage({ author: discord.person('Mira'), content: `${discord.mention} xyzzy?` })
    await discord.nextMessage()
    const log = JSON.stringify(bot.log)
    expect(log).toContain('50035')
    expect(log).not.toContain(discord.token)
    expect(log).not.toContain(asked.token)
    expect(log).not.toContain('xyzzy')
  })
})

describe('the commands', () => {
  const writes = () => discord.requests.filter(({ method }) => method === 'PUT')

  it('are registered at the first start and not again while they stay the same', async () => {
    bot = await startBot(discord)
    expect(discord.registeredCommands().map(({ name }) => name)).toEqual(
      commands.map(({ data }) => data.name),
    )
    expect(writes()).toHaveLength(1)
    await bot.stop()
    bot = await startBot(discord)
    expect(writes()).toHaveLength(1)
    expect(bot.log.some(({ msg }) => msg.includes('up to date'))).toBe(true)
  })

  it('are registered again where one of them changed', async () => {
    const [first, ...others] = commands
    if (first === undefined) throw new Error('There are no commands')
    bot = await startBot(discord)
    await bot.stop()
    const changed = { ...first, data: { ...first.data, description: 'Something else' } }
    bot = await startBot(discord, { commands: [changed, ...others] })
    expect(writes()).toHaveLength(2)
    expect(discord.registeredCommands()[0]?.description).toBe('Something else')
  })

  it('are registered in one server where that is configured', async () => {
    const config = { discordGuildId: discord.guild.id }
    bot = await startBot(discord, { config })
    await bot.stop()
    bot = await startBot(discord, { config })
    expect(discord.registeredCommands(discord.guild)).toHaveLength(commands.length)
    expect(discord.registeredCommands()).toEqual([])
    expect(writes()).toHaveLength(1)
  })

  it('that cannot be registered are logged, and mentions are answered', async () => {
    bot = await startBot(discord, { config: { discordGuildId: '123456789012345678' } })
    expect(bot.log.some(({ level, msg }) => level === 50 && msg.includes('DISCORD_GUILD_ID'))).toBe(true)
    discord.sendMessage({ author: discord.person('Mira'), content: `${discord.mention} ${QUESTION}` })
    expect(shown(await discord.nextMessage()).quotes[0]).toBe(FIGURE)
  })

  it('that Discord still shows though the bot no longer has them are answered', async () => {
    bot = await startBot(discord)
    discord.register([{ type: 1, name: 'forgotten', description: 'An old command' }])
    const asked = discord.useCommand({ name: 'forgotten', author: discord.person('Mira') })
    expect(shown(await asked.reply()).text).toContain('no longer has the command /forgotten')
  })
})

describe('stopping', () => {
  it('finishes the answer that is under way', async () => {
    bot = await startBot(discord)
    const hold = discord.holdNext(/PATCH .*original/)
    const asked = discord.useCommand({
      name: 'ask',
      options: { question: QUESTION },
      author: discord.person('Mira'),
    })
    await hold.arrived
    const stopped = bot.stop()
    const second = discord.useCommand({
      name: 'ask',
      options: { question: QUESTION },
      author: discord.person('Noor'),
    })
    expect(shown(await second.reply()).text).toContain('being restarted')
    hold.release()
    expect(shown(await asked.reply()).quotes[0]).toBe(FIGURE)
    expect(await stopped).toBe(0)
    expect(discord.gateway.connections).toBe(0)
  })

  it.each(['mention', 'command', 'press'])(
    'tells whoever gets no answer any more: after a %s',
    async (how) => {
      const begun = Promise.withResolvers<void>()
      const never = () => {
        begun.resolve()
        return new Promise<never>(() => undefined)
      }
      const slow: Action = { name: 'slow', run: never }
      const pressed = testCommand('press', () => ({
        tone: 'answer',
        blocks: [{ kind: 'text', text: ['Press.'] }],
        controls: [[{ kind: 'button', label: 'Slow', action: 'slow', style: 'primary' }]],
      }))
      bot = await startBot(discord, {
        commands: [testCommand('ask', never), pressed],
        actions: [slow],
        timing: { finish: 50 },
      })
      const author = discord.person('Mira')
      const options = { question: QUESTION }
      if (how === 'mention') {
        discord.sendMessage({ author, content: `${discord.mention} ${QUESTION}` })
        await begun.promise
        expect(await bot.stop()).toBe(0)
        expect(shown(await discord.nextMessage()).text).toContain('being restarted')
      } else if (how === 'command') {
        const asked = discord.useCommand({ name: 'ask', options, author })
        await begun.promise
        expect(await bot.stop()).toBe(0)
        expect(shown(await asked.followUp()).text).toContain('being restarted')
      } else {
        const message = await discord.useCommand({ name: 'press', options, author }).reply()
        const press = discord.pressButton({ author, message, button: 'Slow' })
        await begun.promise
        expect(await bot.stop()).toBe(0)
        expect(shown(await press.reply()).text).toContain('being restarted')
      }
    },
  )

  it('tells whoever asks meanwhile, and overwrites no answer that is on its way', async () => {
    bot = await startBot(discord)
    const hold = discord.holdNext(/PATCH .*original/)
    const author = discord.person('Mira')
    const asked = discord.useCommand({ name: 'ask', options: { question: QUESTION }, author })
    await hold.arrived
    const ended = bot.stop()
    discord.sendMessage({ author: discord.person('Noor'), content: `${discord.mention} ${QUESTION}` })
    await discord.waitFor('the word', () =>
      discord.messages().some((message) => shown(message).text.includes('being restarted')),
    )
    hold.release()
    expect(await ended).toBe(0)
    expect(shown(await asked.reply()).quotes[0]).toBe(FIGURE)
  })

  it('does not wait for ever', async () => {
    bot = await startBot(discord, { timing: { finish: 50, tell: 50 } })
    const hold = discord.holdNext(/PATCH .*original/)
    discord.useCommand({ name: 'ask', options: { question: QUESTION }, author: discord.person('Mira') })
    await hold.arrived
    expect(await bot.stop()).toBe(0)
    expect(bot.log.some(({ msg }) => msg.includes('unfinished'))).toBe(true)
    hold.release()
  })
})

describe('a connection that cannot be made', () => {
  it('ends with 78 where the token is wrong', async () => {
    const wrong = await startBot(discord, { config: { discordToken: 'not.the.token' } })
    expect(await wrong.ended).toBe(78)
    expect(wrong.log.at(-1)).toMatchObject({ level: 60, msg: expect.stringContaining('refuses the token') })
  })

  it.each([4004, 4014])('ends with 78 where the gateway closes with %i later', async (code) => {
    const cut = await startBot(discord)
    discord.gateway.closeConnections(code)
    expect(await cut.ended).toBe(78)
    expect(cut.log.at(-1)).toMatchObject({ level: 60 })
  })

  it('is tried again while Discord cannot be reached', async () => {
    discord.failNext({ route: 'GET /gateway/bot', status: 403, times: 2 })
    bot = await startBot(discord, { timing: { retryWaits: [1, 1, 1] } })
    expect(bot.log.filter(({ msg }) => msg.includes('Trying again'))).toHaveLength(2)
  })

  it('ends with 69 where Discord stays out of reach', async () => {
    const config = { discordApiUrl: 'http://127.0.0.1:9/api' }
    const lost = await startBot(discord, { config, timing: { retryWaits: [1] } })
    expect(await lost.ended).toBe(69)
    expect(lost.log.at(-1)).toMatchObject({ level: 60, msg: expect.stringContaining('ECONNREFUSED') })
  })
})
