import { GatewayIntentBits } from 'discord-api-types/v10'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type LoopbackDiscord, startLoopbackDiscord } from './loopback-discord.ts'
import { connect } from './raw-client.ts'

let discord: LoopbackDiscord
beforeEach(async () => {
  discord = await startLoopbackDiscord({ heartbeatInterval: 5000 })
})
afterEach(() => discord.close())

describe('what the intents let through', () => {
  it('leaves out what a message says, unless it mentions the bot', async () => {
    const gateway = await connect(discord)
    const mira = discord.person('Mira')
    const embeds = [{ description: 'An embed.' }]
    discord.sendMessage({ author: mira, content: 'Only for people.', embeds })
    discord.sendMessage({ author: mira, content: `For ${discord.mention}.`, embeds })
    const hidden = (await gateway.event('MESSAGE_CREATE')).d
    const shown = (await gateway.event('MESSAGE_CREATE', 1)).d
    expect(hidden).toMatchObject({ content: '', embeds: [], attachments: [], components: [], mentions: [] })
    expect(shown).toMatchObject({ content: `For ${discord.mention}.`, guild_id: discord.guild.id })
    expect(shown.embeds).toHaveLength(1)
    expect(shown.mentions).toMatchObject([{ id: discord.botUser.id }])
  })

  it('counts a reply to the bot as a mention, unless it does not notify', async () => {
    const gateway = await connect(discord)
    const mira = discord.person('Mira')
    const tom = discord.person('Tom')
    const said = discord.sendMessage({ author: mira, content: `${discord.mention} hello` })
    const asBot = {
      id: discord.botUser.id,
      name: 'Dateline',
      user: discord.botUser,
      acceptsDirectMessages: true,
    }
    const reply = discord.sendMessage({ author: { ...asBot, locale: 'en-GB' }, content: 'Hi.', reply: said })
    discord.sendMessage({ author: tom, content: 'And me?', reply })
    discord.sendMessage({ author: tom, content: 'Quietly.', reply, ping: false })
    expect((await gateway.event('MESSAGE_CREATE', 1)).d.content).toBe('Hi.')
    expect((await gateway.event('MESSAGE_CREATE', 2)).d).toMatchObject({ content: 'And me?' })
    const silent = (await gateway.event('MESSAGE_CREATE', 3)).d
    expect(silent).toMatchObject({ content: '', referenced_message: { content: 'Hi.' } })
  })

  it('reads no mention in code, and none of nobody', async () => {
    const gateway = await connect(discord)
    discord.sendMessage({ author: discord.person('Mira'), content: `\`${discord.mention}\` <@123>` })
    expect((await gateway.event('MESSAGE_CREATE')).d).toMatchObject({ content: '', mentions: [] })
  })

  it('tells everyone and here from people', async () => {
    const gateway = await connect(discord)
    discord.sendMessage({ author: discord.person('Mira'), content: '@everyone look' })
    expect((await gateway.event('MESSAGE_CREATE')).d).toMatchObject({ mention_everyone: true, mentions: [] })
  })

  it('shows direct messages whole', async () => {
    const gateway = await connect(discord)
    discord.dm(discord.person('Mira'), 'Between us.')
    const { d } = await gateway.event('MESSAGE_CREATE')
    expect(d).toMatchObject({ content: 'Between us.', channel_type: 1 })
    expect(d).not.toHaveProperty('guild_id')
  })

  it('sends messages only where the intents ask for them', async () => {
    const gateway = await connect(discord, {
      intents: GatewayIntentBits.Guilds | GatewayIntentBits.DirectMessages,
    })
    discord.sendMessage({ author: discord.person('Mira'), content: 'In the guild.' })
    discord.dm(discord.person('Mira'), 'Between us.')
    expect((await gateway.event('MESSAGE_CREATE')).d.content).toBe('Between us.')
  })

  it('sends nothing from channels that the bot does not see', async () => {
    const gateway = await connect(discord)
    const secret = discord.addChannel('secret')
    discord.deny(secret, 'ViewChannel')
    discord.sendMessage({ author: discord.person('Mira'), content: 'Psst.', channel: secret })
    discord.dm(discord.person('Mira'), 'Between us.')
    expect((await gateway.event('MESSAGE_CREATE')).d.content).toBe('Between us.')
  })

  it('tells of edits, deletions, channels and guilds that come and go', async () => {
    const gateway = await connect(discord)
    const said = discord.sendMessage({ author: discord.person('Mira'), content: `${discord.mention} a` })
    discord.editMessage(said, `${discord.mention} b`)
    discord.deleteMessage(said)
    discord.removeChannel(discord.addChannel('short-lived'))
    const other = discord.addGuild('Second desk')
    discord.removeGuild(other)
    expect((await gateway.event('MESSAGE_UPDATE')).d.content).toBe(`${discord.mention} b`)
    expect((await gateway.event('MESSAGE_DELETE')).d.id).toBe(said.id)
    expect((await gateway.event('GUILD_DELETE')).d).toEqual({ id: other.id })
    expect(gateway.events.slice(-4)).toEqual([
      'CHANNEL_CREATE',
      'CHANNEL_DELETE',
      'GUILD_CREATE',
      'GUILD_DELETE',
    ])
  })
})
