import type { Span } from '../../text/span.ts'
import { wordSet } from '../../text/word-set.ts'
import type { Apart } from './apart.ts'
import type { Statement } from './statement-words.ts'
import { isName, isOneWord, spanOf, TITLE } from './told-words.ts'

/** Verbs of what is done once and by one: another who is said to have done it is said in place of the first. */
const ONCE = wordSet('broker mediat invent discov assassin murder')
/** Those of what is done again and again, but once at a time. */
const ONCE_A_TIME = wordSet('win marri found')

/**
 * The name that a report has where a statement has one that it does not know: who does what is done but once, or where two were on the
 * same day. Only people stand in the place of people: a country is also told by its capital, its leader and its army.
 */
export function otherName(
  claim: Statement,
  open: readonly number[],
  told: Statement,
  article: () => ReadonlySet<string>,
): Apart | undefined {
  const [first, last] = [open[0]!, open.at(-1)!]
  if (last - first !== open.length - 1 || !open.every((at) => isName(claim.words[at]!))) return undefined
  // What the article speaks of anywhere may be told there in other words.
  for (const one of article()) if (open.some((at) => isOneWord(one, claim.stems[at]!))) return undefined
  const claimed = spanOf(claim.words, first, last)
  const preposition = claim.words[first - 1]?.lower ?? ''
  if (/^(?:in|at)$/u.test(preposition)) return otherPlace(claim, told, claimed)
  const deed = claim.deeds.deeds.find(
    ({ verb, doers }) =>
      (ONCE.has(verb) || (claim.dates.length > 0 && ONCE_A_TIME.has(verb))) &&
      (doers ?? []).flat().some(({ stem }) => stem === claim.stems[last]),
  )
  if (deed === undefined || claim.content.length - open.length < ENOUGH) return undefined
  const doers = told.deeds.deeds.find(({ verb, done }) => done && verb === deed.verb)?.doers
  const [doer, ...others] = doers ?? []
  if (doer === undefined || others.length > 0) return undefined
  const named = doer.filter((word) => isName(word) && !TITLE.has(word.lower))
  const isPerson = named.length === 2 && !named.some(({ stem }) => claim.stems.includes(stem))
  return isPerson ? { claimed, told: { start: named[0]!.start, end: named.at(-1)!.end } } : undefined
}

/** How many words beside the name that differs both have. */
const ENOUGH = 3

/** The place that a report has for what was done by the same on the same day. */
function otherPlace(claim: Statement, told: Statement, claimed: Span): Apart | undefined {
  const days = (of: Statement): string[] =>
    of.dates.map(({ date }) => date).filter((date) => date.length === 10)
  const [day] = days(claim)
  if (day === undefined || !days(told).includes(day)) return undefined
  const verb = claim.deeds.deeds.find(({ at }) => claim.words[at]!.start < claimed.start)
  const other = told.deeds.deeds.find(({ verb: name, done }) => done && name === verb?.verb)
  if (other === undefined) return undefined
  const places = told.words.flatMap((word, at) =>
    at > other.at &&
    /^(?:in|at)$/u.test(word.lower) &&
    isName(told.words[at + 1] ?? word) &&
    told.words[at + 1]!.ofDate === 'no'
      ? [at + 1]
      : [],
  )
  const [place] = places
  if (place === undefined || place - other.at > PLACE_REACH) return undefined
  let end = place
  while (end + 1 < told.words.length && isName(told.words[end + 1]!)) end += 1
  return { claimed, told: spanOf(told.words, place, end) }
}

/** How far behind a verb its place is told, in words. */
const PLACE_REACH = 12
