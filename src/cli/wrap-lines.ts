import { wrapAnsi } from 'fast-wrap-ansi'

/** What stands before the lines under a quote. */
export const INDENT = '  '

/** A day as citations write it: it is not parted at the end of a line. */
const DAY = /\b(\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4})\b/g
/** Stands for a space that is no place to break a line; a character of private use, which no text is meant to have. */
const UNBROKEN = '\ue000'

/** Lines of at most `width` columns, broken between words, and within one that is longer. Colours and links may be in it. */
export function wrap(text: string, width: number): string {
  const held = text.replaceAll(UNBROKEN, '').replace(DAY, `$1${UNBROKEN}$2${UNBROKEN}$3`)
  return wrapAnsi(held, width, { hard: true }).replaceAll(UNBROKEN, ' ')
}

/** Every line behind a prefix that is as wide as `INDENT`. */
export function indent(text: string, prefix: string, width: number): string {
  return wrap(text, width - INDENT.length)
    .split('\n')
    .map((line) => `${prefix}${line}`)
    .join('\n')
}

/** The first line behind a mark, the others as far in as `INDENT`. */
export function hang(text: string, mark: string, width: number): string {
  return wrap(text, width - INDENT.length)
    .split('\n')
    .map((line, at) => `${at === 0 ? mark : INDENT}${line}`)
    .join('\n')
}
