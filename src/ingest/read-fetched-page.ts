import type { ArticleDraft } from '../articles/article.ts'
import type { FetchedPage } from '../fetch/fetcher.ts'
import { decodeText } from './decode-text.ts'
import { type PageOrigin, readHtmlPage } from './read-html-page.ts'
import { RefusedPage } from './refused-page.ts'

/** Media types of pages. */
const PAGE_TYPE = /^(?:text\/html|application\/xhtml\+xml)$/

/** Media types of feeds. */
const FEED_TYPE = /^application\/(?:rss|atom|rdf|feed)\+(?:xml|json)$/

/** Media types that say little of what it is. */
const VAGUE_TYPE = /^(?:|text\/plain|(?:text|application)\/xml|application\/octet-stream)$/

/** How pages and feeds begin. */
const PAGE_START =
  /^(?:\s|<!--(?:(?!-->)[\s\S]){0,2000}-->|<\?xml[^>]{0,200}>)*<(?:!doctype\s+html|html|head|body)\b/i
const FEED_START =
  /^(?:\s|<!--(?:(?!-->)[\s\S]){0,2000}-->|<\?xml[^>]{0,200}>)*<(?:rss|feed|rdf:rdf)\b|^\s*\{\s*"version"\s*:\s*"https:\/\/jsonfeed/i

/** How much of an answer tells what it is, in UTF-16 units. */
const HEAD_LENGTH = 5_000

const CHARSET = /;\s*charset\s*=\s*["']?([\w:.-]+)/i

/** Statuses with reasons of their own. */
const UNAUTHORIZED = 401
const PAYMENT_REQUIRED = 402
const GONE: ReadonlySet<number> = new Set([404, 410])
const LAST_SUCCESS = 299

/** What a feed address is answered with, and what to do about it. */
export const IS_A_FEED = 'The address leads to a feed; add it with "dateline feeds add URL".'

/**
 * Makes an article of a page that was fetched.
 * @param known what was known before, as from the feed that names the page.
 * @throws {RefusedPage} for answers that are no page, and pages in which something stands in the story's place.
 * @throws {RefusedText} where the page lacks what an article needs, or is damaged.
 */
export function readFetchedPage(page: FetchedPage, known?: PageOrigin['known']): ArticleDraft {
  requireSuccess(page.status)
  const contentType = page.headers.contentType ?? ''
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  if (FEED_TYPE.test(type)) throw new RefusedPage('not-a-page', IS_A_FEED)
  if (!PAGE_TYPE.test(type) && !VAGUE_TYPE.test(type)) {
    throw new RefusedPage('not-a-page', `The address leads to no page, but to "${type.slice(0, 60)}".`)
  }
  const html = decodeText(page.bytes, { charset: CHARSET.exec(contentType)?.[1], lenient: true })
  const head = html.slice(0, HEAD_LENGTH)
  if (FEED_START.test(head)) throw new RefusedPage('not-a-page', IS_A_FEED)
  if (!PAGE_TYPE.test(type) && !PAGE_START.test(head)) throw new RefusedPage('not-a-page')
  const draft = readHtmlPage(html, { url: page.url, ...(known === undefined ? {} : { known }) })
  // A page that calls another site's address its own would take the place of what that site says there.
  return draft.url === undefined || isSameSite(draft.url, page.url) ? draft : { ...draft, url: page.url }
}

/** Whether one host is the other's, or a part of it: `news.example.org` and `www.example.org` are both of `example.org`. */
export function isSameSite(url: string, other: string): boolean {
  const [one = '', two = ''] = [url, other].map((address) => new URL(address).hostname.replace(/^www\./, ''))
  return one === two || one.endsWith(`.${two}`) || two.endsWith(`.${one}`)
}

function requireSuccess(status: number): void {
  if (status <= LAST_SUCCESS) return
  const reason = `The server answers with status ${status}.`
  if (GONE.has(status)) throw new RefusedPage('not-found', reason)
  if (status === UNAUTHORIZED) throw new RefusedPage('login', reason)
  throw new RefusedPage(status === PAYMENT_REQUIRED ? 'paywall' : 'error', reason)
}
