import { cleanText, oneSpaced } from './clean-text.ts'
import { requireModestMarkup, requireModestPage } from './page-limits.ts'
import { paragraphsIn, parsePage, removeUnseen } from './visible-text.ts'

/** What parts the paragraphs of plain text: blank lines, else the ends of lines. */
const BLANK_LINES = /\n[^\S\n]*\n\s*/
const LINES = /\n/

/** A tag of HTML, at its beginning or end. */
const TAG = /<\/?[a-z][a-z0-9]*[\s/>]/i

/** The paragraphs of a text that may be plain or HTML: formats do not always say which. */
export function paragraphsOfAny(text: string): string[] {
  return TAG.test(text) ? paragraphsOfMarkup(text) : paragraphsOfText(text)
}

/**
 * The paragraphs of a piece of HTML or XHTML, such as formats carry within them, without what its readers do not see.
 * @throws {RefusedText} for markup that is larger or deeper than any story.
 */
export function paragraphsOfMarkup(markup: string): string[] {
  requireModestMarkup(markup)
  const page = parsePage(markup)
  requireModestPage(page)
  removeUnseen(page)
  return paragraphsIn(page.body)
}

/** The paragraphs of plain text, each on one line. */
export function paragraphsOfText(text: string): string[] {
  const lines = cleanText(text.replace(/\r\n?/g, '\n')).trim()
  return lines
    .split(BLANK_LINES.test(lines) ? BLANK_LINES : LINES)
    .map(oneSpaced)
    .filter((paragraph) => paragraph !== '')
}
