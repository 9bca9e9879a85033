import { wordSet } from '../../text/word-set.ts'
import { placeOfOtherForm } from '../sentences/other-words.ts'
import { isNumber, type ReadWord } from '../spans/sentence-words.ts'
import { isPassive } from '../spans/subject-of.ts'
import type { Deed } from './deed.ts'
import { isSameDeed } from './same-deeds.ts'
import type { Statement } from './statement-words.ts'
import { isName, isOneWord, placeOf } from './told-words.ts'

/**
 * Where the report tells what the statement does, every deed done by the same and to the same; undefined where it does not. Words
 * that are lent or differ are left out.
 */
export function placeTold(
  claim: Statement,
  told: Statement,
  unlike: ReadonlySet<string>,
): number | undefined {
  if (claim.deeds.deeds.length === 0) return linksAgree(claim, told, unlike)
  const others = claim.deeds.deeds.map((deed) =>
    told.deeds.deeds.find((other) => isSameOf(deed, other, claim, told, unlike)),
  )
  return others.includes(undefined) ? undefined : others[0]!.at
}

function isSameOf(
  deed: Deed,
  other: Deed,
  claim: Statement,
  told: Statement,
  unlike: ReadonlySet<string>,
): boolean {
  if (deed.done && !other.done) return false
  const same = deed.verb === other.verb || isSameDeed(told.stems, other.at, deed.verb)
  if (!same) return false
  const isPassiveDeed = isPassive(told.words, other.at)
  const nouns = (stems: Iterable<string>): string[] =>
    [...stems].filter((one) =>
      claim.content.some(
        (at) =>
          claim.stems[at] === one &&
          !unlike.has(one) &&
          claim.words[at]!.pos !== 'VERB' &&
          // Which of a thing it is ("the UN resolution") may stand elsewhere.
          !(isName(claim.words[at]!) && claim.words[at + 1]?.pos === 'NOUN'),
      ),
    )
  const doing = (other.doers ?? []).flat().map(({ stem }) => stem)
  const isIn = (one: string, stems: readonly string[]): boolean =>
    stems.some((stem) => isOneWord(stem, one)) || placeOfOtherForm(stems, one) >= 0
  const undergoes = [...other.undergoes]
  if (RECIPROCAL.has(other.verb)) {
    const all = [...doing, ...undergoes]
    const sides = [...(deed.doers ?? []).flatMap(heads), ...nouns(deed.undergoes)]
    return sides.every((one) => unlike.has(one) || isIn(one, all))
  }
  for (const one of (deed.doers ?? []).flatMap(heads)) {
    if (unlike.has(one) || isFigure(one)) continue
    if (other.doers === undefined || !isIn(one, doing)) return false
  }
  // Of a passive both have the one to whom it is done before it.
  const aside = (one: string): boolean => !isPassiveDeed && !isIn(one, doing) && isBehind(one, other.at, told)
  return nouns(deed.undergoes).every((one) => isIn(one, undergoes) || aside(one))
}

const isFigure = (stem: string): boolean => /^\d/u.test(stem)

/** Whether a word stands behind a verb with no other verb that has a subject of its own in between. */
function isBehind(stem: string, verb: number, { stems, words }: Statement): boolean {
  const place = stems.findIndex((one, at) => at > verb && isOneWord(one, stem))
  return place > 0 && !words.slice(verb + 1, place).some(({ lower }) => /^[;:]$/u.test(lower))
}

const RECIPROCAL = wordSet('meet talk speak clash argu quarrel fight negoti agre exchang swap')

/** More letters than this between two words hold another. */
const GAP = 3

/** The words by which one doer is told from another. */
function heads(all: readonly ReadWord[]): readonly string[] {
  // What stands behind a preposition says more of it: "the quake in Tavia".
  const end = all.findIndex((word, at) => at > 0 && word.start - all[at - 1]!.end > GAP)
  const one = end < 0 ? all : all.slice(0, end)
  const names = one.filter(isName)
  const words =
    names.length > 0 ? names.slice(-1) : one.filter(({ pos }) => pos === 'NOUN' || pos === 'PROPN').slice(-1)
  return words.map(({ stem }) => stem)
}

/** Where what a statement without a deed joins stands together in the report, no other name in between. */
function linksAgree(claim: Statement, told: Statement, unlike: ReadonlySet<string>): number | undefined {
  const verb = claim.words.findIndex(({ pos, lower }) => pos === 'AUX' || /^(?:became|becomes)$/u.test(lower))
  if (verb <= 0) return undefined
  const places = (from: number, to: number): number[] =>
    claim.content
      .filter((at) => at >= from && at < to && !unlike.has(claim.stems[at]!))
      .map((at) => placeOf(claim, at, told))
  const [before, behind] = [places(0, verb), places(verb + 1, claim.words.length)]
  const opens = claim.figures.some(({ start }) => start < claim.words[verb]!.start)
  const counted = opens ? told.words.findIndex((word) => isNumber(word)) : -1
  const subject = before.length > 0 ? before : counted < 0 ? [] : [counted]
  if (behind.length === 0 || subject.length === 0) return undefined
  const [first, second] = Math.max(...subject) < Math.min(...behind) ? [subject, behind] : [behind, subject]
  const [from, to] = [Math.max(...first) + 1, Math.min(...second)]
  if (to - from > LINKED || from > to) return undefined
  // "Its captain, Ada Lind" is the other way round; who is without whom is not.
  const between = told.words.slice(from, to)
  const apposed = told.words.slice(Math.min(...first), Math.max(...second))
  if (
    first === behind &&
    (between[0]?.lower !== ',' || apposed.some(({ pos }) => /^(?:VERB|AUX)$/u.test(pos)))
  )
    return undefined
  const counts = claim.figures.some(({ unit }) => unit !== 'ordinal')
  const parted = between.some(
    (word) =>
      /^[;:]$/u.test(word.lower) ||
      // What somebody has is not what somebody does to as many.
      (counts && word.pos === 'VERB') ||
      (isName(word) && word.ofDate === 'no' && !claim.stems.includes(word.stem)),
  )
  return parted ? undefined : from - 1
}

/** How many words apart a sentence has what a statement says is one. */
const LINKED = 14
