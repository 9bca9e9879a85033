/** The formats that articles are read from. */
export type Format = 'wire' | 'articles-jsonl' | 'articles-json' | 'markdown' | 'html' | 'xml'

/** The formats as people know them. */
export const FORMAT_NAMES =
  'wire text, Articles JSONL or a JSON array, Markdown with front matter, HTML pages, ninjs, NewsML-G2 and NITF'

/** The wire text's first line. */
const WIRE_START = /^\s*date\b(?!\s*:)/i

/** An array of objects, or an empty one. */
const JSON_ARRAY_START = /^\s*\[\s*[{\]]/
const JSON_OBJECT_START = /^\s*\{/

/** Front matter: a line of three hyphens, and another further down. */
const FRONT_MATTER = /^\s*---[ \t]*\n(?:[\s\S]*?\n)?---[ \t]*(?:\n|$)/

/** A first-level heading as the first line. */
const MARKDOWN_HEADING = /^\s*# \S/

/** What a page begins with, after comments and an XML declaration. */
const HTML_START =
  /^(?:\s|<!--(?:(?!-->)[\s\S]){0,2000}-->|<\?xml[^>]*>)*<(?:!doctype\s+html|html|head|body|title|meta|article|main)\b/i

/** XML of any kind, which its first element tells: a declaration, or the root of a format that is known. */
const XML_START =
  /^(?:\s|<!--(?:(?!-->)[\s\S]){0,2000}-->)*(?:<\?xml|<!doctype\s+nitf\b|<(?:[\w-]+:)?(?:nitf|newsItem|newsMessage|packageItem|rss|feed|rdf)\b)/i
const TAG = /<(?:p|div|h1|article|body)\b/i
const MARKDOWN_NAME = /\.(?:md|markdown|mdown)$/i
const HTML_NAME = /\.x?html?$/i

/**
 * Tells by its content what a text is; the file's name counts only where the content could be several things.
 * @param text decoded, with LF line endings; the first 64 KB of a large file will do.
 * @returns the format, or why there is none, as a sentence.
 */
export function detectFormat(text: string, fileName: string): Format | { readonly reason: string } {
  if (WIRE_START.test(text)) return 'wire'
  if (JSON_ARRAY_START.test(text)) return 'articles-json'
  if (JSON_OBJECT_START.test(text)) return isObjectPerLine(text) ? 'articles-jsonl' : 'articles-json'
  if (HTML_START.test(text)) return 'html'
  if (XML_START.test(text)) return 'xml'
  if (FRONT_MATTER.test(text) || MARKDOWN_HEADING.test(text) || MARKDOWN_NAME.test(fileName))
    return 'markdown'
  if (HTML_NAME.test(fileName) && TAG.test(text)) return 'html'
  // What is nothing else is plain text, whose reader says what its first line lacks.
  return 'wire'
}

/** Fields that a ninjs object has and an object of Articles JSON has not; those of 3.0 are compared in small letters. */
const NINJS_FIELD =
  /^(?:\$?standard|versioncreated|firstcreated|contentcreated|pubstatus|headlines|bodies|body_\w+|representationtype|infosources?)$/

/**
 * Whether a JSON value is an IPTC ninjs object, of whichever version, rather than an article of Articles JSON.
 * @param value parsed JSON.
 */
export function isNinjs(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const names = Object.keys(value).map((name) => name.toLowerCase())
  return (
    !names.includes('publishedat') && names.includes('uri') && names.some((name) => NINJS_FIELD.test(name))
  )
}

/** One object over several lines has a first line that is no object and a second that does not begin one. */
function isObjectPerLine(text: string): boolean {
  const [first = '', second] = text.trimStart().split(/\n\s*/, 2)
  return second === undefined || second === '' || second.startsWith('{') || isJson(first)
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
