import type {
  APIApplicationCommand,
  APIMessage,
  APIUser,
  ChannelType,
  LocaleString,
  UserFlags,
} from 'discord-api-types/v10'
import { ChannelType as Kind } from 'discord-api-types/v10'
import type { Clock } from './clock.ts'
import type { PermissionName } from './permissions.ts'
import { Snowflakes } from './snowflakes.ts'

/** Somebody on Discord. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly user: APIUser
  /** False: the bot's direct messages to this person are refused with 50007. */
  acceptsDirectMessages: boolean
  locale: LocaleString
}

/** A server. */
export interface Guild {
  readonly id: string
  readonly name: string
  readonly ownerId: string
  readonly memberIds: Set<string>
  /** Who may manage it, besides its owner. */
  readonly managerIds: Set<string>
  /** The bot's own role there. */
  readonly botRoleId: string
  /** Until when the bot is timed out there, ISO 8601. */
  botMutedUntil: string | null
  /** True: in an outage; the bot is still a member. */
  unavailable: boolean
}

/** A server's text channel, a thread, a direct message with the bot, or a private channel without it. */
export interface Channel {
  readonly id: string
  readonly type: ChannelType
  readonly name: string
  readonly guildId: string | undefined
  readonly parentId: string | undefined
  readonly recipientIds: readonly string[]
  /** All messages, oldest first, those that only one person sees included. */
  readonly messages: APIMessage[]
  /** What the bot is denied here. */
  readonly denied: Set<PermissionName>
  readonly autoArchiveMinutes: number | undefined
  /** True: a private channel between people. The bot gets there by a user's installation alone. */
  readonly withoutBot: boolean
}

/** What a channel is made of, besides its id. */
export type NewChannel = Pick<Channel, 'type' | 'name'> &
  Partial<Pick<Channel, 'id' | 'guildId' | 'parentId' | 'recipientIds' | 'autoArchiveMinutes' | 'withoutBot'>>

/** Everything that exists: people, guilds, channels, messages, registered commands. */
export class World {
  readonly clock: Clock
  readonly ids: Snowflakes
  readonly bot: APIUser
  readonly applicationId: string
  readonly people = new Map<string, Person>()
  readonly guilds = new Map<string, Guild>()
  /** Guilds without the bot, where people use it by their own installation. */
  readonly foreignGuilds = new Map<string, Guild>()
  readonly channels = new Map<string, Channel>()
  /** The bytes of attachments by the attachment's id. */
  readonly files = new Map<string, Buffer>()
  readonly globalCommands = new Map<string, APIApplicationCommand>()
  readonly guildCommands = new Map<string, Map<string, APIApplicationCommand>>()

  /** How many commands were created, updates not counted. */
  commandCreations = 0

  constructor(clock: Clock, botName: string) {
    this.clock = clock
    this.ids = new Snowflakes(clock)
    this.applicationId = this.ids.next()
    this.bot = { ...this.#user(botName, this.applicationId), bot: true, discriminator: '4711' }
  }

  #user(name: string, id: string): APIUser {
    const username = name.toLowerCase().replaceAll(/[^a-z0-9_.]+/g, '_')
    return {
      id,
      username,
      discriminator: '0',
      global_name: name,
      avatar: null,
      public_flags: 0 as UserFlags,
      flags: 0 as UserFlags,
      primary_guild: null,
    }
  }

  /** The person of that name; the first call makes them. */
  person(name: string, kind: { readonly bot?: boolean } = {}): Person {
    for (const person of this.people.values()) if (person.name === name) return person
    const made = this.#user(name, this.ids.next())
    const user: APIUser = kind.bot === true ? { ...made, bot: true } : made
    const person: Person = { id: user.id, name, user, acceptsDirectMessages: true, locale: 'en-GB' }
    this.people.set(person.id, person)
    return person
  }

  /** A new server. @param foreign True: the bot is not in it. */
  addGuild(name: string, foreign = false): Guild {
    const owner = this.person(`Owner of ${name}`)
    const guild: Guild = {
      id: this.ids.next(),
      name,
      ownerId: owner.id,
      memberIds: new Set(foreign ? [owner.id] : [owner.id, this.bot.id]),
      managerIds: new Set(),
      botRoleId: this.ids.next(),
      botMutedUntil: null,
      unavailable: false,
    }
    const place = foreign ? this.foreignGuilds : this.guilds
    place.set(guild.id, guild)
    return guild
  }

  addChannel(made: NewChannel): Channel {
    const channel: Channel = {
      id: made.id ?? this.ids.next(),
      type: made.type,
      name: made.name,
      guildId: made.guildId,
      parentId: made.parentId,
      recipientIds: made.recipientIds ?? [],
      messages: [],
      // A thread has its channel's permissions.
      denied: this.channels.get(made.parentId ?? '')?.denied ?? new Set(),
      autoArchiveMinutes: made.autoArchiveMinutes,
      withoutBot: made.withoutBot ?? false,
    }
    this.channels.set(channel.id, channel)
    return channel
  }

  /** The direct message channel between the bot and a person; the first call opens it. */
  directChannel(person: Person): Channel {
    for (const channel of this.channels.values()) {
      if (channel.type === Kind.DM && !channel.withoutBot && channel.recipientIds.includes(person.id))
        return channel
    }
    return this.addChannel({ type: Kind.DM, name: '', recipientIds: [person.id] })
  }

  /** A guild, whether or not the bot is in it. @throws When there is no such guild. */
  guildOf(id: string): Guild {
    const guild = this.guilds.get(id) ?? this.foreignGuilds.get(id)
    if (guild === undefined) throw new Error(`Cannot find the guild ${id}: there is none`)
    return guild
  }

  /** Whether the bot is where a channel is and may see it: a member of its guild, or one of the two in the DM. */
  botSees(channel: Channel): boolean {
    if (channel.guildId === undefined) return channel.type === Kind.DM && !channel.withoutBot
    return this.guilds.has(channel.guildId) && !channel.denied.has('ViewChannel')
  }

  /** The commands that are registered in one guild, or for all. */
  commandsOf(guildId: string | undefined): Map<string, APIApplicationCommand> {
    if (guildId === undefined) return this.globalCommands
    const known = this.guildCommands.get(guildId) ?? new Map<string, APIApplicationCommand>()
    this.guildCommands.set(guildId, known)
    return known
  }

  /** The user of an id: a person or the bot. */
  user(id: string): APIUser | undefined {
    return id === this.bot.id ? this.bot : this.people.get(id)?.user
  }
}
