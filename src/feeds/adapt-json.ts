import type { JsonFeed } from 'feedsmith'
import { readEntities } from '../ingest/entities.ts'
import { presentFields } from '../ingest/present-fields.ts'
import { absoluteUrl, entryFrom, feedTitle, languageTag, markup, present } from './adapt-parts.ts'
import type { Feed, FeedEntry } from './feed.ts'

/** Adapts JSON Feed 1.0 and 1.1, as feedsmith reads it. */
export function adaptJson(feed: JsonFeed.Feed<string>, url: string): Feed {
  const entries = (feed.items ?? []).map((item): FeedEntry | undefined =>
    entryFrom({
      ids: [item.id],
      title: markup('text', item.title === undefined ? undefined : readEntities(item.title)),
      url: absoluteUrl(item.url, url),
      published: present(item.date_published),
      updated: present(item.date_modified),
      byline: namesOf(item.authors ?? feed.authors ?? []),
      section: item.tags?.[0],
      language: languageTag(item.language),
      source: undefined,
      content: markup('html', item.content_html) ?? markup('text', item.content_text),
      summary: markup('text', item.summary),
    }),
  )
  return {
    format: 'json',
    ...presentFields({
      title: feedTitle(feed.title),
      siteUrl: absoluteUrl(feed.home_page_url, url),
      language: languageTag(feed.language),
    }),
    entries: entries.filter((entry) => entry !== undefined),
  }
}

function namesOf(people: readonly { readonly name?: string }[]): string | undefined {
  const names = people.map(({ name }) => present(name)?.trim()).filter((name) => name !== undefined)
  return names.length === 0 ? undefined : names.join(', ')
}
