import { ATTRIBUTE_LIMITS, hasManyAttributes } from './attribute-limit.ts'
import { RefusedText } from './refusal.ts'
import type { HtmlDocument, HtmlNode } from './visible-text.ts'

/** Elements of a page beyond which finding its story takes minutes. */
const ELEMENT_LIMIT = 20_000

/** Start tags that are parsed at all: some of a page's stand in its scripts, as text. */
const TAG_LIMIT = 2 * ELEMENT_LIMIT

/** Angle brackets that are parsed at all: those of tags, ends and comments, and what only looks like them. */
const BRACKET_LIMIT = 5 * ELEMENT_LIMIT

/** Signs of markup in the text itself, each of which cuts it into pieces whenever it is parsed. */
const SIGN_LIMIT = ELEMENT_LIMIT

/** Units of text, each counted once for every element that it lies in: the story is looked for in each of them. */
const NESTED_TEXT_LIMIT = 20_000_000

/** Elements, each counted once for every element that it lies in; news pages have some fifty thousand, long ones ten times that. */
const NESTED_ELEMENT_LIMIT = 600_000

/** Elements within one another beyond which it takes minutes too; news pages have some thirty. */
const DEPTH_LIMIT = 150

const BRACKET = /<([a-z])?/gi
const SIGN = /[<>&\u00a0]/g

/** `Node.ELEMENT_NODE`. */
const ELEMENT = 1
/** `Node.TEXT_NODE`. */
const TEXT = 3

/**
 * Refuses markup that would take long to parse, before it is parsed.
 * @throws {RefusedText} naming the limit.
 */
export function requireModestMarkup(html: string): void {
  let tags = 0
  let brackets = 0
  for (const [, letter] of html.matchAll(BRACKET)) {
    brackets += 1
    if (letter !== undefined) tags += 1
    if (tags > TAG_LIMIT || brackets > BRACKET_LIMIT) {
      throw new RefusedText(`The page has more than ${TAG_LIMIT} tags, which no story has.`)
    }
  }
  if (hasManyAttributes(html)) {
    const { page, tag } = ATTRIBUTE_LIMITS
    throw new RefusedText(
      `The page has more than ${tag} attributes in one tag, or more than ${page} in all, which no story has.`,
    )
  }
}

/**
 * Refuses text that is full of what looks like markup.
 * @param text of the page, as its readers see it.
 * @throws {RefusedText} naming the limit.
 */
export function requireModestText(text: string): void {
  let signs = 0
  for (const _ of text.matchAll(SIGN)) {
    signs += 1
    if (signs > SIGN_LIMIT) {
      throw new RefusedText(`The text has more than ${SIGN_LIMIT} signs of markup, which no story has.`)
    }
  }
}

/**
 * Refuses a page that would take long to search, or whose elements lie deeper in one another than a program's stack.
 * @throws {RefusedText} naming the limit.
 */
export function requireModestPage(page: HtmlDocument): void {
  if (page.documentElement !== null) {
    const { depth, text, elements } = measureNesting(page.documentElement)
    if (depth > DEPTH_LIMIT) {
      throw new RefusedText(
        `The page nests more than ${DEPTH_LIMIT} elements in one another, which no story does.`,
      )
    }
    if (elements > NESTED_ELEMENT_LIMIT) {
      throw new RefusedText('The page nests too many elements too deep to look for a story.')
    }
    if (text > NESTED_TEXT_LIMIT)
      throw new RefusedText('The page has too much text too deep within its elements to look for a story.')
  }
  const elements = page.querySelectorAll('*').length
  if (elements > ELEMENT_LIMIT) {
    throw new RefusedText(
      `The page has ${elements} elements; at most ${ELEMENT_LIMIT} are searched for a story.`,
    )
  }
}

/**
 * How many elements lie within one another at most, and how many elements and how much text they hold, counted in each of them. It counts without
 * recursion, and no further than the limits: a hostile page may nest without end.
 */
function measureNesting(root: HtmlNode): {
  readonly depth: number
  readonly text: number
  readonly elements: number
} {
  let depth = 0
  let elements = 0
  let text = 0
  let level: HtmlNode[] = [root]
  while (level.length > 0) {
    depth += 1
    const next: HtmlNode[] = []
    for (const node of level) {
      for (const child of node.childNodes) {
        if (child.nodeType === ELEMENT) {
          elements += depth
          next.push(child)
        } else if (child.nodeType === TEXT) text += depth * (child.textContent?.length ?? 0)
      }
    }
    level = next
  }
  return { depth, text, elements }
}
