import { Client, Events, GatewayIntentBits, type Interaction, type Message, Partials } from 'discord.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type LoopbackDiscord, startLoopbackDiscord } from './loopback-discord.ts'

const ASK = {
  name: 'ask',
  description: 'Asks the archive.',
  options: [{ type: 3, name: 'question', description: 'What to ask.', required: true }],
}

describe('the real discord.js client on the loopback Discord', () => {
  let discord: LoopbackDiscord
  let client: Client<true>

  beforeEach(async () => {
    discord = await startLoopbackDiscord()
    client = new Client({
      intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
      partials: [Partials.Channel],
      allowedMentions: { parse: [] },
      rest: { api: discord.restUrl },
    })
    const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve))
    await client.login(discord.token)
    await ready
  })

  afterEach(async () => {
    expect(discord.violations).toEqual([])
    await client.destroy()
    await discord.close()
  })

  const onInteraction = (act: (interaction: Interaction) => Promise<unknown>): void => {
    client.on(Events.InteractionCreate, (interaction) => void act(interaction))
  }

  const onMessage = (act: (message: Message) => Promise<unknown>): void => {
    client.on(Events.MessageCreate, (message) => {
      if (!message.author.bot) void act(message)
    })
  }

  it('knows its guild and its channel when it is ready', () => {
    expect(client.guilds.cache.get(discord.guild.id)?.name).toBe('Newsroom')
    expect(client.channels.cache.get(discord.channel.id)?.isTextBased()).toBe(true)
    expect(client.user.id).toBe(discord.botUser.id)
  })

  it('registers commands and finds them again', async () => {
    await client.application.commands.set([ASK])
    expect(discord.registeredCommands().map((command) => command.name)).toEqual(['ask'])
    const found = await client.application.commands.fetch()
    expect(found.first()?.options[0]?.name).toBe('question')
  })

  it('defers a slash command, edits the answer and follows up', async () => {
    discord.register([ASK])
    onInteraction(async (interaction) => {
      if (!interaction.isChatInputCommand()) return
      await interaction.deferReply()
      await interaction.editReply(`You asked: ${interaction.options.getString('question', true)}`)
      await interaction.followUp({ content: 'One more thing.', flags: 64 })
    })
    const asked = discord.useCommand({
      name: 'ask',
      options: { question: 'Who?' },
      author: discord.person('Mira'),
    })
    expect((await asked.reply()).content).toBe('You asked: Who?')
    expect(asked.deferred).toBe(true)
    expect(asked.ephemeral).toBe(false)
    expect((await asked.followUp()).flags).toBe(64)
    expect(discord.messages().map((message) => message.content)).toEqual(['You asked: Who?'])
  })

  it('replies to a mention', async () => {
    onMessage((message) => message.reply({ content: `Heard: ${message.content}` }))
    const mira = discord.person('Mira')
    const said = discord.sendMessage({ author: mira, content: `${discord.mention} hello` })
    const answer = await discord.nextMessage()
    expect(answer.content).toBe(`Heard: ${discord.mention} hello`)
    expect(answer.message_reference?.message_id).toBe(said.id)
    expect(answer.mentions).toEqual([])
  })

  it('answers in direct messages', async () => {
    onMessage((message) => message.reply('Hello yourself.'))
    const mira = discord.person('Mira')
    discord.dm(mira, 'hello')
    const answer = await discord.nextMessage(discord.directChannel(mira))
    expect(answer.content).toBe('Hello yourself.')
  })
})
