import { RefusedText } from './refusal.ts'
import type { HtmlDocument, HtmlNode } from './visible-text.ts'

/** Elements of a page beyond which finding its story takes minutes. */
const ELEMENT_LIMIT = 20_000

/** Start tags that are parsed at all: some of a page's stand in its scripts, as text. */
const TAG_LIMIT = 2 * ELEMENT_LIMIT

/** Elements within one another beyond which it takes minutes too; news pages have some thirty. */
const DEPTH_LIMIT = 150

const START_TAG = /<[a-z]/gi

/** `Node.ELEMENT_NODE`. */
const ELEMENT = 1

/**
 * Refuses markup that would take long to parse, before it is parsed.
 * @throws {RefusedText} naming the limit.
 */
export function requireModestMarkup(html: string): void {
  let tags = 0
  for (const _ of html.matchAll(START_TAG)) {
    tags += 1
    if (tags > TAG_LIMIT)
      throw new RefusedText(`The page has more than ${TAG_LIMIT} tags, which no story has.`)
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
