import { namePattern } from '../../text/name-pattern.ts'
import { stem } from '../../text/stem.ts'
import { formsOfThing } from '../decision/rivals.ts'

/** Names of one place that differ in more than their endings, lower case; what stands for what belongs to it among them. */
const ONE_PLACE: readonly (readonly string[])[] = [
  ['united states', 'us', 'u.s', 'usa', 'u.s.a', 'america', 'american', 'united states of america'],
  ['united kingdom', 'uk', 'u.k', 'britain', 'british', 'great britain'],
  ['european union', 'eu', 'e.u'],
  ['united nations', 'un', 'u.n'],
  ['united arab emirates', 'uae', 'u.a.e', 'emirati'],
  ['north korea', 'north korean'],
  ['south korea', 'south korean'],
  ['saudi arabia', 'saudi', 'saudi arabian'],
  ['new zealand'],
  ['czech republic', 'czechia', 'czech'],
  ['south africa', 'south african'],
]

/** What the words for peoples end in, put in the place of a last vowel: "Belarus-ian", "Kosov-an", "Taiwan-ese". */
const PEOPLE = '(?:ian|an|n|ish|ese|i|ic|ch)'

const escaped = (name: string): string => namePattern(name, String.raw`[\s-]+`)

/** Whether a text is one of the names above, of which some are words of another sense when they are typed small ("us"). */
export function isPlaceAlias(place: string): boolean {
  return aliasesOf(place) !== undefined
}

function aliasesOf(place: string): readonly string[] | undefined {
  const name = place.toLowerCase().replace(/\.$/u, '')
  return ONE_PLACE.find((forms) => forms.includes(name))
}

/** The names of a place as they are searched for: "Russia" and "Russian"; only the name itself where no other is known. */
export function placeNames(place: string): readonly string[] {
  const aliases = aliasesOf(place)
  if (aliases !== undefined) return aliases
  const forms = formsOfThing(stem(place.toLowerCase()))
  return forms.length > 0 ? forms : [place]
}

/**
 * An expression for a place, a people or a company by any of its names, for the flags `iu`: "France" and "French", "US" and
 * "American". Where no list has it, its own name and what the endings of peoples make of it.
 */
export function placePattern(place: string): string {
  const names = placeNames(place)
  const listed = names.map((name) => `${escaped(name)}\\.?`)
  if (names.length > 1 || /\s/u.test(place)) return `(?:${listed.join('|')})`
  const stump = place.replace(/[aeoy]$/iu, '')
  const people = stump.length < 4 ? [] : [`${escaped(stump)}${PEOPLE}`]
  const inFull = INITIALS.test(place) ? [expansionOf(place)] : []
  return `(?:${[escaped(place), ...people, ...inFull].join('|')})`
}

/** What may be the first letters of a longer name. */
const INITIALS = /^\p{L}{3,6}$/u

/** The words that letters may stand for: "International Atomic Energy Agency" for IAEA. */
function expansionOf(letters: string): string {
  return [...letters].map((letter) => `${letter}\\p{L}+`).join('[\\s-]+(?:(?:of|the|for|and|on|in)\\s+){0,2}')
}
