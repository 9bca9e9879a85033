import { createHash } from 'node:crypto'
import { type Message, type SendableChannels, SnowflakeUtil } from 'discord.js'
import type { APIEmbed } from 'discord-api-types/v10'

/** Messages of a page, and pages that are read: a channel in which more was written since is read no further. */
const PAGE = 100
const MOST_PAGES = 5

/** The clocks of this machine and of Discord may differ by so much. */
const CLOCK_SLACK_MS = 5 * 60_000

/** What a message is recognised by where Discord has forgotten its nonce: the words of its embeds. */
export function printOf(embeds: readonly Pick<APIEmbed, 'title' | 'description'>[]): string {
  const words = embeds.map(({ title, description }) => [title?.trim() ?? '', description?.trim() ?? ''])
  return createHash('sha256').update(JSON.stringify(words)).digest('base64url')
}

/**
 * Looks for a message of the bot's own that an earlier attempt may have posted.
 * @param sought.sinceMs when the attempt began, milliseconds since 1970.
 * @returns the message's id; undefined where there is none.
 * @throws where the channel cannot be read.
 */
export async function findPosted(
  channel: SendableChannels,
  sought: { readonly nonce: string; readonly print: string; readonly sinceMs: number },
): Promise<string | undefined> {
  let after = SnowflakeUtil.generate({ timestamp: sought.sinceMs - CLOCK_SLACK_MS, increment: 0n }).toString()
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const messages = await channel.messages.fetch({ after, limit: PAGE, cache: false })
    for (const message of messages.values()) if (isSought(message, sought)) return message.id
    const newest = messages.reduce((last, { id }) => (BigInt(id) > BigInt(last) ? id : last), after)
    if (messages.size < PAGE || newest === after) return undefined
    after = newest
  }
  return undefined
}

function isSought(
  message: Message,
  { nonce, print }: { readonly nonce: string; readonly print: string },
): boolean {
  if (message.author.id !== message.client.user.id) return false
  return message.nonce === nonce || printOf(message.embeds.map((embed) => embed.toJSON())) === print
}
