import type { AtomFeed } from 'feedsmith'
import { presentFields } from '../ingest/present-fields.ts'
import { absoluteUrl, entryFrom, feedTitle, languageTag, markup, present } from './adapt-parts.ts'
import type { Feed, FeedEntry, Markup } from './feed.ts'

type AtomText = { readonly value?: string; readonly type?: string } | undefined
type AtomLink = { readonly href?: string; readonly rel?: string; readonly type?: string }

/** Adapts Atom, as feedsmith reads it. */
export function adaptAtom(feed: AtomFeed.Feed<string>, url: string): Feed {
  const base = absoluteUrl(feed.xml?.base, url) ?? url
  const entries = (feed.entries ?? []).map((entry): FeedEntry | undefined => {
    const here = absoluteUrl(entry.xml?.base, base) ?? base
    return entryFrom({
      ids: [entry.id],
      title: textOf(entry.title),
      url: absoluteUrl(alternate(entry.links ?? []), here),
      published: present(entry.published) ?? entry.dc?.dates?.[0] ?? present(entry.updated),
      updated: present(entry.published) === undefined ? undefined : present(entry.updated),
      byline: namesOf(entry.authors ?? entry.source?.authors ?? []),
      section: entry.categories?.[0]?.label ?? entry.categories?.[0]?.term,
      language: languageTag(entry.xml?.lang),
      source: plain(entry.source?.title),
      content: textOf(entry.content),
      summary: textOf(entry.summary),
    })
  })
  return {
    format: 'atom',
    ...presentFields({
      title: feedTitle(feed.title?.value),
      siteUrl: absoluteUrl(alternate(feed.links ?? []), base),
      language: languageTag(feed.xml?.lang),
    }),
    entries: entries.filter((entry) => entry !== undefined),
  }
}

/** The link to what the entry is about; `alternate` is what a link without a relation means. */
function alternate(links: readonly AtomLink[]): string | undefined {
  const pages = links.filter(({ rel = 'alternate' }) => rel === 'alternate')
  return (pages.find(({ type = 'text/html' }) => type === 'text/html') ?? pages[0])?.href
}

/** Atom says how its texts are to be read; text is what nothing says. */
function textOf(text: AtomText): Markup | undefined {
  const kind = text?.type === 'html' || text?.type === 'xhtml' || text?.type === 'text/html' ? 'html' : 'text'
  return markup(kind, text?.value)
}

function plain(text: AtomText): string | undefined {
  return present(text?.value)
}

function namesOf(people: readonly { readonly name?: string }[]): string | undefined {
  const names = people.map(({ name }) => present(name)?.trim()).filter((name) => name !== undefined)
  return names.length === 0 ? undefined : names.join(', ')
}
