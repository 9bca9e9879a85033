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
const NOT_WORDS = /https?:\/\/\S+|<(?:@[!&]?\d+|#\d+|a?:\w+:\d+|t:-?\d+(?::\w)?)>|@(?:everyone|here)\b/gu
/** A link under words: the words stay. */
const MASKED_LINK = /\[([^\]\n]{1,200})\]\([^)\s]{1,500}\)/gu
/** What people shout before news, and put around what they say. */
const OPENING =
  /^(?:(?:breaking(?: news)?|just in|news ?flash|update|fun fact|fact|psa|fyi|reminder|tl;?dr)\s*[:!–—-]+|(?:so|well|ok(?:ay)?|lol|lmao|omg|wow|bro|bruh|dude|guys|hey|btw|fyi|rn|tbh|ngl|imo|imho|apparently|allegedly|did you know that|i (?:heard|read|saw|think|believe|guess)(?: that)?)[,:]?(?=\s))\s*/iu
const FILLER =
  /(?:^|[\s,])(?:lol|lmao|rofl|omg|wtf|smh|ngl|tbh|imo|imho|btw|rn|bro|bruh|dude|xd|haha(?:ha)*)(?=$|[\s,.!])/giu
/** "It holds like a fifth": a hedge; not what something looks like. */
const LIKE =
  /(?<!\b(?:looks?|looked|seems?|seemed|sounds?|feels?|felt|is|are|was|were|just|things)\s)\blike\s(?=(?:an?|the|half|about|\d)\b)/giu
/** The most of them that are taken off the beginning of a sentence. */
const MOST_OPENINGS = 3

/** Quote marks, list marks and heading marks at the beginning of a line, and emphasis. */
const MARKUP = /^[ \t]*(?:>{1,3}|[-*•]|#{1,3}|-#)[ \t]+|[*_~|`]{1,3}/gmu
const LINES = /\n+/u
const WHITE_SPACE = /\s+/gu

/** The sentences of a message that state something, and how many more there were than are checked. */
export function splitClaims(message: string): { readonly claims: readonly string[]; readonly left: number } {
  const sentences = sentencesOf(message)
    .filter((sentence) => !QUESTION_END.test(sentence))
    .map(withoutChatter)
    .flatMap(eachStatement)
    .filter((sentence) => states(sentence))
  const claims = [...new Map(sentences.map((sentence) => [sentence.toLowerCase(), sentence])).values()]
  return {
    claims: claims.slice(0, MOST_CLAIMS),
    left: Math.max(0, claims.length - MOST_CLAIMS),
  }
}

/** What a message says, questions too, without addresses, markup and chatter; empty where no word of it can be searched for. */
export function wordsOfMessage(message: string): string {
  const words = sentencesOf(message).map(withoutChatter).join(' ')
  return tokenize(words).every(({ norm }) => STOP_WORDS.has(norm)) ? '' : words
}

function sentencesOf(message: string): readonly string[] {
  return beginningOf(message)
    .replace(MASKED_LINK, '$1')
    .replace(NOT_WORDS, ' ')
    .replace(MARKUP, '')
    .split(LINES)
    .flatMap((line) => splitSentences(line, 0).map(({ start, end }) => line.slice(start, end)))
    .map((sentence) => sentence.replace(WHITE_SPACE, ' ').trim())
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

/** A sentence without what people put before and into what they say. */
function withoutChatter(sentence: string): string {
  let left = sentence
  for (let times = 0; times < MOST_OPENINGS; times += 1) {
    const shorter = left.replace(OPENING, '')
    if (shorter === left) break
    left = shorter
  }
  return left.replace(FILLER, '').replace(LIKE, '').replace(WHITE_SPACE, ' ').trim()
}

/** Longer sentences, in UTF-16 units, are left whole. */
const LONGEST_PARTED = 400

const JOINED = /,?\s(?:and|but|while)\s/giu
/** What somebody else says may go on behind an "and". */
const REPORTS = /\b(?:said|says|say|told|claims?|claimed|that|because|if|when|after|before)\b/iu

/** The statements that "and" joins, where each has its own subject and verb: one may be true and the other not. */
function eachStatement(sentence: string): readonly string[] {
  if (sentence.length > LONGEST_PARTED) return [sentence]
  for (const { 0: joint, index } of sentence.matchAll(JOINED)) {
    const [left, right] = [sentence.slice(0, index), sentence.slice(index + joint.length)]
    if (REPORTS.test(left)) break
    if (states(left) && hasVerb(left) && states(right) && opensStatement(right))
      return [left, ...eachStatement(right)]
  }
  return [sentence]
}

const isVerb = ({ pos }: { readonly pos: string }): boolean => pos === 'VERB' || pos === 'AUX'

function hasVerb(text: string): boolean {
  return tagWords(text).some(isVerb)
}

/** Whether words begin with a subject that stands by itself, for it has a name, and a verb behind it. */
function opensStatement(text: string): boolean {
  const words = tagWords(text)
  const verb = words.findIndex(isVerb)
  return verb > 0 && words.slice(0, verb).some(({ pos }) => pos === 'PROPN')
}

/** Whether a sentence says enough to be compared with reports. */
function states(sentence: string): boolean {
  const words = tokenize(sentence).filter(({ norm }) => !STOP_WORDS.has(norm))
  if (words.length < FEWEST_WORDS - 1) return false
  if (OPINION.test(sentence) && !NAMED.test(sentence.slice(1))) return false
  return words.length >= FEWEST_WORDS || (CAPITAL.test(sentence) && hasVerb(sentence))
}

/** What somebody thinks or feels, and something that could be checked all the same: a name or a figure behind its first letter. */
const OPINION = /^(?:i|we|you|that['’]?s|this is|it['’]?s|what an?|how)\b/iu
const NAMED = /\d|(?<![.!?]\s)\p{Lu}\p{L}/u
