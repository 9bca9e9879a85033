import { isWebUrl } from './citation.ts'
import { oneSpaced } from './clean-text.ts'
import { presentFields } from './present-fields.ts'
import { readDate } from './read-date.ts'
import type { HtmlDocument } from './visible-text.ts'
import { paragraphsIn, parsePage } from './visible-text.ts'

/** Types of schema.org that are a story. */
const STORY_TYPE = /(?:Article|BlogPosting|Report)$/

/** Where pages say when they were published, the most reliable first: selector and the attribute that holds it. */
const PUBLISHED = [
  ['meta[property="article:published_time"]', 'content'],
  ['meta[itemprop="datePublished"]', 'content'],
  ['[itemprop="datePublished"][datetime]', 'datetime'],
  ['meta[name="article:published_time"], meta[property="og:published_time"]', 'content'],
  ['meta[name="pubdate" i], meta[name="publishdate" i], meta[name="publish-date" i]', 'content'],
  ['meta[name="dc.date.issued" i], meta[name="dcterms.created" i], meta[name="dc.date" i]', 'content'],
  ['meta[name="date" i], meta[name="parsely-pub-date" i], meta[name="sailthru.date" i]', 'content'],
  ['time[pubdate]', 'datetime'],
  ['article time[datetime], main time[datetime]', 'datetime'],
  ['time[datetime]', 'datetime'],
] as const

const UPDATED = [
  ['meta[property="article:modified_time"], meta[property="og:updated_time"]', 'content'],
  ['meta[itemprop="dateModified"]', 'content'],
] as const

/** Structured data nests; deeper than this it is no description of a story. */
const DEPTH_LIMIT = 6

/** Authors are people, not the pages about them. */
const ADDRESS = /^https?:\/\//i

/** What parts a headline from the outlet's name behind it. */
const BEFORE_OUTLET = /\s+[-–—|·:]\s*$/

type Fields = Readonly<Record<string, unknown>>

/** What a page says of itself besides its text. */
export interface PageCitation {
  readonly title?: string
  readonly byline?: string
  readonly source?: string
  /** ISO 8601. */
  readonly publishedAt?: string
  /** Why there is no `publishedAt`, as a sentence. */
  readonly undated?: string
  readonly updatedAt?: string
  readonly url?: string
  readonly section?: string
  readonly language?: string
}

/** Reads the structured data (JSON-LD), the OpenGraph and other `meta` elements, `time` and the canonical link of a page. */
export function readPageCitation(document: HtmlDocument): PageCitation {
  const story = storyIn(document)
  const dates = [textAt(story, 'datePublished'), ...valuesAt(document, PUBLISHED), ...timesInText(document)]
  const written = dates
    .filter((date) => date !== undefined && date.trim() !== '')
    .map((date) => readDate(date ?? ''))
  const published = written.find((reading) => 'date' in reading)
  const failed = written.find((reading) => 'reason' in reading)
  const updated = [textAt(story, 'dateModified'), ...valuesAt(document, UPDATED)]
    .map((date) => readDate(date ?? ''))
    .find((reading) => 'date' in reading)
  const url = canonicalUrl(document)
  const source = contentOf(document, 'meta[property="og:site_name"]') ?? nameOf([story?.publisher].flat()[0])
  const title = titleOf(document, story, source)
  const byline = authorsOf(story) ?? contentOf(document, 'meta[name="author" i]')
  const section = textAt(story, 'articleSection') ?? contentOf(document, 'meta[property="article:section"]')
  const language = languageOf(document)
  return {
    ...(published === undefined
      ? { undated: failed?.reason ?? 'The date is missing: the page does not say when it was published.' }
      : { publishedAt: published.date }),
    ...presentFields({ title, byline, source, updatedAt: updated?.date, url, section, language }),
  }
}

/** The first story that the page's JSON-LD describes. */
function storyIn(document: HtmlDocument): Fields | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const story = findStory(JSON.parse(script.textContent ?? ''), 0)
      if (story !== undefined) return story
    } catch {
      // Broken structured data is common; the page says the same elsewhere.
    }
  }
  return undefined
}

function findStory(value: unknown, depth: number): Fields | undefined {
  if (typeof value !== 'object' || value === null || depth > DEPTH_LIMIT) return undefined
  const fields = value as Fields
  const types = [fields['@type']].flat()
  if (types.some((type) => typeof type === 'string' && STORY_TYPE.test(type))) return fields
  const inner = Array.isArray(value) ? value : [fields['@graph'], fields.mainEntity, fields.mainEntityOfPage]
  for (const entry of inner) {
    const story = findStory(entry, depth + 1)
    if (story !== undefined) return story
  }
  return undefined
}

function textAt(fields: Fields | undefined, key: string): string | undefined {
  const value = [fields?.[key]].flat()[0]
  return typeof value === 'string' && value.trim() !== '' ? decodeEntities(value) : undefined
}

/** Structured data is text, but many pages write `&amp;` in it. */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return paragraphsIn(parsePage(`<p>${text.replaceAll('<', '&lt;')}</p>`).body).join(' ')
}

/** The name of a person or an organisation, which stands as a text or as an object. */
function nameOf(value: unknown): string | undefined {
  if (typeof value === 'object' && value !== null) return textAt(value as Fields, 'name')
  return textAt({ value }, 'value')
}

function authorsOf(story: Fields | undefined): string | undefined {
  const names = [story?.author]
    .flat()
    .map(nameOf)
    .filter((name) => name !== undefined && !ADDRESS.test(name))
  return names.length === 0 ? undefined : names.join(', ')
}

/** The headline, without the outlet's name behind it. */
function titleOf(
  document: HtmlDocument,
  story: Fields | undefined,
  source: string | undefined,
): string | undefined {
  const headings = document.querySelectorAll('h1')
  const title = [
    textAt(story, 'headline'),
    contentOf(document, 'meta[property="og:title"]'),
    headings.length === 1 ? headings[0]?.textContent : undefined,
  ]
    .map((text) => oneSpaced(text ?? ''))
    .find((text) => text !== '')
  if (title === undefined || source === undefined || !title.endsWith(source)) return title
  const rest = title.slice(0, -source.length)
  return BEFORE_OUTLET.test(rest) ? rest.replace(BEFORE_OUTLET, '') : title
}

function valuesAt(
  document: HtmlDocument,
  places: readonly (readonly [selector: string, attribute: string])[],
): (string | undefined)[] {
  return places.map(
    ([selector, attribute]) => document.querySelector(selector)?.getAttribute(attribute) ?? undefined,
  )
}

/** `<time>20 January 2026</time>`. */
function timesInText(document: HtmlDocument): string[] {
  return [...document.querySelectorAll('time:not([datetime])')]
    .map((time) => time.textContent ?? '')
    .slice(0, 3)
}

function contentOf(document: HtmlDocument, selector: string): string | undefined {
  const content = document.querySelector(selector)?.getAttribute('content')?.trim()
  return content === undefined || content === '' ? undefined : content
}

/** The page's own address. A site's front page is none: some sites name it on every page. */
function canonicalUrl(document: HtmlDocument): string | undefined {
  const named = [
    document.querySelector('link[rel~="canonical"]')?.getAttribute('href'),
    contentOf(document, 'meta[property="og:url"]'),
  ]
  return named
    .map((url) => url?.trim() ?? '')
    .find((url) => isWebUrl(url) && (new URL(url).pathname !== '/' || new URL(url).search !== ''))
}

function languageOf(document: HtmlDocument): string | undefined {
  const language = document.documentElement?.getAttribute('lang')?.trim().replaceAll('_', '-')
  if (language === undefined || language === '') return undefined
  try {
    return Intl.getCanonicalLocales(language)[0]
  } catch {
    return undefined
  }
}
