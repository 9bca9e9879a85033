import { type PageOf, pageControls } from '../src/reply/page-controls.ts'
import type { Reply } from '../src/reply/reply.ts'
import type { CommandInput, Services } from './command.ts'

/** The page of a list that a command is to show, counted from 0; it may lie beyond the last. */
export function pageAsked({ turned }: CommandInput): number {
  return Math.max(0, turned?.page ?? 0)
}

/**
 * Gives a reply the buttons that turn its pages, where it has several and somebody can press them. What makes the list again
 * is kept in the archive, so that they work after a restart.
 * @param command the name of the command whose list it is.
 */
export async function withPages(
  reply: Reply,
  at: PageOf,
  command: string,
  input: CommandInput,
  { archive }: Services,
): Promise<Reply> {
  const { asker, asOf, options, turned } = input
  if (at.pages <= 1 || asker === undefined) return reply
  const { guildId, channelId, personId } = asker
  const place = { ...(guildId === undefined ? {} : { guildId }), channelId, personId }
  const listingId =
    turned?.listingId ?? (await archive.listings.keep({ command, options, asOf, place, keptAt: asOf }))
  const controls = pageControls(at, (page) => `page:${page}:${listingId}`)
  return { ...reply, controls: [...(reply.controls ?? []), ...controls] }
}
