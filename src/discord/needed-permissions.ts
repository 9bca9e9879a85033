import { type Client, type GuildTextBasedChannel, PermissionFlagsBits } from 'discord.js'
import type { Place } from '../archive/place.ts'
import type { NeededPermission } from '../reply/render-lacking.ts'

/** What the bot does in a channel needs these; in a thread, sending has a permission of its own. */
const NEEDED: readonly NeededPermission[] = [
  'ViewChannel',
  'SendMessages',
  'EmbedLinks',
  'AttachFiles',
  'ReadMessageHistory',
]

/** The permissions that the bot lacks in a channel of a server; empty where the channel is not known whole. */
export function lackedIn(channel: GuildTextBasedChannel): readonly NeededPermission[] {
  const me = channel.guild?.members.me
  if (me === null || me === undefined) return []
  const held = channel.permissionsFor(me)
  const needed = channel.isThread() ? NEEDED.map(inThreads) : NEEDED
  return needed.filter((name) => !held.has(PermissionFlagsBits[name]))
}

/** The permissions that the bot lacks in a place; empty where it is not known, or holds them all. */
export function lackedAt(client: Client, place: Place): readonly NeededPermission[] {
  if (place.kind === 'direct') return []
  const channel = client.guilds.cache.get(place.guildId)?.channels.cache.get(place.channelId)
  return channel?.isTextBased() === true ? lackedIn(channel) : []
}

function inThreads(name: NeededPermission): NeededPermission {
  return name === 'SendMessages' ? 'SendMessagesInThreads' : name
}
