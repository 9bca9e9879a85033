import type { APIMessage } from 'discord-api-types/v10'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type OpenDesk, openDesk } from '../../src/cli/open-desk.ts'
import { componentsOf } from '../support/discord/components-in-use.ts'
import { type LoopbackDiscord, startLoopbackDiscord } from '../support/discord/loopback-discord.ts'
import type { Channel, Person } from '../support/discord/world.ts'
import { type RunningBot, startBot } from './bot-in-process.ts'
import { readMarkdown } from './discord-markdown.ts'

const QUESTION = 'Who met in Davos?'
const FOLLOWING = 'And when did they meet?'

let services: OpenDesk
let discord: LoopbackDiscord
let bot: RunningBot
let mira: Person
let noor: Person

beforeAll(async () => {
  services = await openDesk(':memory:', ['seeds'], { savedAt: '2026-01-21T00:00:00Z' })
})
afterAll(() => services.close())

beforeEach(async () => {
  // Each loopback Discord counts its people and messages anew.
  await services.archive.answers.forgetBefore('2027-01-01')
  await services.archive.conversations.forgetBefore('2027-01-01')
  discord = await startLoopbackDiscord()
  await services.archive.conversations.forgetGuild(discord.guild.id)
  mira = discord.person('Mira')
  noor = discord.person('Noor')
  bot = await startBot(discord, { services })
})

afterEach(async () => {
  expect(await bot.stop()).toBe(0)
  expect(bot.log.filter(({ level }) => level >= 50)).toEqual([])
  expect(discord.violations).toEqual([])
  await discord.close()
})

async function restart(): Promise<void> {
  await bot.stop()
  bot = await startBot(discord, { services })
}

function words(message: APIMessage): string {
  return message.embeds.map((embed) => embed.description ?? '').join('\n')
}

function quotes(message: APIMessage): readonly string[] {
  return readMarkdown(words(message)).quotes
}

function smallPrint(message: APIMessage): string {
  return message.embeds.at(-1)?.footer?.text ?? ''
}

describe('a form', () => {
  it('for a question opens from /ask without one, and is answered in the open', async () => {
    const used = discord.useCommand({ name: 'ask', author: mira })
    const form = await used.modal()
    expect(form.title).toBe('Ask about the news')
    await restart()
    const sent = discord.submitModal(used, { question: QUESTION })
    const answer = await sent.reply()
    expect(sent.ephemeral).toBe(false)
    expect(quotes(answer).length).toBeGreaterThan(0)
    const more = discord.pressButton({ author: mira, message: answer, button: 'Why this answer?' })
    expect(words(await more.reply())).toContain('Answered')
    await vi.waitFor(async () => {
      const kept = await services.archive.answers.shownIn(answer.channel_id, answer.id)
      expect(kept?.question).toBe(QUESTION)
    })
  })

  it('for a question is answered to the asker alone where that is asked for', async () => {
    const used = discord.useCommand({ name: 'ask', options: { private: true }, author: mira })
    await used.modal()
    const sent = discord.submitModal(used, { question: QUESTION, from: '2026' })
    await sent.reply()
    expect(sent.ephemeral).toBe(true)
  })

  it('for a question opens where nobody would see anything of what was typed', async () => {
    const used = discord.useCommand({ name: 'ask', options: { question: '\u200b' }, author: mira })
    expect((await used.modal()).title).toBe('Ask about the news')
  })

  it('says what is wrong with a date in it', async () => {
    const used = discord.useCommand({ name: 'ask', author: mira })
    await used.modal()
    const sent = discord.submitModal(used, { question: QUESTION, from: 'the day that never was' })
    expect(words(await sent.reply())).toContain('the day that never was')
    expect(sent.ephemeral).toBe(true)
  })

  it('for a search opens from /search without words, and its pages can be turned', async () => {
    const used = discord.useCommand({ name: 'search', author: mira })
    await used.modal()
    const sent = discord.submitModal(used, { words: 'war in Ukraine', to: '2025' })
    const first = await sent.reply()
    await restart()
    const second = await discord.pressButton({ author: mira, message: first, button: '▶' }).reply()
    expect(second.id).toBe(first.id)
    expect(quotes(second)).not.toEqual(quotes(first))
  })

  it('is in the language of who opens it', async () => {
    mira.locale = 'uk'
    expect((await discord.useCommand({ name: 'ask', author: mira }).modal()).title).toBe(
      'Запитати про новини',
    )
  })

  it('is answered after Discord has asked for patience, and given up quietly where its time is over', async () => {
    const route = 'POST /interactions/:interactionId/:interactionToken/callback'
    const used = discord.useCommand({ name: 'ask', author: mira })
    await used.modal()
    discord.failNext({ route, status: 429, retryAfter: 0.1 })
    const sent = discord.submitModal(used, { question: QUESTION })
    expect(quotes(await sent.reply()).length).toBeGreaterThan(0)
    const held = discord.holdNext(route)
    const late = discord.submitModal(used, { question: QUESTION })
    await held.arrived
    late.expire()
    held.release()
    await discord.waitFor('a line of the log', () => bot.log.some(({ code }) => code === 10062))
  })

  it('counts as a question', async () => {
    await bot.stop()
    bot = await startBot(discord, { services, config: { rateLimit: 2 } })
    const used = discord.useCommand({ name: 'ask', author: mira })
    await used.modal()
    await discord.submitModal(used, { question: QUESTION }).reply()
    const again = discord.submitModal(used, { question: QUESTION })
    expect(words(await again.reply())).toContain('a lot in one minute')
  })
})

/** Mira asks, and starts a thread on the answer. */
async function startThread(): Promise<Channel> {
  const answer = await discord
    .useCommand({ name: 'ask', options: { question: QUESTION }, author: mira })
    .reply()
  discord.pressButton({ author: noor, message: answer, button: 'Continue in a thread' })
  return await discord.waitFor('a thread', () =>
    discord.channelsOf(discord.guild).find(({ parentId }) => parentId !== undefined),
  )
}

describe('a thread on an answer', () => {
  it('is opened by a button with a word on how to go on', async () => {
    const thread = await startThread()
    expect(thread.name).toBe(QUESTION)
    expect(words(await discord.nextMessage(thread))).toContain('Go on asking here')
  })

  it("holds one conversation for everybody, that begins with the answer's question", async () => {
    const thread = await startThread()
    await discord.nextMessage(thread)
    await restart()
    discord.sendMessage({ author: noor, content: `${discord.mention} ${FOLLOWING}`, channel: thread })
    expect(smallPrint(await discord.nextMessage(thread))).toContain('understood as: ')
    const used = discord.useCommand({
      name: 'ask',
      options: { question: 'new topic' },
      author: mira,
      channel: thread,
    })
    await used.reply()
    await discord.nextMessage(thread)
    discord.sendMessage({ author: noor, content: `${discord.mention} ${FOLLOWING}`, channel: thread })
    expect(smallPrint(await discord.nextMessage(thread))).not.toContain('understood as: ')
  })

  it('takes questions by a form, where nobody need mention the bot', async () => {
    const thread = await startThread()
    const opening = await discord.nextMessage(thread)
    const opened = discord.pressButton({ author: noor, message: opening, button: 'Ask' })
    await opened.modal()
    const sent = discord.submitModal(opened, { question: FOLLOWING })
    expect(smallPrint(await sent.reply())).toContain('understood as: ')
  })

  it('shows everybody what is asked by its form, unless the server shows answers to the asker alone', async () => {
    const thread = await startThread()
    const opening = await discord.nextMessage(thread)
    const askIn = async (author: Person) => {
      const opened = discord.pressButton({ author, message: opening, button: 'Ask' })
      await opened.modal()
      const sent = discord.submitModal(opened, { question: FOLLOWING })
      await sent.reply()
      return sent
    }
    expect((await askIn(mira)).ephemeral).toBe(false)
    const ofNoor = await askIn(noor)
    expect(ofNoor.ephemeral).toBe(false)
    const message = await ofNoor.reply()
    const why = discord.pressButton({ author: mira, message, button: 'Why this answer?' })
    await why.reply()
    expect(why.ephemeral).toBe(true)
    await services.archive.settings.change(discord.guild.id, { visibility: 'private' }, mira.id)
    expect((await askIn(noor)).ephemeral).toBe(true)
    await services.archive.settings.forgetGuild(discord.guild.id)
  })

  it('says once how to go on where Discord shows no words', async () => {
    const thread = await startThread()
    await discord.nextMessage(thread)
    discord.sendMessage({ author: noor, content: FOLLOWING, channel: thread })
    const told = await discord.nextMessage(thread)
    expect(words(told)).toContain('does not mention me')
    await restart()
    discord.sendMessage({ author: mira, content: FOLLOWING, channel: thread })
    const last = discord.sendMessage({
      author: mira,
      content: `${discord.mention} ${QUESTION}`,
      channel: thread,
    })
    expect((await discord.nextMessage(thread)).message_reference?.message_id).toBe(last.id)
    const opened = discord.pressButton({ author: mira, message: told, button: 'Ask' })
    expect((await opened.modal()).title).toBe('Ask about the news')
  })

  it('is not offered where the bot may not start one, nor in direct messages, nor below private answers', async () => {
    const labels = (message: APIMessage) => componentsOf(message).map(({ label }) => label)
    discord.deny(discord.channel, 'CreatePublicThreads')
    const used = discord.useCommand({ name: 'ask', options: { question: QUESTION }, author: mira })
    expect(labels(await used.reply())).not.toContain('Continue in a thread')
    discord.allow(discord.channel, 'CreatePublicThreads')
    const hidden = discord.useCommand({
      name: 'ask',
      options: { question: QUESTION, private: true },
      author: mira,
    })
    expect(labels(await hidden.reply())).not.toContain('Continue in a thread')
    const channel = discord.directChannel(mira)
    const direct = discord.useCommand({ name: 'ask', options: { question: QUESTION }, author: mira, channel })
    expect(labels(await direct.reply())).not.toContain('Continue in a thread')
  })

  it('that can no longer be started says so to whoever pressed', async () => {
    const answer = await discord
      .useCommand({ name: 'ask', options: { question: QUESTION }, author: mira })
      .reply()
    discord.deny(discord.channel, 'CreatePublicThreads')
    const press = discord.pressButton({ author: mira, message: answer, button: 'Continue in a thread' })
    expect(words(await press.reply())).toContain(
      'No thread can be started here: I lack Create Public Threads.',
    )
    expect(press.ephemeral).toBe(true)
  })

  const START = 'POST /channels/:channelId/messages/:messageId/threads'
  const ask = () => discord.useCommand({ name: 'ask', options: { question: QUESTION }, author: mira }).reply()
  const threads = () => discord.channelsOf(discord.guild).filter(({ parentId }) => parentId !== undefined)

  it.each([
    ['an answer that was lost', { route: START, status: 500, afterwards: true }],
    ['a connection that was cut', { route: START, hangUp: true, afterwards: true }],
  ])('is found and begun after %s', async (_, failure) => {
    const message = await ask()
    discord.failNext(failure)
    discord.pressButton({ author: noor, message, button: 'Continue in a thread' })
    const thread = await discord.waitFor('the thread', () => threads()[0])
    const opening = await discord.nextMessage(thread)
    expect(words(opening)).toContain('Go on asking here')
    discord.sendMessage({ author: noor, content: `${discord.mention} ${FOLLOWING}`, channel: thread })
    expect(smallPrint(await discord.nextMessage(thread))).toContain('understood as: ')
  })

  it('that Discord fails to start is blamed on nobody, and can be started then', async () => {
    const message = await ask()
    discord.failNext({ route: START, status: 400 })
    const press = discord.pressButton({ author: noor, message, button: 'Continue in a thread' })
    expect(words(await press.followUp())).toContain('Discord did not start the thread just now.')
    discord.pressButton({ author: noor, message, button: 'Continue in a thread' })
    const thread = await discord.waitFor('the thread', () => threads()[0])
    expect(words(await discord.nextMessage(thread))).toContain('Go on asking here')
  })

  it('is begun once, whoever presses at the same time or later: they are shown the way to it', async () => {
    const message = await ask()
    const presses = [mira, noor].map((author) =>
      discord.pressButton({ author, message, button: 'Continue in a thread' }),
    )
    const told = await discord.waitFor('the way to it', () =>
      presses.flatMap(({ followUps }) => [...followUps]).at(0),
    )
    const [thread] = threads()
    expect(words(told)).toBe(`There is a thread on this answer already: <#${thread?.id}>.`)
    expect(discord.messages(thread)).toHaveLength(1)
    const late = discord.pressButton({ author: mira, message, button: 'Continue in a thread' })
    expect(words(await late.followUp())).toContain(`<#${thread?.id}>`)
  })

  it.each([
    [160006, 'as many as Discord allows'],
    [50013, 'I lack Create Public Threads'],
    [10008, 'No thread can be started here.'],
  ])('that Discord refuses with %i is told why', async (code, why) => {
    const message = await ask()
    discord.failNext({ route: START, status: 400, code })
    const press = discord.pressButton({ author: noor, message, button: 'Continue in a thread' })
    expect(words(await press.followUp())).toContain(why)
  })
})

describe('a reply to the bot', () => {
  it('with the mention on is a question', async () => {
    discord.sendMessage({ author: mira, content: `${discord.mention} ${QUESTION}` })
    const answer = await discord.nextMessage()
    discord.sendMessage({ author: mira, content: FOLLOWING, reply: answer })
    expect(smallPrint(await discord.nextMessage())).toContain('understood as: ')
  })

  it('with the mention off is told once how to go on', async () => {
    discord.sendMessage({ author: mira, content: `${discord.mention} ${QUESTION}` })
    const answer = await discord.nextMessage()
    discord.sendMessage({ author: mira, content: FOLLOWING, reply: answer, ping: false })
    const told = await discord.nextMessage()
    expect(words(told)).toContain('does not mention me')
    for (const [author, alone] of [
      [mira, false],
      [noor, true],
    ] as const) {
      const opened = discord.pressButton({ author, message: told, button: 'Ask' })
      await opened.modal()
      const sent = discord.submitModal(opened, { question: FOLLOWING })
      await sent.reply()
      expect(sent.ephemeral).toBe(alone)
      if (!alone) await discord.nextMessage()
    }
    discord.sendMessage({ author: mira, content: FOLLOWING, reply: answer, ping: false })
    const last = discord.sendMessage({ author: mira, content: `${discord.mention} ${QUESTION}` })
    expect((await discord.nextMessage()).message_reference?.message_id).toBe(last.id)
  })
})

describe('a personal installation', () => {
  it.each([
    ['ask', { question: QUESTION }],
    ['search', { words: 'war in Ukraine' }],
    ['timeline', { topic: 'war in Ukraine' }],
    ['latest', {}],
  ] as const)(
    'makes /%s work in a server, a group and direct messages without the bot',
    async (name, options) => {
      for (const channel of [
        discord.foreignChannel('elsewhere'),
        discord.privateChannel(mira, noor),
        discord.privateChannel(mira, noor, discord.person('Ines')),
      ]) {
        const used = discord.useCommand({ name, options, author: mira, channel, userInstalled: true })
        const message = await used.reply()
        expect(words(message)).not.toBe('')
        const next = componentsOf(message).find(({ label }) => label === '▶' || label === 'Why this answer?')
        const press = discord.pressButton({ author: mira, message, button: String(next?.custom_id) })
        expect(words(await press.reply())).not.toBe(words(message))
      }
    },
  )

  it('answers where the server forbids such bots to answer in the open', async () => {
    const channel = discord.foreignChannel('strict')
    const use = { author: mira, channel, userInstalled: true, forcedEphemeral: true }
    const used = discord.useCommand({ ...use, name: 'ask', options: { question: QUESTION } })
    const answer = await used.reply()
    expect(quotes(answer).length).toBeGreaterThan(0)
    expect(used.ephemeral).toBe(true)
    const refused = discord.useCommand({
      ...use,
      name: 'ask',
      options: { question: QUESTION, from: 'never' },
    })
    expect(words(await refused.followUp())).toContain('never')
  })
})
