import { onceAQuery } from '../../question/once-a-query.ts'
import type { Query } from '../../question/query.ts'
import { namePattern } from '../../text/name-pattern.ts'
import { nameForm } from '../spans/name-forms.ts'
import { IDENTITY, type Identification } from './identification.ts'

/** "where is Davos", "where's the Kakhovka dam located", "where is bucha exactly". */
const WHERE_IS_NAME =
  /^\W*(?:(?:and|so|ok|okay|tell me|do you know|remind me|explain)\b[\s,]*)*where(?:['’]?s| is| are)\s+(?:the\s+)?(?<name>[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*(?:\s+[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*){0,3}?)(?:\s+(?:located|situated|again|exactly|anyway|btw|on (?:the|a) map))*\W*$/iu

/** Words that ask where something happens and not where a place lies. */
const NO_PLACE =
  /\b(?:\p{L}+ing|\p{L}+ed|held|now|today|from|going|it|he|she|they|this|that|my|our|your|his|her|their)\b/iu

/** The place of which a question asks where it lies, as typed; undefined for another question. */
export const placeAskedFor = onceAQuery((query: Query): string | false => {
  const name = WHERE_IS_NAME.exec(query.question)?.groups?.name
  if (name === undefined || NO_PLACE.test(name)) return false
  return query.terms.some((term) => term.name) ? name : false
})

/** What a place is, as reports say it beside its name. */
const SORT =
  '(?:town|city|village|port|resort|capital|region|province|island|islands|isle|district|suburb|settlement|airport|airfield|base|peninsula|country|territory|state|county|hamlet|borough|neighbou?rhood|community|commune|municipality|area|plant|dam|reservoir|stadium|prison|mountain|volcano|lake|river|bay|valley|park|fort|fortress|castle|estate|club|hotel|street|square|bridge|strait|sea)'

const LIES = '(?:in|on|near|off|outside|of|at|along|between|bordering|from|to)'

const LYING_IN = '(?:in|near|on|off|outside)'
const WIDER = '(?:region|province|district|peninsula|coast|border|river|sea|lake|mountains?|islands?)'
const TOLD = '[^,;:.()“”"]'

/** What tells where a place lies right behind its name, and how surely. */
const BEHIND: readonly (readonly [RegExp, number])[] = (
  [
    // "X, a port on the Sea of Azov"
    [
      String.raw`,\s+(?<told>(?:an?|the|one of|another|now|once)\s${TOLD}{0,80}?\b${SORT}s?\b${TOLD}{0,40}?\b${LIES}\s${TOLD}{2,80})`,
      IDENTITY.told,
    ],
    // "X lies in the north"
    [
      String.raw`,?\s+(?:is|lies|sits|stands)\s+(?:located\s+|situated\s+)?(?<told>(?:${LIES}|about|some|roughly|\d|north|south|east|west|just)\b${TOLD}{2,80})`,
      IDENTITY.told,
    ],
    // "X, in the Donetsk region", "X, 12 km north of Kyiv"
    [
      String.raw`,\s+(?<told>(?:${LYING_IN}\s|just\s|about\s|some\s|\d+ (?:km|miles|kilomet)|north|south|east|west)${TOLD}{2,80})`,
      IDENTITY.described,
    ],
    // "X in the Zaporizhzhia region", "the X region in western Russia"
    [
      String.raw`(?:\s+${SORT})?\s+(?<told>${LYING_IN}\s+(?:the\s+)?(?:(?:north|south|east|west|central)\p{Ll}*\s+|\p{Lu}\p{Ll}+\s+){0,2}(?:\p{Lu}[\p{L}\p{M}'’-]+|${WIDER})(?:\s+${WIDER})?)`,
      IDENTITY.titled,
    ],
  ] as const
).map(([pattern, gain]) => [new RegExp(`^${pattern}`, 'u'), gain])

/** "the Swiss resort of X", "the eastern city of X". */
const BEFORE = new RegExp(
  String.raw`(?<!\p{L})(?<told>(?:the|an?)\s+(?:(?!in\b|at\b|of\b|to\b|the\b)[\p{L}\p{M}-]+\s+){0,2}(?:\p{Lu}[\p{L}\p{M}-]+|(?:north|south|east|west)[\p{Ll}-]*|coastal|border|central|inland|island)\s+(?:[\p{L}\p{M}-]+\s+){0,2}${SORT}(?:\s+(?:city|town))?\s+(?:of\s+)?)$`,
  'u',
)

/** "X, Switzerland". */
const COUNTRY_BEHIND =
  /^,\s+(?<told>\p{Lu}[\p{L}\p{M}'’.-]+(?:\s+\p{Lu}[\p{L}\p{M}'’.-]+){0,2})(?=[,.;:)]|$)(?!,\s+(?:and\s+|or\s+)?\p{Lu}[^,]*\band\b)/u

/** A day or a time, which follows on a place in the same words. */
const TIME =
  /^(?:in|on|near|at|about|some|the)\s+(?:(?:early|mid|late|the|spring|summer|autumn|winter|morning|evening|night)\b[\s-]*)*(?:\d{3,4}\b|(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b)/iu

/** Where what is told of a place goes on with something else. */
const GOES_ON =
  /\s+(?:and (?:was|is|has|had|were)|but|that|who|where|when|while|whose|(?:(?:for|in|of|from|to|on|at) )?which)\b.*$/u

/** How far before a name is looked, in UTF-16 units, and how many places of it. */
const LOOK_BACK = 120
const MOST_PLACES = 6

/**
 * Where a sentence says where a place lies: beside its name in apposition, by what follows on it or by what it is called before it.
 * @param name as typed
 * @returns a range of the sentence; undefined where it says nothing of the kind
 */
export function whereabouts(sentence: string, name: string): Identification | undefined {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${namePattern(name)}(?![\\p{L}\\p{N}])`, 'giu')
  let best: Identification | undefined
  for (const { index, 0: found } of [...sentence.matchAll(pattern)].slice(0, MOST_PLACES)) {
    if (!/^[\p{Lu}\p{N}]/u.test(found)) continue
    for (const one of [behind(sentence, index + found.length), before(sentence, index, found.length)])
      if (one !== undefined && one.gain > (best?.gain ?? 0)) best = one
  }
  return best
}

/** Whether a sentence has a name in the place of a place: "in Davos", "outside the Velm stadium". */
export function standsAsPlace(sentence: string, name: string): boolean {
  return new RegExp(
    String.raw`\b(?:in|at|near|outside|inside|around|from|to|into|of)\s+(?:the\s+)?${namePattern(name)}(?![\p{L}\p{N}])`,
    'iu',
  ).test(sentence)
}

function behind(sentence: string, end: number): Identification | undefined {
  const after = sentence.slice(end)
  for (const [pattern, gain] of BEHIND) {
    const match = pattern.exec(after)
    const told = match?.groups?.told?.replace(GOES_ON, '').trimEnd()
    if (match === null || told === undefined || TIME.test(told)) continue
    const from = end + match[0].indexOf(told)
    return { span: { start: from, end: from + told.length }, gain }
  }
  const country = COUNTRY_BEHIND.exec(after)
  const told = country?.groups?.told
  if (country === null || told === undefined) return undefined
  if (nameForm(told, { before: '', after: '' }) !== 'place-name') return undefined
  const from = end + country[0].indexOf(told)
  return { span: { start: from, end: from + told.length }, gain: IDENTITY.titled }
}

function before(sentence: string, start: number, length: number): Identification | undefined {
  const offset = Math.max(0, start - LOOK_BACK)
  const match = BEFORE.exec(sentence.slice(offset, start))
  if (match === null) return undefined
  return { span: { start: offset + match.index, end: start + length }, gain: IDENTITY.described }
}
