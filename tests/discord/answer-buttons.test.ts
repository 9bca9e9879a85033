import type { APIMessage } from 'discord-api-types/v10'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { KeptAnswer } from '../../src/archive/answer-store.ts'
import { type OpenDesk, openDesk } from '../../src/cli/open-desk.ts'
import { componentsOf } from '../support/discord/components-in-use.ts'
import type { InteractionHandle } from '../support/discord/interaction-handle.ts'
import { type LoopbackDiscord, startLoopbackDiscord } from '../support/discord/loopback-discord.ts'
import type { Person } from '../support/discord/world.ts'
import { type RunningBot, startBot } from './bot-in-process.ts'
import { readMarkdown, spaced } from './discord-markdown.ts'

const QUESTION = 'How much of Ukraine does Russia control?'

/** Articles for lists that are longer than a page: what each turns to, and what somebody said of the harbour. */
const THINGS = {
  lighthouse: ['Ada Lind', 'Ships find our harbour at night again'],
  bakery: ['Tomas Reed', 'Bread smells better than diesel in any harbour'],
  library: ['Ines Moor', 'Nobody reads novels while cranes unload a harbour'],
  stadium: ['Karl Voss', 'Football belongs beside water, thus near the harbour'],
  theatre: ['Mira Holm', 'Actors rehearsed three winters without heating by the harbour'],
  clinic: ['Paul Anders', 'Every fisherman deserves doctors close to his harbour'],
  school: ['Noor Haddad', 'Children should learn sailing before algebra at the harbour'],
  market: ['Jon Vale', 'Vegetables arrive fresher when lorries skip the harbour'],
  museum: ['Olga Brandt', 'History sleeps under mud along this harbour'],
  tunnel: ['Hugo Stern', 'Trains must run below, never across, the harbour'],
  tower: ['Lena Fox', 'Tourists pay gladly for views over one harbour'],
  garden: ['Emil Roth', 'Roses hate salt, so plant them far from harbour'],
  prison: ['Vera Klug', 'Guards complain about gulls more than inmates of harbour'],
  brewery: ['Otto Lang', 'Beer tastes of rain since they moved into harbour'],
  sawmill: ['Gerd Wolf', 'Timber prices doubled after storms wrecked half the harbour'],
  observatory: ['Rosa Blum', 'Stars vanish behind floodlights whenever we open harbour'],
} as const

let services: OpenDesk
let discord: LoopbackDiscord
let bot: RunningBot
let mira: Person
let noor: Person

beforeAll(async () => {
  services = await openDesk(':memory:', ['seeds'], { savedAt: '2026-01-21T00:00:00Z' })
  for (const [at, [thing, [person, said]]] of Object.entries(THINGS).entries()) {
    await services.archive.save(
      {
        title: `Velm Plans a ${thing}`,
        publishedAt: `2025-03-${String(at + 1).padStart(2, '0')}`,
        source: `Courier of the ${thing}`,
        body: `Velm will build a ${thing} beside the harbour, the city said.\n\n"${said}," ${person} said.`,
      },
      { savedAt: '2026-01-21T00:00:00Z' },
    )
  }
})
afterAll(() => services.close())

beforeEach(async () => {
  // Each loopback Discord counts its messages anew.
  await services.archive.answers.forgetBefore('2027-01-01')
  await services.archive.conversations.forgetBefore('2027-01-01')
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

async function restart(): Promise<void> {
  await bot.stop()
  bot = await startBot(discord, { services })
}

function use(name: string, options: Record<string, string | boolean> = {}): InteractionHandle {
  return discord.useCommand({ name, options, author: mira })
}

async function asked(question = QUESTION): Promise<APIMessage> {
  return await use('ask', { question }).reply()
}

function press(message: APIMessage, button: string, author: Person = mira): InteractionHandle {
  return discord.pressButton({ author, message, button })
}

function words(message: APIMessage): string {
  return message.embeds.map((embed) => embed.description ?? '').join('\n')
}

function quotes(message: APIMessage): readonly string[] {
  return readMarkdown(words(message)).quotes.map(spaced)
}

function buttons(message: APIMessage): readonly string[] {
  return componentsOf(message)
    .filter(({ type, disabled }) => type === 2 && disabled !== true)
    .map((button) => String(button.label ?? (button.emoji as { name: string } | undefined)?.name))
}

/** The answer that a message shows, once the bot has noted it. */
function keptFor(message: APIMessage): Promise<KeptAnswer> {
  return vi.waitFor(async () => {
    const kept = await services.archive.answers.shownIn(message.channel_id, message.id)
    if (kept === undefined) throw new Error(`No answer is noted for the message ${message.id}`)
    return kept
  })
}

function idOf(message: APIMessage, action: string): string {
  const found = componentsOf(message).find((part) => String(part.custom_id ?? '').startsWith(`${action}:`))
  return String(found?.custom_id)
}

describe('below an answer', () => {
  it('stand the ways on from it, and the votes', async () => {
    expect(buttons(await asked())).toEqual([
      'More quotes',
      'Full article',
      'Timeline',
      'Why this answer?',
      '👍',
      '👎',
      'Continue in a thread',
    ])
  })

  it('stand only those that lead somewhere', async () => {
    expect(buttons(await asked('???'))).toEqual([])
    const refused = await asked('Who won the football cup of Liechtenstein in 1999?')
    expect(buttons(refused)).not.toContain('More quotes')
    expect(buttons(refused)).not.toContain('Timeline')
  })

  it('stand in the language of the asker', async () => {
    mira.locale = 'de'
    expect(buttons(await asked())).toContain('Weitere Zitate')
  })

  it('stands the message that the archive notes, so that it can be replied to later', async () => {
    const message = await asked()
    expect(await keptFor(message)).toMatchObject({
      question: QUESTION,
      status: 'answered',
      place: { personId: mira.id, guildId: discord.guild.id },
    })
  })

  it('stands nothing that the archive notes where only the asker sees it', async () => {
    const message = await use('ask', { question: QUESTION, private: true }).reply()
    expect(await services.archive.answers.shownIn(message.channel_id, message.id)).toBeUndefined()
  })
})

describe('More quotes', () => {
  it('shows quotes that the answer did not, page by page, to whoever presses alone', async () => {
    const answer = await asked()
    const opened = press(answer, 'More quotes')
    const first = await opened.reply()
    expect(opened.ephemeral).toBe(true)
    expect(quotes(first).length).toBeGreaterThan(0)
    for (const quote of quotes(first)) expect(quotes(answer)).not.toContain(quote)
    const turned = await press(first, '▶').reply()
    expect(turned.id).toBe(first.id)
    expect(quotes(turned)).not.toEqual(quotes(first))
    const back = await press(turned, '◀').reply()
    expect(quotes(back)).toEqual(quotes(first))
  })

  it('works after a restart and for others', async () => {
    const answer = await asked()
    await restart()
    const opened = press(answer, 'More quotes', noor)
    expect(quotes(await opened.reply()).length).toBeGreaterThan(0)
    expect(opened.ephemeral).toBe(true)
  })

  it('says so where the answer is no longer kept', async () => {
    const answer = await asked()
    await services.archive.answers.forgetBefore('2027-01-01')
    for (const button of ['More quotes', 'Full article', 'Timeline', 'Why this answer?', '👍', '👎']) {
      const pressed = press(
        answer,
        button === '👍' ? idOf(answer, 'vote:up') : button === '👎' ? idOf(answer, 'vote:down') : button,
      )
      expect(words(await pressed.reply())).toContain('too old to go on with')
      expect(pressed.ephemeral).toBe(true)
    }
  })
})

describe('Full article', () => {
  it('opens the card, then the whole text page by page, word for word', async () => {
    const answer = await asked()
    const opened = press(answer, 'Full article')
    const card = await opened.reply()
    expect(opened.ephemeral).toBe(true)
    const title = card.embeds[0]?.title
    let page = await press(card, 'Read the text').reply()
    expect(page.embeds[0]?.title).toBe(title)
    const read: string[] = []
    for (;;) {
      read.push(...quotes(page))
      const next = componentsOf(page).find(({ label }) => label === '▶')
      if (next === undefined || next.disabled === true) break
      page = await press(page, '▶').reply()
    }
    const article = (await Array.fromAsync(services.archive.articles())).find((held) => held.title === title)
    expect(spaced(read.join(' '))).toBe(spaced(article?.body ?? ''))
    expect((await press(page, 'About the article').reply()).embeds[0]?.title).toBe(title)
  })

  it('turns to another article of the answer that is chosen in the list', async () => {
    const card = await press(await asked(), 'Full article').reply()
    const list = componentsOf(card).find(({ type }) => type === 3)
    const choices = list?.options as { value: string; label: string; default?: boolean }[]
    const other = choices.find((choice) => choice.default !== true)
    const turned = await discord
      .choose({
        author: mira,
        message: card,
        customId: String(list?.custom_id),
        values: [other?.value ?? ''],
      })
      .reply()
    expect(turned.embeds[0]?.title).toBe(other?.label)
  })

  it('is read in a message of its own from the card that everybody sees', async () => {
    const card = await use('article', { article: 'Davos' })
      .reply()
      .catch(() => undefined)
    const shown = card ?? (await use('article', { article: 'Meet in Davos on Plan' }).reply())
    const text = press(shown, 'Read the text')
    expect(quotes(await text.reply()).length).toBeGreaterThan(0)
    expect(text.ephemeral).toBe(true)
  })
})

describe('Timeline', () => {
  it('opens dated entries on what was asked', async () => {
    const opened = press(await asked(), 'Timeline')
    const shown = await opened.reply()
    expect(opened.ephemeral).toBe(true)
    expect(quotes(shown).length).toBeGreaterThan(1)
  })
})

describe('Why this answer?', () => {
  it('tells how the question was read, what was weighed and what became of it', async () => {
    const told = press(await asked(), 'Why this answer?')
    const message = await told.reply()
    expect(told.ephemeral).toBe(true)
    expect(words(message)).toContain('a figure')
    expect(words(message)).toMatch(/Answered/)
    expect(words(message)).toContain('*shown*')
    expect(words(message)).toMatch(/\*left out|\*under/)
  })

  it('tells of a refusal, and of a question that followed on another', async () => {
    const refused = await asked('Who won the football cup of Liechtenstein in 1999?')
    expect(words(await press(refused, 'Why this answer?').reply())).toMatch(/Refused|no passage/)
    await asked('Who met in Davos?')
    const followed = await asked('And when did they meet?')
    expect(words(await press(followed, 'Why this answer?').reply())).toContain('Understood as')
  })
})

describe('votes', () => {
  it('count one a person, can be changed, and thank the person alone', async () => {
    const answer = await asked()
    const { id } = await keptFor(answer)
    const up = press(answer, idOf(answer, 'vote:up'))
    expect(words(await up.reply())).toContain('counted as helpful')
    expect(up.ephemeral).toBe(true)
    await press(answer, idOf(answer, 'vote:up'), noor).reply()
    await press(answer, idOf(answer, 'vote:down')).reply()
    await restart()
    await press(answer, idOf(answer, 'vote:down')).reply()
    expect(await services.archive.answers.votes(id)).toEqual({ up: 1, down: 1 })
    expect(quotes(discord.messages()[0] as APIMessage)).toEqual(quotes(answer))
  })
})

describe('the pages of a list', () => {
  const LISTS: readonly [string, Record<string, string>][] = [
    ['search', { words: 'Ukraine talks' }],
    ['latest', {}],
    ['latest', { topic: 'war in Ukraine' }],
    ['quote', { words: 'harbour' }],
    ['timeline', { topic: 'war in Ukraine' }],
    ['sources', {}],
  ]

  it.each(LISTS)('of /%s %o are turned by the asker in place, after a restart too', async (name, options) => {
    const first = await use(name, options).reply()
    await restart()
    const second = await press(first, '▶').reply()
    expect(second.id).toBe(first.id)
    expect(words(second)).not.toBe(words(first))
    const back = await press(second, '◀').reply()
    expect(words(back)).toBe(words(first))
  })

  it('are turned by others in a copy of their own', async () => {
    const first = await use('latest').reply()
    const copy = press(first, '▶', noor)
    const second = await copy.reply()
    expect(copy.ephemeral).toBe(true)
    expect(words(discord.messages()[0] as APIMessage)).toBe(words(first))
    const third = await press(second, '▶', noor).reply()
    expect(third.id).toBe(second.id)
    expect(words(third)).not.toBe(words(second))
  })

  it('that answer a mention are turned in place by whoever wrote it alone, after a restart too', async () => {
    discord.sendMessage({ author: mira, content: `${discord.mention} timeline of the war in Ukraine` })
    const first = await discord.nextMessage()
    await restart()
    const copy = press(first, '▶', noor)
    const shown = await copy.reply()
    expect(copy.ephemeral).toBe(true)
    const second = await press(first, '▶').reply()
    expect(second.id).toBe(first.id)
    expect(words(second)).toBe(words(shown))
    const back = await press(second, '◀').reply()
    expect(back.id).toBe(first.id)
    expect(words(back)).toBe(words(first))
  })

  it('are turned in place in direct messages', async () => {
    const channel = discord.directChannel(mira)
    discord.dm(mira, 'timeline of the war in Ukraine')
    const first = await discord.nextMessage(channel)
    const second = await discord.pressButton({ author: mira, message: first, button: '▶' }).reply()
    expect(second.id).toBe(first.id)
    expect(words(second)).not.toBe(words(first))
  })

  it('say so where the list is no longer kept', async () => {
    const first = await use('latest').reply()
    await services.archive.listings.forgetBefore('2027-01-01')
    const turned = press(first, '▶')
    expect(words(await turned.reply())).toContain('too old to go on with')
    expect(words(discord.messages()[0] as APIMessage)).toBe(words(first))
  })

  it('end where the list ends', async () => {
    let page = await use('quote', { words: 'harbour' }).reply()
    const seen = new Set<string>()
    for (;;) {
      for (const quote of quotes(page)) {
        expect(seen.has(quote)).toBe(false)
        seen.add(quote)
      }
      const next = componentsOf(page).find(({ label }) => label === '▶')
      if (next?.disabled === true) break
      page = await press(page, '▶').reply()
    }
    expect(seen.size).toBeGreaterThan(5)
  })
})
