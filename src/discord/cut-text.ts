/** What stands where words were left out. */
export const ELLIPSIS = '…'

const WHITE_SPACE = /\s/

/**
 * The longest start of a text that measures at most `limit`, ending between two words where there is a space in its last
 * third, and never within a character.
 * @param measure the length of what is made of a start; it grows with the start.
 * @returns how many UTF-16 units of the text it is.
 */
export function longestStart(text: string, limit: number, measure: (start: string) => number): number {
  if (measure(text) <= limit) return text.length
  let fits = 0
  let over = text.length
  while (over - fits > 1) {
    const middle = (fits + over) >> 1
    if (measure(text.slice(0, middle)) <= limit) fits = middle
    else over = middle
  }
  const atWord = wordEnd(text, fits)
  return atWord > (fits * 2) / 3 ? atWord : characterEnd(text, fits)
}

/**
 * The text in at most `limit` units once it is written with `write`, with an ellipsis where its end is left out.
 * @returns the written text.
 */
export function cutText(text: string, limit: number, write: (text: string) => string): string {
  const whole = write(text)
  if (whole.length <= limit) return whole
  const end = longestStart(text, limit - ELLIPSIS.length, (start) => write(start).length)
  return `${write(text.slice(0, end).trimEnd())}${ELLIPSIS}`
}

/** The end of the last whole word within the first `end` units; 0 where the first word is not whole. */
export function wordEnd(text: string, end: number): number {
  let at = end
  while (at > 0 && !WHITE_SPACE.test(text.charAt(at))) at -= 1
  while (at > 0 && WHITE_SPACE.test(text.charAt(at - 1))) at -= 1
  return at
}

/** The nearest place at or before `end` that does not part the two halves of a surrogate pair. */
export function characterEnd(text: string, end: number): number {
  const unit = text.charCodeAt(end)
  const before = text.charCodeAt(end - 1)
  const parts = unit >= 0xdc00 && unit <= 0xdfff && before >= 0xd800 && before <= 0xdbff
  return parts ? end - 1 : end
}
