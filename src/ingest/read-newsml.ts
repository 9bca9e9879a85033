import { paragraphsOfMarkup, paragraphsOfText } from './markup-paragraphs.ts'
import { storyOfNitf } from './read-nitf.ts'
import { RefusedText } from './refusal.ts'
import { paragraphsIn, removeUnseen } from './visible-text.ts'
import type { WireReading } from './wire-story.ts'
import { adaptWireStory } from './wire-story.ts'
import type { XmlElement } from './xml-elements.ts'
import { attributeOf, childAt, childrenAt, nameOf, textIn } from './xml-elements.ts'

/** Items of NewsML-G2 that describe other things than a story, and are passed over where stories stand beside them. */
const OTHER_ITEMS: ReadonlySet<string> = new Set([
  'packageitem',
  'conceptitem',
  'knowledgeitem',
  'planningitem',
  'catalogitem',
])

/** A story of a message, or why an item of it is none. */
export type NewsmlReading = WireReading | { readonly refused: RefusedText }

/**
 * Reads a NewsML-G2 document: a `newsItem`, or a `newsMessage` with any number of them. Packages and concepts are passed over.
 * @param root the document's element.
 * @returns whether the document is one item, and what became of each.
 * @throws {RefusedText} where nothing in it is a news item.
 */
export function readNewsml(root: XmlElement): {
  readonly single: boolean
  readonly readings: readonly NewsmlReading[]
} {
  if (nameOf(root) === 'newsitem') return { single: true, readings: [{ ...readNewsItem(root) }] }
  if (OTHER_ITEMS.has(nameOf(root))) {
    throw new RefusedText(`The file is a NewsML-G2 ${root.nodeName}, which holds no text.`)
  }
  const items = childrenAt(root, ['itemset', 'newsitem'])
  if (items.length === 0) throw new RefusedText('The message holds no news items.')
  return { single: false, readings: items.map(readByItself) }
}

function readByItself(item: XmlElement): NewsmlReading {
  try {
    return readNewsItem(item)
  } catch (error) {
    if (!(error instanceof RefusedText)) throw error
    const id = attributeOf(item, 'guid')?.slice(0, 100) ?? 'without a guid'
    return { refused: new RefusedText(`The item ${id}: ${error.message}`) }
  }
}

function readNewsItem(item: XmlElement): WireReading {
  const meta = (...path: readonly string[]) => childAt(item, 'itemmeta', ...path)
  const content = (...path: readonly string[]) => childAt(item, 'contentmeta', ...path)
  const text = textOf(item)
  const teaser = childrenAt(item, ['contentmeta', 'description']).flatMap((description) =>
    paragraphsIn(description),
  )
  return adaptWireStory({
    ...text,
    id: attributeOf(item, 'guid'),
    headline:
      textIn(content('headline')) ?? text.headline ?? textIn(meta('title')) ?? textIn(content('slugline')),
    byline: textIn(content('by')) ?? text.byline ?? namesOf(childrenAt(item, ['contentmeta', 'creator'])),
    source:
      nameIn(content('infosource')) ??
      textIn(content('creditline')) ??
      nameIn(meta('provider')) ??
      nameIn(childAt(item, 'rightsinfo', 'copyrightholder')) ??
      attributeOf(meta('provider'), 'literal') ??
      attributeOf(childAt(item, 'rightsinfo', 'copyrightholder'), 'literal'),
    section: childrenAt(item, ['contentmeta', 'subject'])
      .map(nameIn)
      .find((name) => name !== undefined),
    language:
      attributeOf(content('language'), 'tag') ??
      attributeOf(item, 'xml:lang') ??
      attributeOf(text.root, 'xml:lang'),
    dateline: textIn(content('dateline')) ?? text.dateline ?? nameIn(content('located')),
    teaser: [...teaser],
    firstCreated: textIn(meta('firstcreated')) ?? textIn(content('contentcreated')),
    versionCreated: textIn(meta('versioncreated')) ?? textIn(content('contentmodified')),
    status: attributeOf(meta('pubstatus'), 'qcode') ?? attributeOf(meta('pubstatus'), 'uri'),
    note: textIn(meta('ednote')),
    embargoed: textIn(meta('embargoed')),
    medium: attributeOf(meta('itemclass'), 'qcode')?.replace(/^.*:/, ''),
  })
}

interface ItemText {
  readonly paragraphs: readonly string[]
  readonly headline?: string | undefined
  readonly byline?: string | undefined
  readonly dateline?: string | undefined
  readonly root?: XmlElement | undefined
}

/** The first rendition of an item that holds text: XML of its own (NITF, XHTML), or text and pages as character data. */
function textOf(item: XmlElement): ItemText {
  for (const rendition of childrenAt(item, ['contentset']).flatMap((set) => [...set.children])) {
    const found = nameOf(rendition) === 'inlinexml' ? textOfXml(rendition) : textOfCharacters(rendition)
    if (found !== undefined && found.paragraphs.length > 0) return found
  }
  return { paragraphs: [] }
}

function textOfXml(rendition: XmlElement): ItemText | undefined {
  const [root] = rendition.children
  if (root === undefined) return undefined
  removeUnseen(root)
  if (['nitf', 'body.content'].includes(nameOf(root))) return { ...storyOfNitf(root), root }
  return { paragraphs: paragraphsIn(childAt(root, 'body') ?? root), root }
}

function textOfCharacters(rendition: XmlElement): ItemText | undefined {
  if (nameOf(rendition) !== 'inlinedata' || attributeOf(rendition, 'encoding') !== undefined) return undefined
  const type = attributeOf(rendition, 'contenttype') ?? 'text/plain'
  const characters = rendition.textContent ?? ''
  if (/html|xml/i.test(type)) return { paragraphs: paragraphsOfMarkup(characters) }
  return type.startsWith('text/') ? { paragraphs: paragraphsOfText(characters) } : undefined
}

/** The name of a party, a place or a subject; a code says nothing to a reader. */
function nameIn(element: XmlElement | undefined): string | undefined {
  return element === undefined ? undefined : textIn(childAt(element, 'name'))
}

function namesOf(parties: readonly XmlElement[]): string | undefined {
  const names = parties.map(nameIn).filter((name) => name !== undefined)
  return names.length === 0 ? undefined : names.join(', ')
}
