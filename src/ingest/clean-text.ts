/** No-break, figure and narrow no-break spaces, which look like spaces and match like nothing. */
const ODD_SPACES = /[\u00a0\u2007\u202f]/g

/** Soft hyphens, zero-width spaces and joiners' marks, which show as nothing. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g

/** Control characters but tab and line feed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be found
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g

const LINE_BREAKS = /[\n\r\u2028\u2029\u0085]+/
const WHITE_SPACE = /\s+/g

/**
 * The text as it is read: with plain spaces, without control characters and what shows as nothing. For formats that are
 * reduced to plain text anyway; a body that comes as plain text is never touched.
 */
export function cleanText(text: string): string {
  return text.replace(ODD_SPACES, ' ').replace(INVISIBLE, '').replace(CONTROLS, '').toWellFormed()
}

/** The text without control characters and half characters, and otherwise as it stands. */
export function withoutControls(text: string): string {
  return text.replace(CONTROLS, '').toWellFormed()
}

/** A headline or name on one line; the spaces within its lines stay as they are. */
export function oneLine(text: string): string {
  return text
    .split(LINE_BREAKS)
    .map((line) => line.replaceAll('\t', ' ').trim())
    .filter((line) => line !== '')
    .join(' ')
}

/** Text of a page as it is shown: all white space is one space. */
export function oneSpaced(text: string): string {
  return cleanText(text.replace(WHITE_SPACE, ' ')).trim()
}

/** The first control character but tab and line breaks, as `U+0007`, or `undefined`. */
export function findControl(text: string): string | undefined {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit === 0x7f || (unit < 0x20 && unit !== 0x09 && unit !== 0x0a && unit !== 0x0d)) {
      return `U+${unit.toString(16).toUpperCase().padStart(4, '0')}`
    }
  }
  return undefined
}
