import type { ArticleDraft } from '../articles/article.ts'
import { parseByline } from '../articles/byline.ts'
import { splitCredits } from '../articles/credits.ts'
import { readName, readUrl, requireBody, requireTitle } from './citation.ts'
import { cleanText } from './clean-text.ts'
import { FORMAT_NAMES } from './detect-format.ts'
import { presentFields } from './present-fields.ts'
import { readDate } from './read-date.ts'
import { RefusedText } from './refusal.ts'

/** `date`, then the day, then the headline. */
const FIRST_LINE = /^date(?:\s+(\d\S*))?(?:\s+(.*))?$/i

/** `source Reuters` or `url https://...`, small, under the first line. */
const HEADER_LINE = /^(source|url)\s+(\S.*)$/

interface Header {
  source?: string | undefined
  url?: string | undefined
  byline?: string | undefined
}

/**
 * Reads wire text: `date YYYY-MM-DD Headline`, then `source NAME`, `url URL` and `By NAME` lines where there are any, then
 * paragraphs parted by blank lines, the last perhaps a credit in parentheses.
 * @param text decoded, with LF line endings.
 * @throws {RefusedText} for a missing or impossible date, a missing headline, a URL that is none, and a missing text.
 */
export function readWireText(text: string): ArticleDraft {
  const lines = cleanText(text)
    .split('\n')
    .map((line) => line.trim())
  const first = Math.max(
    lines.findIndex((line) => line !== ''),
    0,
  )
  const { publishedAt, title } = readFirstLine(lines[first] ?? '', first + 1)
  const header: Header = {}
  let next = first + 1
  for (; next < lines.length; next += 1) {
    const line = lines[next] ?? ''
    if (line !== '' && !readHeaderLine(line, header, next + 1)) break
  }
  const { paragraphs, credits } = splitCredits(paragraphsOf(lines.slice(next)))
  return {
    title,
    body: requireBody(paragraphs),
    publishedAt,
    ...presentFields({ ...header, credits }),
  }
}

function readFirstLine(text: string, line: number): { readonly publishedAt: string; readonly title: string } {
  const [matched, day, headline] = FIRST_LINE.exec(text) ?? []
  if (matched === undefined) {
    // What is of no known format is read as wire text.
    throw new RefusedText(
      `No known format was recognised (the first line is not "date YYYY-MM-DD Headline"). Read are ${FORMAT_NAMES}.`,
      { line },
    )
  }
  if (day === undefined)
    throw new RefusedText('The date is missing: the line begins "date YYYY-MM-DD".', { line })
  const reading = readDate(day)
  if ('reason' in reading) throw new RefusedText(reading.reason, { line })
  return { publishedAt: reading.date, title: requireTitle(headline, { line }) }
}

/** @returns whether the line belongs to the header; each of its lines stands there once. */
function readHeaderLine(text: string, header: Header, line: number): boolean {
  const [, key, value] = HEADER_LINE.exec(text) ?? []
  if (key === 'source' && header.source === undefined) {
    header.source = readName('source', value, { line })
    return true
  }
  if (key === 'url' && header.url === undefined) {
    header.url = readUrl(value, { line })
    return true
  }
  const byline = header.byline === undefined ? parseByline(text) : undefined
  if (byline === undefined) return false
  header.byline = readName('byline', byline, { line })
  return true
}

/** A paragraph that is broken into lines becomes one line. */
function paragraphsOf(lines: readonly string[]): string[] {
  return lines
    .join('\n')
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.split('\n').join(' ').trim())
    .filter((paragraph) => paragraph !== '')
}
