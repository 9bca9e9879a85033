import { webAddress } from '../reply/citation.ts'
import { escapeMarkdown, oneLine } from './escape-markdown.ts'

// Characters that end a masked link's address early, or that a client reads as a title after it.
const ADDRESS_BREAKERS = /[()<>\\"'\s[\]]/g

// Labels that clients do not show as a link: brackets may pair up wrongly, and an address in the label is taken for a
// disguise of the real one.
const UNSAFE_LABEL = /[[\]]|:\/\//

/** Longer addresses would take the room of the words; Discord's own bound for an embed's title is 2048. */
const MAX_ADDRESS = 512

/**
 * An address that can stand in markup: http or https, without a name and password, percent-encoded where markup would end.
 * @returns undefined for every other text, and for addresses that are too long.
 */
export function linkAddress(address: string | undefined): string | undefined {
  const encoded = webAddress(address)?.replace(
    ADDRESS_BREAKERS,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return encoded !== undefined && encoded.length <= MAX_ADDRESS ? encoded : undefined
}

/** A link with the words as its label, or the words alone where the address cannot be linked. On one line. */
export function linkMarkdown(words: string, address: string | undefined): string {
  const label = oneLine(words)
  const target = linkAddress(address)
  if (target === undefined) return escapeMarkdown(label)
  if (label === '') return `[↗](${target})`
  return UNSAFE_LABEL.test(label)
    ? `${escapeMarkdown(label)} [↗](${target})`
    : `[${escapeMarkdown(label)}](${target})`
}
