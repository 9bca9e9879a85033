import { type AnyFeed, parseFeed } from 'feedsmith'
import { adaptAtom } from './adapt-atom.ts'
import { adaptJson } from './adapt-json.ts'
import { adaptRdf, adaptRss } from './adapt-rss.ts'
import { decodeFeed } from './decode-feed.ts'
import type { Feed, FeedEntry } from './feed.ts'
import { FeedError } from './feed-error.ts'
import { withoutLongPeople } from './long-people.ts'
import { requireModestXml } from './markup-limit.ts'

/** Entries beyond which a feed is not read. The longest that publishers offer have two thousand. */
export const MOST_ENTRIES = 5_000

/** Where an entry begins, in XML; what stands within CDATA is counted too, and no matter. */
const ENTRY_START = /<(?:[\w.-]+:)?(?:item|entry)[\s>]/gi

/** A document type; group 1 is its internal subset, in which entities are declared. */
const DOCUMENT_TYPE = /<!DOCTYPE[^>[]*(\[)?/i

/** What cannot stand in XML 1.0 and stands in feeds all the same. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be found
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** A page, in the first of what was fetched. */
const PAGE_START = /^\s*(?:<!--(?:(?!-->)[\s\S]){0,2000}-->\s*)*<(?:!doctype\s+html|html)\b/i

/**
 * Reads a feed: RSS 0.9x, 1.0 and 2.0, Atom, and JSON Feed.
 *
 * The parser expands no entities but characters, loads nothing, and gives up at 100 elements within one another; what it would
 * take long for is refused before.
 * @param url where it came from; addresses in it may be relative to that.
 * @throws {FeedError} `not-a-feed`, `malformed` or `too-many-entries`.
 */
export function readFeed(bytes: Uint8Array, contentType: string | undefined, url: string): Feed {
  const text = decodeFeed(bytes, contentType).replace(FORBIDDEN, '')
  if (text.trim() === '') throw new FeedError('not-a-feed', 'The answer is empty.')
  if (PAGE_START.test(text)) throw new FeedError('not-a-feed', 'The address is a page, not a feed.')
  if (DOCUMENT_TYPE.exec(text)?.[1] !== undefined) {
    throw new FeedError('malformed', 'The feed declares entities of its own, which are not read.')
  }
  if (!isJson(text)) {
    if (countEntries(text) > MOST_ENTRIES) throw tooMany()
    requireModestXml(text)
  }
  const feed = parse(isJson(text) ? text : withoutLongPeople(text), url)
  if (feed.entries.length > MOST_ENTRIES) throw tooMany()
  return { ...feed, entries: eachOnce(feed.entries) }
}

function parse(text: string, url: string): Feed {
  try {
    return adapt(parseFeed<string>(text, { maxItems: MOST_ENTRIES + 1 }), url)
  } catch (error) {
    const { name, cause } = error as Error
    if (name === 'DetectError') {
      throw new FeedError('not-a-feed', 'What the address answers is none of RSS, Atom and JSON Feed.')
    }
    const because = cause instanceof Error ? `: ${cause.message.split('\n')[0]}` : ''
    throw new FeedError('malformed', `The feed is broken${because}.`, { cause: error })
  }
}

function adapt(parsed: AnyFeed, url: string): Feed {
  switch (parsed.format) {
    case 'rss':
      return adaptRss(parsed.feed, url)
    case 'rdf':
      return adaptRdf(parsed.feed, url)
    case 'atom':
      return adaptAtom(parsed.feed, url)
    case 'json':
      return adaptJson(parsed.feed, url)
  }
}

function isJson(text: string): boolean {
  return text.trimStart().startsWith('{')
}

function countEntries(text: string): number {
  let count = 0
  ENTRY_START.lastIndex = 0
  while (count <= MOST_ENTRIES && ENTRY_START.test(text)) count += 1
  return count
}

function tooMany(): FeedError {
  return new FeedError('too-many-entries', `The feed has more than ${MOST_ENTRIES} entries.`)
}

function eachOnce(entries: readonly FeedEntry[]): readonly FeedEntry[] {
  const byKey = new Map<string, FeedEntry>()
  for (const entry of entries) if (!byKey.has(entry.key)) byKey.set(entry.key, entry)
  return [...byKey.values()]
}
