import type { APIApplicationCommand } from 'discord-api-types/v10'
import { ChannelType } from 'discord-api-types/v10'
import { describeChannel, describeJoinedGuild, describeMember } from './describe.ts'
import type { Fields } from './json.ts'
import { Machinery } from './machinery.ts'
import type { PermissionName } from './permissions.ts'
import { registerCommand } from './register-command.ts'
import type { Channel, Guild, Person } from './world.ts'

/** What there is: people, guilds, channels, permissions, commands; and its changes, of which the bot hears. */
export class Setting extends Machinery {
  /** What is registered for all guilds, or for one. */
  registeredCommands(guild?: Guild): readonly APIApplicationCommand[] {
    return [...this.world.commandsOf(guild?.id).values()]
  }

  /** Registers commands as though the bot had done so before. */
  register(commands: readonly object[], guild?: Guild): void {
    const before = [...this.world.commandsOf(guild?.id).values()]
    for (const command of commands) registerCommand(this.world, guild?.id, command as Fields, before)
  }

  /** The person of that name, a member of the guild. The first call makes them. */
  person(name: string, kind: { readonly bot?: boolean } = {}): Person {
    const person = this.world.person(name, kind)
    this.guild.memberIds.add(person.id)
    return person
  }

  /** A person who may manage the guild. The first call makes them. */
  manager(name: string): Person {
    const person = this.person(name)
    this.guild.managerIds.add(person.id)
    return person
  }

  /** A new text channel. */
  addChannel(name: string, guild: Guild = this.guild): Channel {
    const channel = this.world.addChannel({ type: ChannelType.GuildText, name, guildId: guild.id })
    const described = describeChannel(this.world, channel)
    this.gateway.dispatch('CHANNEL_CREATE', guild.id, () => described)
    return channel
  }

  /** A new guild that the bot joins. */
  addGuild(name: string): Guild {
    const guild = this.world.addGuild(name)
    this.world.addChannel({ type: ChannelType.GuildText, name: 'general', guildId: guild.id })
    const described = describeJoinedGuild(this.world, guild)
    this.gateway.dispatch('GUILD_CREATE', guild.id, () => described)
    return guild
  }

  /** Throws the bot out of a guild, with everything it registered there. */
  removeGuild(guild: Guild): void {
    this.gateway.dispatch('GUILD_DELETE', guild.id, () => ({ id: guild.id }))
    this.world.guilds.delete(guild.id)
    this.world.guildCommands.delete(guild.id)
  }

  /** Makes a guild unavailable, as in an outage, for sessions that come later too: the bot stays a member of it. */
  outage(guild: Guild): void {
    guild.unavailable = true
    this.gateway.dispatch('GUILD_DELETE', guild.id, () => ({ id: guild.id, unavailable: true }))
  }

  /** A channel of a guild without the bot, where people may have installed it for themselves. */
  foreignChannel(name: string): Channel {
    const guild = this.world.addGuild(`Guild of ${name}`, true)
    return this.world.addChannel({ type: ChannelType.GuildText, name, guildId: guild.id })
  }

  /** A private channel between people, without the bot. */
  privateChannel(...people: readonly Person[]): Channel {
    const type = people.length > 2 ? ChannelType.GroupDM : ChannelType.DM
    const recipientIds = people.map((person) => person.id)
    return this.world.addChannel({ type, name: '', recipientIds, withoutBot: true })
  }

  /** The direct messages between the bot and a person. */
  directChannel(person: Person): Channel {
    return this.world.directChannel(person)
  }

  /** All channels of a guild, threads included. */
  channelsOf(guild: Guild): readonly Channel[] {
    return [...this.world.channels.values()].filter((channel) => channel.guildId === guild.id)
  }

  /** Takes permissions from the bot in a channel, and tells it. */
  deny(channel: Channel, ...permissions: readonly PermissionName[]): void {
    for (const name of permissions) channel.denied.add(name)
    this.#tellChannel(channel)
  }

  /** Gives permissions back to the bot in a channel, and tells it. */
  allow(channel: Channel, ...permissions: readonly PermissionName[]): void {
    for (const name of permissions) channel.denied.delete(name)
    this.#tellChannel(channel)
  }

  /** Times the bot out in a guild, or ends that, and tells it: of itself it hears without an intent. */
  timeOutBot(until: string | null, guild: Guild = this.guild): void {
    guild.botMutedUntil = until
    const member = describeMember(this.world, guild, this.world.bot.id)
    this.gateway.dispatch('GUILD_MEMBER_UPDATE', guild.id, () => ({ ...member, guild_id: guild.id }))
  }

  #tellChannel(channel: Channel): void {
    const described = describeChannel(this.world, channel)
    this.gateway.dispatch('CHANNEL_UPDATE', channel.guildId, () => described)
  }

  /** Deletes a channel, and tells the bot. */
  removeChannel(channel: Channel): void {
    const described = describeChannel(this.world, channel)
    this.world.channels.delete(channel.id)
    this.gateway.dispatch('CHANNEL_DELETE', channel.guildId, () => described)
  }
}
