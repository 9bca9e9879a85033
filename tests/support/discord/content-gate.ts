import type { APIMessage } from 'discord-api-types/v10'
import { GatewayIntentBits } from 'discord-api-types/v10'

/** A message's parts that the Message Content intent guards, and what stands in their place without it. */
const GUARDED = { content: '', embeds: [], attachments: [], components: [] } as const

/**
 * A message as the bot may see it: without the Message Content intent, what it says is left out unless it is the
 * bot's own, mentions the bot, or stands in a direct message. A message it replies to is judged by itself.
 * @param direct Whether the message stands in a direct message.
 */
export function gateContent(
  message: APIMessage,
  viewer: { readonly botId: string; readonly intents: number; readonly direct: boolean },
): APIMessage {
  if ((viewer.intents & GatewayIntentBits.MessageContent) !== 0 || viewer.direct) return message
  const { referenced_message: referenced, ...rest } = message
  const own = message.author.id === viewer.botId
  const mentioned = message.mentions.some((user) => user.id === viewer.botId)
  const gated: APIMessage =
    own || mentioned ? { ...rest } : { ...rest, ...(structuredClone(GUARDED) as object) }
  if (!own && !mentioned) delete gated.poll
  if (referenced === undefined) return gated
  return { ...gated, referenced_message: referenced === null ? null : gateContent(referenced, viewer) }
}
