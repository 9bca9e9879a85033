import { isWebUrl } from './citation.ts'
import { oneSpaced } from './clean-text.ts'
import { NAME_LIMIT, TITLE_LIMIT } from './limits.ts'
import { type PageDates, readPageDates } from './page-dates.ts'
import { presentFields } from './present-fields.ts'
import { type Fields, nameOf, storyIn, textAt } from './structured-data.ts'
import type { HtmlDocument } from './visible-text.ts'

/** Authors are people, not the pages about them. */
const ADDRESS = /^(?:https?:\/\/|@|www\.)|@\w+\.\w/i

/** What stands before authors in the languages of news. */
const BEFORE_AUTHORS = /^(?:(?:written|words|story|report(?:ed)?)\s+)?(?:by|von|par|por|di|da|автор)\s*:?\s+/i

/** Elements that name the author, where no metadata does. */
const AUTHOR_ELEMENTS =
  '[itemprop="author"] [itemprop="name"], [itemprop="author"], a[rel~="author"], [class*="byline" i], [class*="author-name" i], .author'

/** Authors that are programs' names for nobody. */
const NOBODY = /^(?:admin(?:istrator)?|editor|staff|newsroom|webmaster|undefined|null|none|n\/a)$/i

/** What parts a headline from the outlet's name behind it. */
const BEFORE_OUTLET = /\s+[-–—|·:]\s*$/

const WORD = /[\p{L}\p{N}]+/gu

/** Share of a heading's words that another telling of the headline has as well. */
const SAME_HEADLINE = 0.5

/** What a page says of itself besides its text. */
export interface PageCitation extends PageDates {
  readonly title?: string
  readonly byline?: string
  readonly source?: string
  readonly url?: string
  readonly section?: string
  readonly language?: string
}

/**
 * Reads the structured data (JSON-LD), the OpenGraph and other `meta` elements, `time`, headings and the canonical link.
 * @param base the address that the page was fetched from, where it was.
 */
export function readPageCitation(document: HtmlDocument, base?: string): PageCitation {
  const url = canonicalUrl(document, base) ?? base
  const story = storyIn(document, url)
  const source = sourceOf(document, story)
  return {
    ...readPageDates(document, story, url),
    ...presentFields({
      title: titleOf(document, story, source),
      byline: bylineOf(document, story, source),
      source,
      url,
      section: nameFrom(
        textAt(story, 'articleSection') ?? contentOf(document, 'meta[property="article:section"]'),
      ),
      language: languageOf(document, story),
    }),
  }
}

function sourceOf(document: HtmlDocument, story: Fields | undefined): string | undefined {
  return nameFrom(
    contentOf(document, 'meta[property="og:site_name"]') ??
      nameOf([story?.publisher].flat()[0]) ??
      contentOf(document, 'meta[name="application-name"]'),
  )
}

/** A name on one line, unless it is as long as a text. */
function nameFrom(text: string | undefined): string | undefined {
  const name = oneSpaced(text ?? '')
  return name === '' || name.length > NAME_LIMIT ? undefined : name
}

/** The headline as the page shows it, where metadata agree that it is one; else as metadata have it. */
function titleOf(
  document: HtmlDocument,
  story: Fields | undefined,
  source: string | undefined,
): string | undefined {
  const told = [
    textAt(story, 'headline'),
    contentOf(document, 'meta[property="og:title"]'),
    contentOf(document, 'meta[name="twitter:title"]'),
    textAt(story, 'name'),
  ]
    .map((text) => withoutOutlet(oneSpaced(text ?? ''), source))
    .filter((text) => text !== '' && text.length <= TITLE_LIMIT)
  const headings = [...document.querySelectorAll('h1')]
    .map((heading) => oneSpaced(heading.textContent ?? ''))
    .filter((text) => text !== '' && text.length <= TITLE_LIMIT)
  const page = withoutOutlet(oneSpaced(document.title ?? ''), source)
  const shown = headings.find((heading) => [...told, page].some((text) => isAlike(heading, text)))
  return shown ?? told[0] ?? (headings.length === 1 ? headings[0] : undefined)
}

function withoutOutlet(title: string, source: string | undefined): string {
  if (source === undefined || !title.toLowerCase().endsWith(source.toLowerCase())) return title
  const rest = title.slice(0, -source.length)
  return BEFORE_OUTLET.test(rest) ? rest.replace(BEFORE_OUTLET, '') : title
}

/** Whether two texts tell the same headline, one perhaps shortened. */
function isAlike(heading: string, text: string): boolean {
  const words = wordsOf(heading)
  const others = new Set(wordsOf(text))
  const shared = words.filter((word) => others.has(word)).length
  return shared > 0 && shared / Math.max(1, Math.min(words.length, others.size)) >= SAME_HEADLINE
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? []
}

function bylineOf(
  document: HtmlDocument,
  story: Fields | undefined,
  source: string | undefined,
): string | undefined {
  const authors = [story?.author].flat().map(nameOf)
  const named = contentsOf(
    document,
    'meta[name="author" i], meta[name="byl" i], meta[name="parsely-author" i]',
  )
  const shown = [...document.querySelectorAll(AUTHOR_ELEMENTS)]
    .slice(0, 1)
    .map((element) => element.textContent ?? '')
  for (const names of [authors, named, contentsOf(document, 'meta[property="article:author"]'), shown]) {
    const byline = joinNames(names, source)
    if (byline !== undefined) return byline
  }
  return undefined
}

function joinNames(names: readonly (string | undefined)[], source: string | undefined): string | undefined {
  const kept = names
    .map((name) => oneSpaced(name ?? '').replace(BEFORE_AUTHORS, ''))
    .filter((name) => name !== '' && !ADDRESS.test(name) && !NOBODY.test(name) && name !== source)
  return nameFrom([...new Set(kept)].join(', '))
}

function contentOf(document: HtmlDocument, selector: string): string | undefined {
  return contentsOf(document, selector)[0]
}

function contentsOf(document: HtmlDocument, selector: string): string[] {
  return [...document.querySelectorAll(selector)]
    .map((element) => element.getAttribute('content')?.trim() ?? '')
    .filter((content) => content !== '')
}

/** The page's own address. A site's front page is none: some sites name it on every page. */
function canonicalUrl(document: HtmlDocument, base: string | undefined): string | undefined {
  const named = [
    document.querySelector('link[rel~="canonical"]')?.getAttribute('href'),
    contentOf(document, 'meta[property="og:url"]'),
  ]
  return named
    .map((address) => resolve(address?.trim() ?? '', base))
    .find((url) => isWebUrl(url) && (new URL(url).pathname !== '/' || new URL(url).search !== ''))
}

/** An address as it stands; one that counts from the page's own becomes whole where that is known. */
function resolve(address: string, base: string | undefined): string {
  if (address === '' || base === undefined || /^[a-z][a-z0-9+.-]*:/i.test(address)) return address
  return URL.canParse(address, base) ? new URL(address, base).href : address
}

function languageOf(document: HtmlDocument, story: Fields | undefined): string | undefined {
  const told = [
    document.documentElement?.getAttribute('lang'),
    document.querySelector('body')?.getAttribute('lang'),
    textAt(story, 'inLanguage'),
    contentOf(document, 'meta[http-equiv="content-language" i]'),
    contentOf(document, 'meta[property="og:locale"]'),
  ]
  for (const language of told) {
    const canonical = canonicalLanguage(language?.trim().replaceAll('_', '-') ?? '')
    if (canonical !== undefined) return canonical
  }
  return undefined
}

function canonicalLanguage(language: string): string | undefined {
  if (language === '') return undefined
  try {
    return Intl.getCanonicalLocales(language)[0]
  } catch {
    return undefined
  }
}
