import { splitSentences } from '../../text/sentences.ts'
import { STOP_WORDS } from '../../text/stop-words.ts'
import { tagWords } from '../../text/tag-words.ts'
import { tokenize } from '../../text/tokens.ts'

/** The most claims of one message that are checked. */
const MOST_CLAIMS = 5

/** As much of a message as is read, in UTF-16 units: Discord's limit on all the words of one. */
const LONGEST_MESSAGE = 6000
const CUT_WORD = /\s\S*$/u

/** Fewer words that say something are no claim ("Wow!"); with a name and a verb, two are ("Moskva sank"). */
const FEWEST_WORDS = 3
const CAPITAL = /\p{Lu}/u

const QUESTION_END = /\?["'”’»)\]]*$/u
/** Addresses and Discord's markup for people, channels, emoji and times, of which no report speaks. */
const NOT_WORDS = /https?:\/\/\S+|<(?:@[!&]?\d+|#\d+|a?:\w+:\d+|t:-?\d+(?::\w)?)>/gu
/** Quote marks, list marks and heading marks at the beginning of a line, and emphasis. */
const MARKUP = /^[ \t]*(?:>{1,3}|[-*•]|#{1,3}|-#)[ \t]+|[*_~|`]{1,3}/gmu
const LINES = /\n+/u
const WHITE_SPACE = /\s+/gu

/** The sentences of a message that state something, and how many more there were than are checked. */
export function splitClaims(message: string): { readonly claims: readonly string[]; readonly left: number } {
  const plain = beginningOf(message).replace(NOT_WORDS, ' ').replace(MARKUP, '')
  const claims = plain
    .split(LINES)
    .flatMap((line) => splitSentences(line, 0).map(({ start, end }) => line.slice(start, end)))
    .map((sentence) => sentence.replace(WHITE_SPACE, ' ').trim())
    .filter((sentence) => !QUESTION_END.test(sentence) && states(sentence))
  return {
    claims: claims.slice(0, MOST_CLAIMS),
    left: Math.max(0, claims.length - MOST_CLAIMS),
  }
}

/** The message, or its beginning up to a whole word. */
function beginningOf(message: string): string {
  if (message.length <= LONGEST_MESSAGE) return message
  // One unit more tells whether the last word is whole.
  return message
    .slice(0, LONGEST_MESSAGE + 1)
    .replace(CUT_WORD, '')
    .slice(0, LONGEST_MESSAGE)
    .toWellFormed()
}

/** Whether a sentence says enough to be compared with reports. */
function states(sentence: string): boolean {
  const words = tokenize(sentence).filter(({ norm }) => !STOP_WORDS.has(norm))
  if (words.length >= FEWEST_WORDS) return true
  if (words.length < FEWEST_WORDS - 1 || !CAPITAL.test(sentence)) return false
  return tagWords(sentence).some(({ pos }) => pos === 'VERB')
}
