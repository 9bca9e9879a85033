import type { Span } from '../../text/span.ts'
import { stem } from '../../text/stem.ts'
import { STOP_WORDS } from '../../text/stop-words.ts'
import { normalizeWord, tokenize } from '../../text/tokens.ts'
import { areRivals, hasRivals } from '../decision/rivals.ts'
import { TITLES } from '../spans/name-forms.ts'
import type { OfficeAsked } from './office-asked.ts'
import { placePattern } from './place-forms.ts'

/** What else an office is called; the first that is asked for by one of these. */
const CALLED: readonly (readonly string[])[] = [
  ['ceo', 'chief executive officer', 'chief executive'],
  ['cfo', 'chief financial officer', 'finance chief', 'finance director', 'chief finance officer'],
  ['cto', 'chief technology officer', 'technology chief'],
  ['coo', 'chief operating officer'],
  ['prime minister', 'premier', 'pm'],
  ['vice president', 'vice-president', 'vp'],
  ['chair', 'chairman', 'chairwoman', 'chairperson'],
  ['founder', 'co-founder', 'cofounder'],
  ['head coach', 'coach'],
  ['secretary general', 'secretary-general'],
  ['chief prosecutor', 'prosecutor'],
  ['captain', 'skipper'],
  ['owner', 'owners'],
]

/** What somebody may be who leads: these are asked for loosely. */
const LOOSE: Readonly<Record<string, readonly string[]>> = {
  leader: ['president', 'prime minister', 'premier', 'chancellor', 'supreme leader'],
  head: [
    'chief',
    'secretary general',
    'secretary-general',
    'director',
    'director general',
    'director-general',
    'chairman',
    'ceo',
  ],
  boss: ['ceo', 'chief executive', 'chief', 'head'],
  chief: [
    'head',
    'secretary general',
    'secretary-general',
    'director',
    'director general',
    'director-general',
  ],
}

/** The names under which articles write an office. */
export function officeNames(office: string): readonly string[] {
  const called = CALLED.find((names) => names.includes(office)) ?? [office]
  return [...called, ...(LOOSE[office] ?? [])]
}

const WORD = "(?:\\p{Lu}\\.|\\p{Lu}[\\p{L}\\p{M}]*(?:['’-](?!s\\b)[\\p{L}\\p{M}]+)*)"
const FURTHER = `(?:\\s+(?:(?:van|von|de|der|den|ten|bin|al|el|da|di|la|le)\\s+){0,2}${WORD})`
/** A name, and one of two words or more. */
export const NAME = `(?<name>${WORD}${FURTHER}{0,3})`
export const FULL_NAME = `(?<name>${WORD}${FURTHER}{1,3})`

/** Words that are no names though they have a capital. */
const NO_NAME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/iu

/** How far before an office its holder's name is looked for, in UTF-16 units. */
export const LOOK_BACK = 120

/** Offices of teams, which are called by the last word of their names: "the Patriots". */
const TEAM = /(?:coach|manager|captain)$/u

/** An office and its place as sentences have them. */
export interface Patterns {
  readonly office: RegExp
  readonly place: RegExp
  /** A place right before an office, and what stands between. */
  readonly placeBefore: RegExp
  readonly placeAfter: RegExp
}

const kept = new WeakMap<OfficeAsked, Patterns>()

/** The patterns of what is asked, made once. */
export function patternsOf(asked: OfficeAsked): Patterns {
  const known = kept.get(asked)
  if (known !== undefined) return known
  const names = officeNames(asked.office).map((name) =>
    name.replace(/defen\[?[cs]+\]?e/u, 'defen[cs]e').replace(/[\s-]+/gu, '[\\s-]+'),
  )
  const team = TEAM.test(asked.office) ? asked.place.split(/\s+/u).at(-1)! : asked.place
  const place =
    team === asked.place ? placePattern(team) : `(?:${placePattern(asked.place)}|${placePattern(team)})`
  const patterns = {
    office: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${names.join('|')})(?![\\p{L}\\p{N}-])`, 'giu'),
    place: new RegExp(`(?<![\\p{L}\\p{N}])${place}(?![\\p{L}\\p{N}])`, 'iu'),
    placeBefore: new RegExp(
      `(?<![\\p{L}\\p{N}${asked.former === 'no' ? '-' : ''}])(?:the\\s+)?${place}(?:['’]s?\\s+(?:\\S+\\s+){1,5}and\\s+(?:(?:his|her|its)\\s+)?|(?:\\s+City)?(?:['’]s?)?\\s+(?:(?:current|new)\\s+)?(?:[\\p{L}-]+\\s+(?:and|&)\\s+)?)$`,
      'iu',
    ),
    placeAfter: new RegExp(`^\\s+(?:of|for|at)\\s+(?:the\\s+)?${place}(?![\\p{L}\\p{N}])`, 'iu'),
  }
  kept.set(asked, patterns)
  return patterns
}

/** Whether a text names the place, the company or the person whose office is asked for. */
export function namesPlace(text: string, asked: OfficeAsked): boolean {
  return patternsOf(asked).place.test(text)
}

/** Whether a text names another country than the one asked for, and not that one. */
export function isOfAnotherCountry(text: string, asked: OfficeAsked): boolean {
  const place = stem(normalizeWord(asked.place.split(/\s+/u).at(-1)!))
  if (!hasRivals(place) || namesPlace(text, asked)) return false
  return tokenize(text).some(({ norm }) => areRivals(stem(norm), place))
}

/** Whether it is asked who leads a crew or a team, which a report of it seldom names again beside him; of a ship that sank it is asked who was. */
export function isOfACrew({ office }: OfficeAsked): boolean {
  return /^(?:captain|skipper|pilot|commander)$/u.test(office)
}

/** Whether a text names such an office, whose ever it is. */
export function namesOffice(text: string, asked: OfficeAsked): boolean {
  return text.search(patternsOf(asked).office) >= 0
}

/** A name without the words before it that only begin a sentence or are titles, and without a day after it. */
export function trimmed(name: string, start: number): Span | undefined {
  const words = [...name.matchAll(/\S+/gu)]
  let [first, last] = [0, words.length - 1]
  const isLead = (word: string): boolean =>
    STOP_WORDS.has(word.toLowerCase()) || TITLES.has(word.toLowerCase().replace(/\.$/u, ''))
  while (first <= last && isLead(words[first]![0])) first += 1
  while (last >= first && NO_NAME.test(words[last]![0])) last -= 1
  if (first > last) return undefined
  return { start: start + words[first]!.index, end: start + words[last]!.index + words[last]![0].length }
}
