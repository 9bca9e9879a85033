/** Byte order marks, which say more than any label. */
const MARKS: readonly (readonly [mark: readonly number[], charset: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  // Without a mark: the `<` or `{` that a feed begins with, as two bytes.
  [[0x3c, 0x00], 'utf-16le'],
  [[0x00, 0x3c], 'utf-16be'],
  [[0x7b, 0x00], 'utf-16le'],
  [[0x00, 0x7b], 'utf-16be'],
]

/** `charset=windows-1251`, in a Content-Type. */
const HEADER_CHARSET = /;\s*charset\s*=\s*["']?([\w:.-]+)/i
/** `<?xml version="1.0" encoding="windows-1251"?>`, at the beginning. */
const DECLARED_CHARSET = /^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w:.-]+)["']/i
/** How much of a feed can hold its declaration, in bytes. */
const DECLARATION_BYTES = 400

/** What stands in a text for bytes that mean nothing in its charset. */
export const DAMAGE = '\ufffd'

/**
 * Turns the bytes of a feed into text. In order: the byte order mark; UTF-8 where the bytes are, because labels are wrong more
 * often than that comes out by chance; the charset of the header; the charset of the XML declaration. Bytes that mean nothing
 * become U+FFFD: one broken entry is no reason to lose the others.
 */
export function decodeFeed(bytes: Uint8Array, contentType: string | undefined): string {
  const marked = MARKS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))?.[1]
  if (marked !== undefined) return new TextDecoder(marked).decode(bytes)
  const utf8 = new TextDecoder('utf-8').decode(bytes)
  if (!utf8.includes(DAMAGE)) return utf8
  const head = Buffer.from(bytes.subarray(0, DECLARATION_BYTES)).toString('latin1')
  for (const label of [HEADER_CHARSET.exec(contentType ?? '')?.[1], DECLARED_CHARSET.exec(head)?.[1]]) {
    const decoder = label === undefined ? undefined : decoderFor(label)
    if (decoder !== undefined && decoder.encoding !== 'utf-8') return decoder.decode(bytes)
  }
  return isMostlyUtf8(utf8) ? utf8 : new TextDecoder('windows-1252').decode(bytes)
}

function decoderFor(label: string): InstanceType<typeof TextDecoder> | undefined {
  try {
    return new TextDecoder(label)
  } catch {
    return undefined
  }
}

/** Text in another charset hardly ever holds a byte sequence that is right in UTF-8. */
function isMostlyUtf8(text: string): boolean {
  let whole = 0
  let damaged = 0
  for (const character of text) {
    if (character === DAMAGE) damaged += 1
    else if (character > '\u007f') whole += 1
  }
  return whole >= damaged
}
