import { readEntities } from './entities.ts'
import { paragraphsOfAny, paragraphsOfMarkup, paragraphsOfText } from './markup-paragraphs.ts'
import { parseXml } from './parse-xml.ts'
import { storyOfNitf } from './read-nitf.ts'
import { RefusedText } from './refusal.ts'
import type { WireReading, WireStory } from './wire-story.ts'
import { adaptWireStory } from './wire-story.ts'

type Fields = ReadonlyMap<string, unknown>

/** A body of some way of writing, the fullest way first. */
const MARKUP_TYPE = /html/
const NITF_TYPE = /nitf|xml/

/**
 * Reads an IPTC ninjs object: versions 1.x (`headline`, `byline`, `body_xhtml`), 2.x (`headlines`, `by`, `bodies`) and 3.0,
 * which writes the same names with capitals within them.
 * @throws {RefusedText} as `adaptWireStory`, and for fields that are not what the standard says.
 */
export function readNinjs(value: unknown): WireReading {
  const fields = fieldsOf(value)
  const story = bodyOf(fields)
  return adaptWireStory({
    ...story,
    id: textAt(fields, 'uri'),
    headline:
      headlineOf(textAt(fields, 'headline') ?? mainOf(fields, 'headlines')) ??
      story.headline ??
      headlineOf(textAt(fields, 'title')),
    byline: textAt(fields, 'byline') ?? textAt(fields, 'by') ?? story.byline,
    source:
      nameAt(fields, 'infosource', 'infosources') ??
      nameAt(fields, 'source') ??
      textAt(fields, 'copyrightholder'),
    section: nameAt(fields, 'subject', 'subjects'),
    language: textAt(fields, 'language'),
    url: textAt(fields, 'canonicalurl'),
    dateline: story.dateline ?? textAt(fields, 'located'),
    teaser: teaserOf(fields),
    firstCreated: textAt(fields, 'firstcreated') ?? textAt(fields, 'contentcreated'),
    versionCreated: textAt(fields, 'versioncreated'),
    status: textAt(fields, 'pubstatus'),
    note: textAt(fields, 'ednote'),
    embargoed: textAt(fields, 'embargoed') ?? textAt(fields, 'embargoeduntil'),
    medium: textAt(fields, 'type'),
  })
}

/** A headline that stands beside the body, where it is plain text. */
function headlineOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : readEntities(text)
}

/** The fields by their names in small letters; versions differ in that alone. */
function fieldsOf(value: unknown): Fields {
  if (typeof value !== 'object' || value === null) return new Map()
  return new Map(Object.entries(value).map(([name, field]) => [name.toLowerCase(), field]))
}

function textAt(fields: Fields, name: string): string | undefined {
  const value = fields.get(name)
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'string')
    throw new RefusedText(`The ninjs object cannot be read: "${name}" is not a text.`)
  return value.trim() === '' ? undefined : value
}

/** The name of the first entry that has one, of a list that has one name in 1.x and another later. */
function nameAt(fields: Fields, ...names: readonly string[]): string | undefined {
  const entries = names.flatMap((name) => [fields.get(name)].flat())
  return entries.map((entry) => (typeof entry === 'string' ? entry : textIn(entry, 'name'))).find(isPresent)
}

/** The value of an entry with a role, of those the main one, else the first. */
function mainOf(fields: Fields, name: string): string | undefined {
  const entries = entriesAt(fields, name)
  const main = entries.find((entry) => entry.get('role') === 'main') ?? entries[0]
  return main === undefined ? undefined : textIn(main, 'value')
}

function entriesAt(fields: Fields, name: string): Fields[] {
  const value = fields.get(name)
  return Array.isArray(value) ? value.map(fieldsOf) : []
}

/** The text, from the way of writing that tells most about its paragraphs. */
function bodyOf(fields: Fields): WireStory {
  const bodies = [
    ...[...fields].flatMap(([name, value]) =>
      name.startsWith('body_') && typeof value === 'string' ? [{ type: name, value }] : [],
    ),
    ...entriesAt(fields, 'bodies').flatMap((entry) => {
      const value = textIn(entry, 'value')
      const type = `${textIn(entry, 'contenttype') ?? ''} ${textIn(entry, 'role') ?? ''}`.toLowerCase()
      return value === undefined ? [] : [{ type, value }]
    }),
  ].filter(({ value }) => value.trim() !== '')
  const markup = bodies.find(({ type }) => MARKUP_TYPE.test(type))
  if (markup !== undefined) return { paragraphs: paragraphsOfMarkup(markup.value) }
  const nitf = bodies.find(({ type }) => NITF_TYPE.test(type))
  if (nitf !== undefined) return storyOfNitf(parseXml(nitf.value))
  const plain = bodies[0]
  return { paragraphs: plain === undefined ? [] : paragraphsOfText(plain.value) }
}

function teaserOf(fields: Fields): string[] {
  const descriptions = [
    ...[...fields].flatMap(([name, value]) =>
      name.startsWith('description_') && typeof value === 'string' ? [value] : [],
    ),
    ...entriesAt(fields, 'descriptions').map((entry) => textIn(entry, 'value') ?? ''),
  ]
  return paragraphsOfAny(descriptions.find((description) => description.trim() !== '') ?? '')
}

function textIn(value: unknown, name: string): string | undefined {
  const text = (value instanceof Map ? value : fieldsOf(value)).get(name)
  return typeof text === 'string' && text.trim() !== '' ? text : undefined
}

function isPresent(text: string | undefined): text is string {
  return text !== undefined
}
