import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ASK, BUTTONS, type InteractionSetting, startInteractionSetting } from './interaction-setting.ts'
import { request } from './raw-client.ts'

let discord: InteractionSetting['discord']
let gateway: InteractionSetting['gateway']
let mira: InteractionSetting['mira']
let ask: InteractionSetting['ask']
let answer: InteractionSetting['answer']
let reply: InteractionSetting['reply']
let withButtons: InteractionSetting['withButtons']
beforeEach(async () => {
  ;({ discord, gateway, mira, ask, answer, reply, withButtons } = await startInteractionSetting())
})
afterEach(() => discord.close())

describe('interactions as they reach the bot', () => {
  it('carries who, where and what, typed as it was registered', async () => {
    const tom = discord.person('Tom')
    const options = { question: 'Who?', limit: 3, person: tom.id }
    discord.useCommand({ name: 'ask', options, author: mira })
    const { d } = await gateway.event('INTERACTION_CREATE')
    expect(d).toMatchObject({
      type: 2,
      version: 1,
      application_id: discord.applicationId,
      guild_id: discord.guild.id,
      channel: { id: discord.channel.id },
      member: { user: { id: mira.id } },
      context: 0,
      authorizing_integration_owners: { 0: discord.guild.id },
      data: {
        name: 'ask',
        type: 1,
        options: [
          { name: 'question', type: 3, value: 'Who?' },
          { name: 'limit', type: 4, value: 3 },
          { name: 'person', type: 6, value: tom.id },
        ],
        resolved: { users: { [tom.id]: { global_name: 'Tom' } } },
      },
    })
    expect(BigInt(String(d.app_permissions)) & 2048n).toBe(2048n)
    expect(d).not.toHaveProperty('user')
  })

  it('tells direct messages and private channels from guilds', async () => {
    const options = { question: 'Who?' }
    discord.useCommand({ name: 'ask', options, author: mira, channel: discord.directChannel(mira) })
    const direct = await gateway.event('INTERACTION_CREATE')
    expect(direct.d).toMatchObject({
      context: 1,
      user: { id: mira.id },
      authorizing_integration_owners: { 0: '0' },
    })
    expect(direct.d).not.toHaveProperty('member')
    discord.register([{ ...ASK, contexts: [0, 1, 2], integration_types: [0, 1] }])
    const channel = discord.privateChannel(mira, discord.person('Tom'))
    discord.useCommand({ name: 'ask', options, author: mira, channel })
    const between = await gateway.event('INTERACTION_CREATE', 1)
    expect(between.d).toMatchObject({ context: 2, authorizing_integration_owners: { 1: mira.id } })
  })

  it('lets nobody use what they could not', () => {
    const use =
      (options: Record<string, string | number>, name = 'ask') =>
      () =>
        discord.useCommand({ name, options, author: mira })
    expect(use({ question: 'Who?' }, 'nothing')).toThrow(/registered only ask/)
    expect(use({})).toThrow(/"question" is required/)
    expect(use({ question: 'Who?', colour: 'red' })).toThrow(/no option "colour"/)
    expect(use({ question: 'x'.repeat(51) })).toThrow(/longer than 50/)
    expect(use({ question: 'Who?', limit: 6 })).toThrow(/more than 5/)
    expect(use({ question: 'Who?', limit: 'six' })).toThrow(/not a number/)
    discord.register([{ ...ASK, contexts: [0] }])
    const channel = discord.directChannel(mira)
    const inDirect = () =>
      discord.useCommand({ name: 'ask', options: { question: 'Who?' }, author: mira, channel })
    expect(inDirect).toThrow(/contexts/)
  })

  it('nests subcommands', async () => {
    const show = { type: 1, name: 'show', description: 'Shows.', options: [ASK.options[0]] }
    discord.register([{ name: 'articles', description: 'Articles.', options: [show] }])
    discord.useCommand({ name: 'articles show', options: { question: 'Who?' }, author: mira })
    const { d } = await gateway.event('INTERACTION_CREATE')
    expect(d.data).toMatchObject({ options: [{ name: 'show', type: 1, options: [{ name: 'question' }] }] })
    expect(() => discord.useCommand({ name: 'articles', author: mira })).toThrow(/needs a subcommand/)
  })

  it('completes an option that has the focus, others left open', async () => {
    const typing = discord.autocomplete({
      name: 'ask',
      focused: 'source',
      options: { source: 'Re' },
      author: mira,
    })
    const { d } = await gateway.event('INTERACTION_CREATE')
    expect(d).toMatchObject({ type: 4, data: { options: [{ name: 'source', value: 'Re', focused: true }] } })
    await answer(typing, { type: 8, data: { choices: [{ name: 'Reuters', value: 'reuters' }] } })
    expect(await typing.choices()).toEqual([{ name: 'Reuters', value: 'reuters' }])
    const wrong = { name: 'ask', focused: 'question', options: { question: 'W' }, author: mira }
    expect(() => discord.autocomplete(wrong)).toThrow(/no autocomplete/)
  })

  it('gives the whole message to a command of its menu', async () => {
    const target = discord.sendMessage({ author: mira, content: 'A claim.' })
    discord.messageCommand({ name: 'Check', target, author: mira })
    const { d } = await gateway.event('INTERACTION_CREATE')
    expect(d.data).toMatchObject({
      type: 3,
      target_id: target.id,
      resolved: { messages: { [target.id]: { content: 'A claim.' } } },
    })
    discord.userCommand({ name: 'Who is this', target: discord.person('Tom'), author: mira })
    expect((await gateway.event('INTERACTION_CREATE', 1)).d.data).toMatchObject({ type: 2 })
  })

  it('leaves out the message that the pressed one replies to', async () => {
    const asked = discord.sendMessage({ author: mira, content: 'Who?' })
    const { body: message } = await request(discord, `POST /channels/${discord.channel.id}/messages`, {
      content: 'Somebody.',
      message_reference: { message_id: asked.id },
      components: BUTTONS,
      allowed_mentions: { parse: [] },
    })
    expect(message.referenced_message).toMatchObject({ id: asked.id })
    discord.pressButton({ message, button: 'More', author: mira })
    const { d } = await gateway.event('INTERACTION_CREATE')
    expect(d.message).toMatchObject({ id: message.id, message_reference: { message_id: asked.id } })
    expect(d.message).not.toHaveProperty('referenced_message')
  })

  it('presses buttons and chooses from lists that are there', async () => {
    const message = await withButtons()
    discord.pressButton({ message, button: 'More', author: mira })
    expect((await gateway.event('INTERACTION_CREATE', 1)).d).toMatchObject({
      type: 3,
      message: { id: message.id },
      data: { component_type: 2, custom_id: 'more' },
    })
    discord.choose({ message, customId: 'pick', values: ['1'], author: mira })
    expect((await gateway.event('INTERACTION_CREATE', 2)).d.data).toMatchObject({
      component_type: 3,
      values: ['1'],
    })
    expect(() => discord.pressButton({ message, button: 'Less', author: mira })).toThrow(/More \(more\)/)
    expect(() => discord.pressButton({ message, button: 'Open', author: mira })).toThrow(/link/)
    expect(() => discord.pressButton({ message, button: 'off', author: mira })).toThrow(/disabled/)
    expect(() => discord.choose({ message, customId: 'pick', values: ['2'], author: mira })).toThrow(
      /not offered/,
    )
  })

  it('opens a form and sends it filled in', async () => {
    const opened = ask()
    const input = { type: 4, style: 1, custom_id: 'name', required: true }
    const data = {
      title: 'Report',
      custom_id: 'report',
      components: [{ type: 18, label: 'Name', component: input }],
    }
    await answer(opened, { type: 9, data })
    expect((await opened.modal()).title).toBe('Report')
    expect(() => discord.submitModal(opened, {})).toThrow(/required/)
    const submitted = discord.submitModal(opened, { name: 'An error' })
    const { d } = await gateway.event('INTERACTION_CREATE', 1)
    expect(d).toMatchObject({
      type: 5,
      data: { custom_id: 'report', components: [{ component: { value: 'An error' } }] },
    })
    await reply(submitted)
    expect((await submitted.reply()).content).toBe('Answer.')
    expect(discord.violations).toEqual([])
  })
})
