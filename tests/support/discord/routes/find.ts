import type { APIMessage } from 'discord-api-types/v10'
import { refusals } from '../api-error.ts'
import { botMay, type PermissionName } from '../permissions.ts'
import type { Channel, Guild, World } from '../world.ts'

/**
 * A channel that the bot may use as it wants to.
 * @throws ApiError 10003 where there is none, 50001 where the bot does not see it, 50013 where it lacks a permission.
 */
export function findChannel(world: World, id: string | undefined, ...needed: PermissionName[]): Channel {
  const channel = world.channels.get(id ?? '')
  if (channel === undefined) throw refusals.unknownChannel()
  if (!world.botSees(channel)) throw refusals.missingAccess()
  if (channel.guildId !== undefined && needed.some((name) => !botMay(channel, name))) {
    throw refusals.missingPermissions()
  }
  return channel
}

/** @throws ApiError 50013 where the bot is timed out in the channel's guild. */
export function refuseWhileMuted(world: World, { guildId }: Pick<Channel, 'guildId'>): void {
  const until = world.guilds.get(guildId ?? '')?.botMutedUntil ?? null
  if (until !== null && Date.parse(until) > world.clock.now) throw refusals.missingPermissions()
}

/** A guild with the bot in it. @throws ApiError 10004. */
export function findGuild(world: World, id: string | undefined): Guild {
  const guild = world.guilds.get(id ?? '')
  if (guild === undefined) throw refusals.unknownGuild()
  return guild
}

/** A message of a channel that everyone there sees. @throws ApiError 10008. */
export function findMessage(channel: Channel, id: string | undefined): APIMessage {
  const message = channel.messages.find((it) => it.id === id && ((it.flags ?? 0) & 64) === 0)
  if (message === undefined) throw refusals.unknownMessage()
  return message
}
