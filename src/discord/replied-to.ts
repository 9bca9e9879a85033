import { type Message, MessageType } from 'discord.js'
import type { TargetMessage } from '../../commands/command.ts'
import { isUnknownMessage } from './failures.ts'
import type { Log } from './log.ts'
import { mayReadHistory } from './reply-to-message.ts'
import { targetMessage } from './target-message.ts'

/** The message that one replies to. */
export type RepliedTo =
  /** The bot's own. */
  | { readonly kind: 'own'; readonly messageId: string }
  /** Another's, as far as Discord shows it to the bot: in direct messages, and where it mentions the bot. */
  | { readonly kind: 'shown'; readonly message: TargetMessage }
  | { readonly kind: 'hidden' }
  /** It was deleted. */
  | { readonly kind: 'gone' }

/** The message of the bot that one replies to, as Discord tells along with it: its id. */
export function ownRepliedTo({ client, mentions, reference, type }: Message): string | undefined {
  if (type !== MessageType.Reply || mentions.repliedUser?.id !== client.user.id) return undefined
  return reference?.messageId
}

/** Finds the message that one replies to. @returns undefined where it replies to none. */
export async function repliedTo(message: Message, log: Log): Promise<RepliedTo | undefined> {
  const { channel, client, mentions, reference, type } = message
  const messageId = reference?.messageId
  if (type !== MessageType.Reply || messageId === undefined) return undefined
  if (ownRepliedTo(message) !== undefined) return { kind: 'own', messageId }
  // Of a message that is gone Discord does not say who wrote it.
  if (!mayReadHistory(message)) return { kind: mentions.repliedUser === null ? 'gone' : 'hidden' }
  try {
    const target = await channel.messages.fetch({ message: messageId, cache: false })
    if (target.author.id === client.user.id) return { kind: 'own', messageId }
    const read = targetMessage(target)
    return read.text === '' ? { kind: 'hidden' } : { kind: 'shown', message: read }
  } catch (error) {
    if (isUnknownMessage(error)) return { kind: 'gone' }
    log.debug({ err: error }, 'Cannot read the message that is replied to')
    return { kind: 'hidden' }
  }
}
