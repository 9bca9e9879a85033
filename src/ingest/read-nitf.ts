import { paragraphsIn } from './visible-text.ts'
import type { WireReading, WireStory } from './wire-story.ts'
import { adaptWireStory } from './wire-story.ts'
import type { XmlElement } from './xml-elements.ts'
import { attributeOf, childAt, childrenAt, nameOf, textIn } from './xml-elements.ts'

/** Trailing punctuation of a dateline that is kept apart from its story: `DAVOS, Jan 20 --`. */
const DATELINE_END = /[\s,;:.–—-]+$/

/**
 * Reads an NITF document: `head/docdata` for the citation, `body/body.head` for what is printed above the story, and
 * `body/body.content` for its text.
 * @param root the element `nitf`.
 * @throws {RefusedText} as `adaptWireStory`.
 */
export function readNitf(root: XmlElement): WireReading {
  const head = (...path: readonly string[]) => childAt(root, 'head', ...path)
  const issued = attributeOf(head('docdata', 'date.issue'), 'norm')
  const released = attributeOf(head('docdata', 'date.release'), 'norm')
  const subjects = childrenAt(root, ['head', 'tobject', 'tobject.subject']).map(
    (subject) =>
      attributeOf(subject, 'tobject.subject.type') ?? attributeOf(subject, 'tobject.subject.matter'),
  )
  return adaptWireStory({
    ...storyOfNitf(root),
    id: attributeOf(head('docdata', 'doc-id'), 'id-string') ?? attributeOf(root, 'uno'),
    source:
      attributeOf(head('pubdata'), 'name') ??
      textIn(childAt(root, 'body', 'body.head', 'distributor')) ??
      attributeOf(head('docdata', 'doc.copyright'), 'holder') ??
      attributeOf(head('docdata', 'doc-id'), 'regsrc'),
    section:
      attributeOf(head('pubdata'), 'position.section') ?? subjects.find((subject) => subject !== undefined),
    language: attributeOf(root, 'xml:lang') ?? attributeOf(childAt(root, 'body'), 'xml:lang'),
    versionCreated: issued ?? released ?? attributeOf(head('pubdata'), 'date.publication'),
    embargoed: released,
    status: attributeOf(head('docdata'), 'management-status'),
    note: attributeOf(head('docdata', 'ed-msg'), 'info'),
  })
}

/**
 * What the body of an NITF document says, which other formats carry as well.
 * @param root the element `nitf`, or its `body` or `body.content` alone.
 */
export function storyOfNitf(root: XmlElement): WireStory {
  const body = nameOf(root) === 'nitf' ? childAt(root, 'body') : root
  const content = body === undefined || nameOf(body) === 'body.content' ? body : childAt(body, 'body.content')
  const head = body === undefined ? undefined : childAt(body, 'body.head')
  const hedline = head === undefined ? undefined : childAt(head, 'hedline')
  const bylines = head === undefined ? [] : childrenAt(head, ['byline'])
  const title = nameOf(root) === 'nitf' ? childAt(root, 'head', 'title') : undefined
  return {
    headline:
      textIn(hedline === undefined ? undefined : childAt(hedline, 'hl1')) ?? textIn(hedline) ?? textIn(title),
    // What follows on lines of their own are the author's titles.
    byline: bylines.flatMap((byline) => paragraphsIn(byline).slice(0, 1)).join(', ') || undefined,
    dateline: head === undefined ? undefined : textIn(childAt(head, 'dateline'))?.replace(DATELINE_END, ''),
    paragraphs: content === undefined ? [] : paragraphsIn(content),
  }
}
