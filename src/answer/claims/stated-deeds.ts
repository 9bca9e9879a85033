import { wordSet } from '../../text/word-set.ts'
import { type ReadWord, readWords } from '../spans/sentence-words.ts'
import { isPassive, subjectEnd } from '../spans/subject-of.ts'
import type { Deed, Doers } from './deed.ts'
import { nounDeeds } from './noun-deeds.ts'
import { deedAt } from './same-deeds.ts'

export interface StatedDeeds {
  readonly stems: readonly string[]
  readonly deeds: readonly Deed[]
  /** Whether it has a verb at all: what has none states nothing. */
  readonly states: boolean
}

/** Verbs that carry no deed of their own, or only who says so. */
const LIGHT = wordSet(
  'be is am are was were been being have has had having do does did done get got make made say said says tell told know think believe let seem become became happen',
)

/** What makes of the verb behind it something that is not done, or not yet. */
const NOT_YET = wordSet('to would should may might could can will must shall ’ll ca wo')
/** What a clause begins with that only may come true. */
const CONDITION = wordSet('if unless whether until')
/** Before a form in -ing: what is prevented, avoided or only spoken of. */
const NOT_DOING = wordSet('from without against of for about on before at')

const RELATIVE = wordSet('who that which whom whose')
const BOUNDARY = wordSet(
  '; : – — ( ) but while although though whereas because after before when as who which',
)
const PRONOUN = wordSet('he she they it i we you this these those him her them who which that both')
const JOIN = wordSet('and , &')

const isVerb = ({ pos }: ReadWord): boolean => pos === 'VERB' || pos === 'AUX'
const isNaming = ({ pos, small }: ReadWord): boolean =>
  !small && (pos === 'NOUN' || pos === 'PROPN' || pos === 'NUM' || pos === 'ADJ')

/** Verbs that say with the noun behind them what is done, by their stems, and how far behind it stands. */
const HOLDING = wordSet('hold launch stage mount begin start reach sign')
const NOUN_REACH = 5

/** Forms of verbs that the tagger takes for nouns: "China abstained", "the dam cost 40 million", "Russia controls about 20%". */
const VERB_FORM =
  /^\p{Ll}+(?:[^s]s|ed|ook|ought|ound|old|ent|ank|ell|ew)$|^(?:cost|hit|cut|put|set|beat|shut|quit|let)$/u
/** What may stand behind such a verb and hardly behind a noun. */
const BEHIND_VERB = wordSet('about around some almost nearly over the a an its their his her')

/** Whether a word is a verb that tells of a deed. */
function isDeed(words: readonly ReadWord[], at: number): boolean {
  const { pos, lower } = words[at]!
  if (LIGHT.has(lower)) return false
  if (pos === 'VERB') return true
  const before = words[at - 1]?.pos
  if ((pos !== 'NOUN' && pos !== 'ADJ') || (before !== 'PROPN' && before !== 'NOUN')) return false
  if (!VERB_FORM.test(lower)) return false
  const next = words[at + 1]
  const measured = next !== undefined && (next.pos === 'NUM' || BEHIND_VERB.has(next.lower))
  return measured || (before === 'PROPN' && !words.some(isVerb))
}

/** The deeds that a sentence states. Those in capitals throughout are read as if they were not. */
export function readDeeds(sentence: string): StatedDeeds {
  const words = readWords(sentence === sentence.toUpperCase() ? sentence.toLowerCase() : sentence)
  const stems = words.map(({ stem }) => stem)
  const deeds: Deed[] = []
  for (const [at, word] of words.entries()) {
    if (!isDeed(words, at)) continue
    const passive = isPassive(words, at)
    const subject = wordsOfSubject(words, at)
    const doers = passive ? agentOf(words, at) : subject === undefined ? undefined : eachOf(subject)
    const deed = {
      verb: deedAt(stems, at),
      at,
      done: isDone(words, at),
      ...(doers === undefined || doers.length === 0 ? {} : { doers }),
      undergoes: new Set(
        (passive ? (subject ?? []) : [...antecedentOf(words, at), ...wordsBehind(words, at)]).map(
          ({ stem }) => stem,
        ),
      ),
    }
    deeds.push(deed)
    // "Held a meeting", "launched an attack": the noun tells what is done.
    if (passive || !HOLDING.has(word.stem)) continue
    const noun = words.findIndex((one, place) => place > at && place <= at + NOUN_REACH && one.pos === 'NOUN')
    if (noun > 0) deeds.push({ ...deed, verb: stems[noun]!, at: noun })
  }
  deeds.push(
    ...nounDeeds(words, (verb) => {
      const subject = wordsOfSubject(words, verb)
      return subject === undefined ? undefined : eachOf(subject)
    }),
  )
  return { stems, deeds, states: deeds.length > 0 || words.some(isVerb) }
}

/** Whether a verb tells of what is done, whoever denies it. */
function isDone(words: readonly ReadWord[], verb: number): boolean {
  let at = verb - 1
  while (at >= 0 && (isVerb(words[at]!) || words[at]!.pos === 'PART' || words[at]!.pos === 'ADV')) {
    if (NOT_YET.has(words[at]!.lower)) return false
    at -= 1
  }
  if (NOT_YET.has(words[at]?.lower ?? '')) return false
  if (words[verb]!.lower.endsWith('ing') && NOT_DOING.has(words[at]?.lower ?? '')) return false
  for (let before = at; before >= 0 && !isVerb(words[before]!); before -= 1)
    if (CONDITION.has(words[before]!.lower)) return false
  return true
}

/** The words of the subject that stands before a verb; undefined where there is none, or it is a pronoun. */
function wordsOfSubject(words: readonly ReadWord[], verb: number): readonly ReadWord[] | undefined {
  // "…, ending a siege": who does it is told somewhere before.
  if (words[verb]!.lower.endsWith('ing') && words[verb - 1]?.pos !== 'AUX') return undefined
  const end = subjectEnd(words, verb)
  if (end === undefined || end < 0 || PRONOUN.has(words[end]!.lower)) return undefined
  let from = end
  while (from > 0 && !isVerb(words[from - 1]!) && !BOUNDARY.has(words[from - 1]!.lower)) from -= 1
  return words.slice(from, end + 1)
}

/** Whoever stands after the "by" of a passive. */
function agentOf(words: readonly ReadWord[], verb: number): Doers | undefined {
  const behind = wordsBehind(words, verb)
  const by = behind.findIndex(({ lower }) => lower === 'by')
  return by < 0 ? undefined : eachOf(behind.slice(by + 1))
}

/** The words behind a verb, up to the next clause or verb. */
function wordsBehind(words: readonly ReadWord[], verb: number): readonly ReadWord[] {
  let end = verb + 1
  while (end < words.length && !opensClause(words, end) && !BOUNDARY.has(words[end]!.lower)) end += 1
  return words.slice(verb + 1, end)
}

/** Whether a verb has a subject of its own: not "to train", not "calling", not "Dublin-based". */
function opensClause(words: readonly ReadWord[], at: number): boolean {
  return isVerb(words[at]!) && !/^(?:to|-)$/u.test(words[at - 1]!.lower) && !words[at]!.lower.endsWith('ing')
}

/** What a relative clause is said of, where its own subject stands before the verb: "Crimea, which it annexed". */
function antecedentOf(words: readonly ReadWord[], verb: number): readonly ReadWord[] {
  let at = verb - 1
  while (at >= 0 && !RELATIVE.has(words[at]!.lower) && verb - at <= RELATIVE_REACH) at -= 1
  if (at < 0 || !RELATIVE.has(words[at]!.lower)) return []
  let from = at
  while (from > 0 && !isVerb(words[from - 1]!)) from -= 1
  return words.slice(from, at)
}

const RELATIVE_REACH = 6

/** Parts those whom "and" or a comma joins; who is named by no word is left out. */
function eachOf(words: readonly ReadWord[]): Doers {
  const each: ReadWord[][] = [[]]
  for (const word of words) {
    if (JOIN.has(word.lower)) each.push([])
    else if (isNaming(word)) each.at(-1)!.push(word)
  }
  return each.filter((one) => one.length > 0)
}
