import { oneSpaced } from '../ingest/clean-text.ts'
import { requireModestMarkup } from '../ingest/page-limits.ts'
import { parsePage } from '../ingest/visible-text.ts'
import { absoluteUrl } from './adapt-parts.ts'

/** The types under which pages name their feeds. */
const FEED_TYPE =
  /^(?:application\/(?:rss|atom|rdf)\+xml|application\/feed\+json|application\/json|text\/xml|application\/xml)\s*(?:;|$)/i

/** What a widespread program of sites names as JSON on each page: the page's own record, which is no feed. */
const PAGE_RECORD = /\/wp-json\//

/** Where feeds lie on sites whose pages do not name them, the most common first. */
const COMMON_PATHS = [
  '/feed',
  '/rss',
  '/rss.xml',
  '/feed.xml',
  '/atom.xml',
  '/index.xml',
  '/feed.json',
  '/feeds',
]

/** More feeds than these no page needs to offer. */
const MOST_OFFERED = 20

/** A feed that a page names. */
export interface OfferedFeed {
  readonly url: string
  readonly title?: string
}

/**
 * The feeds that a page names in its head.
 * @param html decoded.
 * @param url where the page came from.
 * @throws {RefusedText} for a page that is larger than any.
 */
export function discoverFeeds(html: string, url: string): readonly OfferedFeed[] {
  requireModestMarkup(html)
  const page = parsePage(html)
  const base = absoluteUrl(page.querySelector('base[href]')?.getAttribute('href') ?? undefined, url) ?? url
  const offered = new Map<string, OfferedFeed>()
  for (const link of page.querySelectorAll('link[rel~="alternate" i][href], link[rel~="feed" i][href]')) {
    const type = link.getAttribute('type') ?? ''
    const named = (link.getAttribute('rel') ?? '').toLowerCase().split(/\s+/).includes('feed')
    if (!named && !FEED_TYPE.test(type.trim())) continue
    const address = absoluteUrl(link.getAttribute('href') ?? undefined, base)
    if (address === undefined || offered.has(address) || PAGE_RECORD.test(address)) continue
    const title = oneSpaced(link.getAttribute('title') ?? '').slice(0, 200)
    offered.set(address, title === '' ? { url: address } : { url: address, title })
    if (offered.size === MOST_OFFERED) break
  }
  return [...offered.values()]
}

/** Addresses of a site at which a feed may lie, to be tried where its page names none. */
export function commonFeedAddresses(url: string): readonly string[] {
  return COMMON_PATHS.map((path) => new URL(path, url).href)
}
