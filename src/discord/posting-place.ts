import {
  type BaseGuildTextChannel,
  type Client,
  DiscordAPIError,
  type GuildTextBasedChannel,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
  type SendableChannels,
} from 'discord.js'
import type { PauseReason } from '../archive/pause-store.ts'
import type { Place } from '../archive/place.ts'

/** A place as the bot finds it. */
export type OpenedPlace =
  | { readonly kind: 'open'; readonly channel: SendableChannels; readonly mayLook: boolean }
  | { readonly kind: 'closed'; readonly reason: PauseReason }
  /** The server has an outage. */
  | { readonly kind: 'away' }

/** Discord's codes after which nothing more is sent to a place until something has changed there. */
const CLOSED = new Map<number, PauseReason>([
  [RESTJSONErrorCodes.UnknownChannel, 'gone'],
  [RESTJSONErrorCodes.UnknownUser, 'closed'],
  [RESTJSONErrorCodes.MissingAccess, 'hidden'],
  [RESTJSONErrorCodes.CannotSendMessagesToThisUser, 'closed'],
  [RESTJSONErrorCodes.MissingPermissions, 'forbidden'],
  [RESTJSONErrorCodes.InvalidActionOnArchivedThread, 'forbidden'],
  [RESTJSONErrorCodes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds, 'closed'],
])

/** Why a refusal of Discord's closes a place; undefined where it is about the message or the moment. */
export function closedBy(error: unknown): PauseReason | undefined {
  return error instanceof DiscordAPIError ? CLOSED.get(Number(error.code)) : undefined
}

/**
 * Finds the channel of a place, and whether the bot may post there as far as is known, so that no request is made that
 * Discord would refuse.
 * @throws {DiscordAPIError} where Discord does not give the channel.
 */
export async function openPlace(client: Client, place: Place): Promise<OpenedPlace> {
  if (place.kind === 'direct') {
    return { kind: 'open', channel: await client.users.createDM(place.personId), mayLook: true }
  }
  if (client.guilds.cache.get(place.guildId)?.available === false) return { kind: 'away' }
  const channel = await client.channels.fetch(place.channelId, { allowUnknownGuild: true })
  if (channel === null || !channel.isSendable()) return { kind: 'closed', reason: 'forbidden' }
  if (channel.isDMBased()) return { kind: 'closed', reason: 'gone' }
  const reason = reasonAgainst(channel)
  return reason === undefined
    ? { kind: 'open', channel, mayLook: mayLook(channel) }
    : { kind: 'closed', reason }
}

/** Why the bot cannot post in a channel of a server, as far as this process knows the server. */
export function reasonAgainst(channel: GuildTextBasedChannel): PauseReason | undefined {
  const me = channel.guild?.members.me
  if (me === null || me === undefined) return undefined
  if (me.isCommunicationDisabled()) return 'muted'
  const { EmbedLinks, SendMessages, SendMessagesInThreads, ViewChannel } = PermissionFlagsBits
  const allowed = channel.permissionsFor(me)
  if (!allowed.has(ViewChannel)) return 'hidden'
  const send = channel.isThread() ? SendMessagesInThreads : SendMessages
  return allowed.has([send, EmbedLinks]) ? undefined : 'forbidden'
}

function mayLook(channel: GuildTextBasedChannel): boolean {
  const me = channel.guild?.members.me
  return me === null || me === undefined
    ? true
    : channel.permissionsFor(me).has(PermissionFlagsBits.ReadMessageHistory)
}

/** Whether a place that was closed is known to be open again: from what Discord tells of its servers, without a request. */
export function isOpenAgain(client: Client, place: Place): boolean {
  if (place.kind === 'direct') return false
  const guild = client.guilds.cache.get(place.guildId)
  if (guild?.available !== true) return false
  const channel = guild.channels.cache.get(place.channelId) as BaseGuildTextChannel | undefined
  return channel?.isSendable() === true && reasonAgainst(channel) === undefined
}
