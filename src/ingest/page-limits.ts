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

/** Elements within one another beyond which it takes minutes too; news pages have some thirty. */
const DEPTH_LIMIT = 150

const BRACKET = /<([a-z])?/gi
const SIGN = /[<>&\u00a0]/g

/** `Node.ELEMENT_NODE`. */
const ELEMENT = 1

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
  if (page.documentElement !== null && depthOf(page.documentElement) > DEPTH_LIMIT) {
    throw new RefusedText(
      `The page nests more than ${DEPTH_LIMIT} elements in one another, which no story does.`,
    )
  }
  const elements = page.querySelectorAll('*').length
  if (elements > ELEMENT_LIMIT) {
    throw new RefusedText(
      `The page has ${elements} elements; at most ${ELEMENT_LIMIT} are searched for a story.`,
    )
  }
}

/** How many elements lie within one another at most. It counts without recursion: a hostile page may nest without end. */
function depthOf(root: HtmlNode): number {
  let depth = 0
  let level: HtmlNode[] = [root]
  while (level.length > 0) {
    level = level.flatMap((node) => [...node.childNodes].filter((child) => child.nodeType === ELEMENT))
    depth += 1
  }
  return depth
}
