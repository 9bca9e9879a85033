import { readDate } from './read-date.ts'
import { type Fields, textAt } from './structured-data.ts'
import type { SearchableNode } from './visible-text.ts'

/** Where pages say when they were published, the most reliable first: selector and the attribute that holds it. */
const PUBLISHED = [
  ['meta[property="article:published_time"]', 'content'],
  ['meta[itemprop="datePublished"]', 'content'],
  ['[itemprop="datePublished"][datetime]', 'datetime'],
  ['[itemprop="datePublished"][content]', 'content'],
  ['meta[name="article:published_time"], meta[property="og:published_time"]', 'content'],
  ['meta[property="og:article:published_time"], meta[name="published_time"]', 'content'],
  ['meta[name="pubdate" i], meta[name="publishdate" i], meta[name="publish-date" i]', 'content'],
  ['meta[name="publication_date" i], meta[name="citation_publication_date" i]', 'content'],
  ['meta[name="dc.date.issued" i], meta[name="dcterms.created" i], meta[name="dc.date" i]', 'content'],
  ['meta[name="date" i], meta[name="parsely-pub-date" i], meta[name="sailthru.date" i]', 'content'],
  ['time[pubdate]', 'datetime'],
  ['time.published, time.entry-date, time[class*="publish"]', 'datetime'],
  ['article time[datetime], main time[datetime]', 'datetime'],
  ['time[datetime]', 'datetime'],
  ['abbr.published', 'title'],
] as const

const UPDATED = [
  ['meta[property="article:modified_time"], meta[property="og:updated_time"]', 'content'],
  ['meta[itemprop="dateModified"]', 'content'],
  ['[itemprop="dateModified"][datetime]', 'datetime'],
  ['meta[name="last-modified" i], meta[name="dcterms.modified" i]', 'content'],
  ['time.updated', 'datetime'],
] as const

/** Elements in whose words a date may stand. */
const DATED_ELEMENTS =
  'time:not([datetime]), [class*="date" i], [class*="publish" i], [class*="timestamp" i], [itemprop="datePublished"]'

/** How many of them are tried, and how long their words may be. */
const DATED_ELEMENTS_LIMIT = 20
const DATE_WORDS_LIMIT = 80

/** What stands before and behind a date in words: "Published: 20 January 2026, 10:05". */
const BEFORE_DATE = /^[^\d]*?(?:published|posted|updated|on)\s*(?:on|at)?\s*[:\-–|]?\s*/i
const TIME_OF_DAY = /[\s,|·•–-]*(?:at\s+)?\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,5})?$/i

/** The day in an address such as `/2026/01/20/pier-opens`. */
const DAY_IN_ADDRESS = /\/(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)/

const WITH_OFFSET = /(?:Z|[+-]\d{2}:\d{2})$/
const HOUR_MS = 3_600_000

/** The farthest offsets from UTC, which a time without one may be away from the same time with it. */
const OFFSET_LIMIT_MS = 14 * HOUR_MS

/** When a page was published and changed. */
export interface PageDates {
  /** ISO 8601. */
  readonly publishedAt?: string
  /** Why there is no `publishedAt`, as a sentence. */
  readonly undated?: string
  readonly updatedAt?: string
}

/** Finds the dates of a page in its structured data, `meta` and `time` elements, words and address. */
export function readPageDates(
  document: SearchableNode,
  story: Fields | undefined,
  url: string | undefined,
): PageDates {
  const written = [
    textAt(story, 'datePublished'),
    textAt(story, 'dateCreated'),
    ...valuesAt(document, PUBLISHED),
  ]
  const published = bestDate(written) ?? bestDate(datesInWords(document)) ?? dayInAddress(url)
  const updated = bestDate([textAt(story, 'dateModified'), ...valuesAt(document, UPDATED)])
  const updatedAt = updated === published || updated === undefined ? {} : { updatedAt: updated }
  if (published !== undefined) return { publishedAt: published, ...updatedAt }
  const said = written.filter((date) => date !== undefined && date.trim() !== '')
  const failed = said.map((date) => readDate(date ?? '')).find((reading) => 'reason' in reading)
  const undated = failed?.reason ?? 'The date is missing: the page does not say when it was published.'
  return { undated, ...updatedAt }
}

/** The first date that can be read; where it lacks its offset, and another tells the same time with one, that. */
function bestDate(written: readonly (string | undefined)[]): string | undefined {
  const dates = written
    .filter((date) => date !== undefined && date.trim() !== '')
    .map((date) => ({ raw: (date ?? '').trim(), reading: readDate(date ?? '') }))
    .flatMap(({ raw, reading }) => ('date' in reading ? [{ raw, date: reading.date }] : []))
  const [first] = dates
  if (first === undefined || WITH_OFFSET.test(first.raw)) return first?.date
  const exact = dates.find(
    ({ raw, date }) =>
      WITH_OFFSET.test(raw) &&
      Math.abs(Date.parse(date) - Date.parse(first.date)) <= Math.max(OFFSET_LIMIT_MS, dayLength(first.date)),
  )
  return exact?.date ?? first.date
}

/** A day without a time may be any of its hours. */
function dayLength(date: string): number {
  return date.length === 10 ? OFFSET_LIMIT_MS + 24 * HOUR_MS : 0
}

function valuesAt(
  document: SearchableNode,
  places: readonly (readonly [selector: string, attribute: string])[],
): (string | undefined)[] {
  return places.map(([selector, attribute]) => {
    const [element] = document.querySelectorAll(selector)
    return element?.getAttribute(attribute) ?? undefined
  })
}

/** `<time>20 January 2026</time>` and `<p class="date">Published: 20 January 2026, 10:05</p>`. */
function datesInWords(document: SearchableNode): string[] {
  return [...document.querySelectorAll(DATED_ELEMENTS)]
    .slice(0, DATED_ELEMENTS_LIMIT)
    .map((element) => (element.textContent ?? '').trim())
    .filter((words) => words !== '' && words.length <= DATE_WORDS_LIMIT)
    .flatMap((words) => {
      const bare = words.replace(BEFORE_DATE, '')
      return [words, bare, bare.replace(TIME_OF_DAY, '')]
    })
}

function dayInAddress(url: string | undefined): string | undefined {
  const [, year, month = '', day = ''] = DAY_IN_ADDRESS.exec(url ?? '') ?? []
  if (year === undefined) return undefined
  const reading = readDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  return 'date' in reading ? reading.date : undefined
}
