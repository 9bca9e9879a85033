import { type GuildTextBasedChannel, type Interaction, PermissionFlagsBits } from 'discord.js'
import type { ChannelRights } from '../../commands/command.ts'
import { lackedIn } from './needed-permissions.ts'
import { reasonAgainst } from './posting-place.ts'

/**
 * The channel in which something is used and those that are chosen, by id: what the person and the bot may do there.
 * Empty outside the servers that the bot is a member of.
 */
export function channelRights(
  interaction: Pick<Interaction, 'channelId' | 'guild' | 'memberPermissions' | 'user'>,
  chosen: readonly string[] | 'all',
): Readonly<Record<string, ChannelRights>> {
  const { channelId, guild } = interaction
  if (guild === null) return {}
  const rights: Record<string, ChannelRights> = {}
  const wanted = chosen === 'all' ? guild.channels.cache.keys() : chosen
  for (const id of new Set([...(channelId === null ? [] : [channelId]), ...wanted])) {
    const channel = guild.channels.cache.get(id)
    if (channel?.isTextBased() === true) rights[id] = rightsIn(interaction, channel)
  }
  return rights
}

function rightsIn(
  interaction: Pick<Interaction, 'channelId' | 'guild' | 'memberPermissions' | 'user'>,
  channel: GuildTextBasedChannel,
): ChannelRights {
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
  const lacks = lackedIn(channel)
  return {
    mayManage,
    ...(closed === undefined ? {} : { closed }),
    ...(lacks.length === 0 ? {} : { lacks }),
  }
}
