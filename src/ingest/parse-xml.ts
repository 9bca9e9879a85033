import { XMLValidator } from 'fast-xml-parser'
import { DOMParser } from 'linkedom'
import { oneSpaced } from './clean-text.ts'
import { RefusedText } from './refusal.ts'
import { parsePage } from './visible-text.ts'
import type { XmlElement } from './xml-elements.ts'

/** Elements within one another; news has some twenty. */
const DEPTH_LIMIT = 150

/** Elements of a document; a message of hundreds of stories has some ten thousand. */
const ELEMENT_LIMIT = 100_000

/** Openings of tags, ends, comments and the like, and values of attributes, in a document: what is looked at at all. */
const MARKUP_LIMITS = { '<': 3 * ELEMENT_LIMIT, '="': ELEMENT_LIMIT } as const

/** The beginning of any markup, or of an attribute's value. */
const SIGN = /<|=\s?["']/g

/** Names of characters in a document. HTML has two thousand, a story uses a handful. */
const NAME_LIMIT = 300

/** Longest explanation of the validator that is passed on, in UTF-16 units: it repeats what it found, however long that is. */
const REASON_LENGTH = 120

/** The validator's `Invalid '["a","b"]' found`: elements that are still open at the end. */
const UNCLOSED = /^Invalid '\[|^Unclosed tag/

/** What may stand before the root: white space, comments, instructions. */
const BEFORE_ROOT = /^(?:\s+|<!--[\s\S]*?-->|<\?[\s\S]*?\?>)*/

/** A document type, up to the list of declarations of its own (`[`) or to its end. */
const DOCUMENT_TYPE = /^<!DOCTYPE[^[>]*([[>])/i

/** Comments, CDATA sections and instructions, in which tags are text; then an end tag, an empty element, a start tag. */
const MARKUP =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/)|<[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*?(\/)?>/g

/** A character by its HTML name, which old NITF is full of, and which XML itself does not know. */
const NAMED_CHARACTER = /&(?!(?:amp|lt|gt|quot|apos);)([a-z]{2,31}\d{0,2});/gi

/**
 * Parses an XML document. Nothing outside it is ever read and nothing in it is expanded: a document type is passed over,
 * and one that declares entities is refused.
 * @param text decoded, with LF line endings.
 * @returns the root.
 * @throws {RefusedText} for what is not well-formed, and for more elements or deeper ones than news has.
 */
export function parseXml(text: string): XmlElement {
  requireLittleMarkup(text)
  const document = withoutDocumentType(text)
  const validity = XMLValidator.validate(document)
  if (validity !== true) {
    const { msg, line } = validity.err
    const reason = UNCLOSED.test(msg)
      ? 'it ends before its elements do'
      : oneSpaced(msg.slice(0, REASON_LENGTH)).replace(/\.$/, '')
    throw new RefusedText(`The XML is broken: ${reason}.`, { line })
  }
  requireModest(document)
  const root = new DOMParser().parseFromString(nameCharacters(document), 'text/xml').documentElement
  if (root === null) throw new RefusedText('The XML is broken: it holds no element.')
  return root as unknown as XmlElement
}

/** Lines stay where they are, for the validator's messages. */
function withoutDocumentType(text: string): string {
  const [before = ''] = BEFORE_ROOT.exec(text) ?? []
  const [type, end] = DOCUMENT_TYPE.exec(text.slice(before.length)) ?? []
  if (type === undefined) return text
  if (end === '[') throw new RefusedText('The XML declares entities of its own, which are never expanded.')
  return before + type.replace(/[^\n]/g, '') + text.slice(before.length + type.length)
}

/** Counts before anything is looked for in it: the validator takes seconds for a million comments or attributes. */
function requireLittleMarkup(text: string): void {
  const counts = { '<': 0, '="': 0 }
  for (const [sign] of text.matchAll(SIGN)) {
    const kind = sign === '<' ? '<' : '="'
    counts[kind] += 1
    if (counts[kind] > MARKUP_LIMITS[kind]) {
      throw new RefusedText('The XML has more markup (tags, comments, attributes) than any news has.')
    }
  }
}

/** Counts before a tree is built: building one of a million nested elements takes minutes. */
function requireModest(document: string): void {
  let depth = 0
  let elements = 0
  for (const [markup, end, empty] of document.matchAll(MARKUP)) {
    if (markup.startsWith('<!') || markup.startsWith('<?')) continue
    if (end !== undefined) {
      depth -= 1
      continue
    }
    elements += 1
    if (empty === undefined) depth += 1
    if (depth > DEPTH_LIMIT) {
      throw new RefusedText(
        `The XML nests more than ${DEPTH_LIMIT} elements in one another, which no news does.`,
      )
    }
    if (elements > ELEMENT_LIMIT) {
      throw new RefusedText(`The XML has more than ${ELEMENT_LIMIT} elements, which no news has.`)
    }
  }
}

function nameCharacters(document: string): string {
  const names = new Set<string>()
  for (const [name] of document.matchAll(NAMED_CHARACTER)) {
    names.add(name)
    if (names.size > NAME_LIMIT) {
      throw new RefusedText(
        `The XML has more than ${NAME_LIMIT} different names of characters, which no news has.`,
      )
    }
  }
  if (names.size === 0) return document
  const characters = new Map(
    Array.from(names, (name) => [name, parsePage(`<p>${name}</p>`).body.textContent ?? name]),
  )
  return document.replace(NAMED_CHARACTER, (name) => characters.get(name) ?? name)
}
