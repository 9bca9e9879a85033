/** Attributes that are parsed at all, in one tag and in a page: each is compared with those before it. */
export const ATTRIBUTE_LIMITS = { tag: 300, page: 100_000 } as const

/** A start tag's `<`, or a comment, and the tag's name. */
const OPENING = /<(?:!--|([a-z][^\s/>]*))/gi

/** Elements whose text is no markup. */
const RAW: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'title'])

const isSpace = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d)
const GREATER = 0x3e
const SLASH = 0x2f
const EQUALS = 0x3d
const DOUBLE = 0x22
const SINGLE = 0x27

/** Whether a page has more attributes than `ATTRIBUTE_LIMITS`, in one pass over its markup. */
export function hasManyAttributes(html: string): boolean {
  const small = html.toLowerCase()
  let all = 0
  OPENING.lastIndex = 0
  for (let match = OPENING.exec(html); match !== null; match = OPENING.exec(html)) {
    const [opening, name] = match
    if (name === undefined) {
      OPENING.lastIndex = endOf(html, '-->', match.index + opening.length)
      continue
    }
    const tag = readAttributes(html, match.index + opening.length)
    all += tag.attributes
    if (tag.attributes > ATTRIBUTE_LIMITS.tag || all > ATTRIBUTE_LIMITS.page) return true
    OPENING.lastIndex = RAW.has(name.toLowerCase())
      ? endOf(small, `</${name.toLowerCase()}`, tag.end)
      : tag.end
  }
  return false
}

/** Where a text ends that ends with `mark`; the end of all where it never does. */
function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  return at === -1 ? text.length : at + mark.length
}

/** Counts the attributes of a tag whose name ends at `from`, up to one more than a tag may have. */
function readAttributes(html: string, from: number): { readonly attributes: number; readonly end: number } {
  let at = from
  let attributes = 0
  while (at < html.length && attributes <= ATTRIBUTE_LIMITS.tag) {
    const code = html.charCodeAt(at)
    if (code === GREATER) return { attributes, end: at + 1 }
    if (isSpace(code) || code === SLASH) {
      at += 1
      continue
    }
    attributes += 1
    at = endOfName(html, at + 1)
    const value = skipSpace(html, at)
    if (html.charCodeAt(value) === EQUALS) at = endOfValue(html, skipSpace(html, value + 1))
  }
  return { attributes, end: at }
}

function skipSpace(html: string, from: number): number {
  let at = from
  while (at < html.length && isSpace(html.charCodeAt(at))) at += 1
  return at
}

function endOfName(html: string, from: number): number {
  let at = from
  for (; at < html.length; at += 1) {
    const code = html.charCodeAt(at)
    if (isSpace(code) || code === EQUALS || code === GREATER || code === SLASH) break
  }
  return at
}

function endOfValue(html: string, from: number): number {
  const quote = html.charCodeAt(from)
  if (quote === DOUBLE || quote === SINGLE) return endOf(html, html.charAt(from), from + 1)
  let at = from
  for (; at < html.length; at += 1) {
    const code = html.charCodeAt(at)
    if (isSpace(code) || code === GREATER) break
  }
  return at
}
