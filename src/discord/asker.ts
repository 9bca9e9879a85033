import { type Interaction, type Message, MessageFlags, PermissionFlagsBits } from 'discord.js'
import type { Asker } from '../../commands/command.ts'

/** Who uses a command or presses something, and where. */
export function askerOf(interaction: Interaction): Asker {
  const { channelId, guild, memberPermissions, user } = interaction
  return {
    personId: user.id,
    channelId: channelId ?? user.id,
    // Where people use the bot by their own installation, the server is not its own, and nobody manages the bot there.
    ...(guild === null ? {} : { guildId: guild.id }),
    mayManage: guild !== null && memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true,
  }
}

/** Who writes a message to the bot, and where. */
export function writerOf({ author, channelId, guildId, member }: Message): Asker {
  return {
    personId: author.id,
    channelId,
    ...(guildId === null ? {} : { guildId }),
    mayManage: member?.permissions.has(PermissionFlagsBits.ManageGuild) === true,
  }
}

/**
 * Whether a message was made for a person, so that what they press may change it: it answers a use of theirs, it replies to
 * what they wrote, or they alone see it. The message itself says so, which holds after a restart too.
 */
export function isFor(message: Message, personId: string): boolean {
  if (message.flags.has(MessageFlags.Ephemeral)) return true
  const asker = message.interactionMetadata?.user.id ?? message.mentions.repliedUser?.id
  return asker === personId
}
