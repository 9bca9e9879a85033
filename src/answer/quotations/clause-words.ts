import { STOP_WORDS } from '../../text/stop-words.ts'
import { tagWords } from '../../text/tag-words.ts'

/** What stands for a quotation in the clause around it. */
export const QUOTED_MARK = '▯'

/** Capitalised at the start of a sentence, and no names. */
const NO_NAME =
  /^(?:I|we|you|it|they|he|she|one|some|many|most|others?|this|that|these|those|the|an?|his|her|its|their|our|my|who|there|what|both|all|each|another|no|nobody|everyone|someone|people|officials?|sources?|experts?|police|critics|fans|researchers|scientists|credit|photo|image|picture|video|source|loading|advertisement|also|and|but|so|then|later|in|on|at|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/iu
/** Those who took or sent a picture stand where a name would. */
const PICTURE_CREDIT = /^(?:AP|AFP|EPA|PA|AAP|Getty|Reuters|Shutterstock|Bloomberg|Alamy|UPI|Xinhua|Tass)$/u

/** Small words within names. */
export const NAME_JOINT = /^(?:of|de|del|der|den|van|von|bin|ibn|al|la|le|el|da|dos|du)$/u
/** The ending of an owner. */
export const POSSESSIVE = /[’']s?$/u

/** A clause of more words is not read. */
const MOST_WORDS = 120
/** A word or mark of a clause. */
export interface Word {
  readonly text: string
  readonly pos: string
}

const TOKEN = /▯+|[\p{L}\p{N}](?:[\p{L}\p{N}’'&-]|\.(?=\p{L}|\s+\p{Lu}))*|[^\s]/gu

/** The words and marks of a clause with their parts of speech; none where it is too long to be read. */
export function wordsOf(clause: string): Word[] {
  const matches = [...clause.matchAll(TOKEN)]
  if (matches.length > MOST_WORDS) return []
  const tags = tagWords(clause)
  let tag = 0
  return matches.map((match) => {
    while (tag < tags.length && tags[tag]!.end <= match.index) tag += 1
    const text = match[0].startsWith(QUOTED_MARK) ? QUOTED_MARK : match[0]
    return { text, pos: tags[tag]?.pos ?? 'X' }
  })
}

const isCapital = ({ text }: Word): boolean => /^\p{Lu}/u.test(text)
/** Whether a word can be part of a name. */
export const isNameWord = (word: Word): boolean =>
  isCapital(word) && !NO_NAME.test(word.text) && !STOP_WORDS.has(word.text.toLowerCase())
/** A word that can stand within the phrase around a name ("the company’s chief executive"). */
export const isPhraseWord = (word: Word): boolean =>
  isNameWord(word) || /^(?:NOUN|ADJ|DET|NUM|PROPN)$/u.test(word.pos) || /^(?:the|a|an)$/iu.test(word.text)

/** The name with which a noun phrase ends: "Ada Lind" in "the port’s director Ada Lind". */
export function closingName(phrase: readonly Word[]): string | undefined {
  let start = phrase.length
  for (let at = phrase.length - 1; at >= 0; at -= 1) {
    const word = phrase[at]!
    if (start < phrase.length && POSSESSIVE.test(word.text)) break
    if (isNameWord(word)) start = at
    else if (!NAME_JOINT.test(word.text) || start === phrase.length) break
  }
  const name = phrase.slice(start)
  if (name.length === 0 || name.length > 8) return undefined
  if (name.some(({ text }) => PICTURE_CREDIT.test(text)) || POSSESSIVE.test(name.at(-1)!.text))
    return undefined
  return name
    .map(({ text }) => text)
    .join(' ')
    .replace(/\.$/u, '')
}

/** Where the noun phrase that ends before `end` begins. */
export function phraseStart(words: readonly Word[], end: number): number {
  let start = end
  while (start > 0) {
    const word = words[start - 1]!
    const joint = NAME_JOINT.test(word.text) && start < end && start > 1 && isNameWord(words[start]!)
    if (!isPhraseWord(word) && !(joint && isNameWord(words[start - 2]!))) break
    start -= 1
  }
  return start
}
