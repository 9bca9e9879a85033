import { isWebUrl } from '../ingest/citation.ts'
import { oneSpaced } from '../ingest/clean-text.ts'
import { presentFields } from '../ingest/present-fields.ts'
import type { FeedEntry, Markup } from './feed.ts'

/** Longest key that is kept as it is; ids are short, and what is longer is made to cost room. */
const KEY_LENGTH = 2_000

/** A tag or a character reference: the text is HTML. */
const HTML_SIGN = /<\/?[a-z][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/i

/** What the formats call differently, by one name. */
export interface EntryParts {
  readonly ids: readonly (string | undefined)[]
  readonly title: Markup | undefined
  readonly url: string | undefined
  readonly published: string | undefined
  readonly updated: string | undefined
  readonly byline: string | undefined
  readonly section: string | undefined
  readonly language: string | undefined
  readonly source: string | undefined
  readonly content: Markup | undefined
  readonly summary: Markup | undefined
}

/** Puts an entry together; `undefined` for one that says nothing. */
export function entryFrom({ ids, ...fields }: EntryParts): FeedEntry | undefined {
  const { title, url, summary, content } = fields
  if (title === undefined && summary === undefined && content === undefined) return undefined
  const key = [...ids, url, title?.text, summary?.text, content?.text].find((id) => present(id) !== undefined)
  if (key === undefined) return undefined
  return { key: key.trim().slice(0, KEY_LENGTH), ...presentFields(fields) }
}

/** The text, or `undefined` where it is blank or none. */
export function present(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text
}

/** What a feed calls itself, or is called, on one line and without control characters; `undefined` where that is nothing. */
export function feedTitle(text: string | undefined): string | undefined {
  return present(oneSpaced(text ?? ''))
}

/** An absolute http or https address; `undefined` for anything else. */
export function absoluteUrl(written: string | undefined, base: string): string | undefined {
  const text = present(written)?.trim()
  if (text === undefined || !URL.canParse(text, base)) return undefined
  const { href } = new URL(text, base)
  return isWebUrl(href) ? href : undefined
}

/** Text of a format that allows HTML and plain text and does not say which it is. */
export function guessedMarkup(text: string | undefined): Markup | undefined {
  if (present(text) === undefined) return undefined
  return { kind: HTML_SIGN.test(text ?? '') ? 'html' : 'text', text: text ?? '' }
}

/** A text of a format that says how it is to be read; `undefined` where it is blank or none. */
export function markup(kind: Markup['kind'], text: string | undefined): Markup | undefined {
  return present(text) === undefined ? undefined : { kind, text: text ?? '' }
}

/** `en-us` and `en_US` as `en-US`; `undefined` for what is no language. */
export function languageTag(written: string | undefined): string | undefined {
  const text = present(written)?.trim().replaceAll('_', '-')
  if (text === undefined) return undefined
  try {
    return Intl.getCanonicalLocales(text)[0]
  } catch {
    return undefined
  }
}
