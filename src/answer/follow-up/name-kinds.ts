import { findNames } from '../../question/names.ts'
import type { Span } from '../../text/span.ts'
import { stem } from '../../text/stem.ts'
import { STOP_WORDS } from '../../text/stop-words.ts'
import { normalizeWord } from '../../text/tokens.ts'
import { areOneThing, areRivals, hasRivals } from '../decision/rivals.ts'
import { lastWord } from '../identity/people-in-text.ts'
import { isPlaceAlias } from '../identity/place-forms.ts'
import { nameForm } from '../spans/name-forms.ts'
import type { IsName } from './follow-up-signs.ts'

/** What a name stands for, as far as one name can take the place of another. A land is a country or its people. */
export type NameKind = 'person' | 'land' | 'place' | 'organisation' | 'other'

/** What is known of names. */
export interface KnownNames {
  /** Whether the archive writes a word mostly with a capital. */
  readonly isName: IsName
  /** How the archive writes a name: "NATO" for "nato". */
  readonly written?: ((name: string) => string | undefined) | undefined
  /** Whether the archive has a name as somebody's. */
  readonly isPerson?: ((name: string) => boolean) | undefined
}

/** Any word of the class of countries and of that of continents, against which others are held. */
const LANDS = ['france', 'europe', 'england'].map(stem)

/** Whether a word is a country, a continent or a people. */
export function isLand(name: string): boolean {
  if (isPlaceAlias(name) && !/^(?:us|un)$/u.test(name)) return true
  const stemmed = stem(normalizeWord(name))
  return hasRivals(stemmed) && LANDS.some((land) => areRivals(land, stemmed) || areOneThing(land, stemmed))
}

/** Words before the name of a place, at the end of what stands before it. */
const BEFORE_PLACE = /\b(?:in|at|near|from|around|outside|inside|across)\s+(?:the\s+)?$/iu

/** The kind of a name, by itself and by what stands before it. */
export function kindOfName(name: string, before: string, { isPerson, written }: KnownNames): NameKind {
  if (isLand(name)) return 'land'
  const form = nameForm(written?.(name) ?? withCapitals(name), { before: '', after: '' })
  if (form === 'organisation-name') return 'organisation'
  if (form === 'nationality') return 'land'
  if (form === 'place-name') return /\s/u.test(name) ? 'place' : 'land'
  if (form === 'person-name' || isPerson?.(lastWord(name)) === true) return 'person'
  return BEFORE_PLACE.test(before) ? 'place' : 'other'
}

const withCapitals = (name: string): string =>
  name.replace(/(?<![\p{L}\p{N}'’-])\p{Ll}/gu, (letter) => letter.toUpperCase())

/** A word in small letters that may be a name or part of one. */
const SMALL_WORD = /(?<![\p{L}\p{N}'’-])\p{Ll}[\p{L}\p{N}-]+/gu

/** The names in a text, those in small letters too where the archive writes them with a capital, in its order. */
export function nameSpans(text: string, isName: IsName): Span[] {
  const capitals = findNames(text)
  const spans = [...capitals]
  let last: { start: number; end: number } | undefined
  for (const { 0: word, index } of text.matchAll(SMALL_WORD)) {
    const end = index + word.length
    if (STOP_WORDS.has(word) || !(isName(word) || isLand(word))) continue
    if (capitals.some((span) => index < span.end && end > span.start)) continue
    const joins = last !== undefined && /^\s+$/u.test(text.slice(last.end, index)) && !isLand(word)
    if (joins && !isLand(text.slice(last!.start, last!.end))) last!.end = end
    else {
      last = { start: index, end }
      spans.push(last)
    }
  }
  return spans.sort((a, b) => a.start - b.start)
}
