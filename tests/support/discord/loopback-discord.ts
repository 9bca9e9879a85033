import type { APIMessage } from 'discord-api-types/v10'
import { MessageFlags } from 'discord-api-types/v10'
import type { InteractionHandle } from './interaction-handle.ts'
import type { Fields } from './json.ts'
import type { LoopbackOptions } from './machinery.ts'
import type { OptionValues } from './option-values.ts'
import { Setting } from './setting.ts'
import type { Use } from './use.ts'
import type { Channel, Person } from './world.ts'

// An in-memory Discord on 127.0.0.1, against which the real discord.js runs unchanged. For example:
//
//   const discord = await startLoopbackDiscord()
//   const client = new Client({ intents, rest: { api: discord.restUrl } })
//   await client.login(discord.token)
//   await discord.ready()
//   const mira = discord.person('Mira')
//   const asked = discord.useCommand({ name: 'ask', options: { question: 'Who?' }, author: mira })
//   const reply = await asked.reply()              // the message that stands in the end
//   discord.sendMessage({ author: mira, content: `${discord.mention} who?` })
//   const answer = await discord.nextMessage()     // the bot's next message in #general
//   expect(discord.violations).toEqual([])
//   await client.destroy(); await discord.close()
//
// Time on Discord's side stands still but for `advance`. A wait that ends in vain fails after 10 s and says what was
// seen; let tests live longer than that (vitest: testTimeout), or the saying is lost.

export type { LoopbackOptions } from './machinery.ts'

/** A use by somebody; in #general where no channel is named. */
export type PlacedUse = Omit<Use, 'channel'> & Partial<Pick<Use, 'channel'>>

/** What somebody writes. */
export interface Writing {
  readonly author: Person
  readonly content: string
  /** #general where it is absent. */
  readonly channel?: Channel
  /** The message that is answered. */
  readonly reply?: APIMessage
  /** False: the answered author is not notified. */
  readonly ping?: boolean
  readonly embeds?: readonly Fields[]
  /** Laid out in components, which hold all that the message says. */
  readonly components?: readonly Fields[]
  readonly files?: readonly { readonly name: string; readonly contentType: string; readonly bytes: Buffer }[]
}

/** Starts a Discord with one guild, its channel #general, and the bot in it. */
export async function startLoopbackDiscord(options: LoopbackOptions = {}): Promise<LoopbackDiscord> {
  const discord = new LoopbackDiscord(options)
  await discord.listen()
  return discord
}

/** The double as tests see it: what people do on Discord, and what they see of the bot. */
export class LoopbackDiscord extends Setting {
  /** The bot's messages that `nextMessage` gave out already. */
  readonly #given = new Set<string>()

  /** Somebody writes; the bot hears of it as its intents allow. */
  sendMessage(writing: Writing): APIMessage {
    const { author, components, content, embeds, ping, reply } = writing
    const channel = writing.channel ?? this.channel
    if (channel.guildId !== undefined) this.world.guildOf(channel.guildId).memberIds.add(author.id)
    const silent = { parse: ['users', 'roles', 'everyone'], replied_user: false }
    const laidOut = components === undefined ? {} : { components, flags: MessageFlags.IsComponentsV2 }
    const body = { content, embeds, ...laidOut, ...(ping === false ? { allowed_mentions: silent } : {}) }
    const files = (writing.files ?? []).map((file, index) => ({ ...file, part: `files[${index}]` }))
    const draft = { channel, author: author.user, body, files }
    return structuredClone(this.posting.post(reply === undefined ? draft : { ...draft, replyTo: reply }))
  }

  /** Somebody writes to the bot alone. */
  dm(author: Person, content: string): APIMessage {
    return this.sendMessage({ author, content, channel: this.directChannel(author) })
  }

  /** Somebody edits a message of theirs. */
  editMessage(message: APIMessage, content: string): APIMessage {
    const { channel, stored } = this.#stored(message)
    return structuredClone(this.posting.revise(channel, stored, { content }, []))
  }

  /** Somebody deletes a message. */
  deleteMessage(message: APIMessage): void {
    const { channel, stored } = this.#stored(message)
    this.posting.remove(channel, stored)
  }

  #stored(message: APIMessage): { readonly channel: Channel; readonly stored: APIMessage } {
    const channel = this.world.channels.get(message.channel_id)
    const stored = channel?.messages.find((it) => it.id === message.id)
    if (channel === undefined || stored === undefined) throw new Error(`There is no message ${message.id}`)
    return { channel, stored }
  }

  /** Somebody uses a slash command. @throws When a person could not: not registered, options wrong, wrong place. */
  useCommand(use: PlacedUse & { readonly name: string; readonly options?: OptionValues }): InteractionHandle {
    return this.interactions.slash(this.#placed(use), use.name, use.options ?? {})
  }

  /** Somebody types in an option; `handle.choices()` waits for what the bot offers. */
  autocomplete(
    use: PlacedUse & { readonly name: string; readonly focused: string; readonly options: OptionValues },
  ): InteractionHandle {
    return this.interactions.complete(this.#placed(use), use.name, use.options, use.focused)
  }

  /** Somebody uses a command of a message's menu. */
  messageCommand(use: PlacedUse & { readonly name: string; readonly target: APIMessage }): InteractionHandle {
    const channel = use.channel ?? this.world.channels.get(use.target.channel_id) ?? this.channel
    return this.interactions.onMessage({ ...use, channel }, use.name, use.target)
  }

  /** Somebody uses a command of a person's menu. */
  userCommand(use: PlacedUse & { readonly name: string; readonly target: Person }): InteractionHandle {
    return this.interactions.onPerson(this.#placed(use), use.name, use.target)
  }

  /** Somebody presses a button, named by its custom_id or its label. */
  pressButton(use: PlacedUse & { readonly message: APIMessage; readonly button: string }): InteractionHandle {
    const { channel, stored } = this.#stored(use.message)
    return this.interactions.press({ ...use, channel }, stored, use.button)
  }

  /** Somebody chooses from a list. */
  choose(
    use: PlacedUse & {
      readonly message: APIMessage
      readonly customId: string
      readonly values: readonly string[]
    },
  ): InteractionHandle {
    const { channel, stored } = this.#stored(use.message)
    return this.interactions.choose({ ...use, channel }, stored, use.customId, use.values)
  }

  /** The person to whom a form was opened fills it in. @param values What they type, by custom_id. */
  submitModal(opened: InteractionHandle, values: Readonly<Record<string, string>>): InteractionHandle {
    const { channel, forcedEphemeral, person, userInstalled } = opened.record
    const use = { author: person, channel, forcedEphemeral, userInstalled }
    return this.interactions.submit(use, opened, values)
  }

  #placed(use: PlacedUse): Use {
    return { ...use, channel: use.channel ?? this.channel }
  }

  /** The messages that everyone in a channel sees, oldest first, as they stand. */
  messages(channel: Channel = this.channel): readonly APIMessage[] {
    return structuredClone(channel.messages.filter((it) => ((it.flags ?? 0) & 64) === 0))
  }

  /** The bytes of an attachment. */
  file(attachment: { readonly id: string }): Buffer {
    const bytes = this.world.files.get(attachment.id)
    if (bytes === undefined) throw new Error(`There is no attachment ${attachment.id}`)
    return bytes
  }

  /** Waits for a message of the bot's that `nextMessage` has not given out yet. A copy as it stands then. */
  async nextMessage(channel: Channel = this.channel): Promise<APIMessage> {
    const place = channel.name === '' ? 'a direct message' : `#${channel.name}`
    const message = await this.watch.until(`the bot's next message in ${place}`, () =>
      this.messages(channel).find((it) => it.author.id === this.botUser.id && !this.#given.has(it.id)),
    )
    this.#given.add(message.id)
    return message
  }
}
