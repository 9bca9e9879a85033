import { generateOpml, type Opml, parseOpml } from 'feedsmith'
import { isWebUrl } from '../ingest/citation.ts'
import { oneSpaced } from '../ingest/clean-text.ts'
import { cutAtCharacter } from '../text/cut-at-character.ts'
import { decodeFeed } from './decode-feed.ts'
import { FeedError } from './feed-error.ts'
import { requireModestXml } from './markup-limit.ts'

/** Longest list of feeds that is read. */
export const MOST_LISTED = 2_000

/** Longest list that is read, in bytes, and its markup, as `requireModestXml` counts it: what so many feeds need, and some more. */
const LIST_LIMITS = { bytes: 1_000_000, markup: 70_000 } as const

/** Longest title of a listed feed, in UTF-16 units. */
const TITLE_LENGTH = 200

/** A document type with declarations of its own. */
const OWN_DECLARATIONS = /<!DOCTYPE[^>[]*\[/i
const MARKUP_START = /^\s*</

/** A feed of a list. */
export interface ListedFeed {
  readonly url: string
  /** As the feed calls itself. */
  readonly title?: string
  /** What somebody here called it. */
  readonly name?: string
}

/**
 * Reads a list of feeds: OPML, folders and all, or one address a line (blank lines and lines that begin with `#` are passed
 * over). Each address comes once.
 * @throws {FeedError} `malformed`, naming the line, or where there are too many.
 */
export function readFeedList(bytes: Uint8Array): readonly ListedFeed[] {
  if (bytes.length > LIST_LIMITS.bytes) {
    const megabytes = (bytes.length / 1e6).toFixed(1)
    throw new FeedError('too-many-entries', `The list has ${megabytes} MB; at most 1 MB is read.`)
  }
  const text = decodeFeed(bytes, undefined)
  const listed = MARKUP_START.test(text) ? readOpml(text) : readLines(text)
  const byUrl = new Map<string, ListedFeed>()
  for (const feed of listed) if (!byUrl.has(feed.url)) byUrl.set(feed.url, feed)
  if (byUrl.size > MOST_LISTED) {
    throw new FeedError(
      'too-many-entries',
      `The list names ${byUrl.size} feeds; at most ${MOST_LISTED} are read.`,
    )
  }
  return [...byUrl.values()]
}

/** A list that names no feed; feedsmith writes none without an outline. */
const emptyOpml = (createdAt: Date) =>
  `<?xml version="1.0" encoding="utf-8"?>\n<opml version="2.0">\n  <head>\n    <dateCreated>${createdAt.toUTCString()}</dateCreated>\n  </head>\n  <body/>\n</opml>\n`

/** Writes a list of feeds as OPML 2.0. @param createdAt ISO 8601. */
export function writeOpml(feeds: readonly ListedFeed[], title: string, createdAt: string): string {
  if (feeds.length === 0) return emptyOpml(new Date(createdAt))
  return generateOpml({
    head: { title, dateCreated: new Date(createdAt) },
    body: {
      // OPML shows the text and has the feed's own title beside it.
      outlines: feeds.map(({ url, ...named }) => {
        const name = cleaned(named.name)
        const title = cleaned(named.title)
        const text = name ?? title ?? url
        return {
          type: 'rss',
          text,
          title: name === undefined || title === name ? text : (title ?? url),
          xmlUrl: url,
        }
      }),
    },
  })
}

/** Titles that were kept before they were cleaned may hold what cannot stand in XML. */
const cleaned = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : oneSpaced(text)

function readOpml(text: string): ListedFeed[] {
  if (OWN_DECLARATIONS.test(text)) {
    throw new FeedError('malformed', 'The list declares entities of its own, which are not read.')
  }
  requireModestXml(text, LIST_LIMITS.markup)
  let parsed: ReturnType<typeof parseOpml>
  try {
    parsed = parseOpml(text)
  } catch (error) {
    throw new FeedError('malformed', 'The list is no OPML that can be read.', { cause: error })
  }
  const feeds: ListedFeed[] = []
  // The parser has given up on more than a hundred folders within one another.
  const visit = (outlines: readonly Opml.Outline<string>[]) => {
    for (const { xmlUrl, title, text: label, outlines: inner } of outlines) {
      const url = xmlUrl?.trim()
      if (url !== undefined && isWebUrl(url)) {
        feeds.push({ url, ...namesOf(shortLine(title), shortLine(label), url) })
      }
      visit((inner ?? []) as Opml.Outline<string>[])
    }
  }
  visit((parsed.body?.outlines ?? []) as Opml.Outline<string>[])
  return feeds
}

/** A title and a text that differ are the feed's own title and what somebody called it; an address is neither. */
function namesOf(title: string, label: string, url: string): Omit<ListedFeed, 'url'> {
  const named = label !== '' && title !== '' && label !== title && label !== url
  const own = title === '' ? label : title
  return { ...(own === '' || own === url ? {} : { title: own }), ...(named ? { name: label } : {}) }
}

function shortLine(text: string | undefined): string {
  return cutAtCharacter(oneSpaced(text ?? ''), TITLE_LENGTH)
}

function readLines(text: string): ListedFeed[] {
  const feeds: ListedFeed[] = []
  for (const [at, line] of text.split(/\r\n?|\n/).entries()) {
    const url = line.trim()
    if (url === '' || url.startsWith('#')) continue
    if (!isWebUrl(url)) {
      throw new FeedError(
        'malformed',
        `Line ${at + 1} of the list, "${url.slice(0, 80)}", is not an http or https address.`,
      )
    }
    feeds.push({ url })
  }
  return feeds
}
