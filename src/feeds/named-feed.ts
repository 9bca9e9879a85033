import type { FollowedFeed } from '../archive/feed-store.ts'
import { feedName } from './feed-status.ts'

/** Which feed a person means. */
export type NamedFeed =
  | { readonly kind: 'found'; readonly feed: FollowedFeed }
  | { readonly kind: 'unknown' }
  /** Several have what was typed in their names or addresses. */
  | { readonly kind: 'several'; readonly feeds: readonly FollowedFeed[] }

/** What addresses are written with or without. */
const ADDRESS_FRAME = /^(?:feed:)?(?:https?:\/\/)?(?:www\.)?|\/+$/gi

/** The feed with this address, else with this name, else the only one that has it in its name or address. */
export function namedFeed(typed: string, feeds: readonly FollowedFeed[]): NamedFeed {
  const text = typed.trim().toLowerCase()
  const address = text.replace(ADDRESS_FRAME, '')
  if (address === '') return { kind: 'unknown' }
  const ways: ((feed: FollowedFeed) => boolean)[] = [
    ({ url }) => url.toLowerCase() === text,
    ({ url }) => url.toLowerCase().replace(ADDRESS_FRAME, '') === address,
    (feed) => feedName(feed).toLowerCase() === text,
    (feed) => feedName(feed).toLowerCase().includes(text) || feed.url.toLowerCase().includes(text),
  ]
  for (const way of ways) {
    const [feed, ...others] = feeds.filter(way)
    if (feed !== undefined)
      return others.length === 0 ? { kind: 'found', feed } : { kind: 'several', feeds: [feed, ...others] }
  }
  return { kind: 'unknown' }
}
