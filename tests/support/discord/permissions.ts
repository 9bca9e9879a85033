import { PermissionFlagsBits } from 'discord-api-types/v10'

/** A permission by Discord's name: "SendMessages", "ViewChannel". */
export type PermissionName = keyof typeof PermissionFlagsBits

/** What of a channel decides what the bot may do there. */
interface Place {
  /** Undefined in a direct message. */
  readonly guildId: string | undefined
  readonly denied: ReadonlySet<PermissionName>
}

/** What everyone, the bot included, may do in a guild of the double unless a channel denies it. */
export const EVERYONE: bigint =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.CreatePublicThreads |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.AddReactions |
  PermissionFlagsBits.UseExternalEmojis |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.UseApplicationCommands |
  PermissionFlagsBits.UseExternalApps

/** What the bot may do in a direct message. */
const DIRECT: bigint =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.AddReactions |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.UseExternalEmojis |
  PermissionFlagsBits.MentionEveryone

/** The bits of several permissions together. */
export function bitsOf(names: Iterable<PermissionName>): bigint {
  let bits = 0n
  for (const name of names) bits |= PermissionFlagsBits[name]
  return bits
}

/** What a member may do in a guild: what everyone may; its owner and those who manage it may manage it too. */
export function memberPermissions(
  guild: { readonly ownerId: string; readonly managerIds: ReadonlySet<string> },
  personId: string,
): bigint {
  const manages = guild.ownerId === personId || guild.managerIds.has(personId)
  return manages ? EVERYONE | PermissionFlagsBits.ManageGuild : EVERYONE
}

/** What the bot may do in a channel: everyone's permissions without those that the channel denies it. */
export function botPermissions(channel: Place): bigint {
  if (channel.guildId === undefined) return DIRECT
  return EVERYONE & ~bitsOf(channel.denied)
}

/** Whether the bot has a permission in a channel. Who cannot see a channel can do nothing there. */
export function botMay(channel: Place, name: PermissionName): boolean {
  const bits = botPermissions(channel)
  return (bits & PermissionFlagsBits.ViewChannel) !== 0n && (bits & PermissionFlagsBits[name]) !== 0n
}
