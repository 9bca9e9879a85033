import { escapeMarkdown, visibleText } from './escape-markdown.ts'

// Characters that end a masked link's address early, or that a client reads as a title after it.
const ADDRESS_BREAKERS = /[()<>\\"'\s[\]]/g

// Labels that clients do not show as a link: brackets may pair up wrongly, and an address in the label is taken for a
// disguise of the real one.
const UNSAFE_LABEL = /[[\]]|:\/\//

const WHITE_SPACE = /\s+/g

/** Longer addresses would take the room of the words; Discord's own bound for an embed's title is 2048. */
const MAX_ADDRESS = 512

/**
 * An address that may be linked: http or https, without a name and password in it, percent-encoded where markup would end.
 * @returns undefined for every other text.
 */
export function linkAddress(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined
  const url = new URL(address)
  if ((url.protocol !== 'http:' && url.protocol !== 'https:') || url.username !== '' || url.password !== '') {
    return undefined
  }
  const encoded = url.href.replace(
    ADDRESS_BREAKERS,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
  return encoded.length <= MAX_ADDRESS ? encoded : undefined
}

/** A link with the words as its label, or the words alone where the address cannot be linked. On one line. */
export function linkMarkdown(words: string, address: string | undefined): string {
  const label = visibleText(words).replace(WHITE_SPACE, ' ').trim()
  const target = linkAddress(address)
  if (target === undefined) return escapeMarkdown(label)
  if (label === '') return `[↗](${target})`
  return UNSAFE_LABEL.test(label)
    ? `${escapeMarkdown(label)} [↗](${target})`
    : `[${escapeMarkdown(label)}](${target})`
}
