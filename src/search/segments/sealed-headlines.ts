import { distance } from 'fastest-levenshtein'
import { ByteReader } from './byte-reader.ts'
import { editsAllowed } from './headlines.ts'
import type { StringTable } from './string-table.ts'

/** The headlines of a segment: which words each has, and which articles have each word. */
export interface SealedHeadlines {
  readonly words: StringTable
  readonly bytes: Uint8Array
  readonly starts: Uint32Array
  readonly articles: Uint8Array
  readonly articleStarts: Uint32Array
}

/** The words of an article's headline. */
export function sealedHeadline(headlines: SealedHeadlines, article: number): string[] {
  const reader = new ByteReader(headlines.bytes, headlines.starts[article]!)
  const end = headlines.starts[article + 1]!
  const words: string[] = []
  while (reader.at < end) words.push(headlines.words.at(reader.varint()))
  return words
}

/** The words of headlines that a typed word may be. */
function wordsMeant(words: StringTable, typed: string, last: boolean): number[] {
  const meant: number[] = []
  const exact = words.find(typed)
  if (exact >= 0) meant.push(exact)
  if (last) {
    words.visitPrefix(typed, (word) => {
      meant.push(word)
      return true
    })
  }
  const edits = editsAllowed(typed)
  if (edits > 0) {
    words.visitPrefix(typed.charAt(0), (word) => {
      if (words.bytesOf(word) < typed.length - edits) return true
      const text = words.at(word)
      if (Math.abs(text.length - typed.length) <= edits && distance(text, typed) <= edits) meant.push(word)
      return true
    })
  }
  return meant
}

/**
 * The articles whose headlines hold a word for each typed one.
 * @param allows whether an article may be among them
 */
export function searchSealedHeadlines(
  headlines: SealedHeadlines,
  typed: readonly string[],
  allows: (article: number) => boolean,
): number[] {
  const count = headlines.starts.length - 1
  /** How many of the typed words each article has been found for, one after the other. */
  const held = new Uint8Array(count)
  const considered = typed.slice(0, 255)
  for (const [at, word] of considered.entries()) {
    for (const meant of wordsMeant(headlines.words, word, at === typed.length - 1)) {
      const reader = new ByteReader(headlines.articles, headlines.articleStarts[meant]!)
      const end = headlines.articleStarts[meant + 1]!
      for (let article = 0; reader.at < end; ) {
        article += reader.varint()
        if (held[article] === at) held[article] = at + 1
      }
    }
  }
  const found: number[] = []
  for (let article = 0; article < count; article += 1)
    if (held[article] === considered.length && allows(article)) found.push(article)
  return found
}
