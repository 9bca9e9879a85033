/** Style sheets of a page that are looked at, in UTF-16 units; the rest of a longer one only dresses what is seen. */
const STYLES_LENGTH = 500_000

/** A comment; one that does not end is the rest of the sheet. */
const COMMENT = /\/\*[\s\S]*?(?:\*\/|$)/g

/** A selector that says by one class or id what it is about, with or without the element's name before it. */
const PLAIN_SELECTOR = /^[a-z0-9]*([.#][\w-]+)$/i

/** Declarations that hide an element, or move it off the screen. */
const HIDING =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0+)?\s*(?:[;!]|$)|font-size\s*:\s*0(?:px|em|rem|%)?\s*(?:[;!]|$)|(?:left|right|top|text-indent)\s*:\s*-\d{3,}(?:px|em|rem|%)|clip\s*:\s*rect\(\s*[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?\s*\)|clip-path\s*:\s*inset\((?:50|100)%)/i

/** An element without room, which shows nothing where what does not fit is cut off; and one that is scaled to nothing. */
const NO_ROOM = /(?:^|;)\s*(?:max-)?(?:height|width)\s*:\s*0(?:px|em|rem|%)?\s*(?:[;!]|$)/i
const CUT_OFF = /(?:^|;)\s*overflow(?:-[xy])?\s*:\s*(?:hidden|clip)/i
const SCALED_AWAY = /(?:^|;)\s*transform\s*:\s*scale[xy]?\(\s*0(?:\.0+)?\s*[,)]/i

/** The colours of a text and of what is behind it. */
const COLOUR = /(?:^|;)\s*color\s*:\s*([^;!]+)/i
const BACKGROUND = /(?:^|;)\s*background(?:-color)?\s*:\s*([^;!]+)/i

/** Whether the declarations of a style attribute or rule hide what they are about. */
export function hides(declarations: string): boolean {
  if (HIDING.test(declarations) || SCALED_AWAY.test(declarations)) return true
  if (NO_ROOM.test(declarations) && CUT_OFF.test(declarations)) return true
  const colour = COLOUR.exec(declarations)?.[1]?.trim().toLowerCase()
  return colour !== undefined && colour === BACKGROUND.exec(declarations)?.[1]?.trim().toLowerCase()
}

/**
 * The classes and ids that a page's own style sheet hides, as `.name` and `#name`. Only rules that hold whatever the screen
 * is are taken, those of media and other conditions are not; and of a class that is shown again later, nothing.
 */
export function hiddenNames(styles: string): ReadonlySet<string> {
  const hidden = new Set<string>()
  for (const { selectors, declarations } of plainRules(styles.slice(0, STYLES_LENGTH).replace(COMMENT, ''))) {
    const hiding = hides(declarations)
    for (const selector of selectors.split(',')) {
      const name = PLAIN_SELECTOR.exec(selector.trim())?.[1]
      if (name === undefined) continue
      if (hiding) hidden.add(name)
      else if (/display\s*:\s*(?!none)/i.test(declarations)) hidden.delete(name)
    }
  }
  return hidden
}

/** The rules outside `@media` and the like. */
function* plainRules(
  styles: string,
): Generator<{ readonly selectors: string; readonly declarations: string }> {
  let at = 0
  while (at < styles.length) {
    const open = styles.indexOf('{', at)
    if (open === -1) return
    const selectors = styles.slice(at, open).trim()
    if (selectors.includes('@')) {
      at = endOfBlock(styles, open)
      continue
    }
    const close = styles.indexOf('}', open)
    if (close === -1) return
    yield { selectors, declarations: styles.slice(open + 1, close) }
    at = close + 1
  }
}

/** Behind the brace that closes a block with blocks in it. */
function endOfBlock(styles: string, open: number): number {
  let depth = 0
  for (let at = open; at < styles.length; at += 1) {
    if (styles[at] === '{') depth += 1
    else if (styles[at] === '}') {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return styles.length
}
