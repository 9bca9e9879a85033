const WORD = /[\p{L}\p{N}]+/gu

/**
 * What a question was understood as, where that says more than what was asked: the same words, with nothing but what stood
 * around them left out, say nothing new.
 */
export function otherUnderstanding(asked: string, understoodAs: string | undefined): string | undefined {
  if (understoodAs === undefined) return undefined
  return wordsOf(asked).includes(wordsOf(understoodAs)) ? undefined : understoodAs
}

/** The words in small letters, a space around each. */
function wordsOf(text: string): string {
  return ` ${(text.toLowerCase().match(WORD) ?? []).join(' ')} `
}
