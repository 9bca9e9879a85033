import type { APIMessage } from 'discord-api-types/v10'
import { MessageFlags } from 'discord-api-types/v10'
import { refusals } from '../api-error.ts'
import type { Backstage } from '../backstage.ts'
import { gateContent } from '../content-gate.ts'
import { fieldsOf } from '../json.ts'
import { botMay, type PermissionName } from '../permissions.ts'
import type { Call, Route } from '../router.ts'
import type { Channel } from '../world.ts'
import { findChannel, findMessage, refuseWhileMuted } from './find.ts'

/** How long a nonce is remembered, milliseconds. */
const NONCE_LIFE = 5 * 60_000

/** The messages of a channel. */
export function messageRoutes({ gateway, posting, world }: Backstage): readonly Route[] {
  const list = '/channels/:channelId/messages'
  const one = `${list}/:messageId`
  const seen = (channel: Channel, message: APIMessage): APIMessage => {
    const intents = [...gateway.sessions.values()].reduce((bits, session) => bits | session.intents, 0)
    return gateContent(message, { botId: world.bot.id, intents, direct: channel.guildId === undefined })
  }
  return [
    {
      method: 'GET',
      path: list,
      handle: ({ params, query }) => {
        const channel = findChannel(world, params.channelId, 'ReadMessageHistory')
        const open = channel.messages.filter((it) => ((it.flags ?? 0) & MessageFlags.Ephemeral) === 0)
        const page = pageOf(open, query)
        return { body: page.map((message) => seen(channel, message)) }
      },
    },
    {
      method: 'GET',
      path: one,
      handle: ({ params }) => {
        const channel = findChannel(world, params.channelId, 'ReadMessageHistory')
        return { body: seen(channel, findMessage(channel, params.messageId)) }
      },
    },
    {
      method: 'POST',
      path: list,
      body: 'message',
      handle: (call) => {
        const channel = findChannel(world, call.params.channelId, ...permissionsFor(world.channels, call))
        const recipient = world.people.get(
          channel.guildId === undefined ? (channel.recipientIds[0] ?? '') : '',
        )
        refuseWhileMuted(world, channel)
        if (recipient?.acceptsDirectMessages === false) throw refusals.cannotSendToPerson()
        const body = fieldsOf(call.body)
        if (body.message_reference != null && !botMay(channel, 'ReadMessageHistory')) {
          throw refusals.cannotReadHistory()
        }
        const twin = sentBefore(channel, body, world.bot.id, world.clock.now)
        if (twin !== undefined) return { body: twin }
        const replyTo = repliedMessage(channel, body)
        const flags = Number(body.flags ?? 0) & ~MessageFlags.Ephemeral
        const draft = { channel, author: world.bot, body: { ...body, flags }, files: call.files }
        return { body: posting.post(replyTo === undefined ? draft : { ...draft, replyTo }) }
      },
    },
    {
      method: 'PATCH',
      path: one,
      body: 'message-edit',
      handle: ({ body, files, params }) => {
        const channel = findChannel(world, params.channelId)
        const message = findMessage(channel, params.messageId)
        if (message.author.id !== world.bot.id) throw refusals.notYourMessage()
        return { body: posting.revise(channel, message, fieldsOf(body), files) }
      },
    },
    {
      method: 'DELETE',
      path: one,
      handle: ({ params }) => {
        const channel = findChannel(world, params.channelId)
        const message = findMessage(channel, params.messageId)
        const own = message.author.id === world.bot.id
        if (!own)
          throw channel.guildId === undefined ? refusals.notYourMessage() : refusals.missingPermissions()
        posting.remove(channel, message)
        return {}
      },
    },
  ]
}

function permissionsFor(
  channels: ReadonlyMap<string, Channel>,
  { body, files, params }: Call,
): PermissionName[] {
  const inThread = channels.get(params.channelId ?? '')?.parentId !== undefined
  const needed: PermissionName[] = [inThread ? 'SendMessagesInThreads' : 'SendMessages']
  const { embeds } = fieldsOf(body)
  if (Array.isArray(embeds) && embeds.length > 0) needed.push('EmbedLinks')
  if (files.length > 0) needed.push('AttachFiles')
  return needed
}

/** The message that was sent with the same nonce a moment ago, where the bot asks not to send twice. */
function sentBefore(
  channel: Channel,
  body: Readonly<Record<string, unknown>>,
  botId: string,
  now: number,
): APIMessage | undefined {
  if (body.enforce_nonce !== true || body.nonce === undefined) return undefined
  return channel.messages.find(
    (it) => it.author.id === botId && it.nonce === body.nonce && now - Date.parse(it.timestamp) < NONCE_LIFE,
  )
}

/** @throws ApiError 50035 when the message is gone and the bot did not allow for it. */
function repliedMessage(channel: Channel, body: Readonly<Record<string, unknown>>): APIMessage | undefined {
  if (body.message_reference === undefined || body.message_reference === null) return undefined
  const reference = fieldsOf(body.message_reference)
  const found = channel.messages.find((it) => it.id === reference.message_id)
  if (found === undefined && reference.fail_if_not_exists !== false) {
    const unknown = { code: 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE', message: 'Unknown message' }
    throw refusals.invalidForm({ message_reference: { _errors: [unknown] } })
  }
  return found
}

/** A page of messages, newest first. */
function pageOf(messages: readonly APIMessage[], query: URLSearchParams): readonly APIMessage[] {
  const limit = Number(query.get('limit') ?? 50)
  const before = query.get('before')
  const after = query.get('after')
  const around = query.get('around')
  const newestFirst = [...messages].reverse()
  if (after !== null)
    return messages
      .filter((it) => BigInt(it.id) > BigInt(after))
      .slice(0, limit)
      .reverse()
  if (before !== null) return newestFirst.filter((it) => BigInt(it.id) < BigInt(before)).slice(0, limit)
  if (around !== null) {
    const index = newestFirst.findIndex((it) => BigInt(it.id) <= BigInt(around))
    return newestFirst.slice(Math.max(0, index - Math.floor(limit / 2)), index + Math.ceil(limit / 2))
  }
  return newestFirst.slice(0, limit)
}
