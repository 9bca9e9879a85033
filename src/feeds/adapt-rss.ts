import type { RdfFeed, RssFeed } from 'feedsmith'
import { presentFields } from '../ingest/present-fields.ts'
import {
  absoluteUrl,
  entryFrom,
  feedTitle,
  guessedMarkup,
  languageTag,
  markup,
  present,
} from './adapt-parts.ts'
import type { Feed, FeedEntry } from './feed.ts'

/** `someone@example.org (A Name)`, the form of RSS for a person; group 1 is the name. */
const MAILED_PERSON = /^\S+@\S+\s*\((.+)\)$/
const MAIL_ADDRESS = /^\S+@\S+$/

/** Longest text of a person that is looked at: the patterns take long for a long one, and no name is. */
const PERSON_LENGTH = 300

/** Adapts RSS 0.91 to 2.0, as feedsmith reads it. */
export function adaptRss(feed: RssFeed.Feed<string>, url: string): Feed {
  const entries = (feed.items ?? []).map((item): FeedEntry | undefined => {
    const { guid, link } = item
    const permanent = guid?.isPermaLink !== false ? guid?.value : undefined
    return entryFrom({
      ids: [guid?.value],
      title: guessedMarkup(item.title ?? item.dc?.titles?.[0]),
      url: absoluteUrl(link, url) ?? (isAddress(permanent) ? absoluteUrl(permanent, url) : undefined),
      published:
        present(item.pubDate) ?? item.dc?.dates?.[0] ?? item.dcterms?.issued?.[0] ?? item.atom?.published,
      updated: item.atom?.updated ?? item.dcterms?.modified?.[0],
      byline: namesOf(item.dc?.creators ?? item.authors ?? []),
      section: item.categories?.[0]?.name,
      language: languageTag(item.dc?.languages?.[0]),
      source: item.source?.title,
      content: markup('html', item.content?.encoded),
      summary: guessedMarkup(item.description ?? item.dc?.descriptions?.[0]),
    })
  })
  return {
    format: 'rss',
    ...presentFields({
      title: feedTitle(feed.title),
      siteUrl: absoluteUrl(feed.link, url),
      language: languageTag(feed.language ?? feed.dc?.languages?.[0]),
      restMinutes: feed.ttl ?? minutesOf(feed.sy),
    }),
    entries: entries.filter((entry) => entry !== undefined),
  }
}

/** Adapts RSS 0.90 and 1.0, which are RDF. */
export function adaptRdf(feed: RdfFeed.Feed<string>, url: string): Feed {
  const entries = (feed.items ?? []).map((item): FeedEntry | undefined =>
    entryFrom({
      ids: [item.rdf?.about],
      title: guessedMarkup(item.title ?? item.dc?.titles?.[0]),
      url: absoluteUrl(item.link, url),
      published: item.dc?.dates?.[0] ?? item.dcterms?.issued?.[0],
      updated: item.dcterms?.modified?.[0],
      byline: namesOf(item.dc?.creators ?? []),
      section: item.dc?.subjects?.[0],
      language: languageTag(item.dc?.languages?.[0]),
      source: item.dc?.sources?.[0],
      content: markup('html', item.content?.encoded),
      summary: guessedMarkup(item.description ?? item.dc?.descriptions?.[0]),
    }),
  )
  return {
    format: 'rdf',
    ...presentFields({
      title: feedTitle(feed.title),
      siteUrl: absoluteUrl(feed.link, url),
      language: languageTag(feed.dc?.languages?.[0]),
      restMinutes: minutesOf(feed.sy),
    }),
    entries: entries.filter((entry) => entry !== undefined),
  }
}

/** How long the syndication module says that a feed stays as it is. */
function minutesOf(
  sy: { readonly updatePeriod?: string; readonly updateFrequency?: number } | undefined,
): number | undefined {
  const periods: Readonly<Record<string, number>> = { hourly: 60, daily: 1_440, weekly: 10_080 }
  const period = periods[sy?.updatePeriod?.toLowerCase() ?? '']
  return period === undefined ? undefined : period / Math.max(1, sy?.updateFrequency ?? 1)
}

function namesOf(authors: readonly unknown[]): string | undefined {
  const names = authors.map(nameOf).filter((name) => name !== undefined)
  return names.length === 0 ? undefined : names.join(', ')
}

/** A person as text or as an object; a mail address alone is no name. */
function nameOf(author: unknown): string | undefined {
  const written = typeof author === 'object' && author !== null && 'name' in author ? author.name : author
  const text = typeof written === 'string' && written.length <= PERSON_LENGTH ? written.trim() : ''
  const name = MAILED_PERSON.exec(text)?.[1] ?? text
  return name === '' || MAIL_ADDRESS.test(name) ? undefined : name
}

function isAddress(text: string | undefined): boolean {
  return text !== undefined && URL.canParse(text)
}
