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
    .map(asStatement)
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

/** Words with which somebody asks whether a statement is true, around it. */
const ASKS_BEFORE =
  /^(?:(?:so|and|but|wait|hey|ok(?:ay)?|please)[,:]?\s+)*(?:(?:is|isn['’]?t|was) (?:it|this|that) (?:really |actually |even |still )?(?:true|correct|right|a fact|so|the case)(?: or (?:not|false))?(?:\s+that\s+|\s*[:,–—-]\s*)|(?:true or false|fact[ -]check)\s*[:,–—-]\s*|(?:did you know|have you heard|can you (?:confirm|verify|check)|tell me (?:if|whether)|do you know (?:if|whether)) (?:that |if |whether )?)/iu
const ASKS_BEHIND =
  /\s*[,;:–—-]\s*(?:(?:is|isn['’]?t) (?:it|this|that)(?: (?:really )?(?:true|correct|right|so))?|(?:true|right|correct|true or false|or not|yes or no|no))\s*\?+$/iu

/** A question whether something is so, as the statement of it. */
function asStatement(sentence: string): string {
  const bare = sentence.replace(QUESTION_MARKS, '?')
  if (ASKS_BEFORE.test(bare))
    return bare.replace(ASKS_BEFORE, '').replace(ASKS_BEHIND, '').replace(/\?$/u, '')
  return ASKS_BEHIND.test(bare) ? bare.replace(ASKS_BEHIND, '') : sentence
}

const QUESTION_MARKS = /\s*[?!]*\?[?!]*$/u

/** What a message says, questions too, without addresses, markup and chatter; empty where no word of it can be searched for. */
export function wordsOfMessage(message: string): string {
  const words = sentencesOf(message).map(asStatement).map(withoutChatter).join(' ')
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
/** "Is it true that … and that …?" */
const THAT = /^that\s(?=(?:the\s|an?\s)?\p{Lu})/u
/** What somebody else says may go on behind an "and". */
const REPORTS = /\b(?:said|says|say|told|claims?|claimed|that|because|if|when|after|before)\b/iu

/** The statements that "and" joins, where each has its own subject and verb: one may be true and the other not. */
function eachStatement(sentence: string): readonly string[] {
  if (sentence.length > LONGEST_PARTED) return [sentence]
  for (const { 0: joint, index } of sentence.matchAll(JOINED)) {
    const [left, right] = [sentence.slice(0, index), sentence.slice(index + joint.length).replace(THAT, '')]
    if (REPORTS.test(left)) break
    if (!states(left) || !hasVerb(left)) continue
    if (states(right) && opensStatement(right)) return [left, ...eachStatement(right)]
    const whole = withSubjectOf(left, right)
    if (whole !== undefined) return [left, ...eachStatement(whole)]
  }
  return [sentence]
}

/** A year or a day, of which each of two statements has one of its own. */
const DATED = /\b(?:\d{4}|\d{1,2} \p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+ \d{1,2}|\p{Lu}\p{Ll}+day)\b/u
const POINTS_BACK = /\b(?:he|she|it|they|him|her|them|his|its|their|there|then|which|who)\b/iu

/**
 * What "and" joins to a statement under the same subject, as a statement of its own: "was captured in March and liberated in May". Only where
 * each tells a day of its own, so that one may be right and the other wrong.
 */
function withSubjectOf(left: string, right: string): string | undefined {
  if (!DATED.test(left) || !DATED.test(right) || POINTS_BACK.test(right)) return undefined
  const words = tagWords(left)
  const verb = words.findIndex(isVerb)
  if (verb <= 0 || !PAST.test(right)) return undefined
  // "Was captured … and liberated"; "opened the pier … and closed the mill".
  const passive = words[verb]!.pos === 'AUX'
  if (!passive && !tagWords(right).some(({ pos }) => pos === 'NOUN')) return undefined
  const end = passive ? words[verb]!.end : words[verb - 1]!.end
  return `${left.slice(0, end)} ${right}`
}

/** A verb of what was done, at the beginning. */
const PAST = /^\p{Ll}+(?:ed|ught|ost|old|uilt|ound)\s/u

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
