import type { SearchableNode } from './visible-text.ts'
import { markupText } from './visible-text.ts'

/** Types of schema.org that are a story. */
const STORY_TYPE = /(?:Article|BlogPosting|Report)$/

/** Structured data nests; deeper than this it is no description of a story. */
const DEPTH_LIMIT = 6

/** Stories that are looked at: the page's own, and lists of those beside it. */
const STORY_LIMIT = 50

/** A line feed or tab within a string, which JSON forbids and many programs write. */
const RAW_CONTROL = /[\n\t]/g

/** A comment or CDATA section around the data, from times when browsers showed scripts. */
const WRAPPING = /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*$/g

/** The fields of an object of structured data. */
export type Fields = Readonly<Record<string, unknown>>

/**
 * The story that a page's JSON-LD describes: of several the one with the page's address, else the first.
 * @param url the page's own address, where it is known.
 */
export function storyIn(document: SearchableNode, url: string | undefined): Fields | undefined {
  const stories: Fields[] = []
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    collectStories(parseData(script.textContent ?? ''), stories, 0)
  }
  return stories.find((story) => url !== undefined && addressesOf(story).includes(url)) ?? stories[0]
}

/** Broken structured data is common; the page says the same elsewhere. */
function parseData(text: string): unknown {
  for (const attempt of [text, text.replace(WRAPPING, '').replace(RAW_CONTROL, ' ')]) {
    try {
      return JSON.parse(attempt)
    } catch {
      // The next attempt, or the rest of the page.
    }
  }
  return undefined
}

function collectStories(value: unknown, stories: Fields[], depth: number): void {
  if (typeof value !== 'object' || value === null || depth > DEPTH_LIMIT || stories.length >= STORY_LIMIT)
    return
  const fields = value as Fields
  const types = [fields['@type']].flat()
  if (types.some((type) => typeof type === 'string' && STORY_TYPE.test(type))) stories.push(fields)
  const inner = Array.isArray(value) ? value : [fields['@graph'], fields.mainEntity, fields.mainEntityOfPage]
  for (const entry of inner) collectStories(entry, stories, depth + 1)
}

function addressesOf(story: Fields): unknown[] {
  const page = story.mainEntityOfPage
  return [
    story.url,
    story['@id'],
    page,
    typeof page === 'object' && page !== null ? (page as Fields)['@id'] : undefined,
  ]
}

/** The first text of a field; `undefined` where there is none. */
export function textAt(fields: Fields | undefined, key: string): string | undefined {
  const value = [fields?.[key]].flat()[0]
  return typeof value === 'string' && value.trim() !== '' ? decodeEntities(value) : undefined
}

/** The name of a person or an organisation, which stands as a text or as an object. */
export function nameOf(value: unknown): string | undefined {
  if (typeof value === 'object' && value !== null) return textAt(value as Fields, 'name')
  return textAt({ value }, 'value')
}

/** Structured data is text, but many pages write `&amp;` in it. */
function decodeEntities(text: string): string {
  return text.includes('&') ? markupText(text.replaceAll('<', '&lt;')) : text
}

/** Whether a story says that it is to be read for money, itself or in a part. */
export function isForPay(story: Fields | undefined): boolean {
  const parts = [story?.hasPart].flat().filter((part) => typeof part === 'object' && part !== null)
  return [story, ...(parts as Fields[])].some((fields) => isNo(fields?.isAccessibleForFree))
}

/** `false`, `"False"` and `"http://schema.org/False"`. */
function isNo(value: unknown): boolean {
  return value === false || (typeof value === 'string' && /(?:^|\/)false$/i.test(value.trim()))
}
