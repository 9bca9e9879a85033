import type { APIMessage } from 'discord-api-types/v10'
import { MessageFlags } from 'discord-api-types/v10'
import { composeMessage, type Draft, reviseMessage } from './compose-message.ts'
import { gateContent } from './content-gate.ts'
import { describeMember } from './describe.ts'
import type { Gateway } from './gateway.ts'
import type { Fields } from './json.ts'
import type { UploadedFile } from './request-body.ts'
import type { Channel, World } from './world.ts'

/** Puts messages into channels, changes and deletes them, and tells the bot as its intents allow. */
export class Posting {
  readonly #world: World
  readonly #gateway: Gateway

  constructor(world: World, gateway: Gateway) {
    this.#world = world
    this.#gateway = gateway
  }

  /** Makes a message and puts it into its channel. */
  post(draft: Draft): APIMessage {
    const message = composeMessage(this.#world, draft)
    draft.channel.messages.push(message)
    this.#tell('MESSAGE_CREATE', draft.channel, message)
    return message
  }

  /** Edits a message where it stands. */
  revise(channel: Channel, message: APIMessage, body: Fields, files: readonly UploadedFile[]): APIMessage {
    reviseMessage(this.#world, channel, message, body, files)
    this.#tell('MESSAGE_UPDATE', channel, message)
    return message
  }

  /** Takes a message away. */
  remove(channel: Channel, message: APIMessage): void {
    const index = channel.messages.indexOf(message)
    if (index >= 0) channel.messages.splice(index, 1)
    if (!this.#reachesBot(channel, message)) return
    this.#gateway.dispatch('MESSAGE_DELETE', channel.guildId, () => ({
      id: message.id,
      channel_id: channel.id,
      ...(channel.guildId === undefined ? {} : { guild_id: channel.guildId }),
    }))
  }

  /** What one person alone sees, and what stands where the bot is not, comes as no event. */
  #reachesBot(channel: Channel, message: APIMessage): boolean {
    return ((message.flags ?? 0) & MessageFlags.Ephemeral) === 0 && this.#world.botSees(channel)
  }

  #tell(event: string, channel: Channel, message: APIMessage): void {
    if (!this.#reachesBot(channel, message)) return
    const world = this.#world
    const guild = channel.guildId === undefined ? undefined : world.guilds.get(channel.guildId)
    const beside: Record<string, unknown> = { channel_type: channel.type }
    if (guild !== undefined) {
      beside.guild_id = guild.id
      if (guild.memberIds.has(message.author.id)) {
        const { user: _, ...member } = describeMember(world, guild, message.author.id)
        beside.member = member
      }
    }
    const shown = structuredClone(message)
    const viewer = { botId: world.bot.id, direct: guild === undefined }
    this.#gateway.dispatch(event, channel.guildId, (intents) => ({
      ...gateContent(shown, { ...viewer, intents }),
      ...beside,
    }))
  }
}
