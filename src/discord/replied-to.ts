import { type Message, MessageType } from 'discord.js'
import type { TargetMessage } from '../../commands/command.ts'
import type { Log } from './log.ts'
import { targetMessage } from './target-message.ts'

/** Whether a message replies to one that the bot did not write. */
export function repliesToAnother({ client, mentions, reference, type }: Message): boolean {
  if (type !== MessageType.Reply || reference?.messageId === undefined) return false
  return mentions.repliedUser !== null && mentions.repliedUser.id !== client.user.id
}

/**
 * The message that one replies to, as far as Discord shows it to the bot: in direct messages, and where it mentions the bot.
 * @returns undefined where nothing of it is shown.
 */
export async function repliedTo(message: Message, log: Log): Promise<TargetMessage | undefined> {
  const { channel, reference } = message
  try {
    const target = await channel.messages.fetch({ message: reference?.messageId ?? '', cache: false })
    const read = targetMessage(target)
    return read.text === '' ? undefined : read
  } catch (error) {
    log.debug({ err: error }, 'Cannot read the message that is replied to')
    return undefined
  }
}
