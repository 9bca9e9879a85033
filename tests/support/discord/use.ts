import {
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType as Context,
} from 'discord-api-types/v10'
import type { Channel, Person } from './world.ts'

/** Who uses something, and where. */
export interface Use {
  readonly author: Person
  readonly channel: Channel
  /** True: through the person's own installation of the bot, not the server's. Always so in private channels. */
  readonly userInstalled?: boolean
  /** True: the server forbids such bots to answer in the open, every answer is shown to the person alone. */
  readonly forcedEphemeral?: boolean
}

/** Where a use takes place, as Discord counts it. */
export function contextOf({ channel }: Use): Context {
  if (channel.guildId !== undefined) return Context.Guild
  return channel.type === ChannelType.DM && !channel.withoutBot ? Context.BotDM : Context.PrivateChannel
}

/** Whether the bot is there by the person's own installation. */
export function isUserInstalled(use: Use): boolean {
  return use.userInstalled === true || contextOf(use) === Context.PrivateChannel
}

/** Who installed the bot for this use: a guild, the bot's own direct messages ("0"), or the person. */
export function ownersOf(use: Use): Readonly<Record<string, string>> {
  if (isUserInstalled(use)) return { [ApplicationIntegrationType.UserInstall]: use.author.id }
  return { [ApplicationIntegrationType.GuildInstall]: use.channel.guildId ?? '0' }
}
