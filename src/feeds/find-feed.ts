import { FetchError, type FetchFailure } from '../fetch/fetch-error.ts'
import type { FetchedPage, Fetcher } from '../fetch/fetcher.ts'
import { commonFeedAddresses, type OfferedFeed } from './discover-feeds.ts'
import type { Feed } from './feed.ts'
import { FeedError, type FeedFailure } from './feed-error.ts'
import { FEED_TYPES } from './fetch-feed.ts'
import type { Readers } from './readers.ts'

/** Why there is no feed at an address. */
export type FindFailure = FetchFailure | FeedFailure | 'no-address' | 'no-feed'

/** What lies at an address that a person gave. */
export type FoundFeed =
  | { readonly kind: 'feed'; readonly url: string; readonly feed: Feed; readonly page: FetchedPage }
  /** A page that names several feeds. */
  | { readonly kind: 'page'; readonly url: string; readonly offered: readonly OfferedFeed[] }
  /** The message is a sentence. */
  | { readonly kind: 'failed'; readonly reason: FindFailure; readonly message: string }

/** What a feed is found with. */
export interface FindTools {
  readonly fetcher: Fetcher
  readonly readers: Pick<Readers, 'feed' | 'offered'>
}

/** A scheme that only says that an address is a feed. */
const FEED_SCHEME = /^feed:(?:\/\/)?(?=https?:\/\/)|^feed:\/\/(?!https?:)/i
const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i

/**
 * Finds the feed at an address, or of the page at an address: what the page names, else what lies where feeds commonly do.
 * @param typed as a person types it; without a scheme it is taken for https.
 */
export async function findFeed(
  { fetcher, readers }: FindTools,
  typed: string,
  signal?: AbortSignal,
): Promise<FoundFeed> {
  const address = addressOf(typed)
  if (address === undefined) return failed('no-address', 'That is not an address.')
  const first = await look({ fetcher, readers }, address, signal)
  if (first.kind !== 'other') return first
  const offered = await readers.offered(first.page, signal)
  if (offered.length > 1) return { kind: 'page', url: first.page.url, offered }
  const candidates =
    offered.length === 1 ? offered.map(({ url }) => url) : commonFeedAddresses(first.page.url)
  for (const candidate of candidates) {
    const found = await look({ fetcher, readers }, candidate, signal)
    if (found.kind === 'feed') return found
  }
  return isPage(first.page)
    ? failed('no-feed', 'The address is a page, and no feed of its site was found.')
    : failed('not-a-feed', 'What lies there is no feed.')
}

/** An element of a page, by its letters in whichever charset. */
const ELEMENT = /<(?:!doctype|html|head|body|title|meta|div|p|a)\b/i
/** Bytes that are looked through for one. */
const LOOKED_AT = 4096

function isPage({ bytes }: FetchedPage): boolean {
  return ELEMENT.test(new TextDecoder('latin1').decode(bytes.subarray(0, LOOKED_AT)))
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
  { fetcher, readers }: FindTools,
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
      const feed = await readers.feed(page, signal)
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

function failed(reason: FindFailure, message: string): FoundFeed {
  return { kind: 'failed', reason, message }
}
