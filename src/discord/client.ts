import { Client, GatewayIntentBits, Options, Partials } from 'discord.js'
import { DiscordRest } from './discord-rest.ts'
import type { Pace } from './pace.ts'

/** A client whose requests are repeated where Discord leaves them unanswered. */
export type BotClient = Client & { readonly rest: DiscordRest }

export interface ClientOptions {
  /** Which part of the servers it serves; all of them where it is absent. */
  readonly shard?: { readonly id: number; readonly count: number } | undefined
  /** How time passes between the attempts of a request; as it does where it is absent. */
  readonly pace?: Pace | undefined
}

/**
 * People whose messages were seen, and members of a server, that are remembered at most. Discord tells of every message in every
 * channel, so that without a limit a bot in large servers would come to remember millions; all that is needed of whoever
 * asks comes along with what they ask.
 */
export const MOST_PEOPLE = { users: 1_000, members: 200 } as const

/**
 * How long the servers are waited for that Discord announces, in milliseconds. Until they have come, discord.js holds everything
 * back that people do, of which Discord wants to hear within three seconds; in an outage one of many never comes.
 */
const WAIT_FOR_SERVERS_MS = 1500

/**
 * A client that is not connected yet. No intent of it is privileged: Discord sends the content of messages that mention the
 * bot and of direct messages without one.
 * @param apiUrl the REST base without a version; the gateway's address is asked for there.
 */
export function createClient(apiUrl: string, { shard, pace }: ClientOptions = {}): BotClient {
  const client = new Client({
    // Given in either case: what is left out, discord.js looks for in the environment.
    ...(shard === undefined ? { shards: 'auto' as const } : { shards: [shard.id], shardCount: shard.count }),
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Without it, messages in direct channels that were not seen before would be dropped.
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
    failIfNotExists: false,
    waitGuildTimeout: WAIT_FOR_SERVERS_MS,
    rest: { api: apiUrl, version: '10' },
    // Messages are answered and forgotten: nothing that people write is kept, and of servers only what the bot looks at.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      ReactionManager: 0,
      ReactionUserManager: 0,
      UserManager: { maxSize: MOST_PEOPLE.users, keepOverLimit: ({ id, client }) => id === client.user.id },
      GuildMemberManager: {
        maxSize: MOST_PEOPLE.members,
        keepOverLimit: ({ id, client }) => id === client.user.id,
      },
      ThreadMemberManager: 0,
      GuildEmojiManager: 0,
      GuildStickerManager: 0,
      GuildScheduledEventManager: 0,
      StageInstanceManager: 0,
      VoiceStateManager: 0,
      PresenceManager: 0,
    }),
  })
  // The client made one by these options, with whatever of them it filled in; its timers would run on.
  client.rest.clearHashSweeper()
  client.rest.clearHandlerSweeper()
  return Object.assign(client, { rest: new DiscordRest(client.options.rest ?? {}, pace) })
}
