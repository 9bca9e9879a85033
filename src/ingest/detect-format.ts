/** The formats that articles are read from. */
export type Format = 'wire' | 'articles-jsonl' | 'articles-json' | 'markdown' | 'html'

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
  /^(?:\s|<!--[\s\S]{0,2000}?-->|<\?xml[^>]*>)*<(?:!doctype\s+html|html|head|body|title|meta|article|main)\b/i

const XML_START = /^\s*(?:<\?xml|<rss\b|<feed\b)/i
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
  if (XML_START.test(text))
    return { reason: 'The file is XML (a feed, perhaps), which is not read from files.' }
  if (FRONT_MATTER.test(text) || MARKDOWN_HEADING.test(text) || MARKDOWN_NAME.test(fileName))
    return 'markdown'
  if (HTML_NAME.test(fileName) && TAG.test(text)) return 'html'
  // What is nothing else is plain text, whose reader says what its first line lacks.
  return 'wire'
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
