import { oneLine, withoutControls } from './clean-text.ts'
import { NAME_LIMIT, TITLE_LIMIT, URL_LIMIT } from './limits.ts'
import { RefusedText } from './refusal.ts'

/** What an address begins with and may hold: no white space, controls, angle brackets and quotation marks. */
const WEB_ADDRESS = /^https?:\/\/[^\s<>"\p{Cc}\p{Cs}]+$/iu

/** Where a part stands, for the error. */
interface Place {
  readonly line?: number | undefined
}

/**
 * The headline on one line.
 * @throws {RefusedText} where there is none, or it is no headline but a text.
 */
export function requireTitle(text: string | undefined, place: Place = {}): string {
  const title = oneLine(text ?? '')
  if (title === '') throw new RefusedText('The headline is missing.', place)
  if (title.length > TITLE_LIMIT) {
    throw new RefusedText(
      `The headline has ${title.length} characters; at most ${TITLE_LIMIT} are a headline.`,
      place,
    )
  }
  return title
}

/** A name on one line; `undefined` where it is blank. */
export function readName(what: string, text: string | undefined, place: Place = {}): string | undefined {
  const name = withoutControls(oneLine(text ?? ''))
  if (name === '') return undefined
  if (name.length > NAME_LIMIT) {
    throw new RefusedText(
      `The ${what} has ${name.length} characters; at most ${NAME_LIMIT} are a name.`,
      place,
    )
  }
  return name
}

/**
 * A link that people can follow, as it stands.
 * @throws {RefusedText} for anything but an absolute http or https URL.
 */
export function readUrl(text: string | undefined, place: Place = {}): string | undefined {
  const url = text?.trim() ?? ''
  if (url === '') return undefined
  if (!isWebUrl(url)) {
    throw new RefusedText(`The URL "${url.slice(0, 80)}" is not an absolute http or https address.`, place)
  }
  return url
}

/** Whether a text is an absolute http or https URL of reasonable length. */
export function isWebUrl(text: string): boolean {
  if (text.length > URL_LIMIT || !WEB_ADDRESS.test(text)) return false
  return URL.canParse(text)
}

/**
 * A story's text from its paragraphs.
 * @throws {RefusedText} where there are none.
 */
export function requireBody(paragraphs: readonly string[]): string {
  if (paragraphs.length === 0) throw new RefusedText('The article has a headline but no text.')
  return paragraphs.join('\n\n')
}
