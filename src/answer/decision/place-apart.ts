import { onceAQuery } from '../../question/once-a-query.ts'
import type { Query } from '../../question/query.ts'
import type { QueryTerms } from '../../search/ranking/query-terms.ts'
import { stem } from '../../text/stem.ts'
import { normalizeWord } from '../../text/tokens.ts'
import { namesAmong } from './asked-roles.ts'
import type { Surroundings } from './surroundings.ts'

/** "… in Chile?": the place at a question's end, perhaps with a day or "now" after it. */
const PLACE_AT_END =
  /\b(?:in|at|near)\s+(?:the\s+)?((?:\p{L}[\p{L}’'.-]{0,40}\s+){0,2}\p{L}[\p{L}’'.-]{0,40}?)(?:\s+(?:now|today|yesterday|right now|so far))?\W*$/iu

/** No place, though it has a capital or a figure. */
const TIME =
  /\d|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:[a-z]*)\b|day\b|\b(?:spring|summer|autumn|winter|week|month|year|century)/iu

/** Countries and unions called by their letters: articles seldom say that what they tell happened there. */
const LETTERS = /^(?:us|u\.s\.?|usa|uk|u\.k\.?|eu|uae)$/iu

/** The stem of the place that a question ends with, in whatever letters; empty for a time, or where none stands there. */
export const placeAtEnd = onceAQuery(({ question }: Query): string => {
  const place = PLACE_AT_END.exec(question)?.[1]
  if (place === undefined || TIME.test(place) || LETTERS.test(place)) return ''
  return stem(normalizeWord(place.split(/\s+/u).at(-1)!))
})

/** "… in Kessing …": a name after "in" or "at" anywhere in a question. */
const PLACE_NAMED =
  /\b(?:in|at|near|outside|from)\s+(?:the\s+)?((?:\p{Lu}[\p{L}’'.-]*\s+){0,2}\p{Lu}[\p{L}’'.-]*)/gu

/** The stems of the last words of the names that follow on "in", "at" or "from" in a question, times left out. */
const placesNamed = onceAQuery(({ question }: Query): readonly string[] =>
  [...question.matchAll(PLACE_NAMED)]
    .map(([, place]) => place!)
    .filter((place) => !TIME.test(place) && !LETTERS.test(place))
    .map((place) => stem(normalizeWord(place.split(/\s+/u).at(-1)!))),
)

/** Whether a question names a place that stands neither around a sentence nor in its article's opening. */
export function isPlaceApart(query: Query, terms: QueryTerms, { isNamed }: Surroundings): boolean {
  const atEnd = placeAtEnd(query)
  const term = terms.byStem.get(atEnd)
  if (term !== undefined && terms.terms[term]!.name && !isNamed(atEnd)) return true
  // A long question names outlets and places of more reports than one.
  return terms.long === 0 && namesAmong(placesNamed(query), terms).some((place) => !isNamed(place))
}
