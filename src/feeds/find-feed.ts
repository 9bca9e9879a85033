import { FetchError, type FetchFailure } from '../fetch/fetch-error.ts'
import type { FetchedPage, Fetcher } from '../fetch/fetcher.ts'
import { RefusedText } from '../ingest/refusal.ts'
import { decodeFeed } from './decode-feed.ts'
import { commonFeedAddresses, discoverFeeds, type OfferedFeed } from './discover-feeds.ts'
import type { Feed } from './feed.ts'
import { FeedError, type FeedFailure } from './feed-error.ts'
import { FEED_TYPES } from './fetch-feed.ts'
import { readFeed } from './read-feed.ts'

/** Why there is no feed at an address. */
export type FindFailure = FetchFailure | FeedFailure | 'no-address' | 'no-feed'

/** What lies at an address that a person gave. */
export type FoundFeed =
  | { readonly kind: 'feed'; readonly url: string; readonly feed: Feed; readonly page: FetchedPage }
  /** A page that names several feeds. */
  | { readonly kind: 'page'; readonly url: string; readonly offered: readonly OfferedFeed[] }
  /** The message is a sentence. */
  | { readonly kind: 'failed'; readonly reason: FindFailure; readonly message: string }

/** A scheme that only says that an address is a feed. */
const FEED_SCHEME = /^feed:(?:\/\/)?(?=https?:\/\/)|^feed:\/\/(?!https?:)/i
const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i

/**
 * Finds the feed at an address, or of the page at an address: what the page names, else what lies where feeds commonly do.
 * @param typed as a person types it; without a scheme it is taken for https.
 */
export async function findFeed(fetcher: Fetcher, typed: string, signal?: AbortSignal): Promise<FoundFeed> {
  const address = addressOf(typed)
  if (address === undefined) return failed('no-address', 'That is not an address.')
  const first = await look(fetcher, address, signal)
  if (first.kind !== 'other') return first
  const offered = discover(first.page)
  if (offered.length > 1) return { kind: 'page', url: first.page.url, offered }
  const candidates =
    offered.length === 1 ? offered.map(({ url }) => url) : commonFeedAddresses(first.page.url)
  for (const candidate of candidates) {
    const found = await look(fetcher, candidate, signal)
    if (found.kind === 'feed') return found
  }
  return failed('no-feed', 'The address is a page, and no feed of its site was found.')
}

/** The address that a person means; `undefined` where it is none. */
export function addressOf(typed: string): string | undefined {
  const text = typed.trim().replace(FEED_SCHEME, '')
  const address = SCHEME.test(text) ? text : `https://${text}`
  if (text === '' || !URL.canParse(address)) return undefined
  const { href, hostname } = new URL(address)
  return SCHEME.test(text) || hostname.includes('.') ? href : undefined
}

async function look(
  fetcher: Fetcher,
  address: string,
  signal: AbortSignal | undefined,
): Promise<FoundFeed | { readonly kind: 'other'; readonly page: FetchedPage }> {
  try {
    const page = await fetcher.fetch(address, {
      accept: FEED_TYPES,
      ...(signal === undefined ? {} : { signal }),
    })
    if (page.status === 410) return failed('gone', 'The server says that it is gone for good (410).')
    if (page.status < 200 || page.status > 299) {
      return failed('refused', `The server answers with status ${page.status}.`)
    }
    try {
      const feed = readFeed(page.bytes, page.headers.contentType, page.url)
      return { kind: 'feed', url: page.movedTo ?? address, feed, page }
    } catch (error) {
      if (error instanceof FeedError && error.reason === 'not-a-feed') return { kind: 'other', page }
      throw error
    }
  } catch (error) {
    if (error instanceof FeedError || error instanceof FetchError) return failed(error.reason, error.message)
    throw error
  }
}

function discover(page: FetchedPage): readonly OfferedFeed[] {
  try {
    return discoverFeeds(decodeFeed(page.bytes, page.headers.contentType), page.url)
  } catch (error) {
    if (error instanceof RefusedText) return []
    throw error
  }
}

function failed(reason: FindFailure, message: string): FoundFeed {
  return { kind: 'failed', reason, message }
}
