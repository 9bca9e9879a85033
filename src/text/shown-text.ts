// Control characters but the newline: a terminal acts on them instead of showing them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be shown differently
const CONTROLS = /[\0-\x09\x0b-\x1f\x7f-\x9f]/g

// Characters that reverse the reading direction of what follows (U+202A to U+202E, U+2066 to U+2069), and the separators
// that some terminals take for line breaks.
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/g
const LINE_BREAKS = /\r\n?|[\v\f\u0085\u2028\u2029]/g

const WHITE_SPACE = /\s+/g

/** The first of Unicode's pictures of control characters, in the characters' own order. */
const FIRST_PICTURE = 0x2400
const PICTURE_OF_DELETE = '\u2421'
const REPLACEMENT = '\ufffd'

/**
 * The text as a terminal may be given it: nothing in it moves the cursor, colours, links, rings or reorders. Line breaks of
 * every kind are newlines, a tab is a space, other control characters are shown as pictures (`␛`), lone surrogates as U+FFFD.
 */
export function visibleText(text: string): string {
  return text
    .toWellFormed()
    .replace(LINE_BREAKS, '\n')
    .replace(DIRECTIONS, '')
    .replace(CONTROLS, (character) => {
      const code = character.charCodeAt(0)
      if (character === '\t') return ' '
      if (code === 0x7f) return PICTURE_OF_DELETE
      return code < 0x20 ? String.fromCharCode(FIRST_PICTURE + code) : REPLACEMENT
    })
}

/** The same on one line, with single spaces. */
export function visibleLine(text: string): string {
  return visibleText(text).replace(WHITE_SPACE, ' ').trim()
}
