import { isEnglishWord } from '../../text/english-words.ts'

/** Initials that are looked for in full: of three words at the least, since two letters stand for too much. */
const INITIALS = /^\p{Ll}{3,5}$/u

/** Small words of a name that lend it no initial. */
const BETWEEN = '(?:(?:of|the|and|for|de|du|la|on)\\s+|&\\s*)?'

/** How many initials are kept with their patterns. */
const KEPT = 500

const kept = new Map<string, RegExp | undefined>()

function patternOf(initials: string): RegExp | undefined {
  if (kept.has(initials)) return kept.get(initials)
  const isAsked = INITIALS.test(initials) && !isEnglishWord(initials)
  const words = [...initials.toUpperCase()].map((letter) => {
    const word = `${letter}(?:\\p{Ll}[\\p{L}’']*|\\.)`
    // "Department of Justice" is the DOJ.
    return letter === 'O' ? `(?:${word}|of)` : word
  })
  const pattern = isAsked
    ? new RegExp(`${words.join(`(?:\\s+|-)${BETWEEN}`)}(?![\\p{L}\\p{N}])`, 'gu')
    : undefined
  if (kept.size >= KEPT) kept.clear()
  kept.set(initials, pattern)
  return pattern
}

/** What a name does not begin behind: a letter or a figure would be of the same word. */
const WITHIN_WORD = /[\p{L}\p{N}]$/u

/**
 * Whether a text has a name in full whose initials somebody typed: "Robert F. Kennedy" of "rfk", "Federal Trade Commission" of "ftc".
 * @param initials in small letters; a word of common English is none
 */
export function tellsInFull(text: string, initials: string): boolean {
  const pattern = patternOf(initials)
  if (pattern === undefined) return false
  // A look behind each place would take many times as long as the pattern itself.
  for (const { index } of text.matchAll(pattern))
    if (!WITHIN_WORD.test(text.slice(Math.max(0, index - 2), index))) return true
  return false
}
