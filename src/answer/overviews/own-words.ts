import { countWords } from '../../text/tokens.ts'

/** A quotation that stands whole in a sentence. */
const QUOTATION = /“[^“”]*”|"[^"]*"/gu

/** Fewer words beside a quotation do not say whose it is. */
const WORDS_BESIDE = 2

/** A quotation mark that nothing answers to. */
const OPEN_MARK = /[“”"]/u

/** Whoever writes or speaks, and whom they speak to; no "I" of "World War I" and no country ("US"). */
const PERSON =
  /(?<!\p{Lu}\p{Ll}+ )\bI\b|\b(?:[Ww]e|us|[Mm]y|me|mine|[Oo]urs?|[Yy]ou|[Yy]ours?)(?![\p{L}\p{N}_])/u

/**
 * Whether a sentence is somebody's words of which it does not say whose they are: a quotation, a part of one, or a sentence in
 * the first or the second person. By itself it does not tell what happened.
 */
export function isOwnWords(sentence: string): boolean {
  const told = sentence.replace(QUOTATION, ' ')
  if (told !== sentence && countWords(told) < WORDS_BESIDE) return true
  return OPEN_MARK.test(told) || PERSON.test(told)
}
