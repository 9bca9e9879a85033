import type { Message } from 'discord.js'
import type { TargetMessage } from '../../commands/command.ts'

/** What is read of an embed: what a person reads of it, in their order. */
const PARTS = ['title', 'description'] as const

/** What a message says: its content, what it forwards, and the words of its embeds (previews of links, other bots' answers). */
export function targetMessage(message: Message): TargetMessage {
  const forwarded = message.messageSnapshots?.map(({ content }) => content ?? '') ?? []
  const embeds = message.embeds.flatMap((embed) => PARTS.map((part) => embed[part] ?? ''))
  const texts = [message.content, ...forwarded, ...embeds].map((text) => text.trim())
  return {
    id: message.id,
    text: texts.filter((text) => text !== '').join('\n\n'),
    postedAt: message.createdAt.toISOString(),
  }
}
