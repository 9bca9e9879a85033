import type { APIMessage } from 'discord-api-types/v10'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type OpenDesk, openDesk } from '../../src/cli/open-desk.ts'
import type { InteractionHandle } from '../support/discord/interaction-handle.ts'
import { type LoopbackDiscord, startLoopbackDiscord } from '../support/discord/loopback-discord.ts'
import type { Person } from '../support/discord/world.ts'
import { type RunningBot, startBot } from './bot-in-process.ts'
import { readMarkdown } from './discord-markdown.ts'

const CHECK = 'Check against the news'
const COVERAGE = 'Find coverage'
const LINK = { type: 2, style: 5, label: 'Open', url: 'https://news.example/' }

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
  discord = await startLoopbackDiscord()
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

function on(name: string, content: string, author: Person = mira): InteractionHandle {
  const target = discord.sendMessage({ author: noor, content })
  return discord.messageCommand({ author, name, target })
}

function words(message: APIMessage): string {
  return message.embeds.map((embed) => `${embed.title ?? ''}\n${embed.description ?? ''}`).join('\n')
}

describe('Check against the news', () => {
  it('tells of each statement what the articles say, to whoever asks alone', async () => {
    const used = on(CHECK, 'Sweden joined NATO. Russia controls half of Ukraine. The moon is made of cheese.')
    const message = await used.reply()
    expect(used.ephemeral).toBe(true)
    const text = words(message)
    expect(text).toMatch(
      /Sweden joined NATO.*✅ Reported.*half\*\* of Ukraine.*❌ Reported otherwise.*cheese.*No coverage/s,
    )
    expect(readMarkdown(message.embeds[0]?.description ?? '').quotes.length).toBeGreaterThanOrEqual(2)
    expect(message.embeds.at(-1)?.footer?.text).toContain('may be true all the same')
  })

  it('says that messages are read as English where they are hardly', async () => {
    const text = words(await on(CHECK, 'スウェーデンは2024年にNATOに加盟した').reply())
    expect(text).toContain('messages are read as English')
    const used = await on(CHECK, 'Schweden ist 2024 der NATO und dem Bündnis beigetreten').reply()
    expect(used.embeds.at(-1)?.footer?.text).toContain('messages are read as English')
  })

  it('reads what a message says in its components', async () => {
    const target = discord.sendMessage({
      author: discord.person('Newsbot', { bot: true }),
      content: '',
      components: [
        {
          type: 17,
          components: [
            { type: 9, components: [{ type: 10, content: 'Sweden joined NATO.' }], accessory: LINK },
            { type: 14 },
            { type: 10, content: 'Russia controls half of Ukraine.' },
          ],
        },
        { type: 1, components: [{ ...LINK, label: 'The moon is made of cheese.' }] },
      ],
    })
    const text = words(await discord.messageCommand({ author: mira, name: CHECK, target }).reply())
    expect(text).toMatch(/Sweden joined NATO.*✅ Reported.*half\*\* of Ukraine.*❌ Reported otherwise/s)
    expect(text).not.toContain('cheese')
  })

  it('says so where there is nothing to check', async () => {
    expect(words(await on(CHECK, 'lol?').reply())).toContain('no statement in this message')
  })

  it('shows what a message says as plain words', async () => {
    const text = words(
      await on(CHECK, '@everyone **Sweden** [joined](https://evil.example) NATO and left it.').reply(),
    )
    expect(text).not.toContain('](https://evil.example)')
  })

  it('works after a restart and in a group of people without the bot', async () => {
    await bot.stop()
    bot = await startBot(discord, { services })
    const group = discord.privateChannel(mira, noor, discord.person('Ines'))
    const target = discord.sendMessage({ author: noor, content: 'Sweden joined NATO.', channel: group })
    const used = discord.messageCommand({
      author: mira,
      name: CHECK,
      target,
      channel: group,
      userInstalled: true,
    })
    expect(words(await used.reply())).toContain('Reported')
  })

  it('is answered after Discord has asked for patience, at the acknowledgement and at the answer', async () => {
    for (const route of [
      'POST /interactions/:interactionId/:interactionToken/callback',
      'PATCH /webhooks/:applicationId/:interactionToken/messages/:messageId',
    ]) {
      discord.failNext({ route, status: 429, retryAfter: 0.1 })
      const used = on(CHECK, 'Sweden joined NATO.')
      expect(words(await used.reply())).toContain('Reported')
      expect(used.requests.map(({ status }) => status)).toContain(429)
    }
  })

  it('is given up quietly where its time is over before it was acknowledged, or answered', async () => {
    const held = discord.holdNext('POST /interactions/:interactionId/:interactionToken/callback')
    const late = on(CHECK, 'Sweden joined NATO.')
    await held.arrived
    late.expire()
    held.release()
    await discord.waitFor('a line of the log', () => bot.log.some(({ code }) => code === 10062))
    const answering = discord.holdNext('PATCH /webhooks/:applicationId/:interactionToken/messages/:messageId')
    const later = on(CHECK, 'Sweden joined NATO.')
    await answering.arrived
    later.expireToken()
    answering.release()
    await discord.waitFor('a line of the log', () => bot.log.some(({ code }) => code === 50027))
  })

  it('answers in the language of who asks', async () => {
    mira.locale = 'fr'
    expect(words(await on(CHECK, 'Sweden joined NATO.').reply())).toContain('Rapporté')
  })
})

describe('Find coverage', () => {
  it('shows the articles that bear on a message, to whoever asks alone', async () => {
    const used = on(COVERAGE, 'So Sweden is in NATO now?')
    const text = words(await used.reply())
    expect(used.ephemeral).toBe(true)
    expect(text).toContain('Coverage of this message')
    expect(text).toContain('Sweden joined NATO')
  })

  it('reads what a message shows of a page', async () => {
    const target = discord.sendMessage({
      author: noor,
      content: '',
      embeds: [{ title: 'Sweden in NATO', description: 'Sweden has joined NATO.' }],
    })
    const used = discord.messageCommand({ author: mira, name: COVERAGE, target })
    expect(words(await used.reply())).toContain('Sweden joined NATO')
  })

  it('keeps nothing of the message', async () => {
    await on(COVERAGE, 'Sweden joined NATO with a secretword').reply()
    expect(await services.archive.answers.forgetPerson(mira.id)).toBe(0)
    expect(await services.archive.listings.forgetPerson(mira.id)).toBe(0)
  })

  it('says so where there is nothing to look for', async () => {
    expect(words(await on(COVERAGE, 'lol 🙂').reply())).toContain('no words in this message')
    expect(words(await on(COVERAGE, 'https://a.example/war').reply())).toContain('no words in this message')
  })
})
