import { whyUnsavable } from '../archive/savable.ts'
import type { ArticleDraft } from '../articles/article.ts'
import { isDay, publicationTime } from '../articles/dates.ts'
import { readName, requireTitle } from '../ingest/citation.ts'
import { oneSpaced } from '../ingest/clean-text.ts'
import { NAME_LIMIT } from '../ingest/limits.ts'
import { presentFields } from '../ingest/present-fields.ts'
import { readDate } from '../ingest/read-date.ts'
import { isSameSite } from '../ingest/read-fetched-page.ts'
import { hostOf } from '../ingest/read-html-page.ts'
import { RefusedText } from '../ingest/refusal.ts'
import { storyFrom, withoutBy } from '../ingest/story.ts'
import { cutAtCharacter } from '../text/cut-at-character.ts'
import { DAMAGE } from './decode-feed.ts'
import { entryText, plainLine } from './entry-text.ts'
import type { Feed, FeedEntry } from './feed.ts'

/** Clocks of publishers are wrong by a few minutes, and days begin in the east 14 hours before they do in UTC. */
const CLOCK_SLACK_MS = 10 * 60_000
const DAY_SLACK_MS = 14 * 3_600_000

/** Longest headline that is made of a text that has none. */
const MADE_TITLE = 90
const LAST_WORD = /\s+\S*$/

/** What an entry is read with. */
export interface EntryContext {
  readonly feed: Feed
  /** The address of the feed. */
  readonly feedUrl: string
  /** The outlet's name, as whoever added the feed gave it. */
  readonly name?: string
  /** Now, and when the entry was first seen: what has no date, or one that is yet to come, is dated by that. */
  readonly now: string
  readonly seenAt: string
}

/** What of an entry's text is known before its page is looked at. */
export interface ReadEntry {
  readonly draft: ArticleDraft
  /** Whether the page is to be asked for the whole text. */
  readonly wantsPage: boolean
}

/**
 * Reads an entry as an article, from what the feed gives. Its text is marked as a teaser unless it is the whole.
 * @throws {RefusedText} where that is no article: no text, a headline without end, damaged characters.
 */
export function readEntry(entry: FeedEntry, context: EntryContext): ReadEntry {
  const { feed, feedUrl, name, now, seenAt } = context
  const { paragraphs, whole } = entryText(entry)
  const title = requireTitle(plainLine(entry.title) || madeTitle(paragraphs))
  const story = storyFrom(paragraphs, title)
  const body = story.paragraphs.join('\n\n')
  const author = entry.byline === undefined ? story.byline : withoutBy(oneSpaced(entry.byline))
  // What a feed tells of another site's page is not that page's text, however long it is.
  const ofOwnSite = entry.url === undefined || isSameSite(entry.url, feedUrl)
  const excerpt = whole && ofOwnSite ? undefined : (true as const)
  const draft: ArticleDraft = {
    title,
    body,
    publishedAt: saneDate(entry.published, now) ?? saneDate(entry.updated, now) ?? seenAt,
    ...presentFields({
      updatedAt: saneDate(entry.updated, now),
      source: shortName(name ?? entry.source ?? feed.title) ?? hostOf(feedUrl),
      byline: shortName(author),
      url: entry.url,
      section: shortName(entry.section),
      language: entry.language ?? feed.language,
      credits: story.credits,
      excerpt,
    }),
  }
  return { draft, wantsPage: excerpt === true && entry.url !== undefined }
}

/**
 * Puts what the page says in the place of what the feed gave. The feed keeps its date, which is the more reliable one, and the
 * outlet keeps the name that it was given.
 * @param pageUrl where the page was fetched from, after redirects.
 */
export function withPage(
  { draft }: ReadEntry,
  page: ArticleDraft,
  { name, now, pageUrl, dated }: EntryContext & { readonly pageUrl: string; readonly dated: boolean },
): ArticleDraft {
  const { excerpt: _excerpt, ...told } = draft
  const fromPage = saneDate(page.publishedAt, now)
  // A page that calls another site's address its own would take the place of what that site says there.
  const canonical = page.url !== undefined && isSameSite(page.url, pageUrl) ? page.url : pageUrl
  return {
    ...told,
    ...page,
    url: canonical,
    publishedAt: dated ? told.publishedAt : (fromPage ?? told.publishedAt),
    ...presentFields({
      source: shortName(name) ?? page.source ?? told.source,
      byline: page.byline ?? told.byline,
    }),
  }
}

/** @throws {RefusedText} for a text that cannot be quoted as it was published, or not be kept. */
export function requireSound(draft: ArticleDraft): void {
  const { title, body } = draft
  if (body.trim() === '') throw new RefusedText('The entry has a headline but no text.')
  if (title.includes(DAMAGE) || body.includes(DAMAGE)) {
    throw new RefusedText('The text holds damaged characters.')
  }
  // One that cannot be saved would keep all that is saved with it.
  const why = whyUnsavable(draft, { withoutNull: true })
  if (why !== undefined) throw new RefusedText(`The entry cannot be kept: ${why}.`)
}

/** Whether an entry says a date that can be used. */
export function isDated(entry: FeedEntry, now: string): boolean {
  return saneDate(entry.published, now) !== undefined
}

/** The date, unless it cannot be read, stands for none or lies in the future. */
function saneDate(written: string | undefined, now: string): string | undefined {
  if (written === undefined) return undefined
  const reading = readDate(written)
  if ('reason' in reading) return undefined
  const slack = isDay(reading.date) ? DAY_SLACK_MS : CLOCK_SLACK_MS
  const time = publicationTime(reading.date)
  // The first instant of the clocks of computers is what programs write that have no date.
  return time === 0 || time > Date.parse(now) + slack ? undefined : reading.date
}

/** A name on one line; one that is too long to be a name is left out. */
function shortName(text: string | undefined): string | undefined {
  if (text === undefined || text.length > 10 * NAME_LIMIT) return undefined
  const line = plainLine({ kind: 'html', text })
  return line.length > NAME_LIMIT || line.includes(DAMAGE) ? undefined : readName('name', line)
}

function madeTitle(paragraphs: readonly string[]): string {
  const first = paragraphs[0] ?? ''
  return first.length <= MADE_TITLE ? first : `${cutAtCharacter(first, MADE_TITLE).replace(LAST_WORD, '')}…`
}
