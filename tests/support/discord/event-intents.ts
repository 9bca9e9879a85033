import { GatewayIntentBits } from 'discord-api-types/v10'

/** The intents that need Discord's approval. */
export const PRIVILEGED: number =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent

/** Every intent that exists. */
export const ALL_INTENTS: number = Object.values(GatewayIntentBits)
  .filter((bit): bit is GatewayIntentBits => typeof bit === 'number')
  .reduce<number>((bits, bit) => bits | bit, 0)

/** Events that come with an intent; those that stand neither here nor below come to every bot. */
const BY_INTENT: Readonly<Record<string, number>> = {
  GUILD_CREATE: GatewayIntentBits.Guilds,
  GUILD_UPDATE: GatewayIntentBits.Guilds,
  GUILD_DELETE: GatewayIntentBits.Guilds,
  CHANNEL_CREATE: GatewayIntentBits.Guilds,
  CHANNEL_UPDATE: GatewayIntentBits.Guilds,
  CHANNEL_DELETE: GatewayIntentBits.Guilds,
  THREAD_CREATE: GatewayIntentBits.Guilds,
  THREAD_UPDATE: GatewayIntentBits.Guilds,
  THREAD_DELETE: GatewayIntentBits.Guilds,
  GUILD_MEMBER_ADD: GatewayIntentBits.GuildMembers,
  GUILD_MEMBER_REMOVE: GatewayIntentBits.GuildMembers,
}

/** Events that need one intent in a guild and another in a direct message. */
const BY_PLACE: Readonly<Record<string, { readonly guild: number; readonly direct: number }>> = {
  MESSAGE_CREATE: { guild: GatewayIntentBits.GuildMessages, direct: GatewayIntentBits.DirectMessages },
  MESSAGE_UPDATE: { guild: GatewayIntentBits.GuildMessages, direct: GatewayIntentBits.DirectMessages },
  MESSAGE_DELETE: { guild: GatewayIntentBits.GuildMessages, direct: GatewayIntentBits.DirectMessages },
  TYPING_START: {
    guild: GatewayIntentBits.GuildMessageTyping,
    direct: GatewayIntentBits.DirectMessageTyping,
  },
}

/** Whether a session with these intents gets an event. */
export function isSubscribed(intents: number, event: string, inGuild: boolean): boolean {
  const place = BY_PLACE[event]
  const needed = place === undefined ? BY_INTENT[event] : inGuild ? place.guild : place.direct
  return needed === undefined || (intents & needed) !== 0
}
