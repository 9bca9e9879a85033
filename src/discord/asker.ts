import {
  type Channel,
  ChannelType,
  type Interaction,
  InteractionContextType,
  type Message,
  type MessageComponentInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
  type PermissionsBitField,
} from 'discord.js'
import type { Asker } from '../../commands/command.ts'
import type { NeededPermission } from '../reply/render-lacking.ts'

/** Who uses a command or presses something, and where. */
export function askerOf(interaction: Interaction): Asker {
  const { channelId, guild, memberPermissions, user } = interaction
  return {
    personId: user.id,
    channelId: channelId ?? user.id,
    // Where people use the bot by their own installation, the server is not its own, and nobody manages the bot there.
    ...(guild === null ? {} : { guildId: guild.id }),
    mayManage: guild !== null && memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true,
    threads: guild !== null && canStartThread(interaction.channel?.type, interaction.appPermissions),
  }
}

/** Who writes a message to the bot, and where. */
export function writerOf({ author, channel, channelId, client, guild, guildId, member }: Message): Asker {
  // Of a server that is not told of yet no roles are known, and by them no permissions.
  const known = guild?.available === true
  return {
    personId: author.id,
    channelId,
    ...(guildId === null ? {} : { guildId }),
    mayManage: known && member?.permissions.has(PermissionFlagsBits.ManageGuild) === true,
    threads: canStartThread(
      channel.type,
      known && !channel.isDMBased() ? channel.permissionsFor(client.user) : null,
    ),
  }
}

/** Where threads can be started, and what the bot needs for it, by Discord's names. */
const THREADED: readonly (ChannelType | undefined)[] = [ChannelType.GuildText, ChannelType.GuildAnnouncement]
const NEEDED = ['CreatePublicThreads', 'SendMessagesInThreads'] as const

/** What the bot lacks to start a thread in a channel in which it has these permissions; channels of some types have none. */
export function lackedForThreads(
  type: ChannelType | undefined,
  permissions: Readonly<PermissionsBitField> | null,
): readonly NeededPermission[] | 'no threads' {
  if (!THREADED.includes(type)) return 'no threads'
  return NEEDED.filter((name) => permissions?.has(PermissionFlagsBits[name]) !== true)
}

/** Whether the bot can start a thread in a channel in which it has these permissions. */
function canStartThread(
  type: ChannelType | undefined,
  permissions: Readonly<PermissionsBitField> | null,
): boolean {
  const lacks = lackedForThreads(type, permissions)
  return lacks !== 'no threads' && lacks.length === 0
}

/** Whether a channel is a thread that the bot started: one conversation for everybody who asks there. */
export function isOwnThread(channel: Channel | null, botId: string): boolean {
  return channel?.isThread() === true && channel.ownerId === botId
}

/**
 * Whether the message on which somebody pressed something was made for them, so that the press may change it: it answers a use
 * of theirs or what they wrote, or nobody else sees it. It holds after a restart too. Of a message that replies to somebody
 * Discord leaves out to whom when something on it is pressed, so that its controls say it.
 * @param madeFor whom the control names.
 */
export function isFor(
  { context, message, user }: MessageComponentInteraction | ModalSubmitInteraction,
  madeFor: string | undefined,
): boolean {
  if (message === null) return false
  if (message.flags.has(MessageFlags.Ephemeral) || context === InteractionContextType.BotDM) return true
  const asker = message.interactionMetadata?.user.id ?? madeFor ?? message.mentions.repliedUser?.id
  return asker === user.id
}
