import {
  ActionRowBuilder,
  AttachmentBuilder,
  ButtonBuilder,
  ButtonStyle,
  Client,
  type DiscordAPIError,
  Events,
  GatewayIntentBits,
  type Interaction,
  LabelBuilder,
  type Message,
  ModalBuilder,
  Partials,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js'
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

  it('offers completions', async () => {
    const words = { type: 3, name: 'words', description: 'Words.', autocomplete: true }
    await client.application.commands.set([{ name: 'search', description: 'Searches.', options: [words] }])
    onInteraction(async (interaction) => {
      if (!interaction.isAutocomplete()) return
      const typed = interaction.options.getFocused()
      await interaction.respond([{ name: `${typed}!`, value: typed }])
    })
    const typing = {
      name: 'search',
      focused: 'words',
      options: { words: 'Kyiv' },
      author: discord.person('Mira'),
    }
    expect(await discord.autocomplete(typing).choices()).toEqual([{ name: 'Kyiv!', value: 'Kyiv' }])
  })

  it('shows buttons and lists, and answers their use', async () => {
    discord.register([{ name: 'more', description: 'Pages.' }])
    const more = new ButtonBuilder().setCustomId('next').setLabel('Next').setStyle(ButtonStyle.Primary)
    const pick = new StringSelectMenuBuilder().setCustomId('pick').addOptions({ label: 'Two', value: '2' })
    onInteraction(async (interaction) => {
      if (interaction.isChatInputCommand()) {
        const buttons = new ActionRowBuilder<ButtonBuilder>().addComponents(more)
        const lists = new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(pick)
        await interaction.reply({ content: 'Page 1', components: [buttons, lists] })
      } else if (interaction.isButton()) await interaction.update({ content: 'Page 2' })
      else if (interaction.isStringSelectMenu()) {
        await interaction.deferUpdate()
        await interaction.editReply({ content: `Page ${interaction.values[0]}, chosen`, components: [] })
      }
    })
    const author = discord.person('Mira')
    const message = await discord.useCommand({ name: 'more', author }).reply()
    expect((await discord.pressButton({ message, button: 'Next', author }).reply()).content).toBe('Page 2')
    const chosen = await discord.choose({ message, customId: 'pick', values: ['2'], author }).reply()
    expect(chosen).toMatchObject({ content: 'Page 2, chosen', components: [] })
  })

  it('opens a form and reads what was typed', async () => {
    discord.register([{ name: 'Report', type: 3 }])
    onInteraction(async (interaction) => {
      if (interaction.isMessageContextMenuCommand()) {
        const input = new TextInputBuilder().setCustomId('why').setStyle(TextInputStyle.Short)
        const label = new LabelBuilder().setLabel('Why?').setTextInputComponent(input)
        await interaction.showModal(
          new ModalBuilder().setCustomId('report').setTitle('Report').addLabelComponents(label),
        )
      } else if (interaction.isModalSubmit()) {
        await interaction.reply({ content: interaction.fields.getTextInputValue('why'), flags: 64 })
      }
    })
    const author = discord.person('Mira')
    const target = discord.sendMessage({ author, content: 'A claim.' })
    const opened = discord.messageCommand({ name: 'Report', target, author })
    expect((await opened.modal()).custom_id).toBe('report')
    const submitted = discord.submitModal(opened, { why: 'Not so.' })
    expect(await submitted.reply()).toMatchObject({ content: 'Not so.', flags: 64 })
  })

  it('sends files with their descriptions', async () => {
    onMessage((message) => {
      const chart = new AttachmentBuilder(Buffer.from('png'), { name: 'chart.png', description: 'A chart.' })
      return message.reply({ files: [chart] })
    })
    discord.sendMessage({ author: discord.person('Mira'), content: `${discord.mention} chart` })
    const { attachments } = await discord.nextMessage()
    expect(attachments).toMatchObject([{ filename: 'chart.png', description: 'A chart.' }])
    expect(discord.file({ id: attachments[0]?.id ?? '' }).toString()).toBe('png')
  })

  it('hears what is asked too late, and what is refused, as errors with their codes', async () => {
    discord.register([ASK])
    const codes: unknown[] = []
    onInteraction(async (interaction) => {
      if (!interaction.isChatInputCommand()) return
      await interaction.reply('Once.').catch((error: DiscordAPIError) => codes.push(error.code))
    })
    const hold = discord.holdNext('POST /interactions/:interactionId/:interactionToken/callback')
    const asked = discord.useCommand({
      name: 'ask',
      options: { question: 'Who?' },
      author: discord.person('Mira'),
    })
    await hold.arrived
    asked.expire()
    hold.release()
    await discord.waitFor('the error', () => codes.length > 0)
    await asked.requested(1)
    expect(codes).toEqual([10062])
  })
})
