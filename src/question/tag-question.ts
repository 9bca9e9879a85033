import { isEnglishWord } from '../text/english-words.ts'
import { type TaggedWord, tagWords } from '../text/tag-words.ts'

/** A word in small letters that is long enough to be a name and no slang; what "the" or "her" stands before is seldom one. */
const SMALL_WORD =
  /(?<![\p{L}\p{M}\p{N}'’-])(?<!\b(?:the|an?|his|her|its|their|our|my|your)\s)\p{Ll}{4,}(?![\p{L}\p{M}\p{N}])/gu

/**
 * The words of a question with their parts of speech, offsets within the question. Names typed in small letters are read as names:
 * where English does not have the word. The tagger takes it for anything else, and what follows for no verb ("did zelensky meet").
 */
export function tagQuestion(question: string): readonly TaggedWord[] {
  return tagWords(question.replace(SMALL_WORD, (word) => (isEnglishWord(word) ? word : withCapital(word))))
}

/** A word of the same length with a capital, where its first letter has one. */
function withCapital(word: string): string {
  const capital = word.charAt(0).toUpperCase()
  return capital.length === 1 ? capital + word.slice(1) : word
}
