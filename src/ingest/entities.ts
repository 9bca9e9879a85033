/** The names of characters that exports of web pages leave in headlines. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  middot: '·',
  bull: '•',
  euro: '€',
  pound: '£',
  yen: '¥',
  cent: '¢',
  deg: '°',
  copy: '©',
  reg: '®',
  trade: '™',
}

const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/giu

/** Numbers that stand for no character of a headline: controls and halves of characters. */
const isCharacter = (point: number): boolean =>
  point >= 0x20 &&
  !(point >= 0x7f && point < 0xa0) &&
  point <= 0x10ffff &&
  !(point >= 0xd800 && point < 0xe000)

/**
 * A headline with HTML's names and numbers of characters read once (`&#039;`, `&amp;`), for formats whose texts are plain and
 * that exports of web pages are written into nonetheless. Never for a body, which is kept as it came, and not for what was
 * read as markup already.
 */
export function readEntities(headline: string): string {
  return headline.replace(ENTITY, (written, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? written
    const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
    return isCharacter(point) ? String.fromCodePoint(point) : written
  })
}
