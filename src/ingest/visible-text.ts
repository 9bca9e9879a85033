import { parseHTML } from 'linkedom'
import { oneSpaced } from './clean-text.ts'

/** What this module needs of a DOM node; linkedom's nodes and Readability's are such. */
export interface HtmlNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: Iterable<HtmlNode>
}

/** What `removeUnseen` needs of an element. */
interface RemovableNode {
  getAttribute(name: string): string | null
  remove(): void
}

/** A document or an element that can be searched with selectors. */
export interface SearchableNode {
  querySelectorAll(selectors: string): Iterable<RemovableNode>
}

export type HtmlDocument = ReturnType<typeof parseHTML>['document']

/** `Node.ELEMENT_NODE`, `Node.TEXT_NODE` and `Node.CDATA_SECTION_NODE`. */
const ELEMENT = 1
const TEXT = 3
const CDATA = 4

/** What programs, forms and screen readers use, and the frame of the site: nobody reads it for the story. */
const UNSEEN = [
  'script:not([type="application/ld+json"])',
  'style, noscript, template, iframe, object, embed, svg, canvas, audio, video',
  'form, button, input, select, textarea, dialog',
  '[hidden], [aria-hidden="true"]',
  'nav, footer, [role="navigation"], [role="contentinfo"]',
  '.visually-hidden, .sr-only, .screen-reader-text, .visuallyhidden',
].join(', ')

/** A style attribute that hides its element. */
const HIDING_STYLE =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0+)?\s*(?:[;!]|$)|font-size\s*:\s*0(?:px|em|rem|%)?\s*(?:[;!]|$))/i

/** Elements that stand on lines of their own: those of HTML, then those that NITF adds. */
const BLOCKS: ReadonlySet<string> = new Set(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGURE FOOTER H1 H2 H3 H4 H5 H6
  HEADER HR LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL
  BLOCK BODY.CONTENT BODY.END BODY.HEAD BQ BYTTL HL1 HL2 NITF-TABLE TAGLINE`.split(/\s+/),
)

/** Elements whose text is no part of the story; captions belong to pictures that are not shown. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'NOSCRIPT',
  'FIGCAPTION',
  'MEDIA',
  'TITLE',
  'HEAD',
])

/** XML may write `n:p` for `p`. */
const PREFIX = /^[^:]*:/

const CELLS: ReadonlySet<string> = new Set(['TD', 'TH'])

/** Parses a page; a fragment gets the document around it. */
export function parsePage(html: string): HtmlDocument {
  const whole = /<(?:html|body)\b/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`
  return parseHTML(whole).document
}

/** Takes out of a page, or a part of one, what its readers do not see. */
export function removeUnseen(root: SearchableNode): void {
  for (const element of [...root.querySelectorAll(UNSEEN)]) element.remove()
  for (const element of [...root.querySelectorAll('[style]')]) {
    if (HIDING_STYLE.test(element.getAttribute('style') ?? '')) element.remove()
  }
}

/** The paragraphs, headings and list entries at and below a node, each on one line, blank ones left out. */
export function paragraphsIn(node: HtmlNode): string[] {
  const paragraphs: string[] = []
  let open = ''
  let breaks = 0
  const close = () => {
    const paragraph = oneSpaced(open)
    if (paragraph !== '') paragraphs.push(paragraph)
    open = ''
  }
  const visit = (visited: HtmlNode) => {
    if (visited.nodeType === TEXT || visited.nodeType === CDATA) {
      const text = visited.textContent ?? ''
      if (text.trim() !== '') breaks = 0
      open += text
      return
    }
    const name = visited.nodeName.replace(PREFIX, '').toUpperCase()
    if (visited.nodeType === ELEMENT && LEFT_OUT.has(name)) return
    if (name === 'BR') {
      breaks += 1
      // A single break is a line of a paragraph; two of them are how some pages part paragraphs.
      if (breaks > 1) close()
      else open += ' '
      return
    }
    const block = BLOCKS.has(name)
    if (block) close()
    else if (CELLS.has(name)) open += ' '
    for (const child of visited.childNodes) visit(child)
    if (block) close()
  }
  visit(node)
  close()
  return paragraphs
}
