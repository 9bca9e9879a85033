import { onceAQuery } from '../../question/once-a-query.ts'
import type { Query } from '../../question/query.ts'
import { namePattern } from '../../text/name-pattern.ts'
import type { Span } from '../../text/span.ts'
import { IDENTITY, type Identification } from './identification.ts'

/** "what is Wagner", "what's the ICC", "what was FTX again"; what is asked of it is no more than what it is. */
const WHAT_IS_NAME =
  /^\W*(?:(?:and|so|ok|okay|tell me|do you know|remind me|explain)\b[\s,]*)*what(?:['’]?s| is| was| are| were)\s+(?:(?<article>the|an?)\s+)?(?<name>[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*(?:\s+[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*){0,3}?)(?:\s+(?:again|anyway|exactly|btw))?\W*$/iu

/** "what does ICC stand for", "what is ICC short for". */
const STANDS_FOR =
  /^\W*what\s+(?:does|do|did|is|are)\s+(?:the\s+)?(?:acronym\s+|abbreviation\s+|letters\s+)?["“”']?(?<name>\p{L}[\p{L}\p{N}.&-]*)["“”']?\s+(?:stands?\s+for|short\s+for|mean|an?\s+(?:abbreviation|acronym)\s+(?:for|of))\W*$/iu

/** Something that a question asks to be told what it is. */
export interface ThingAsked {
  readonly name: string
  /** What letters stand for, and nothing else. */
  readonly letters: boolean
}

/** Words with which something else is asked than what a thing is. */
const NO_NAME =
  /\b(?:of|in|on|at|for|to|from|with|by|about|and|or|that|this|these|those|it|he|she|they|new|into|against|called|known|named|used|made|sometimes|going|happening|up|next|left|wrong|his|her|their|its|my|your|our|one|some|\p{L}+['’]s|\p{L}+ing)\b/iu

const readThing = onceAQuery((query: Query): ThingAsked | false => {
  const letters = STANDS_FOR.exec(query.question)?.groups?.name
  if (letters !== undefined) return { name: letters, letters: true }
  const { name, article } = WHAT_IS_NAME.exec(query.question)?.groups ?? {}
  if (name === undefined || query.terms.length === 0) return false
  // "What is the plan" asks which; "what is martial law", "what is the Minsk agreement" what it is.
  const definite = article !== undefined && /^the$/iu.test(article)
  const named = definite ? query.terms.some((term) => term.name) : true
  if (!named || NO_NAME.test(name)) return false
  return { name, letters: false }
})

/** The thing that a question asks to be told what it is, by its name; undefined for another question. */
export function thingAskedFor(query: Query): ThingAsked | undefined {
  const read = readThing(query)
  return read === false ? undefined : read
}

const TOLD = '[^,;:–—.!?()“”"]{3,120}'

/** "X, a mercenary group," and "X (a mercenary group)". */
const APPOSITION = new RegExp(
  `^(?:,|\\s+\\()\\s*(?<told>(?:an?|the|one of|his|her|its|their)\\s${TOLD}?)(?=[,;:–—.!?)]|\\s+(?:that|which|who)\\b|$)`,
  'u',
)

/** "X is a mercenary group". */
const COPULA = new RegExp(
  `^\\s+(?:\\([^()]{1,60}\\)\\s+)?(?:is|was|are|were|has been|had been)\\s+(?<told>(?:an?|one of|the)\\s${TOLD})`,
  'u',
)

/** "a new missile called X", "the mercenary group X", "the crypto exchange X". */
const NAMED_SO =
  /(?:^|\s)(?<told>(?:an?|the|his|her|its|their)\s(?:[\p{L}\p{N}’'-]+\s){0,12}?[\p{L}\p{N}’'-]+),?\s+(?:(?:that|which)\s+(?:[\p{L}’'-]+\s){1,4})?(?:called|named|known as|dubbed|nicknamed)\s+["“']?$/u
const SORT_BEFORE =
  /(?:^|[\s(])(?:the|an?|its?|his|her|their)\s(?<told>(?:\p{Ll}[\p{Ll}-]*\s){0,3}\p{Ll}[\p{Ll}-]{2,})\s+["“']?$/u

/** Words before a name that tell of it nothing of what it is. */
const NO_SORT =
  /^(?:of|in|on|at|to|from|by|with|for|between|among|around|against|over|under|about|and|or|that|than|when|like|as|said|says|only|same|other|new|old|whole|late|early|former|first|last|next|more|most|also|own|will|is|was|are|were|be|been|has|had|would|whose|where|which|while|after|before|now|then|\p{L}+(?:ed|ing|ly)|\p{L}{2,}[^sui\W]s)$/u

/** Verbs with which a clause and no name of a sort ends. */
const VERB = /^(?:will|would|is|was|are|were|be|been|being|has|had|have)$/u

/** What stands before a name that is not the subject: "the balance on X was a concern". */
const NOT_SUBJECT = /(?:^|\s)(?:of|on|as|at|for|in|with|by|to|from|into|about|and|or|than)\s+(?:the\s+)?$/iu

/** How far before a name is looked, in UTF-16 units, and how many places of it. */
const LOOK_BACK = 120
const MOST_PLACES = 6

/** What a sentence gains that says what letters stand for. */
const STANDS = IDENTITY.told

const kept = new WeakMap<ThingAsked, RegExp>()

/**
 * Where a sentence says what something is: in apposition, by "is a", by what it is called or by the sort that stands before its
 * name; or what its letters stand for ("the International Criminal Court (ICC)").
 */
export function thingIdentification(sentence: string, thing: ThingAsked): Identification | undefined {
  let pattern = kept.get(thing)
  if (pattern === undefined) {
    pattern = new RegExp(`(?<![\\p{L}\\p{N}])${namePattern(thing.name)}(?![\\p{L}\\p{N}])`, 'giu')
    kept.set(thing, pattern)
  }
  let described: Identification | undefined
  let places = 0
  for (const match of sentence.matchAll(pattern)) {
    places += 1
    if (places > MOST_PLACES) break
    const place = { start: match.index, end: match.index + match[0].length }
    const full = standsFor(sentence, place)
    if (full !== undefined) return { span: full, gain: STANDS }
    if (!thing.letters && /^[\p{Lu}\p{N}]/u.test(match[0])) described ??= describedAt(sentence, place)
  }
  return described
}

function describedAt(sentence: string, { start, end }: Span): Identification | undefined {
  const after = sentence.slice(end)
  for (const [pattern, gain] of [
    [APPOSITION, IDENTITY.described],
    [COPULA, IDENTITY.described],
  ] as const) {
    if (pattern === COPULA && NOT_SUBJECT.test(sentence.slice(Math.max(0, start - LOOK_BACK), start)))
      continue
    const match = pattern.exec(after)
    const told = match?.groups?.told?.trimEnd()
    if (match === null || told === undefined) continue
    const from = end + match[0].indexOf(told)
    return { span: { start: from, end: from + told.length }, gain }
  }
  const offset = Math.max(0, start - LOOK_BACK)
  const before = sentence.slice(offset, start)
  for (const pattern of [NAMED_SO, SORT_BEFORE]) {
    const match = pattern.exec(before)
    const told = match?.groups?.told
    if (match === null || told === undefined) continue
    // "The premium Velm Plus": the name goes on, and what stands before it is of something else.
    if (pattern === SORT_BEFORE && /^[\s-]\p{Lu}/u.test(after)) continue
    const words = told.split(/\s+/u)
    const tells =
      pattern === SORT_BEFORE
        ? !words.some((word) => NO_SORT.test(word))
        : !words.some((word) => VERB.test(word))
    if (!tells) continue
    const from = offset + match.index + match[0].indexOf(told)
    return { span: { start: from, end: from + told.length }, gain: IDENTITY.called }
  }
  return undefined
}

/** Small words that letters leave out. */
const LEFT_OUT = /^(?:of|the|for|and|on|in|to|de|la|du|des)$/iu

/** The name in full before the letters in brackets or after a comma, or after them in brackets: its words begin with them. */
function standsFor(sentence: string, { start, end }: Span): Span | undefined {
  const letters = sentence
    .slice(start, end)
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase()
  if (letters.length < 2 || letters.length > 8) return undefined
  const offset = Math.max(0, start - LOOK_BACK)
  const opening = /(?:\(|,\s+(?:or\s+)?(?:the\s+)?)$/u.exec(sentence.slice(offset, start))
  if (opening !== null) {
    const before = sentence.slice(offset, offset + opening.index)
    const words = [...before.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)]
    let left = letters.length
    for (let at = words.length - 1; at >= 0; at -= 1) {
      const [word] = words[at]!
      if (word.charAt(0).toLowerCase() === letters.charAt(left - 1) && !/^\p{Ll}{1,3}$/u.test(word)) left -= 1
      else if (!LEFT_OUT.test(word)) return undefined
      if (left === 0) {
        const last = words.at(-1)!
        return { start: offset + words[at]!.index, end: offset + last.index + last[0].length }
      }
    }
    return undefined
  }
  const inBrackets = /^\s+\((?<full>[^()]{5,100})\)/u.exec(sentence.slice(end))
  const full = inBrackets?.groups?.full
  if (inBrackets === null || full === undefined) return undefined
  const initials = full
    .split(/[\s-]+/u)
    .filter((word) => !LEFT_OUT.test(word))
    .map((word) => word.charAt(0).toLowerCase())
    .join('')
  const from = end + inBrackets[0].indexOf(full)
  return initials === letters ? { start: from, end: from + full.length } : undefined
}
