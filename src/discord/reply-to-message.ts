import { type Guild, type Message, PermissionFlagsBits } from 'discord.js'
import type { Language } from '../reply/language.ts'
import { permissionNames } from '../reply/render-lacking.ts'
import type { Reply } from '../reply/reply.ts'
import { LACKING } from '../reply/texts/permissions.ts'
import type { Log } from './log.ts'
import { renderDiscord } from './render-discord.ts'

// Discord counts refused requests against the bot's address, so that what is known to be refused is not sent.

const { AttachFiles, EmbedLinks, ReadMessageHistory, SendMessages, SendMessagesInThreads, ViewChannel } =
  PermissionFlagsBits

/** Until when the bot is timed out in a server, where that was logged: once is enough. */
const loggedTimeOuts = new WeakMap<Guild, number | null>()

/** Whether the bot may answer a message where it stands. Why it may not is logged. */
export function mayAnswer(log: Log, message: Message): boolean {
  const { channel, guild } = message
  const me = guild?.members.me
  if (guild !== null && me?.isCommunicationDisabled() === true) {
    const until = me.communicationDisabledUntilTimestamp
    if (loggedTimeOuts.get(guild) !== until) {
      log.warn(
        { guild: guild.id, until: me.communicationDisabledUntil },
        'Cannot answer: the bot is timed out',
      )
    }
    loggedTimeOuts.set(guild, until)
    return false
  }
  const send = channel.isThread() ? SendMessagesInThreads : SendMessages
  const allowed = permits(message, ViewChannel | send)
  if (!allowed)
    log.warn({ channel: channel.id }, 'Cannot answer: the bot may not send messages in the channel')
  return allowed
}

/**
 * Answers a message with as much of a reply as the bot may send in its channel, and says what is missing. Where it cannot read the
 * history, the answer is no reply to the message.
 * @param nonce keeps a request that is sent again from posting twice.
 */
export async function replyToMessage(
  message: Message,
  reply: Reply,
  nonce: string,
  language: Language,
): Promise<Message> {
  const { channel } = message
  const whole = permits(message, AttachFiles) ? reply : withoutFiles(reply, language)
  const payload = renderDiscord(whole, message.author.id)
  const shown = permits(message, EmbedLinks)
    ? payload
    : {
        content: LACKING.in(language).needsHere({ permissions: permissionNames(['EmbedLinks'], language) }),
        allowedMentions: payload.allowedMentions,
      }
  const sent = { ...shown, nonce, enforceNonce: true }
  return mayReadHistory(message) || !channel.isSendable()
    ? await message.reply({ ...sent, failIfNotExists: false })
    : await channel.send(sent)
}

/** Whether the bot may read what was written before a message where it stands. */
export function mayReadHistory(message: Message): boolean {
  return permits(message, ReadMessageHistory)
}

/** A reply without its picture and its file, with a word on the picture, which people would miss. */
function withoutFiles({ file, picture, ...reply }: Reply, language: Language): Reply {
  if (picture === undefined) return reply
  const words = LACKING.in(language).noChart({ permissions: permissionNames(['AttachFiles'], language) })
  return { ...reply, blocks: [...reply.blocks, { kind: 'text', text: [words] }] }
}

/** Whether the channel of a message was deleted since, or the bot removed from its server: there is nowhere to answer. */
export function isChannelGone(message: Message): boolean {
  // The cache forgets what is gone, whatever the type says.
  return (message.channel as unknown) === null
}

/** Whether the bot has the permissions in a message's channel. In direct messages it has all. */
function permits({ channel, client, guild }: Message, permissions: bigint): boolean {
  if (channel.isDMBased()) return true
  // Of a server that is not told of yet, as in an outage, nothing is known.
  if (guild?.available === false) return true
  // Unknown permissions (a channel that is not cached whole) are left for Discord to decide.
  return channel.permissionsFor(client.user)?.has(permissions) ?? true
}
