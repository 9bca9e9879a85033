import type { APIMessage } from 'discord-api-types/v10'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Services } from '../../commands/command.ts'
import { componentsOf } from '../support/discord/components-in-use.ts'
import { type LoopbackDiscord, startLoopbackDiscord } from '../support/discord/loopback-discord.ts'
import type { Person } from '../support/discord/world.ts'
import { type RunningBot, smallServices, startBot } from './bot-in-process.ts'

const QUESTION = 'How much of Ukraine does Russia control?'
const THREAD = 'Continue in a thread'

let discord: LoopbackDiscord
let bot: RunningBot
let services: Services
let mira: Person
let manager: Person

beforeEach(async () => {
  discord = await startLoopbackDiscord()
  services = await smallServices()
  await services.archive.save(
    {
      title: 'Ferries of Velm',
      body: 'The ferries of Velm sail again.',
      publishedAt: '2026-01-19',
      source: 'Coast Courier',
    },
    { savedAt: '2026-01-20T12:00:00Z' },
  )
  mira = discord.person('Mira')
  manager = discord.manager('Noor')
  bot = await startBot(discord, { services })
})

afterEach(async () => {
  expect(await bot.stop()).toBe(0)
  expect(discord.violations).toEqual([])
  await discord.close()
})

async function openPanel(): Promise<APIMessage> {
  return await discord.useCommand({ name: 'settings', author: manager }).reply()
}

async function choose(message: APIMessage, part: string, values: readonly string[]): Promise<APIMessage> {
  return await discord.choose({ author: manager, message, customId: `settings:${part}`, values }).reply()
}

async function press(message: APIMessage, button: string): Promise<APIMessage> {
  return await discord.pressButton({ author: manager, message, button }).reply()
}

function ask(author: Person = mira, options: Record<string, string | boolean> = {}) {
  return discord.useCommand({ name: 'ask', options: { question: QUESTION, ...options }, author })
}

const labels = (message: APIMessage) => componentsOf(message).map(({ label }) => label)
const text = (message: APIMessage): string => message.embeds[0]?.description ?? ''

/** What the only field of a form is filled with. */
function filledIn(form: unknown): string {
  return String(JSON.parse(/"value":("(?:[^"\\]|\\.)*")/.exec(JSON.stringify(form))?.[1] ?? '""'))
}

describe('/settings', () => {
  it('shows one panel, to the manager alone', async () => {
    const use = discord.useCommand({ name: 'settings', author: manager })
    const panel = await use.reply()
    expect(use.ephemeral).toBe(true)
    expect(panel.components).toHaveLength(5)
    expect(text(panel)).toContain('every channel that it sees')
    expect(text(panel)).toMatch(/\d+ a minute \(default\)/)
    expect(JSON.stringify(panel.components)).toMatch(/\d+ questions? a minute \(default\)/)
    expect(JSON.stringify(panel.components)).not.toContain('none: all')
  })

  it('is for people who may manage the server, whatever Discord shows to whom', async () => {
    const refused = discord.useCommand({ name: 'settings', author: mira })
    expect(text(await refused.reply())).toBe('Only people who may manage this server can do that.')
    const panel = await openPanel()
    discord.guild.managerIds.delete(manager.id)
    expect(text(await press(panel, 'Answer privately'))).toContain('Only people who may manage')
    expect((await services.archive.settings.of(discord.guild.id)).visibility).toBe('public')
  })

  it('works after a restart, and writes each change into the log', async () => {
    const panel = await openPanel()
    await bot.stop()
    bot = await startBot(discord, { services })
    const changed = await press(panel, 'Answer privately')
    expect(text(changed)).toContain('the person who asks')
    const line = bot.log.find(({ msg }) => msg === 'Settings of a server were changed')
    expect(line).toMatchObject({
      guild: discord.guild.id,
      person: manager.id,
      changed: [{ setting: 'visibility', from: 'public', to: 'private' }],
    })
  })

  it('answers privately from then on, unless a person says otherwise', async () => {
    await press(await openPanel(), 'Answer privately')
    const hidden = ask()
    // No thread can start on what one person sees.
    expect(labels(await hidden.reply())).not.toContain(THREAD)
    expect(hidden.ephemeral).toBe(true)
    const shown = ask(mira, { private: false })
    expect(labels(await shown.reply())).toContain(THREAD)
    expect(shown.ephemeral).toBe(false)
  })

  it('answers forms privately from then on, unless a person says otherwise', async () => {
    await press(await openPanel(), 'Answer privately')
    const opened = discord.useCommand({ name: 'ask', author: mira })
    await opened.modal()
    const hidden = discord.submitModal(opened, { question: QUESTION })
    expect(labels(await hidden.reply())).not.toContain(THREAD)
    expect(hidden.ephemeral).toBe(true)
    const open = discord.useCommand({ name: 'ask', options: { private: false }, author: mira })
    await open.modal()
    const shown = discord.submitModal(open, { question: QUESTION })
    expect(labels(await shown.reply())).toContain(THREAD)
    expect(shown.ephemeral).toBe(false)
  })

  it('answers in the chosen channels and their threads alone', async () => {
    const news = discord.addChannel('news')
    await choose(await openPanel(), 'channels', [news.id])
    const refused = ask()
    expect(text(await refused.reply())).toBe(`In this server I answer in <#${news.id}>.`)
    expect(refused.ephemeral).toBe(true)
    const use = discord.useCommand({
      name: 'ask',
      options: { question: QUESTION },
      author: mira,
      channel: news,
    })
    expect(text(await use.reply())).toContain('19%')
    discord.sendMessage({ author: mira, content: `${discord.mention} ${QUESTION}` })
    discord.sendMessage({ author: mira, content: `${discord.mention} ${QUESTION}`, channel: news })
    expect(text(await discord.nextMessage(news))).toContain('19%')
    expect(discord.messages().filter(({ author }) => author.id === discord.botUser.id)).toEqual([])
    // The settings stay within reach everywhere.
    expect((await openPanel()).components).toHaveLength(5)
  })

  it('takes no questions by older messages and forms elsewhere, and shows what their answers are made of', async () => {
    const answer = await ask().reply()
    const opened = discord.useCommand({ name: 'ask', author: mira })
    await opened.modal()
    await discord.nextMessage()
    discord.sendMessage({ author: mira, content: 'And now?', reply: answer, ping: false })
    const withheld = await discord.nextMessage()
    const news = discord.addChannel('news')
    await choose(await openPanel(), 'channels', [news.id])
    const elsewhere = `In this server I answer in <#${news.id}>.`
    const sent = discord.submitModal(opened, { question: QUESTION })
    expect(text(await sent.reply())).toBe(elsewhere)
    expect(sent.ephemeral).toBe(true)
    const pressed = (message: APIMessage, button: string) =>
      discord.pressButton({ author: mira, message, button }).reply()
    expect(text(await pressed(withheld, 'Ask'))).toBe(elsewhere)
    expect(text(await pressed(answer, THREAD))).toBe(elsewhere)
    expect(text(await pressed(answer, 'Why this answer?'))).toContain('Answered')
  })

  it('says which permissions the bot lacks in a channel that is chosen', async () => {
    const news = discord.addChannel('news')
    discord.deny(news, 'EmbedLinks')
    const panel = await choose(await openPanel(), 'channels', [news.id])
    expect(text(panel)).toContain(`I need Embed Links in <#${news.id}>.`)
  })

  it('quotes the allowed outlets alone', async () => {
    expect(text(await ask().reply())).toContain('19%')
    await choose(await openPanel(), 'sources', ['Coast Courier'])
    expect(text(await ask().reply())).not.toContain('19%')
    const sources = await discord.useCommand({ name: 'sources', author: mira }).reply()
    expect(text(sources)).toContain('Coast Courier')
    expect(text(sources)).not.toContain('Dateline background')
    // In direct messages the settings of no server hold.
    const direct = discord.directChannel(mira)
    discord.dm(mira, QUESTION)
    expect(text(await discord.nextMessage(direct))).toContain('19%')
  })

  it('keeps the chosen outlets that the form by name has no room for', async () => {
    const names = Array.from({ length: 220 }, (_, at) => `The Evening Gazette of the Town of ${at + 1}`)
    for (const [at, source] of names.entries()) {
      const story = { title: `Story ${at}`, body: 'Something happened.', publishedAt: '2026-01-18' }
      await services.archive.save({ ...story, source }, { savedAt: '2026-01-20T12:00:00Z' })
    }
    const kept = async () => (await services.archive.settings.of(discord.guild.id)).sources
    await services.archive.settings.change(discord.guild.id, { sources: names }, manager.id)
    const panel = await openPanel()
    const opened = discord.pressButton({ author: manager, message: panel, button: 'Outlets by name' })
    const value = filledIn(await opened.modal())
    expect(value.length).toBeLessThanOrEqual(4000)
    const lines = value.split('\n')
    expect(names).toEqual(expect.arrayContaining(lines))
    // Sent as it was opened, it changes nothing.
    const unchanged = await discord.submitModal(opened, { sources: value }).reply()
    expect((await kept()).toSorted()).toEqual(names.toSorted())
    expect(text(unchanged)).toContain(`no room for ${220 - lines.length} chosen outlets, kept as before`)
    // A line that is taken out is no longer chosen, and an empty form chooses all.
    const second = discord.pressButton({ author: manager, message: unchanged, button: 'Outlets by name' })
    const [gone, ...rest] = filledIn(await second.modal()).split('\n')
    const fewer = await discord.submitModal(second, { sources: rest.join('\n') }).reply()
    expect((await kept()).toSorted()).toEqual(names.filter((name) => name !== gone).toSorted())
    const third = discord.pressButton({ author: manager, message: fewer, button: 'Outlets by name' })
    await third.modal()
    const all = await discord.submitModal(third, { sources: '' }).reply()
    expect(await kept()).toEqual([])
    expect(text(all)).not.toContain('no room')
  })

  it('takes outlets by name where there are more than one list holds', async () => {
    for (let number = 1; number <= 30; number += 1) {
      const story = { title: `Story ${number}`, body: 'Something happened.', publishedAt: '2026-01-18' }
      await services.archive.save(
        { ...story, source: `Gazette of Town ${number}` },
        { savedAt: '2026-01-20T12:00:00Z' },
      )
    }
    const kept = async () => (await services.archive.settings.of(discord.guild.id)).sources
    const panel = await openPanel()
    const opened = discord.pressButton({ author: manager, message: panel, button: 'Outlets by name' })
    expect((await opened.modal()).title).toBe('Outlets that the bot quotes here')
    const typed = 'gazette of town 30\nCoast Courier, The Nowhere Post, Coast Curier'
    const changed = await discord.submitModal(opened, { sources: typed }).reply()
    expect(changed.id).toBe(panel.id)
    expect(text(changed)).toContain('no outlet “The Nowhere Post”.')
    expect(text(changed)).toContain('no outlet “Coast Curier”; nearest: Coast Courier.')
    expect(await kept()).toEqual(['Coast Courier', 'Gazette of Town 30'])
    // Names of which none is held change nothing: none would mean all.
    const again = discord.pressButton({ author: manager, message: changed, button: 'Outlets by name' })
    const form = JSON.stringify(await again.modal())
    expect(form).toContain('Gazette of Town 30')
    await discord.submitModal(again, { sources: 'The Nowhere Post' }).reply()
    expect(await kept()).toEqual(['Coast Courier', 'Gazette of Town 30'])
    // What the list has no room for stays chosen whatever is chosen in it.
    const all = Array.from({ length: 30 }, (_, at) => `Gazette of Town ${at + 1}`)
    const third = discord.pressButton({ author: manager, message: changed, button: 'Outlets by name' })
    await third.modal()
    const full = await discord.submitModal(third, { sources: all.join('\n') }).reply()
    const [first] = (await kept()).slice(0, 1)
    await choose(full, 'sources', [first!])
    expect(await kept()).toHaveLength(6)
    const fourth = discord.pressButton({ author: manager, message: full, button: 'Outlets by name' })
    await fourth.modal()
    await discord.submitModal(fourth, { sources: '' }).reply()
    expect(await kept()).toEqual([])
  })

  it('replies in the language that is set', async () => {
    await choose(await openPanel(), 'language', ['uk'])
    discord.sendMessage({ author: mira, content: discord.mention })
    expect((await discord.nextMessage()).embeds[0]?.title).toBe('Що можна запитати')
    const sources = await discord.useCommand({ name: 'sources', author: mira }).reply()
    expect(sources.embeds[0]?.title).toBe('Джерела')
  })

  it('limits how often a person asks there', async () => {
    await choose(await openPanel(), 'rate', ['1'])
    await ask().reply()
    expect(text(await ask().reply())).toContain('That was a lot in one minute')
    expect(text(await ask(discord.person('Olga')).reply())).toContain('19%')
  })

  it('goes back to the usual settings', async () => {
    let panel = await openPanel()
    panel = await choose(panel, 'sources', ['Coast Courier'])
    panel = await press(panel, 'Stop replying to corrections')
    expect((await services.archive.settings.of(discord.guild.id)).corrections).toBe(false)
    panel = await press(panel, 'Reset to defaults')
    expect(text(panel)).toContain('all in the archive')
    expect((await services.archive.settings.of(discord.guild.id)).corrections).toBe(true)
  })
})

describe('a mention where the bot may not embed', () => {
  it('is answered by what is needed, in the language of the server', async () => {
    discord.deny(discord.channel, 'EmbedLinks')
    await discord.waitFor('the change of the channel', () => true)
    await choose(await openPanel(), 'language', ['fr'])
    discord.sendMessage({ author: mira, content: `${discord.mention} ${QUESTION}` })
    expect((await discord.nextMessage()).content).toBe(
      'Pour répondre ici, j’ai besoin dans ce salon de : Intégrer des liens.',
    )
  })
})
