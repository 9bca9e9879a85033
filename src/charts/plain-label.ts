/** What no font here draws and SVG does not allow: control and format characters, private use, lone surrogates, emoji. */
const UNDRAWN = /\p{C}|\p{Emoji_Presentation}|\p{Extended_Pictographic}|\u{FE0F}/gu
const WHITE_SPACE = /\s+/gu
/** Letters as wide as they are high. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]/u
const NARROW = /[ijl.,:;'’|!()[\] ftrI1-]/u

/** The width of a letter as a share of the font's size; nearly that of the bold font, so that nothing is wider than reckoned. */
const LETTER = { wide: 1, narrow: 0.36, capital: 0.7, other: 0.6 } as const

/** A text that can be drawn, on one line and shortened to a width. */
export function plainLabel(text: string, width: number, size: number): string {
  const plain = text.replace(UNDRAWN, '').replace(WHITE_SPACE, ' ').trim()
  if (textWidth(plain, size) <= width) return plain
  let shown = ''
  for (const letter of plain) {
    if (textWidth(`${shown}${letter}…`, size) > width) break
    shown += letter
  }
  return `${shown.trimEnd()}…`
}

/** About how wide a text is when it is drawn in a size. */
export function textWidth(text: string, size: number): number {
  let width = 0
  for (const letter of text) {
    if (WIDE.test(letter)) width += LETTER.wide
    else if (NARROW.test(letter)) width += LETTER.narrow
    else
      width +=
        letter !== letter.toLowerCase() || letter === 'm' || letter === 'w' ? LETTER.capital : LETTER.other
  }
  return width * size
}
