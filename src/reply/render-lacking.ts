import type { PauseReason } from '../archive/pause-store.ts'
import type { Language } from './language.ts'
import type { Inline } from './reply.ts'
import { PAUSES } from './texts/pauses.ts'
import { LACKING, PERMISSIONS } from './texts/permissions.ts'

/** A permission that the bot needs in a channel, by Discord's name for it. */
export type NeededPermission = keyof ReturnType<(typeof PERMISSIONS)['in']>

/** Words which permissions the bot lacks in a channel: "I need Embed Links in #news." */
export function lackingWords(
  lacks: readonly NeededPermission[],
  channelId: string,
  language: Language,
): readonly Inline[] {
  const channel: Inline = { text: `#${channelId}`, channelId }
  return LACKING.in(language).needs({ permissions: permissionNames(lacks, language), channel })
}

/** What a post by itself needs: it is no reply, and it has no file. */
const TO_POST: readonly NeededPermission[] = [
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'EmbedLinks',
]

/**
 * Words why nothing can be posted in a place, as a clause.
 * @param lacks the permissions that the bot lacks there; none where they are not known.
 */
export function pauseWords(
  reason: PauseReason,
  lacks: readonly NeededPermission[],
  language: Language,
): string {
  const words = PAUSES.in(language)
  const needed = lacks.filter((name) => TO_POST.includes(name))
  if (reason !== 'forbidden' || needed.length === 0) return words[reason]
  return words.lacking({ permissions: permissionNames(needed, language) })
}

/** What Discord's settings call permissions, in the quotation marks of the language. */
export function permissionNames(lacks: readonly NeededPermission[], language: Language): string[] {
  const names = PERMISSIONS.in(language)
  return lacks.map((name) => names[name])
}
