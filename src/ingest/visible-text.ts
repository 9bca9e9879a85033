import { parseHTML } from 'linkedom'
import { oneSpaced } from './clean-text.ts'
import { hiddenNames, hides } from './hiding-styles.ts'

/** What this module needs of a DOM node; linkedom's nodes and Readability's are such. */
export interface HtmlNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: Iterable<HtmlNode>
}

/** A document or an element that can be searched with selectors. */
export interface SearchableNode {
  querySelectorAll(selectors: string): Iterable<PageElement>
}

/** What is needed of an element of a page. */
export interface PageElement extends HtmlNode, SearchableNode {
  getAttribute(name: string): string | null
  remove(): void
}

export type HtmlDocument = ReturnType<typeof parseHTML>['document']

/** `Node.ELEMENT_NODE`, `Node.TEXT_NODE` and `Node.CDATA_SECTION_NODE`. */
const ELEMENT = 1
const TEXT = 3
const CDATA = 4

/** What programs, forms and screen readers use, and the frame of the site: nobody reads it for the story. */
const UNSEEN = [
  'script:not([type="application/ld+json"])',
  'style, noscript, template, iframe, object, embed, svg, canvas, audio, video, map',
  'button, input, select, textarea, dialog',
  '[hidden], [aria-hidden="true"]',
  'nav, footer, [role="navigation"], [role="contentinfo"], [role="dialog"], [role="alertdialog"], [role="search"]',
].join(', ')

/** Names of classes for what is there for screen readers and programs alone, or hidden until something happens. */
const UNSEEN_CLASS =
  /^(?:(?:u-|is-|js-)?(?:hidden|hide|invisible|offscreen|off-screen|visually-?hidden|visuallyhidden)|d-none|display-none|sr-only|screen-reader(?:-text|-only)?|a11y-hidden|assistive-text|element-invisible)$/i

/** A form around so many paragraphs is the page itself, as some programs for making sites write it. */
const PARAGRAPHS_OF_PAGE = 3

const WHITE_SPACE = /\s+/

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
  'SUMMARY',
  'FIGCAPTION',
  'MEDIA',
  'TITLE',
  'HEAD',
])

const EMPTY_PAGE = '<!doctype html><html><body></body></html>'

/** Browsers take what follows the end of a body for its part; the parser would not. */
const ENDS_OF_PAGE = /<\/(?:body|html)\s*>/gi

const HEAD_END = /<\/head\s*>/i

/** What stands before the first element of a body that has no tag of its own, in a page without the end of its head. */
const BEFORE_BODY =
  /^(?:[^<]+|<!|<\/?(?:html|head|meta|link|base)\b[^>]*>|<(title|script|style|noscript)\b[^>]*>[\s\S]*?<\/\1\s*>)*/i

const RUNS_OF_SPACE = /\s+/g

/** XML may write `n:p` for `p`. */
const PREFIX = /^[^:]*:/

const CELLS: ReadonlySet<string> = new Set(['TD', 'TH'])

/** Longest text of a table's cell that stands on one line with its row, in UTF-16 units. */
const CELL_LENGTH = 200

/** Parses a page; a fragment gets the document around it. */
export function parsePage(html: string): HtmlDocument {
  const parsed = parseHTML(withBody(html.replace(ENDS_OF_PAGE, ''))).document
  // A page that is no more than the beginning of a script has no elements, or none of a page.
  const document = parsed.documentElement?.nodeName === 'HTML' ? parsed : parseHTML(EMPTY_PAGE).document
  // The parser leaves names of attributes as they are written, and selectors find small ones alone.
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      const small = name.toLowerCase()
      if (small !== name && !element.hasAttribute(small)) element.setAttribute(small, value)
      // The parser of declarations takes the square of a run of white space.
      if (small === 'style') element.setAttribute(small, value.replace(RUNS_OF_SPACE, ' '))
    }
  }
  return document
}

/** The page with its body, which HTML lets pages leave out and the parser does not put in. */
function withBody(html: string): string {
  if (/<body[\s>]/i.test(html)) return html
  if (!/<html[\s>]/i.test(html)) return `<!doctype html><html><body>${html}</body></html>`
  const head = HEAD_END.exec(html) ?? BEFORE_BODY.exec(html)
  const end = head === null ? 0 : head.index + head[0].length
  return `${html.slice(0, end)}<body>${html.slice(end)}`
}

/** Takes out of a page, or a part of one, what its readers do not see: by its elements, attributes, classes and own styles. */
export function removeUnseen(root: SearchableNode): void {
  const styles = Array.from(root.querySelectorAll('style'), (style) => style.textContent ?? '').join('\n')
  const hidden = hiddenNames(styles)
  for (const element of [...root.querySelectorAll(UNSEEN)]) element.remove()
  for (const form of [...root.querySelectorAll('form')]) {
    if ([...form.querySelectorAll('p')].length < PARAGRAPHS_OF_PAGE) form.remove()
  }
  for (const element of [...root.querySelectorAll('[style], [class], [id]')]) {
    if (!PAGE_ELEMENTS.has(element.nodeName.toUpperCase()) && isHidden(element, hidden)) element.remove()
  }
}

/** A page that hides all of itself until its scripts have run is seen nevertheless. */
const PAGE_ELEMENTS: ReadonlySet<string> = new Set(['HTML', 'BODY'])

function isHidden(element: PageElement, hidden: ReadonlySet<string>): boolean {
  if (hides(element.getAttribute('style') ?? '')) return true
  if (hidden.has(`#${element.getAttribute('id') ?? ''}`)) return true
  const names = (element.getAttribute('class') ?? '').split(WHITE_SPACE)
  return names.some((name) => UNSEEN_CLASS.test(name) || hidden.has(`.${name}`))
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
    const block = BLOCKS.has(name) || (CELLS.has(name) && isCellOfLayout(visited))
    if (block) close()
    else if (CELLS.has(name)) open += ' '
    for (const child of visited.childNodes) visit(child)
    if (block) close()
  }
  visit(node)
  close()
  return paragraphs
}

/** Whether a cell holds a part of the page rather than a figure of a table: old pages are laid out so. */
function isCellOfLayout(cell: HtmlNode): boolean {
  return (cell.textContent ?? '').length > CELL_LENGTH
}

/** The text of a piece of markup, on one line. */
export function markupText(markup: string): string {
  return paragraphsIn(parsePage(`<p>${markup}</p>`).body).join(' ')
}
