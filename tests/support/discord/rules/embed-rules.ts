import { type Fields, fieldsOf, isAbsent, listOf } from '../json.ts'
import {
  type Finding,
  findingIf,
  integerWithin,
  listWithin,
  type Path,
  type Rule,
  textWithin,
} from './rule.ts'

/** Addresses that Discord opens from an embed. */
const WEB = /^https?:\/\/[^\s/]/i
/** Addresses that Discord shows a picture from: the web, or a file that came along. */
const PICTURE = /^(?:https?:\/\/[^\s/]|attachment:\/\/.)/i
/** The greatest colour, white. */
const WHITE = 0xffffff

/** A title has at most 256 characters. */
export const titleIsWithin256: Rule = (embed) => textWithin(embed.title, ['title'], 256)

/** A description has at most 4096 characters. */
export const descriptionIsWithin4096: Rule = (embed) => textWithin(embed.description, ['description'], 4096)

/** An embed has at most 25 fields. */
export const fieldsAreWithin25: Rule = (embed) => listWithin(embed.fields, ['fields'], 25)

/** A field's name has 1 to 256 characters. */
export const fieldNamesAreWithin256: Rule = (embed) =>
  listOf(embed.fields).flatMap(({ name }, index) => textWithin(name, ['fields', index, 'name'], 256, 1))

/** A field's value has 1 to 1024 characters. */
export const fieldValuesAreWithin1024: Rule = (embed) =>
  listOf(embed.fields).flatMap(({ value }, index) => textWithin(value, ['fields', index, 'value'], 1024, 1))

/** A footer has 1 to 2048 characters. */
export const footerIsWithin2048: Rule = ({ footer }) =>
  isAbsent(footer) ? [] : textWithin(fieldsOf(footer).text, ['footer', 'text'], 2048, 1)

/** An author's name has 1 to 256 characters. */
export const authorIsWithin256: Rule = ({ author }) =>
  isAbsent(author) ? [] : textWithin(fieldsOf(author).name, ['author', 'name'], 256, 1)

/** An embed shows something. */
export const embedIsNotEmpty: Rule = (embed) => {
  const parts = [embed.title, embed.description, embed.footer, embed.author, embed.image, embed.thumbnail]
  const shows = parts.some((part) => (typeof part === 'string' ? part.trim() !== '' : !isAbsent(part)))
  const isEmpty = !shows && listOf(embed.fields).length === 0
  return findingIf(isEmpty, ['description'], 'BASE_TYPE_REQUIRED', 'This field is required')
}

/** An embed links to http and https alone, and its pictures come from there or from a file. */
export const embedLinksAreWeb: Rule = (embed) => [
  ...addressFits(embed.url, ['url'], WEB),
  ...addressFits(fieldsOf(embed.author).url, ['author', 'url'], WEB),
  ...addressFits(fieldsOf(embed.author).icon_url, ['author', 'icon_url'], PICTURE),
  ...addressFits(fieldsOf(embed.footer).icon_url, ['footer', 'icon_url'], PICTURE),
  ...addressFits(fieldsOf(embed.image).url, ['image', 'url'], PICTURE),
  ...addressFits(fieldsOf(embed.thumbnail).url, ['thumbnail', 'url'], PICTURE),
]

/** A colour lies between black and white. */
export const colourIsWithinWhite: Rule = (embed) => integerWithin(embed.color, ['color'], 0, WHITE)

/** A timestamp is a date and time. */
export const timestampIsADate: Rule = ({ timestamp }) => {
  const broken = !isAbsent(timestamp) && Number.isNaN(Date.parse(String(timestamp)))
  return findingIf(broken, ['timestamp'], 'DATE_TIME_TYPE_PARSE', `Could not parse ${String(timestamp)}.`)
}

/** A picture that is called by a file's name has its file. */
export const embedFilesCameAlong: Rule = (embed, { creates, files }) => {
  const pictures: readonly (readonly [Path, Fields])[] = [
    [['image', 'url'], fieldsOf(embed.image)],
    [['thumbnail', 'url'], fieldsOf(embed.thumbnail)],
  ]
  return pictures.flatMap(([at, { url }]) => {
    if (typeof url !== 'string' || !url.startsWith('attachment://') || !creates) return []
    const name = url.slice('attachment://'.length)
    const missing = !files.some((file) => file.name === name)
    return findingIf(missing, at, 'REFERENCED_ATTACHMENT_NOT_FOUND', `No file is called ${name}.`)
  })
}

function addressFits(value: unknown, at: Path, pattern: RegExp): readonly Finding[] {
  if (isAbsent(value)) return []
  const text = String(value)
  if (text.length > 2048) return textWithin(text, at, 2048)
  if (pattern.test(text) && URL.canParse(text)) return []
  const scheme = `Scheme "${text.split(':', 1)[0]}" is not supported.`
  return [
    { at, code: 'URL_TYPE_INVALID_SCHEME', message: `${scheme} Scheme must be one of ('http', 'https').` },
  ]
}
