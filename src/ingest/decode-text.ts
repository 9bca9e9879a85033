import { RefusedText } from './refusal.ts'

/** Byte order marks. */
const UTF_8_MARK = [0xef, 0xbb, 0xbf]
const UTF_16_LITTLE_MARK = [0xff, 0xfe]
const UTF_16_BIG_MARK = [0xfe, 0xff]

/** How much of a file is looked at to tell text from binary, and for the charset that a page names, in bytes. */
const SAMPLE_BYTES = 8_192

/** One control byte in so many is more than any text has. */
const BYTES_PER_CONTROL = 100

/** 1 for control bytes but tab, line feed, form feed, carriage return and escape, which occur in texts. */
const CONTROLS = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte) ? 1 : 0,
)

/** `charset=windows-1251` in a page's head, with or without quotes, and `encoding="ISO-8859-1"` of an XML declaration. */
const NAMED_CHARSET =
  /<meta[^>]{0,500}?charset\s*=\s*["']?\s*([\w:-]+)|^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)/i

/** Charsets that look like plain ASCII until they are read. */
const ESCAPED_CHARSETS: ReadonlySet<string> = new Set(['iso-2022-jp', 'hz-gb-2312'])

const LINE_ENDINGS = /\r\n?/g
const REPLACEMENT = '\ufffd'
const NOT_ASCII = /[^\0-\x7f]/gu

export interface DecodeOptions {
  /** The charset that the bytes came with, as a server names it. */
  readonly charset?: string | undefined
  /** Take damaged characters of a text that is UTF-8 but for them as U+FFFD, as browsers do, instead of refusing it. */
  readonly lenient?: boolean
}

/**
 * Turns the bytes of a file into text with LF line endings and no byte order mark.
 *
 * UTF-8 and UTF-16 are known by their marks; unmarked text that is not UTF-8 is read in the charset that it came with or that
 * it names as a page or as XML, else as Windows-1252, in which every byte means something.
 * @throws {RefusedText} for an empty file, a binary file, and UTF-8 with damaged characters.
 */
export function decodeText(bytes: Uint8Array, options: DecodeOptions = {}): string {
  const text = decodeBytes(bytes, options).replace(LINE_ENDINGS, '\n')
  if (text.trim() === '') throw new RefusedText('The file is empty.')
  return text
}

function decodeBytes(bytes: Uint8Array, { charset, lenient = false }: DecodeOptions): string {
  if (startsWith(bytes, UTF_16_LITTLE_MARK)) return decodeMarked(bytes, 'utf-16le')
  if (startsWith(bytes, UTF_16_BIG_MARK)) return decodeMarked(bytes, 'utf-16be')
  if (startsWith(bytes, UTF_8_MARK)) return decodeMarked(bytes, 'utf-8')
  const told = knownCharset(charset)
  if (told?.startsWith('utf-16') === true) return new TextDecoder(told).decode(bytes)
  if (isBinary(bytes)) {
    throw new RefusedText('The file is binary (or UTF-16 without a byte order mark), not text.')
  }
  const named = told ?? knownCharset(charsetIn(bytes))
  if (named !== undefined && ESCAPED_CHARSETS.has(named)) return new TextDecoder(named).decode(bytes)
  const text = new TextDecoder('utf-8').decode(bytes)
  const damage = text.indexOf(REPLACEMENT)
  if (damage === -1 || isUtf8(bytes)) return text
  if (!isMostlyUtf8(text)) return new TextDecoder(legacyCharset(named)).decode(bytes)
  if (lenient) return text
  throw new RefusedText('The text is UTF-8 with damaged characters; save it again as UTF-8.', {
    line: text.slice(0, damage).split('\n').length,
  })
}

function decodeMarked(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    throw new RefusedText(
      `The file is marked as ${charset.toUpperCase()} but holds damaged characters; save it again as UTF-8.`,
    )
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Text in another charset hardly ever holds a byte sequence that is right in UTF-8. */
function isMostlyUtf8(text: string): boolean {
  const notAscii = text.match(NOT_ASCII) ?? []
  const damaged = notAscii.filter((character) => character === REPLACEMENT).length
  return notAscii.length - damaged > damaged
}

function charsetIn(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, SAMPLE_BYTES))
  const [, meta, declared] = NAMED_CHARSET.exec(head) ?? []
  return meta ?? declared
}

/** The name that programs use for a charset, or `undefined` for one that nobody knows. */
function knownCharset(name: string | undefined): string | undefined {
  if (name === undefined) return undefined
  try {
    return new TextDecoder(name.trim()).encoding
  } catch {
    return undefined
  }
}

/** What a text is in that is not UTF-8, whatever it says. */
function legacyCharset(named: string | undefined): string {
  return named === undefined || named.startsWith('utf-') ? 'windows-1252' : named
}

function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  if (sample.includes(0)) return true
  let controls = 0
  for (const byte of sample) controls += CONTROLS[byte] ?? 0
  return controls * BYTES_PER_CONTROL > sample.length
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte)
}
