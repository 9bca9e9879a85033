import { ComponentType, type Message } from 'discord.js'
import type { TargetMessage } from '../../commands/command.ts'

/** What is read of an embed: what a person reads of it, in their order. */
const PARTS = ['title', 'description'] as const

/** A component of a message, as far as it has words or holds others. */
interface Worded {
  readonly type: number
  readonly content?: string
  readonly components?: readonly Worded[]
}

/**
 * What a message says: its content, what it forwards, the words of its embeds (previews of links, other bots' answers), and
 * those that stand in components, as many bots post them now.
 */
export function targetMessage(message: Message): TargetMessage {
  const forwarded = message.messageSnapshots?.map(({ content }) => content ?? '') ?? []
  const embeds = message.embeds.flatMap((embed) => PARTS.map((part) => embed[part] ?? ''))
  const laidOut = message.components.flatMap((component) => wordsOf(component.toJSON() as Worded))
  const texts = [message.content, ...forwarded, ...embeds, ...laidOut].map((text) => text.trim())
  return {
    id: message.id,
    text: texts.filter((text) => text !== '').join('\n\n'),
    postedAt: message.createdAt.toISOString(),
  }
}

/** The texts of a component and of those within it; what stands on buttons and in lists is no text. */
function wordsOf({ components = [], content = '', type }: Worded): string[] {
  return [...(type === ComponentType.TextDisplay ? [content] : []), ...components.flatMap(wordsOf)]
}
