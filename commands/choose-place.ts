import type { Place } from '../src/archive/place.ts'
import { renderCannotPost, renderRefusal } from '../src/reply/render-following.ts'
import type { Reply } from '../src/reply/reply.ts'
import { FOLLOWING } from '../src/reply/texts/following.ts'
import type { CommandInput } from './command.ts'
import { readWords } from './read-options.ts'

export type ChosenPlace =
  | { readonly kind: 'chosen'; readonly place: Place; readonly personId: string }
  | { readonly kind: 'refused'; readonly reply: Reply }

/**
 * Where posts are to come: the channel that was chosen; without one, the channel of a server for those who may manage it, and
 * for everybody else their direct messages.
 * @param options.mayBeClosed whether a channel in which the bot cannot post will do, as for ending what is set there
 */
export function choosePlace(
  input: CommandInput,
  options: { readonly mayBeClosed?: boolean } = {},
): ChosenPlace {
  const { asker, channels = {}, language = 'en' } = input
  const say = FOLLOWING.in(language)
  if (asker === undefined) return refused(say.inDiscord)
  const { channelId, guildId, personId } = asker
  const chosen = readWords(input, 'channel')
  const id = chosen ?? (channels[channelId]?.mayManage === true ? channelId : undefined)
  if (id === undefined) return { kind: 'chosen', place: { kind: 'direct', personId }, personId }
  const rights = channels[id]
  if (guildId === undefined || rights?.mayManage !== true) return refused(say.managersOnly)
  const place: Place = { kind: 'channel', channelId: id, guildId }
  if (rights.closed !== undefined && options.mayBeClosed !== true) {
    const { closed: reason, lacks = [] } = rights
    return { kind: 'refused', reply: renderCannotPost(place, { reason, lacks }, language) }
  }
  return { kind: 'chosen', place, personId }
}

function refused(text: string): ChosenPlace {
  return { kind: 'refused', reply: renderRefusal([text]) }
}
