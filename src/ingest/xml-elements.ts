import { oneSpaced } from './clean-text.ts'
import type { PageElement } from './visible-text.ts'

/** What the readers of XML need of an element; linkedom's elements are such. */
export interface XmlElement extends PageElement {
  readonly children: Iterable<XmlElement>
}

/** What stands before the colon of a name. */
const PREFIX = /^.*:/

/** An element's name without its namespace's prefix, in small letters. */
export function nameOf(element: XmlElement): string {
  return element.nodeName.replace(PREFIX, '').toLowerCase()
}

/** The children of a name, at the end of a path of names (`['itemmeta', 'pubstatus']`); in small letters, without prefixes. */
export function childrenAt(element: XmlElement, path: readonly string[]): XmlElement[] {
  let level = [element]
  for (const name of path) {
    level = level.flatMap((parent) => [...parent.children].filter((child) => nameOf(child) === name))
  }
  return level
}

/** The first of `childrenAt`. */
export function childAt(element: XmlElement, ...path: readonly string[]): XmlElement | undefined {
  return childrenAt(element, path)[0]
}

/** An element's text on one line; `undefined` where it is blank or there is no element. */
export function textIn(element: XmlElement | undefined): string | undefined {
  const text = oneSpaced(element?.textContent ?? '')
  return text === '' ? undefined : text
}

/** An attribute that is not blank. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  const value = oneSpaced(element?.getAttribute(name) ?? '')
  return value === '' ? undefined : value
}
