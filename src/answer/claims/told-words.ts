import type { Span } from '../../text/span.ts'
import { wordSet } from '../../text/word-set.ts'
import { areOneThing } from '../decision/rivals.ts'
import { placeOfOtherForm } from '../sentences/other-words.ts'
import type { ReadWord } from '../spans/sentence-words.ts'
import { isSameDeed } from './same-deeds.ts'
import { NEGATING, type Statement } from './statement-words.ts'

/** The words from one place to another as a range of the text. */
export function spanOf(words: readonly ReadWord[], first: number, last = first): Span {
  return { start: words[first]!.start, end: words[last]!.end }
}

/** Whether a word is one of a name. */
export const isName = ({ pos, capital }: ReadWord): boolean => pos === 'PROPN' && capital

/** Stems of one name share so many letters at the least, and all but the last: "zelenskii", "zelenski". */
const ROOT = 5

const DIGIT = /\d/u

/** Whether two stems are of one word or name. */
export function isOneWord(a: string, b: string): boolean {
  if (a === b || areOneThing(a, b)) return true
  if (DIGIT.test(a) || DIGIT.test(b)) return false
  const length = Math.min(a.length, b.length)
  return length >= ROOT && a.slice(0, length - 1) === b.slice(0, length - 1)
}

/** Where a sentence tells a word of a statement; -1 where it does not. */
export function placeOf(claim: Statement, at: number, told: Statement): number {
  const { stem, pos } = claim.words[at]!
  const own = told.stems.findIndex((one, place) => isOneWord(one, stem) && !isOtherOf(claim, at, told, place))
  if (own >= 0) return own
  if (isTitle(claim, at) || isFirstName(claim, at, told)) return familyPlace(claim, at, told)
  const deed = claim.deeds.deeds.find((one) => one.at === at)
  if (deed !== undefined || pos === 'VERB')
    return told.stems.findIndex((_, place) => isDeedOf(told, place, deed?.verb ?? stem))
  const particle = claim.deeds.deeds.find(
    ({ at: verb, verb: name }) => at - verb <= 3 && at > verb && name.endsWith(` ${stem}`),
  )
  if (particle !== undefined) return told.stems.findIndex((_, place) => isDeedOf(told, place, particle.verb))
  return placeOfOtherForm(told.stems, stem)
}

const isDeedOf = (told: Statement, place: number, verb: string): boolean =>
  isSameDeed(told.stems, place, verb) || (verb === 'die' && told.stems[place] === 'kill')

/** Whether a name in the report is another of the same last word: "Sten Holt" is not "Lena Holt". */
function isOtherOf(claim: Statement, at: number, told: Statement, place: number): boolean {
  const [first, other] = [claim.words[at - 1], told.words[place - 1]]
  if (first === undefined || other === undefined) return false
  if (!isName(claim.words[at]!) || !isName(told.words[place]!) || !isName(first) || !isName(other))
    return false
  if (TITLE.has(first.lower) || TITLE.has(other.lower)) return false
  return (
    !told.stems.includes(first.stem) &&
    !areOneThing(first.stem, other.stem) &&
    !claim.stems.includes(other.stem)
  )
}

/** Words of offices, as they stand before names. */
export const TITLE = wordSet(
  'president prime minister chancellor king queen secretary general senator governor mayor mr mrs ms dr sir pope us former premier captain foreign defence defense vice-president leader envoy',
)

/** An office before a name says nothing that the name does not. */
function isTitle({ words }: Statement, at: number): boolean {
  if (!TITLE.has(words[at]!.lower)) return false
  let next = at + 1
  while (next < words.length && TITLE.has(words[next]!.lower)) next += 1
  return next < words.length && isName(words[next]!)
}

/** A first name that the report leaves out. */
function isFirstName(claim: Statement, at: number, told: Statement): boolean {
  const [word, next] = [claim.words[at]!, claim.words[at + 1]]
  if (!isName(word) || next === undefined || !isName(next)) return false
  const place = told.stems.indexOf(next.stem)
  const before = told.words[place - 1]
  return place >= 0 && (before === undefined || before.small || TITLE.has(before.lower))
}

function familyPlace(claim: Statement, at: number, told: Statement): number {
  let last = at
  while (
    last + 1 < claim.words.length &&
    (isName(claim.words[last + 1]!) || TITLE.has(claim.words[last + 1]!.lower))
  )
    last += 1
  return told.stems.indexOf(claim.stems[last]!)
}

/** Where one clause ends and the next begins. */
const CLAUSE = wordSet(', ; : – — and but while although though because after before when which who')

/** Whether the clause of a word is turned round by a word of negation; the whole sentence, where no word is given. */
export function isTurned({ words }: Statement, at?: number): boolean {
  let [from, to] = [0, words.length]
  if (at !== undefined) {
    from = words.slice(0, at).findLastIndex(({ lower }) => CLAUSE.has(lower)) + 1
    const next = words.slice(at).findIndex(({ lower }) => CLAUSE.has(lower))
    if (next >= 0) to = at + next
  }
  return negations(words.slice(from, to)).length % 2 === 1
}

/** The words of negation among some. */
export const negations = (words: readonly ReadWord[]): readonly ReadWord[] =>
  words.filter(({ lower }) => NEGATING.test(lower))
