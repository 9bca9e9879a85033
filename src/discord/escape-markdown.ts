// Line breaks of every kind, so that no line starts without the prefix that its block needs.
const LINE_BREAKS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g

// What nobody can see and what makes the words around it look different: control characters but tab and newline, and the
// characters that reverse the reading direction (U+202A to U+202E, U+2066 to U+2069).
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be taken out
const UNSEEN = /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069]/g

// Everything that Discord may read as markup. A backslash before any ASCII punctuation shows that character as it is.
const MARKUP = new RegExp(
  [
    // Escapes, emphasis, underline, strike-through, spoilers, code.
    String.raw`[\\*_~|\u0060]`,
    // Mentions, custom emoji, timestamps, automatic links, block quotes, masked links, @everyone and @here.
    String.raw`[<>[\]@]`,
    // A bracket that would open an address: a link before it may take everything up to here for its label.
    String.raw`(?<=^|\])\(`,
    // Addresses (https://) and emoji names (:smile:); a colon before white space is always a plain one.
    String.raw`:(?!\s)`,
    // Headings, small print and lists, at the start of a line alone.
    String.raw`(?<=^\s*)[#+-]`,
    String.raw`(?<=^\s*\d+)[.)]`,
  ].join('|'),
  'gm',
)

const WHITE_SPACE = /\s+/g

const EDGES = /^(\s*)(.*?)(\s*)$/s

/**
 * The text as Discord is to show it, not yet escaped: line breaks are newlines, lone surrogates are U+FFFD, and characters
 * that are unseen themselves and change how their neighbours look are left out. For fields without markup (footers,
 * choices) this is all that is needed.
 */
export function visibleText(text: string): string {
  return text.toWellFormed().replace(LINE_BREAKS, '\n').replace(UNSEEN, '')
}

/** The visible text on one line, with single spaces. */
export function oneLine(text: string): string {
  return visibleText(text).replace(WHITE_SPACE, ' ').trim()
}

/**
 * Discord markup that shows exactly the visible words of a text: nothing in it formats, links, pings or opens a block, nor
 * does it together with what stands before or after it. (discord.js's own `escapeMarkdown` leaves addresses, mentions,
 * emoji names, block quotes, small print and anything that holds a URL as they are.)
 */
export function escapeMarkdown(text: string): string {
  return visibleText(text).replace(MARKUP, '\\$&')
}

/** Bold markup of a text, line by line, because emphasis that spans the lines of a block quote comes apart. */
export function boldMarkdown(text: string): string {
  const lines = visibleText(text).split('\n')
  return lines.map((line) => wrap(line, '**')).join('\n')
}

/** Italic markup of a text, line by line. */
export function italicMarkdown(text: string): string {
  const lines = visibleText(text).split('\n')
  return lines.map((line) => wrap(line, '*')).join('\n')
}

/** Puts the mark around a line's words and leaves the white space at its ends outside, where the mark would not close. */
function wrap(line: string, mark: string): string {
  const [, before = '', words = '', after = ''] = EDGES.exec(line) ?? []
  return words === '' ? line : `${before}${mark}${escapeMarkdown(words)}${mark}${after}`
}
