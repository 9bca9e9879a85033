import { type ChatInputCommandInteraction, type GuildTextBasedChannel, PermissionFlagsBits } from 'discord.js'
import type { ChannelRights } from '../../commands/command.ts'
import { reasonAgainst } from './posting-place.ts'

/**
 * The channel in which a command is used and those chosen in its options, by id: what the person and the bot may do there.
 * Empty outside the servers that the bot is a member of.
 */
export function channelRights(
  interaction: ChatInputCommandInteraction,
  chosen: readonly string[],
): Readonly<Record<string, ChannelRights>> {
  const { channelId, guild } = interaction
  if (guild === null) return {}
  const rights: Record<string, ChannelRights> = {}
  for (const id of new Set([channelId, ...chosen])) {
    const channel = guild.channels.cache.get(id)
    if (channel?.isTextBased() === true) rights[id] = rightsIn(interaction, channel)
  }
  return rights
}

function rightsIn(interaction: ChatInputCommandInteraction, channel: GuildTextBasedChannel): ChannelRights {
  const { guild, memberPermissions, user } = interaction
  const { ManageChannels, ManageGuild } = PermissionFlagsBits
  const member = guild?.members.cache.get(user.id)
  const mayManage =
    memberPermissions?.has(ManageGuild) === true ||
    // For the channel in which it is used Discord says so itself; for another it follows from roles and overwrites.
    (channel.id === interaction.channelId
      ? memberPermissions?.has(ManageChannels) === true
      : member !== undefined && channel.permissionsFor(member).has(ManageChannels))
  const closed = reasonAgainst(channel)
  return { mayManage, ...(closed === undefined ? {} : { closed }) }
}
