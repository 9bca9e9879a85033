import { findNames } from '../../question/names.ts'
import { stem } from '../../text/stem.ts'
import { STOP_WORDS } from '../../text/stop-words.ts'
import { normalizeWord, tokenize } from '../../text/tokens.ts'
import { areOneParty, isParty } from '../decision/parties.ts'
import { areOneThing, hasRivals } from '../decision/rivals.ts'
import { identification } from '../identity/identification.ts'
import { TITLES } from '../spans/name-forms.ts'
import { type ReadWord, readWords } from '../spans/sentence-words.ts'

/**
 * Whether a sentence that has a claim's words attaches them to others than the claim does: an office to another name of a list, the parts
 * of "A signed for Orsk and B for Dorn" to each other's, a people to other soldiers. Such a sentence says nothing for the claim, and
 * nothing against it.
 * @param side what it seems to say by its words: against a claim it may set another part's figure or name
 */
export function isAttachedOtherwise(
  claim: string,
  sentence: string,
  side: 'for' | 'against' = 'for',
): boolean {
  if (plain(sentence).includes(plain(claim))) return false
  const [claimed, told] = [readWords(claim), readWords(sentence)]
  return (
    descriptionsIn(claim).some((one) => isDescribedOtherwise(one, sentence)) ||
    isOfOtherPeople(claimed, told) ||
    (side === 'for' && isOtherPart(claimed, told))
  )
}

const plain = (text: string): string =>
  tokenize(text)
    .map(({ norm }) => norm)
    .join(' ')

const isOne = (a: string, b: string): boolean => a === b || areOneThing(a, b) || areOneParty(a, b)

/** A name in a claim, and what the claim says its bearer is. */
interface Described {
  readonly name: readonly string[]
  readonly as: string
}

/** "Lund is Holt's envoy", "Holt's envoy is Lund". */
const IS = /^(?<one>[^,;]{2,80}?)\s+(?:is|was)\s+(?:the\s+|an?\s+)?(?<other>[^,;.!?]{2,100})/u

const TITLED = (text: string): boolean =>
  text.split(/[\s-]+/u).some((word) => TITLES.has(word.toLowerCase())) || /\bin[\s-]law\b/u.test(text)

function descriptionsIn(claim: string): Described[] {
  const found: Described[] = []
  const names = findNames(claim).map(({ start, end }) => claim.slice(start, end).replace(/['’]s$/u, ''))
  const { one, other } = IS.exec(claim.trim())?.groups ?? {}
  for (const text of names) {
    const words = text.split(/\s+/u)
    // "Defence Minister Sergei Lund": the name follows on the title.
    const name = words.slice(words.findLastIndex((word) => TITLES.has(word.toLowerCase())) + 1)
    if (name.length === 0) continue
    if (one?.endsWith(text) === true && other !== undefined) found.push({ name, as: other })
    else if (other?.replace(/[.\s]+$/u, '').endsWith(text) === true && one !== undefined)
      found.push({ name, as: one })
    const beside = identification(claim, name)
    const as = beside === undefined ? '' : claim.slice(beside.span.start, beside.span.end)
    // "The captain of the Selma" is no name's description.
    if (!/(?:^|\s)(?:of|the)?$/u.test(as)) found.push({ name, as })
  }
  return found.filter(({ as }) => TITLED(as))
}

/** Content words of a description, by their stems; capitals tell whose it is. */
const partsOf = (text: string): { readonly stem: string; readonly capital: boolean }[] =>
  text
    .replace(/\b(?:who|which|that|when|since|after|before)\b.*$/u, '')
    .split(/[\s-]+/u)
    .map((word) => ({
      norm: normalizeWord(word.replace(/['’]s$|[^\p{L}\p{N}]+$/gu, '')),
      capital: /^\p{Lu}/u.test(word),
    }))
    .filter(({ norm }) => norm !== '' && !STOP_WORDS.has(norm))
    .map(({ norm, capital }) => ({ stem: stem(norm), capital }))

/** "The captain of the Selma, Ada Lund": what stands before a name and a comma. */
const BEFORE_NAME = /(?:^|[\s(])(?:the|an?|its|their|his|her)\s+[^,;.!?()]{3,80},\s+$/iu

/** What a sentence says that the bearer of a name is; undefined where it says nothing of the kind. */
function descriptionBeside(sentence: string, name: readonly string[]): string | undefined {
  const beside = identification(sentence, name)
  if (beside !== undefined) return sentence.slice(beside.span.start, beside.span.end)
  const at = sentence.indexOf(name.join(' '))
  return at < 0 ? undefined : BEFORE_NAME.exec(sentence.slice(0, at))?.[0]
}

/** "Its captain": whose, the sentence before says. */
const POINTS_BACK = /^[\s(]*(?:its|their)\b/iu

/** Whether a word is a country, a people or where it is governed from, whose offices a sentence may tell by another word. */
const isCountry = (word: string): boolean => hasRivals(word) || isParty(word)

/** Whether a sentence does not say of a name what a claim says of it. */
function isDescribedOtherwise({ name, as }: Described, sentence: string): boolean {
  const described = descriptionBeside(sentence, name)
  if (described === undefined) return true
  const told = partsOf(described)
  const own = new Set(name.map((word) => stem(normalizeWord(word))))
  const around = partsOf(sentence)
  // Where nothing beside the name says whose office it is, the sentence may say so elsewhere.
  const isOwned = told.some(({ capital, stem: one }) => capital && !TITLES.has(one) && !own.has(one))
  return partsOf(as).some(({ stem: one, capital }) => {
    if (own.has(one)) return false
    const elsewhere = capital && !isOwned
    if (elsewhere && POINTS_BACK.test(described)) return false
    return !(elsewhere && isCountry(one) ? around : told).some((other) => isOne(one, other.stem))
  })
}

/** Endings of the words for peoples, before those of whom they are said. */
const OF_A_PEOPLE = /(?:ian|ians|ish|ese|ean|an|ench|utch|eek|wiss|raqi|aeli|man|ani)$/u

/** "Russian soldiers": a people, and who of it. */
const peoplesIn = (words: readonly ReadWord[]): { readonly people: string; readonly who: string }[] =>
  words.flatMap((word, at) => {
    const next = words[at + 1]
    const isPeople = word.capital && OF_A_PEOPLE.test(word.lower) && next?.pos === 'NOUN' && !next.capital
    return isPeople ? [{ people: word.stem, who: next.stem }] : []
  })

function isOfOtherPeople(claim: readonly ReadWord[], sentence: readonly ReadWord[]): boolean {
  const told = peoplesIn(sentence)
  return peoplesIn(claim).some(({ people, who }) => {
    const same = told.filter((one) => one.who === who)
    return same.length > 0 && !same.some((one) => isOne(one.people, people))
  })
}

const JOINS = /^(?:and|while|but|;|whereas)$/u

/** Whether what a claim says of its first name is told in another part of a sentence, which is about somebody else. */
function isOtherPart(claim: readonly ReadWord[], sentence: readonly ReadWord[]): boolean {
  const names = claim.filter(({ capital, small }) => capital && !small)
  const [subject] = names
  const verb = claim.find(({ pos, small }) => pos === 'VERB' && !small)
  if (subject === undefined || verb === undefined) return false
  const before = names.filter((_, at) => at > 0 && claim.indexOf(names[at]!) < claim.indexOf(verb))
  const own = [subject, ...before]
  const numbers = claim.filter(({ lower }) => /^\d/u.test(lower))
  const others = [...names.filter((name) => !own.includes(name)), ...numbers]
  const start = sentence.findIndex(({ stem: one }) => own.some((name) => isOne(one, name.stem)))
  if (start < 0 || others.length === 0) return false
  const isOwn = (word: ReadWord): boolean => names.some((name) => isOne(word.stem, name.stem))
  const joint = sentence.findIndex(
    (word, at) =>
      at > start && JOINS.test(word.lower) && sentence[at + 1]?.capital === true && !isOwn(sentence[at + 1]!),
  )
  if (joint < 0) return false
  const verbs = sentence.flatMap(({ stem: one }, at) => (one === verb.stem ? [at] : []))
  // "Holt and Lund sent": one part, in which both did it.
  const isParted = sentence.slice(start, joint).some(({ pos }) => pos === 'VERB' || pos === 'AUX')
  const isSaidAgain = sentence
    .slice(joint + 1)
    .some((word) => own.some((name) => isOne(word.stem, name.stem)))
  const [first, second] = [verbs.some((at) => at > start && at < joint), verbs.some((at) => at > joint)]
  if (!isParted || isSaidAgain || first === second) return false
  return others.every(
    (other) =>
      !sentence.slice(start, joint).some((word) => isOne(word.stem, other.stem)) &&
      sentence.slice(joint + 1).some((word) => isOne(word.stem, other.stem)),
  )
}

/** "Holt said that …": who is said to have said it. */
const SAYS = /^\W*(?<who>[^,;:.]{2,60}?)\s+(?:says?|said|told|claims?|claimed|wrote|announced|put)\b/iu

/** What stands for a speaker who was named before. */
const SPEAKS_ON = /\b(?:he|she|they|it)\s+(?:said|says|added|wrote|put)\b/iu

/** Whether a claim tells what somebody said and a sentence lets another speak: it says nothing against that. */
export function isSaidByAnother(claim: string, sentence: string): boolean {
  const who = SAYS.exec(claim)?.groups?.who
  if (who === undefined) return false
  const names = readWords(who).filter(({ capital, small }) => capital && !small)
  if (names.length === 0 || SPEAKS_ON.test(sentence)) return false
  const told = readWords(sentence)
  return !names.some((name) => told.some((word) => isOne(word.stem, name.stem)))
}
