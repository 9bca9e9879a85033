import { setTimeout as delay } from 'node:timers/promises'
import type { APIMessage } from 'discord-api-types/v10'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Action, ActionInput } from '../../commands/action.ts'
import type { Command } from '../../commands/command.ts'
import type { Control, Reply } from '../../src/reply/reply.ts'
import { componentsOf } from '../support/discord/components-in-use.ts'
import type { InteractionHandle } from '../support/discord/interaction-handle.ts'
import { type LoopbackDiscord, startLoopbackDiscord } from '../support/discord/loopback-discord.ts'
import type { Person } from '../support/discord/world.ts'
import { type RunningBot, startBot, testCommand } from './bot-in-process.ts'

const PNG = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)

let discord: LoopbackDiscord
let bot: RunningBot | undefined
let mira: Person
let noor: Person

beforeEach(async () => {
  discord = await startLoopbackDiscord()
  mira = discord.person('Mira')
  noor = discord.person('Noor')
})

afterEach(async () => {
  expect(await bot?.stop()).toBe(bot === undefined ? undefined : 0)
  bot = undefined
  expect(discord.violations).toEqual([])
  await discord.close()
})

function says(text: string, rest: Partial<Reply> = {}): Reply {
  return { tone: 'answer', blocks: [{ kind: 'text', text: [text] }], ...rest }
}

const pageButton = (page: number): Control => ({ kind: 'button', label: 'Next', action: `page:${page}` })

/** `/list` shows the first of pages that a button turns. */
const list: Command = testCommand('list', () => says('Page 0', { controls: [[pageButton(1)]] }))

const page: Action = {
  name: 'page',
  run: ({ argument }) => ({
    kind: 'update',
    reply: says(`Page ${argument}`, { controls: [[pageButton(Number(argument) + 1)]] }),
  }),
}

function ask(author: Person = mira, name = 'list'): InteractionHandle {
  return discord.useCommand({ name, options: { question: 'x' }, author })
}

function text(message: APIMessage | undefined): string | undefined {
  return message?.embeds[0]?.description
}

async function pressed(action: Action, by: Person, rest: Partial<Reply> = {}): Promise<InteractionHandle> {
  const controls = [[{ kind: 'button', label: 'Press', action: `${action.name}:a:b` }]] as const
  bot = await startBot(discord, {
    commands: [testCommand('list', () => says('First', { controls, ...rest }))],
    actions: [action],
  })
  const message = await ask().reply()
  return discord.pressButton({ author: by, message, button: 'Press' })
}

describe('a button', () => {
  it('changes the message that it stands on, at once and in one request', async () => {
    bot = await startBot(discord, { commands: [list], actions: [page] })
    const message = await ask().reply()
    const press = discord.pressButton({ author: mira, message, button: 'Next' })
    expect(text(await press.reply())).toBe('Page 1')
    expect((await press.acknowledged()).type).toBe(7)
    expect(press.requests).toHaveLength(1)
    expect(discord.messages().map(text)).toEqual(['Page 1'])
  })

  it('gives a person other than the asker a copy of their own, which they can go on with', async () => {
    bot = await startBot(discord, { commands: [list], actions: [page] })
    const message = await ask().reply()
    const press = discord.pressButton({ author: noor, message, button: 'Next' })
    const copy = await press.reply()
    expect(text(copy)).toBe('Page 1')
    expect(press.ephemeral).toBe(true)
    expect(discord.messages().map(text)).toEqual(['Page 0'])
    const again = discord.pressButton({ author: noor, message: copy, button: 'Next' })
    expect(text(await again.reply())).toBe('Page 2')
    expect(discord.messages().map(text)).toEqual(['Page 0'])
  })

  it('works after a restart, for the asker and for others', async () => {
    bot = await startBot(discord, { commands: [list], actions: [page] })
    const message = await ask().reply()
    await bot.stop()
    bot = await startBot(discord, { commands: [list], actions: [page] })
    const copy = discord.pressButton({ author: noor, message, button: 'Next' })
    expect(text(await copy.reply())).toBe('Page 1')
    expect(copy.ephemeral).toBe(true)
    const press = discord.pressButton({ author: mira, message, button: 'Next' })
    expect(text(await press.reply())).toBe('Page 1')
    expect(discord.messages().map(text)).toEqual(['Page 1'])
  })

  it('under the answer to a message belongs to who wrote that message', async () => {
    const asks = testCommand('ask', () => says('Page 0', { controls: [[pageButton(1)]] }))
    bot = await startBot(discord, { commands: [asks], actions: [page] })
    discord.sendMessage({ author: mira, content: `${discord.mention} what?` })
    const message = await discord.nextMessage()
    const copy = discord.pressButton({ author: noor, message, button: 'Next' })
    await copy.reply()
    expect(copy.ephemeral).toBe(true)
    const press = discord.pressButton({ author: mira, message, button: 'Next' })
    await press.reply()
    expect((await press.acknowledged()).type).toBe(7)
  })

  it('hands its action the argument, the person, the place, the language and the time', async () => {
    const seen: ActionInput[] = []
    const note: Action = {
      name: 'note',
      run(input) {
        seen.push(input)
        return { kind: 'reply', reply: says('Seen') }
      },
    }
    mira.locale = 'pt-BR'
    const press = await pressed(note, mira)
    await press.reply()
    expect(seen[0]).toMatchObject({
      argument: 'a:b',
      values: [],
      fields: {},
      asOf: '2026-01-21T09:00:00.000Z',
      language: 'pt',
      asker: {
        personId: mira.id,
        channelId: discord.channel.id,
        guildId: discord.guild.id,
        mayManage: false,
      },
    })
  })

  it('replies in the open to the asker and to others alone', async () => {
    const more: Action = { name: 'more', run: () => ({ kind: 'reply', reply: says('More') }) }
    const press = await pressed(more, mira)
    expect(text(await press.reply())).toBe('More')
    expect(press.ephemeral).toBe(false)
    const [first] = discord.messages()
    const other = discord.pressButton({ author: noor, message: first as APIMessage, button: 'Press' })
    await other.reply()
    expect(other.ephemeral).toBe(true)
  })

  it('replies to the asker alone where the reply or what it stands on is private', async () => {
    const why: Action = { name: 'why', run: () => ({ kind: 'reply', reply: says('So', { private: true }) }) }
    const press = await pressed(why, mira)
    await press.reply()
    expect(press.ephemeral).toBe(true)
  })

  it('of a message that only one person sees replies to that person alone', async () => {
    const more: Action = { name: 'more', run: () => ({ kind: 'reply', reply: says('More') }) }
    const controls = [[{ kind: 'button', label: 'Press', action: 'more' }]] as const
    bot = await startBot(discord, {
      commands: [testCommand('list', () => says('First', { controls, private: true }))],
      actions: [more],
    })
    const message = await ask().followUp()
    const press = discord.pressButton({ author: mira, message, button: 'Press' })
    await press.reply()
    expect(press.ephemeral).toBe(true)
  })

  it('that takes long is acknowledged first', async () => {
    const slow: Action = {
      name: 'slow',
      async run() {
        await delay(1300)
        return { kind: 'update', reply: says('At last') }
      },
    }
    const press = await pressed(slow, mira)
    expect((await press.acknowledged()).type).toBe(6)
    expect(text(await press.reply())).toBe('At last')
    expect(discord.messages().map(text)).toEqual(['At last'])
  })

  it('that takes long replies to others alone', async () => {
    const slow: Action = {
      name: 'slow',
      async run() {
        await delay(1300)
        return { kind: 'update', reply: says('At last') }
      },
    }
    const press = await pressed(slow, noor)
    const copy = await press.followUp()
    expect(text(copy)).toBe('At last')
    expect((copy.flags ?? 0) & 64).toBe(64)
    expect(discord.messages().map(text)).toEqual(['First'])
  })

  it('for managers is checked at each press', async () => {
    const settings: Action = {
      name: 'settings',
      managers: true,
      run: () => ({ kind: 'update', reply: says('Changed') }),
    }
    const refused = await pressed(settings, mira)
    expect(text(await refused.reply())).toContain('may manage this server')
    expect(refused.ephemeral).toBe(true)
    discord.guild.managerIds.add(mira.id)
    const [message] = discord.messages()
    const press = discord.pressButton({ author: mira, message: message as APIMessage, button: 'Press' })
    expect(text(await press.reply())).toBe('Changed')
  })

  it('that an older version made says that it leads nowhere now', async () => {
    bot = await startBot(discord, { commands: [list], actions: [] })
    const message = await ask().reply()
    const press = discord.pressButton({ author: mira, message, button: 'Next' })
    expect(text(await press.reply())).toContain('older version')
    expect(press.ephemeral).toBe(true)
    expect(discord.messages().map(text)).toEqual(['Page 0'])
  })

  it('that fails is told with a reference that stands in the log', async () => {
    const failing: Action = {
      name: 'fail',
      run() {
        throw new Error('Cannot do this')
      },
    }
    const press = await pressed(failing, mira)
    const told = text(await press.reply())
    const entry = bot?.log.find(({ reference }) => reference !== undefined)
    expect(told).toContain(String(entry?.reference))
    expect(told).not.toContain('question')
    expect(entry).toMatchObject({ level: 50, err: { message: 'Cannot do this' } })
  })

  it('that is pressed too often is told to wait', async () => {
    bot = await startBot(discord, { commands: [list], actions: [page] })
    const message = await ask().reply()
    const presses = Array.from({ length: 61 }, () =>
      discord.pressButton({ author: noor, message, button: 'Next' }),
    )
    const told = await Promise.all(presses.map(async (press) => text(await press.reply())))
    const refused = told.filter((words) => words?.includes('in one minute'))
    expect(refused).toHaveLength(1)
    expect(refused[0]).not.toMatch(/question|ask/)
  })

  it('is answered after Discord has asked for patience', async () => {
    bot = await startBot(discord, { commands: [list], actions: [page] })
    const message = await ask().reply()
    discord.failNext({
      route: 'POST /interactions/:interactionId/:interactionToken/callback',
      status: 429,
      retryAfter: 0.2,
    })
    const press = discord.pressButton({ author: mira, message, button: 'Next' })
    expect(text(await press.reply())).toBe('Page 1')
    expect(press.requests.map(({ status }) => status)).toEqual([429, 204])
  })

  it('whose time is over is given up quietly', async () => {
    bot = await startBot(discord, { commands: [list], actions: [page] })
    const message = await ask().reply()
    const held = discord.holdNext('POST /interactions/:interactionId/:interactionToken/callback')
    const press = discord.pressButton({ author: mira, message, button: 'Next' })
    await held.arrived
    press.expire()
    held.release()
    await press.requested(1)
    await discord.waitFor('a line of the log', () => bot?.log.some(({ code }) => code === 10062))
    expect(press.requests).toHaveLength(1)
    expect(bot.log.filter(({ level }) => level >= 50)).toEqual([])
  })

  it('whose token is over before the answer is there is given up quietly', async () => {
    const slow: Action = {
      name: 'slow',
      async run() {
        await delay(1300)
        return { kind: 'update', reply: says('At last') }
      },
    }
    const press = await pressed(slow, mira)
    await press.acknowledged()
    press.expireToken()
    await press.requested(2)
    await discord.waitFor('a line of the log', () => bot?.log.some(({ code }) => code === 50027))
    expect(bot?.log.filter(({ level }) => level >= 50)).toEqual([])
  })
})

describe('lists', () => {
  it('hand over what was chosen', async () => {
    const chosen: (readonly string[])[] = []
    const choose: Action = {
      name: 'choose',
      run({ values }) {
        chosen.push(values)
        return { kind: 'update', reply: says(values.join(' ')) }
      },
    }
    const controls: Reply['controls'] = [
      [
        {
          kind: 'select',
          action: 'choose:language',
          placeholder: 'Language',
          choices: [
            { label: 'English', value: 'en', chosen: true, description: 'as it is' },
            { label: 'Deutsch', value: 'de' },
          ],
          most: 2,
        },
      ],
      [{ kind: 'channels', action: 'choose:channels', placeholder: 'Channels', least: 0, most: 3 }],
    ]
    bot = await startBot(discord, {
      commands: [testCommand('list', () => says('First', { controls }))],
      actions: [choose],
    })
    const message = await ask().reply()
    await discord.choose({ author: mira, message, customId: 'choose:language', values: ['de', 'en'] }).reply()
    const again = await ask().reply()
    const channel = discord.addChannel('news')
    await discord
      .choose({ author: mira, message: again, customId: 'choose:channels', values: [channel.id] })
      .reply()
    expect(chosen).toEqual([['de', 'en'], [channel.id]])
  })
})

describe('a form', () => {
  const open: Action = {
    name: 'open',
    run: ({ argument }) => ({
      kind: 'form',
      form: {
        action: `send:${argument}`,
        title: 'Ask a long question, as long as you like, about the news',
        fields: [
          { name: 'question', label: 'Your question', long: true, value: 'Who met?' },
          { name: 'from', label: 'From', required: false, placeholder: '2026-01-20', longest: 200 },
        ],
      },
    }),
  }
  const send: Action = {
    name: 'send',
    run: ({ argument, fields }) => ({
      kind: 'reply',
      reply: says(`${argument} ${fields.question} ${fields.from}`),
    }),
  }
  /** `/list` opens a form. */
  const asks: Command = {
    ...testCommand('list', () => says('Never')),
    opens: () => ({
      action: 'send:command',
      title: 'Ask',
      fields: [{ name: 'question', label: 'Question' }],
    }),
  }

  it('opens on a press, and what is typed goes to its action', async () => {
    const controls = [[{ kind: 'button', label: 'Press', action: 'open:7' }]] as const
    bot = await startBot(discord, {
      commands: [testCommand('list', () => says('First', { controls }))],
      actions: [open, send],
    })
    const message = await ask().reply()
    const press = discord.pressButton({ author: mira, message, button: 'Press' })
    expect((await press.modal()).title.length).toBeLessThanOrEqual(45)
    const sent = discord.submitModal(press, { question: 'What?', from: '2025' })
    expect(text(await sent.reply())).toBe('7 What? 2025')
  })

  it('that a command opens is sent to its action, after a restart too', async () => {
    bot = await startBot(discord, { commands: [asks], actions: [send] })
    const used = ask()
    await used.modal()
    await bot.stop()
    bot = await startBot(discord, { commands: [asks], actions: [send] })
    const sent = discord.submitModal(used, { question: 'What?' })
    expect(text(await sent.reply())).toBe('command What? undefined')
    expect(sent.ephemeral).toBe(false)
  })

  it.each([
    ['everybody, where nothing else is said', {}, false],
    ['the asker alone, where its action says so', { private: () => true }, true],
  ])('that takes long is answered for %s', async (_whom, visibility, ephemeral) => {
    const slow: Action = {
      name: 'send',
      asks: true,
      ...visibility,
      async run() {
        await delay(1300)
        return { kind: 'reply', reply: says('At last') }
      },
    }
    bot = await startBot(discord, { commands: [asks], actions: [slow] })
    const used = ask()
    await used.modal()
    const sent = discord.submitModal(used, { question: 'What?' })
    expect((await sent.acknowledged()).type).toBe(5)
    expect(text(await sent.reply())).toBe('At last')
    expect(sent.ephemeral).toBe(ephemeral)
  })

  it('that takes long and is answered for the asker alone makes way for a new message', async () => {
    const slow: Action = {
      name: 'send',
      async run() {
        await delay(1300)
        return { kind: 'reply', reply: says('No such day', { private: true }) }
      },
    }
    bot = await startBot(discord, { commands: [asks], actions: [slow] })
    const used = ask()
    await used.modal()
    const told = await discord.submitModal(used, { question: 'What?' }).followUp()
    expect(text(told)).toBe('No such day')
    expect((told.flags ?? 0) & 64).toBe(64)
    expect(discord.messages()).toEqual([])
  })

  it('that updates the message from which it was opened changes it for the asker alone', async () => {
    const change: Action = { name: 'send', run: () => ({ kind: 'update', reply: says('Changed') }) }
    const controls = [[{ kind: 'button', label: 'Press', action: 'open:7' }]] as const
    bot = await startBot(discord, {
      commands: [testCommand('list', () => says('First', { controls }))],
      actions: [open, change],
    })
    const message = await ask().reply()
    const others = discord.pressButton({ author: noor, message, button: 'Press' })
    await others.modal()
    const copy = discord.submitModal(others, { question: 'What?' })
    await copy.reply()
    expect(copy.ephemeral).toBe(true)
    expect(discord.messages().map(text)).toEqual(['First'])
    const press = discord.pressButton({ author: mira, message, button: 'Press' })
    await press.modal()
    await discord.submitModal(press, { question: 'What?' }).reply()
    expect(discord.messages().map(text)).toEqual(['Changed'])
  })
})

describe('a message command', () => {
  it('is registered, and gets the words of its message', async () => {
    const check: Command = {
      data: { type: 3, name: 'Check this' },
      run: ({ message, asker }) => says(`${asker?.personId} ${message?.text}`),
    }
    bot = await startBot(discord, { commands: [check] })
    const target = discord.sendMessage({
      author: noor,
      content: 'The talks failed.',
      embeds: [{ title: 'A headline', description: 'A lead.' }],
    })
    const used = discord.messageCommand({ author: mira, name: 'Check this', target })
    expect(text(await used.reply())).toBe(
      `${mira.id} The talks failed\\.\n\nA headline\n\nA lead\\.`.replaceAll('\\', ''),
    )
  })

  it('does not stand in the way of a slash command of its name', async () => {
    const slash = testCommand('check', () => says('typed'))
    const menu: Command = { data: { type: 3, name: 'check' }, run: () => says('chosen') }
    bot = await startBot(discord, { commands: [slash, menu] })
    expect(text(await ask(mira, 'check').reply())).toBe('typed')
    const target = discord.sendMessage({ author: noor, content: 'x' })
    const used = discord.messageCommand({ author: mira, name: 'check', target })
    expect(text(await used.reply())).toBe('chosen')
  })
})

describe('a command', () => {
  it('for managers is refused to others', async () => {
    const settings: Command = {
      ...testCommand('list', () => says('Settings')),
      managers: true,
      private: true,
    }
    bot = await startBot(discord, { commands: [settings] })
    const refused = ask()
    expect(text(await refused.reply())).toContain('may manage this server')
    expect(refused.ephemeral).toBe(true)
    const used = ask(discord.manager('Ada'))
    expect(text(await used.reply())).toBe('Settings')
    expect(used.ephemeral).toBe(true)
    expect(used.requests).toHaveLength(2)
  })

  it('for managers is refused in direct messages, where there is no server to manage', async () => {
    const settings: Command = { ...testCommand('list', () => says('Settings')), managers: true }
    bot = await startBot(discord, { commands: [settings] })
    const ada = discord.manager('Ada')
    const used = discord.useCommand({
      name: 'list',
      options: { question: 'x' },
      author: ada,
      channel: discord.directChannel(ada),
    })
    expect(text(await used.reply())).toContain('may manage this server')
  })
})

describe('a picture', () => {
  it('is shown in the embed with words for those who do not see it, and leaves with the page', async () => {
    const chart = testCommand('list', () =>
      says('Chart', {
        picture: { png: PNG, description: 'Coverage rose in January.' },
        controls: [[pageButton(1)]],
      }),
    )
    bot = await startBot(discord, { commands: [chart], actions: [page] })
    const message = await ask().reply()
    expect(message.attachments[0]?.description).toBe('Coverage rose in January.')
    expect(message.embeds[0]?.image?.url).toBe('attachment://picture.png')
    expect(discord.file(message.attachments[0] as { id: string })).toEqual(Buffer.from(PNG))
    await discord.pressButton({ author: mira, message, button: 'Next' }).reply()
    expect(discord.messages()[0]?.attachments).toEqual([])
  })
})

describe('controls', () => {
  it('that lead nowhere, or are too many, are left out', async () => {
    const many = (count: number): Control[] =>
      Array.from({ length: count }, (_, at) => ({
        kind: 'button',
        label: `${at}`,
        action: `page:${count}${at}`,
      }))
    const controls: Reply['controls'] = [
      [
        { kind: 'link', label: 'Open', url: 'https://news.example/a' },
        { kind: 'link', label: 'Bad', url: 'javascript:alert(1)' },
      ],
      [{ kind: 'select', action: 'page:s', placeholder: 'None', choices: [] }],
      many(7),
      many(1),
      many(2),
      many(3),
      many(4),
    ]
    bot = await startBot(discord, { commands: [testCommand('list', () => says('x', { controls }))] })
    const message = await ask().reply()
    expect(message.components).toHaveLength(5)
    const labels = componentsOf(message).flatMap(({ label }) => (label === undefined ? [] : [label]))
    expect(labels).toEqual(['Open', '0', '1', '2', '3', '4', '0', '0', '1', '0', '1', '2'])
  })
})
