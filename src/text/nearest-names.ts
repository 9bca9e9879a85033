import { distance } from 'fastest-levenshtein'

/** Shorter words are taken as typed: a slip of one letter makes most of them another word. */
const SHORTEST_MISTYPED = 4

const WORDS = /[\p{L}\p{N}]+/gu

/**
 * The names that a person may be typing, those that begin with it first, then those in which words begin with what is typed,
 * then those with a letter or two mistyped; each in the order given.
 */
export function nearestNames(typed: string, names: readonly string[], most: number): string[] {
  const wanted = wordsOf(typed)
  if (wanted.length === 0) return names.slice(0, most)
  const ranked: { name: string; rank: number }[] = []
  for (const name of names) {
    const rank = rankOf(typed.trim().toLowerCase(), wanted, name.toLowerCase())
    if (rank !== undefined) ranked.push({ name, rank })
  }
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ name }) => name)
}

/** 0 where the name begins so, 1 where each word begins one of its words, 2 where it holds it, 3 where words are mistyped. */
function rankOf(typed: string, wanted: readonly string[], name: string): number | undefined {
  if (name.startsWith(typed)) return 0
  const words = wordsOf(name)
  if (wanted.every((word) => words.some((other) => other.startsWith(word)))) return 1
  if (name.includes(typed)) return 2
  return wanted.every((word) => words.some((other) => isMistyped(word, other))) ? 3 : undefined
}

/** One slip in a word of four letters, two in longer ones; the end of the word may not be typed yet. */
function isMistyped(word: string, meant: string): boolean {
  if (meant.startsWith(word)) return true
  if (word.length < SHORTEST_MISTYPED) return false
  const slips = word.length > 6 ? 2 : 1
  return distance(word, meant.slice(0, word.length)) <= slips || distance(word, meant) <= slips
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORDS) ?? []
}
