import type { Span } from '../text/span.ts'
import { STOP_WORDS } from '../text/stop-words.ts'

/** A capitalised word, with inner capitals, dots and hyphens; or an all-capital abbreviation with digits ("GPT-4"). */
const CAPITALISED = String.raw`\p{Ll}?\p{Lu}[\p{L}\p{N}’'.-]*[\p{L}\p{N}]|\p{Lu}`

/** Capitalised words with small joining words between them ("Bank of England", "Ursula von der Leyen"). */
const NAME = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${CAPITALISED})(?:\s+(?:(?:of|the|de|del|der|den|van|von|la|le|al|bin|and the|du|dos|da)\s+){0,2}(?:${CAPITALISED}|\p{N}+(?![\p{L}\p{N}])))*`,
  'gu',
)

/** Words that are capitalised for other reasons than being a name. */
const NOT_NAMES: ReadonlySet<string> = new Set(
  `who what when where which why how whose whom is are was were do does did has have had will would can could should may might
  please tell give summarise summarize explain describe list name considering based according between after before while if in on at by
  for from to of the a an and or but i yes no ok hey hi hello monday tuesday wednesday thursday friday saturday sunday january february
  march april june july august september october november december q a`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** Abbreviations of what people are, in the plural ("MPs", "CEOs"): no names by themselves. */
const PLURAL_ABBREVIATION = /^\p{Lu}{2,4}s$/u

/** Possessive endings, which are not part of a name. */
const POSSESSIVE = /['’]s?$/u

/**
 * The names in a text: runs of capitalised words. A capitalised word at the start of a sentence that is otherwise an ordinary
 * word is left out.
 */
export function findNames(text: string): Span[] {
  const names: Span[] = []
  for (const match of text.matchAll(NAME)) {
    let start = match.index
    let words = match[0].split(/(\s+)/u)
    while (words.length > 0) {
      const first = words[0]!.toLowerCase()
      const isWord = NOT_NAMES.has(first) || STOP_WORDS.has(first) || PLURAL_ABBREVIATION.test(words[0]!)
      if (first.trim() !== '' && !isWord) break
      start += words[0]!.length
      words = words.slice(1)
    }
    const name = words.join('').replace(POSSESSIVE, '').trim()
    if (name === '' || (name.length < 2 && !/\p{Lu}/u.test(name))) continue
    names.push({ start, end: start + name.length })
  }
  return names
}
