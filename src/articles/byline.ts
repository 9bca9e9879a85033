/** `By` and what follows it, on a line of its own. */
const BYLINE = /^by:?\s+(\S.*)$/i

/** Longest line of authors, in UTF-16 units. */
const BYLINE_LIMIT = 200

/** A full stop that ends a sentence: not that of an initial (`J.`) or of `Jr.`. */
const SENTENCE_END = /[!?]$|(?<!\b(?:\p{Lu}|Jr|Sr|Dr))\.$/u

/** Words between and after names that are written small: "and", "de la", "in Kyiv", "for". */
const SMALL_WORD =
  /^(?:and|with|in|for|of|the|at|on|de|da|di|do|dos|la|le|van|von|der|den|del|bin|al|el|ter|ten|y|e|&)$/

const CAPITAL = /^[^\p{L}]*\p{Lu}|^\p{Lo}|^d['’]\p{Lu}|^al-\p{Lu}|^@/u
const WORDS = /[\s,;|/]+/

/**
 * Reads the author line of an article.
 * @param line one line, such as `By Dmitry Zhdannikov`.
 * @returns the authors as they stand, without the "By"; `undefined` for a line that is the beginning of a story ("By Monday
 * the talks had ended.").
 */
export function parseByline(line: string): string | undefined {
  const authors = BYLINE.exec(line.trim())?.[1]?.trim()
  if (authors === undefined || authors.length > BYLINE_LIMIT || SENTENCE_END.test(authors)) return undefined
  const words = authors.split(WORDS).filter((word) => word !== '')
  return words.every((word) => CAPITAL.test(word) || SMALL_WORD.test(word)) ? authors : undefined
}
