import { onceAQuery } from '../../question/once-a-query.ts'
import type { Query } from '../../question/query.ts'
import { stem } from '../../text/stem.ts'
import { STOP_WORDS } from '../../text/stop-words.ts'
import { normalizeWord } from '../../text/tokens.ts'
import { toldOtherwise } from '../sentences/other-words.ts'
import { NUMBER_WORD } from '../spans/figure-forms.ts'
import { questionShape } from '../spans/question-shape.ts'
import { type ReadWord, readQuestionWords, readWords } from '../spans/sentence-words.ts'
import { askedDeed } from './asked-deed.ts'
import { tellsDeed } from './deed-classes.ts'
import { TELLS_SUM } from './measure-told.ts'

/** Words for those who are counted by what they do, those of a line each in the place of another. */
const COUNTED_AS = [
  'live inhabitant resident population home',
  'work employ employee staff worker workforce job',
  'soldier troop army force',
].map((line) => line.split(' ').map(stem))

/** What a sentence that answers has together. */
type Together =
  /** A number and what is counted, or what is done by so many. */
  | { readonly kind: 'count'; readonly noun: string; readonly deed: string }
  /** A number of people and what they do. */
  | { readonly kind: 'people'; readonly deed: string }
  /** A sum and what it is paid for. */
  | { readonly kind: 'sum'; readonly deed: string }
  /** A time and what is done then. */
  | { readonly kind: 'time'; readonly deed: string }

const HOW_MANY = /\bhow many\b/iu

/** Those whose number texts give without naming them: "22 were killed"; and the verb that follows on them. */
const PEOPLE = /^(?:people|persons?|ppl|men|women|folks?|victims?)$/iu
const PEOPLE_DO =
  /\bhow many (?:\p{L}+ )?(?:people|persons?|ppl|men|women|folks?|victims?) (?:(?:have|has|had|were|was|are|will|did|do|been|be|being|so|far|already|first|ever|now|still|\p{L}+ly) )*(\p{L}+)/iu

/** Words for a number that is not given, beside numbers. */
const VAGUE_NUMBER =
  /^(?:several|no|none|nobody|few|handful|double|twice|both|single|scores?|pair|couple|majority|most|all|every|only|many)$/u

const TIME =
  /\d|(?:day|month|year|week|decade|century|morning|afternoon|evening|night|spring|summer|autumn|winter|season)s?\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|today|tomorrow|after|before|when|while|during|until|since|once|later|earlier|recently|soon|now|eve)\b/iu

/** What stands before a verb that says no more than of whom is asked: "the regulations that conflicted with it". */
const RELATIVE = /\b(?:that|which|who|whose|to|of|by|for|from|in|at)\s+$/iu

const together = onceAQuery((query: Query): Together | false => {
  const { type, noun } = questionShape(query)
  if (type.kind === 'count' && HOW_MANY.test(query.question)) return countedTogether(query, type.noun, noun)
  const deed = askedDeed(query)
  // A birth is told by the years of a life alone.
  if (deed === '' || deed === 'born' || isSaidOfSome(query, deed)) return false
  if (type.kind === 'money') return { kind: 'sum', deed }
  return type.kind === 'date' ? { kind: 'time', deed } : false
})

function countedTogether(query: Query, counted = '', noun = ''): Together | false {
  const { question } = query
  if (noun !== '' && !PEOPLE.test(counted)) {
    // "How many Crumb & Co shops": what is taken for the noun is a name.
    const isName = readQuestionWords(question).some(({ stem, pos }) => stem === noun && pos === 'PROPN')
    return isName ? false : { kind: 'count', noun, deed: askedDeed(query) }
  }
  const does = PEOPLE_DO.exec(question)?.[1]
  const isVerb = does !== undefined && !STOP_WORDS.has(normalizeWord(does))
  const deed = isVerb ? stem(normalizeWord(does)) : askedDeed(query)
  return deed === '' ? false : { kind: 'people', deed }
}

/** What befalls people, of whom reports count many others besides: those aboard, those who live there. */
const BEFALLEN: ReadonlySet<string> = new Set(
  'die kill injure hurt wound arrest detain rescue evacuate displace jail'.split(' ').map(stem),
)

/** What befell those of whom a question asks how many they are ("how many soldiers died"). */
export function befellCounted(query: Query): string | undefined {
  const asked = together(query)
  if (asked === false || (asked.kind !== 'people' && asked.kind !== 'count')) return undefined
  return BEFALLEN.has(asked.deed) ? asked.deed : undefined
}

/** The same where it is people and nothing more is said of them: reports count them without a word for them. */
export function befellPeople(query: Query): string | undefined {
  const asked = together(query)
  return asked !== false && asked.kind === 'people' ? befellCounted(query) : undefined
}

/** Whether the verb of a question is not its own, but says of whom it asks. */
function isSaidOfSome({ question }: Query, deed: string): boolean {
  const verb = readQuestionWords(question).find(({ stem }) => deed.split(' ')[0] === stem)
  return verb === undefined || verb.lower.endsWith('ing') || RELATIVE.test(question.slice(0, verb.start))
}

/** Whether words have what is counted or done, in its own word or in another. */
function tellsCounted(stems: readonly string[], counted: string): boolean {
  if (tellsDeed(stems, counted) || toldOtherwise(stems, counted)) return true
  return COUNTED_AS.some((forms) => forms.includes(counted) && stems.some((one) => forms.includes(one)))
}

/** How far a number may stand from what it counts, before it and behind it, and from what so many do, in words. */
const BEFORE_NOUN = 6
const BEHIND_NOUN = 10
const BEFORE_VERB = 3

/** Whether a word is a number of things: no sum, and no part of another word ("zero-tolerance"). */
function isNumber(words: readonly ReadWord[], at: number): boolean {
  const { lower } = words[at]!
  if (words[at - 1]?.pos === 'SYM') return false
  return (
    /^\d/u.test(lower) || VAGUE_NUMBER.test(lower) || lower.split('-').every((part) => NUMBER_WORD.test(part))
  )
}

function isTold(asked: Together, text: string): boolean {
  if (asked.kind === 'time' && !TIME.test(text)) return false
  if (asked.kind === 'sum' && !TELLS_SUM.test(text)) return false
  const words = readWords(text)
  const stems = words.map(({ stem }) => stem)
  if (asked.kind === 'time' || asked.kind === 'sum') return tellsDeed(stems, asked.deed)
  const numbers = words.flatMap((_, at) => (isNumber(words, at) ? [at] : []))
  if (asked.kind === 'people') {
    const around = (at: number): readonly string[] =>
      stems.slice(Math.max(0, at - BEHIND_NOUN), at + BEHIND_NOUN)
    return numbers.some((at) => tellsCounted(around(at), asked.deed))
  }
  const places = stems.flatMap((stem, at) => (tellsCounted([stem], asked.noun) ? [at] : []))
  return numbers.some((at) => {
    if (places.some((place) => place - at <= BEFORE_NOUN && at - place <= BEHIND_NOUN)) return true
    if (asked.deed !== '' && tellsDeed(stems.slice(at + 1, at + 1 + BEFORE_VERB), asked.deed)) return true
    return words[at]!.ofDate === 'no' && isBare(words, at)
  })
}

/** Whether nothing follows on a number that it could count: "would call up 300,000". */
const isBare = (words: readonly ReadWord[], at: number): boolean => {
  const next = words[at + 1]
  return next === undefined || /^[.!?]$/u.test(next.lower)
}

/** What a question asks for that a sentence has to tell together with something else. */
export type Apart = 'figure' | 'time'

/**
 * Whether a question asks how many there are, how much is paid or when something is done, and none of some texts has the two in
 * one sentence: a sentence about whoever is asked for may have numbers of other things, and days of other deeds.
 * @param texts sentences and headlines
 */
export function isToldApart(query: Query, texts: readonly string[], what: Apart): boolean {
  const asked = together(query)
  if (asked === false || (asked.kind === 'time') !== (what === 'time')) return false
  return !texts.some((text) => isTold(asked, text))
}
