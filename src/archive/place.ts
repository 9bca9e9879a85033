/** Where something is posted that nobody has just asked for: one person's direct messages, or a channel of a server. */
export type Place =
  | { readonly kind: 'direct'; readonly personId: string }
  | { readonly kind: 'channel'; readonly channelId: string; readonly guildId: string }

/** The one text by which a place is known: `direct/PERSON` or `channel/CHANNEL/GUILD`. */
export function placeKey(place: Place): string {
  return place.kind === 'direct' ? `direct/${place.personId}` : `channel/${place.channelId}/${place.guildId}`
}

/**
 * Reads what `placeKey` wrote.
 * @throws {TypeError} for any other text.
 */
export function placeOf(key: string): Place {
  const [kind, first = '', guildId = ''] = key.split('/')
  if (kind === 'direct' && first !== '') return { kind, personId: first }
  if (kind === 'channel' && first !== '' && guildId !== '') return { kind, channelId: first, guildId }
  throw new TypeError(`Cannot read the place "${key}": it names neither a person nor a channel`)
}
