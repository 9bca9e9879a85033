import { parseXml } from './parse-xml.ts'
import { type NewsmlReading, readNewsml } from './read-newsml.ts'
import { readNitf } from './read-nitf.ts'
import { RefusedText } from './refusal.ts'
import { nameOf } from './xml-elements.ts'

/** Elements that open feeds, which are polled and not read from files. */
const FEEDS: ReadonlySet<string> = new Set(['rss', 'feed', 'rdf'])

/**
 * Reads an XML document of a news agency: NewsML-G2 or NITF.
 * @param text decoded, with LF line endings.
 * @returns whether the document is one story, and what became of each.
 * @throws {RefusedText} for broken or hostile XML, and for XML of another kind.
 */
export function readNewsXml(text: string): {
  readonly single: boolean
  readonly readings: readonly NewsmlReading[]
} {
  const root = parseXml(text)
  const name = nameOf(root)
  if (name === 'nitf') return { single: true, readings: [readNitf(root)] }
  if (name === 'newsmessage' || name.endsWith('item')) return readNewsml(root)
  throw new RefusedText(
    FEEDS.has(name)
      ? 'The file is a feed, of which only the address is taken: add it with "dateline feeds add URL".'
      : `The file is XML of an unknown kind: its first element is "${root.nodeName.slice(0, 40)}"; NewsML-G2 and NITF are read.`,
  )
}
