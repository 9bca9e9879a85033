import { stem } from '../../text/stem.ts'
import { areOneThing } from '../decision/rivals.ts'
import type { ReadWord } from '../spans/sentence-words.ts'
import type { Deed } from './deed.ts'
import { isSameDeed } from './same-deeds.ts'
import type { StatedDeeds } from './stated-deeds.ts'

/** Stems of one root share so many letters at the least, and all but so many of the shorter: "zelenskii", "zelenski". */
const ROOT = 5
const ENDING = 1

function isOne(a: string, b: string): boolean {
  if (a === b || areOneThing(a, b)) return true
  const length = Math.min(a.length, b.length)
  return length >= ROOT && a.slice(0, length - ENDING) === b.slice(0, length - ENDING)
}

const isAmong = (one: string, stems: Iterable<string>): boolean => {
  for (const other of stems) if (isOne(one, other)) return true
  return false
}

/**
 * Whether a report states all that a claim says is done: the same deeds, done, by the same and to the same. A claim that names
 * no deed is agreed with.
 * @param isName whether a stem names somebody or something
 */
export function statesDeeds(
  claim: StatedDeeds,
  told: StatedDeeds,
  isName: (stem: string) => boolean,
): boolean {
  if (!claim.states) return false
  const done = claim.deeds.filter((deed) => deed.done)
  // What is to be done stands under what is done: "applied to join".
  const wanted = done.length > 0 ? done : claim.deeds
  return wanted.every((deed) => told.deeds.some((other) => isSaid(deed, other, told.stems, isName)))
}

/** Whether somebody who does something in a claim does something in a report too. */
export function sharesDoer(claim: StatedDeeds, told: StatedDeeds): boolean {
  return claim.deeds.some((deed) => told.deeds.some((other) => other.done && doersAgree(deed, other)))
}

function isSaid(
  deed: Deed,
  other: Deed,
  stems: readonly string[],
  isName: (stem: string) => boolean,
): boolean {
  if (deed.done && !other.done) return false
  if (isSameDeed(stems, other.at, deed.verb) || deed.verb === other.verb)
    return RECIPROCAL.has(other.verb)
      ? meetAgrees(deed, other, isName)
      : doersAgree(deed, other) && undergoerAgrees(deed, other, stems, isName)
  // Who was killed died.
  const died = deed.verb === 'die' && other.verb === 'kill'
  return died && (deed.doers ?? []).every((one) => one.some((word) => isAmong(word.stem, other.undergoes)))
}

/** What two do to each other, by the stems. */
const RECIPROCAL: ReadonlySet<string> = new Set(
  ['meet', 'talk', 'speak', 'clash', 'argue', 'quarrel', 'fight', 'negotiate', 'agree'].map(stem),
)

const doing = ({ doers }: Deed): readonly string[] => (doers ?? []).flat().map(({ stem }) => stem)

/** Whether all who do it to each other in the claim are among those who do in the report, on whichever side. */
function meetAgrees(deed: Deed, other: Deed, isName: (stem: string) => boolean): boolean {
  const told = [...doing(other), ...other.undergoes]
  const sides = (deed.doers ?? []).every((one) => heads(one).some((word) => isAmong(word, told)))
  return sides && [...deed.undergoes].filter(isName).every((name) => isAmong(name, told))
}

/** Each of those who do it in the claim does it in the report; where the report does not show who does it, it is not done to them. */
function doersAgree({ doers }: Deed, other: Deed): boolean {
  if (doers === undefined) return true
  if (other.doers === undefined) {
    const names = doers.flatMap((one) => one.filter(({ pos }) => pos === 'PROPN').map(({ stem }) => stem))
    return names.length === 0 || !names.every((name) => isAmong(name, other.undergoes))
  }
  return doers.every((one) => heads(one).some((word) => isAmong(word, doing(other))))
}

/** What stands for a name that a text has given before: "the Dublin-based startup". */
const DESCRIBED: ReadonlySet<string> = new Set(
  'company startup firm group business maker carrier bank club team side retailer airline rival publisher app'
    .split(' ')
    .map(stem),
)

/** A name that the claim has behind its verb is one that it is done to in the report, as the report says. */
function undergoerAgrees(
  deed: Deed,
  other: Deed,
  stems: readonly string[],
  isName: (stem: string) => boolean,
): boolean {
  const names = [...deed.undergoes].filter(isName)
  if (names.length === 0) return true
  // Whoever does it is not whom it is done to.
  const missing = names.filter((name) => !isAmong(name, other.undergoes))
  if (missing.some((name) => isAmong(name, doing(other)))) return false
  if (missing.length < names.length) return true
  const described = [...other.undergoes].some((one) => DESCRIBED.has(one))
  return described && names.every((name) => isAmong(name, stems))
}

/** The words that tell one doer from another: names where there are some, else nouns. */
function heads(one: readonly ReadWord[]): readonly string[] {
  const names = one.filter(({ pos, capital }) => pos === 'PROPN' || (capital && pos !== 'NUM'))
  const words = names.length > 0 ? names.slice(-2) : one.filter(({ pos }) => pos !== 'NUM' && pos !== 'ADJ')
  return (words.length > 0 ? words : one).map(({ stem }) => stem)
}
