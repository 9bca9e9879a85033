import { marked } from 'marked'
import { parseDocument } from 'yaml'
import type { ArticleDraft } from '../articles/article.ts'
import { readName, readUrl, requireBody, requireTitle } from './citation.ts'
import { cleanText } from './clean-text.ts'
import { requireModestFrontMatter, requireModestMarkdown } from './markdown-limit.ts'
import { paragraphsOfMarkup } from './markup-paragraphs.ts'
import { presentFields } from './present-fields.ts'
import { readDate } from './read-date.ts'
import { RefusedText } from './refusal.ts'
import { storyFrom, withoutBy } from './story.ts'

/** White space, three hyphens, the YAML, three hyphens. */
const FRONT_MATTER = /^(\s*)---[ \t]*\n((?:[\s\S]*?\n)?)---[ \t]*(?:\n|$)/

/** Front matter says one thing in few ways; more expansion than this is an attack. */
const ALIAS_LIMIT = 100

/** Values by key in small letters; lists of names are joined. */
type FrontMatter = ReadonlyMap<string, string>

/**
 * Reads Markdown with YAML front matter (`title`, `date`, `updated`, `source`, `byline` or `author`, `url`, `section`,
 * `language`). The headline may be the first `# ` heading instead. The text is what a reader of the rendered page sees.
 * @param text decoded, with LF line endings.
 * @throws {RefusedText} for front matter that is not YAML, and as `readWireText` for what is missing or impossible.
 */
export function readMarkdown(text: string): ArticleDraft {
  const [whole = '', before = '', yaml] = FRONT_MATTER.exec(text) ?? []
  const written = text.slice(whole.length)
  requireModestFrontMatter(yaml ?? '')
  requireModestMarkdown(written)
  const front =
    yaml === undefined ? new Map<string, string>() : readFrontMatter(yaml, before.split('\n').length)
  const tokens = parseMarkdown(written)
  const heading = tokens.findIndex((token) => token.type === 'heading' && token.depth === 1)
  const headline =
    heading === -1 ? '' : paragraphsOfMarkup(marked.parser(tokens.slice(heading, heading + 1))).join(' ')
  const title = requireTitle(cleanText(front.get('title') ?? headline))
  const date = front.get('date')
  if (date === undefined) {
    throw new RefusedText('The date is missing: give it in front matter, as "date: 2026-01-20".')
  }
  const publishedAt = requireDate(date)
  const updated = front.get('updated')
  if (front.get('title') === undefined) tokens.splice(heading, 1)
  const story = storyFrom(paragraphsOfMarkup(marked.parser(tokens)), title)
  const author = front.get('byline') ?? front.get('author')
  const byline = readName('byline', author === undefined ? story.byline : withoutBy(author))
  const source = readName('source', front.get('source'))
  const url = readUrl(front.get('url'))
  const section = readName('section', front.get('section'))
  const language = readName('language', front.get('language'))
  const updatedAt = updated === undefined ? undefined : requireDate(updated)
  return {
    title,
    body: requireBody(story.paragraphs),
    publishedAt,
    ...presentFields({ updatedAt, source, byline, url, section, language, credits: story.credits }),
  }
}

/** The parser goes a step down its stack for every quotation within a quotation. */
function parseMarkdown(text: string): ReturnType<typeof marked.lexer> {
  try {
    return marked.lexer(text)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new RefusedText('The Markdown nests deeper than any story does.')
  }
}

function requireDate(text: string): string {
  const reading = readDate(text)
  if ('reason' in reading) throw new RefusedText(reading.reason)
  return reading.date
}

/** @param line the line of the opening hyphens, from 1. */
function readFrontMatter(yaml: string, line: number): FrontMatter {
  // The core schema leaves dates as they are written, so that 2026-02-30 is seen and not rolled over.
  const parsed = parseDocument(yaml, { schema: 'core', prettyErrors: true })
  const [error] = parsed.errors
  if (error !== undefined) {
    const within = error.linePos?.[0].line ?? 0
    throw new RefusedText(`The front matter is not YAML: ${error.message.split(/ at line |\n/)[0]}.`, {
      line: line + within,
    })
  }
  const values: unknown = parsed.toJS({ maxAliasCount: ALIAS_LIMIT })
  if (values === null || values === undefined) return new Map()
  if (typeof values !== 'object' || Array.isArray(values)) {
    throw new RefusedText('The front matter is not a list of keys and values.', { line: line + 1 })
  }
  const front = new Map<string, string>()
  for (const [key, value] of Object.entries(values)) {
    const text = textOf(value).trim()
    if (text !== '') front.set(key.toLowerCase(), cleanText(text))
  }
  return front
}

/** Scalars as text, a list as its entries with commas; a mapping says nothing that is known here. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return Array.isArray(value)
    ? value
        .map(textOf)
        .filter((entry) => entry !== '')
        .join(', ')
    : ''
}
