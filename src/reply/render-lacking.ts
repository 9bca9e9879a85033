import type { Language } from './language.ts'
import type { Inline } from './reply.ts'
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

/** What Discord's settings call permissions, in the quotation marks of the language. */
export function permissionNames(lacks: readonly NeededPermission[], language: Language): string[] {
  const names = PERMISSIONS.in(language)
  return lacks.map((name) => names[name])
}
