import type {
  APIApplication,
  APIApplicationCommand,
  APIChannel,
  APIGuild,
  APIGuildMember,
  APIOverwrite,
} from 'discord-api-types/v10'
import { commands } from '../../commands/index.ts'
import { countOf } from '../reply/wording.ts'
import { visibleLine } from '../text/shown-text.ts'
import { type DiscordConfig, get } from './ask-discord.ts'
import { permissionsOf } from './channel-permissions.ts'
import type { Check } from './check.ts'
import { inviteLink, PERMISSIONS } from './discord-checks.ts'

/** A server's id: an integer of 64 bits with its time in the upper 42. */
const SNOWFLAKE = /^\d{17,20}$/

/** Channels that are named where something is missing in them. */
const NAMED_CHANNELS = 10

/** Discord's numbers for channels in which the bot writes: text and announcements. */
const WRITTEN: ReadonlySet<number> = new Set([0, 5])

/** Bits of an application that say that it was granted a privileged intent, in full or while it is small. */
const PRIVILEGED = [
  { name: 'Presence', bits: (1 << 12) | (1 << 13) },
  { name: 'Server Members', bits: (1 << 14) | (1 << 15) },
  { name: 'Message Content', bits: (1 << 18) | (1 << 19) },
] as const

/** Checks one server: whether the bot is in it, what it may do in each channel, its commands and its intents. */
export async function checkGuild(guildId: string, config: DiscordConfig): Promise<readonly Check[]> {
  const name = `Server ${visibleLine(guildId)}`
  if (config.discordToken === undefined) {
    return [{ state: 'failed', name, found: 'cannot be checked without DISCORD_TOKEN' }]
  }
  if (!SNOWFLAKE.test(guildId)) {
    const advice = 'In Discord, right-click the server and choose Copy Server ID.'
    return [{ state: 'failed', name, found: 'this is no id: one has 17 to 20 digits', advice }]
  }
  const application = await get<APIApplication>('applications/@me', config)
  if (application.kind === 'failed') return [{ state: 'failed', name, found: application.reason }]
  const { id, flags = 0 } = application.body
  const [guild, member, channels] = await Promise.all([
    get<APIGuild>(`guilds/${guildId}`, config),
    get<APIGuildMember>(`guilds/${guildId}/members/${id}`, config),
    get<readonly APIChannel[]>(`guilds/${guildId}/channels`, config),
  ])
  if (guild.kind === 'failed' || member.kind === 'failed') {
    return [
      {
        state: 'failed',
        name,
        found: 'the bot is not in it, or Discord does not know it',
        advice: `Invite it: ${inviteLink(id)}`,
      },
    ]
  }
  const joined: Check = { state: 'fine', name, found: `the bot is in ${visibleLine(guild.body.name)}` }
  const permissions: Check =
    channels.kind === 'failed'
      ? { state: 'warning', name: 'Channels', found: channels.reason }
      : checkChannels({ ...member.body, id }, guild.body, channels.body)
  return [joined, permissions, await checkCommands(id, guildId, config), checkIntents(flags)]
}

function checkChannels(
  member: APIGuildMember & { readonly id: string },
  guild: APIGuild,
  channels: readonly APIChannel[],
): Check {
  const name = 'Channels'
  const written = channels.filter(({ type }) => WRITTEN.has(type))
  const lacking = written.flatMap((channel) => {
    const overwrites = channel as { readonly permission_overwrites?: readonly APIOverwrite[] }
    const held = permissionsOf(member, guild, overwrites)
    const missing = PERMISSIONS.filter(({ bit }) => (held & bit) === 0n).map((permission) => permission.name)
    return missing.length === 0 ? [] : [`#${visibleLine(String(channel.name))} (${missing.join(', ')})`]
  })
  const found = `${countOf(written.length, 'channel')} in which people write`
  if (lacking.length === 0) return { state: 'fine', name, found: `${found}; every permission is there` }
  const named = lacking.slice(0, NAMED_CHANNELS)
  const rest = lacking.length - named.length
  return {
    state: 'warning',
    name,
    found: `${found}; permissions are missing in ${named.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}`,
    advice:
      'Give the role of the bot these permissions there, unless the channels are meant to be closed to it.',
  }
}

async function checkCommands(id: string, guildId: string, config: DiscordConfig): Promise<Check> {
  const name = 'Commands'
  const [everywhere, here] = await Promise.all([
    get<readonly APIApplicationCommand[]>(`applications/${id}/commands`, config),
    get<readonly APIApplicationCommand[]>(`applications/${id}/guilds/${guildId}/commands`, config),
  ])
  if (everywhere.kind === 'failed') return { state: 'warning', name, found: everywhere.reason }
  if (here.kind === 'failed') {
    const advice = `Invite it again with its commands: ${inviteLink(id)}`
    return { state: 'failed', name, found: here.reason, advice }
  }
  const registered = new Set([...everywhere.body, ...here.body].map((command) => command.name))
  const missing = commands.map(({ data }) => data.name).filter((command) => !registered.has(command))
  if (missing.length > 0) {
    return {
      state: 'warning',
      name,
      found: `not registered: ${missing.join(', ')}`,
      advice: 'Start the bot once: it registers what is missing.',
    }
  }
  if (everywhere.body.length > 0 && here.body.length > 0) {
    return {
      state: 'warning',
      name,
      found: 'registered everywhere and in this server too: people see them twice',
      advice: 'Run the bot either always with DISCORD_GUILD_ID or always without.',
    }
  }
  return { state: 'fine', name, found: `${countOf(registered.size, 'command')} registered` }
}

/** None is needed; one that is granted is no fault, but more than the bot asks for. */
function checkIntents(flags: number): Check {
  const granted = PRIVILEGED.filter(({ bits }) => (flags & bits) !== 0).map(({ name }) => name)
  return granted.length === 0
    ? { state: 'fine', name: 'Intents', found: 'no privileged intent is granted, and none is needed' }
    : {
        state: 'fine',
        name: 'Intents',
        found: `granted and not needed: ${granted.join(', ')}; they can be switched off`,
      }
}
