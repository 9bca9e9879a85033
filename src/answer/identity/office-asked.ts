import { onceAQuery } from '../../question/once-a-query.ts'
import type { Query } from '../../question/query.ts'
import { stem } from '../../text/stem.ts'
import { normalizeWord, tokenize } from '../../text/tokens.ts'
import { hasRivals } from '../decision/rivals.ts'
import { isPlaceAlias } from './place-forms.ts'

/** An office, or somebody's kin, whose holder is asked for. */
export interface OfficeAsked {
  /** What it is called, lower case: "vice president", "ceo". */
  readonly office: string
  /** Whose it is, as typed: a place, a company, a person. */
  readonly place: string
  /** Whether whoever holds it no more is asked for: "the former president" alone, or "who was the president" too. */
  readonly former: 'only' | 'too' | 'no'
  /** It is asked for a time that is over: "who was". */
  readonly past: boolean
  /**
   * Whether articles mostly tell it beside the holder's name: there are many presidents, each of a country. Who leads a court, a
   * club or an agency may be told in other words.
   */
  readonly beside: boolean
}

/** Offices and kin that are told so of whatever they are of. */
const BESIDE =
  /(?:president|minister|premier|pm|chancellor|king|queen|pope|emperor|governor|mayor|ceo|cfo|cto|coo|chief executive(?: officer)?|(?:financial|finance|technology|operating) (?:officer|chief|director)|wife|husband|son|daughter|brother|sister|mother|father|girlfriend|boyfriend|son-in-law)$/u

const HEADS =
  'president|vice-president|vp|minister|premier|pm|chancellor|king|queen|pope|emperor|governor|mayor|secretary|speaker|prosecutor|commander-in-chief|commander|ceo|cfo|cto|coo|chief|chairman|chairwoman|chairperson|chair|director|founder|co-founder|cofounder|owner|boss|head|leader|coach|manager|captain|skipper|pilot|envoy|wife|husband|son|daughter|brother|sister|mother|father|girlfriend|boyfriend|partner|son-in-law'

/** Words before the head of an office that make it another: "vice president", "foreign minister". */
const KINDS =
  'vice|deputy|prime|foreign|defen[cs]e|finance|technology|interior|justice|economy|energy|health|culture|education|environment|trade|transport|treasury|attorney|supreme|first|head|chief|press|army|opposition|central bank|national security'

/** What follows on a head and belongs to it: "secretary of state", "chief executive officer". */
const TAIL =
  '(?:\\s+(?:general|executive(?:\\s+officer)?|(?:financial|finance|technology|operating)\\s+officer|adviser|advisor|of\\s+(?:state|staff|the\\s+general\\s+staff|defen[cs]e|the\\s+treasury)))?'

const OFFICE = `(?<office>(?:(?:${KINDS})\\s+){0,2}(?:${HEADS}|attorney\\s+general|chief\\s+executive)${TAIL})`

const PLACE =
  '(?<place>(?!the\\b)[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}.&-]*(?:\\s+[\\p{L}\\p{N}&][\\p{L}\\p{M}\\p{N}.&-]*){0,4})'

/** What comes before the office: "who is the current", "who's", "name the". */
const OPENING =
  /^\W*(?:(?:and|so|ok|okay|hey|please|tell me|do you know|remind me)\b[\s,]*)*(?:who(?:['’]?s|\s+(?<verb>is|are|was|were))\s+|(?:what(?:['’]?s| is| was)\s+the\s+name\s+of|name)\s+)?(?:(?:now|currently)\s+)?(?:the\s+|a\s+)?(?:(?:current|present|new)\s+)?(?<former>(?:former|previous|ex)[\s-]+)?/iu

/** What may follow: a time. */
const CLOSING =
  /(?:[\s,]+(?:right now|now|today|currently|at the moment|these days|again|anyway|please|btw))?\W*$/iu

const YEAR = /\s+(?:in|since|during|until)\s+(?:19|20)\d\d$/iu

const FORMS = [
  new RegExp(`^${OFFICE}\\s+(?:of|for|at|in)\\s+(?:the\\s+)?${PLACE}$`, 'iu'),
  new RegExp(`^${PLACE}['’]s?\\s+(?:(?:current|new)\\s+)?(?<former>former\\s+)?${OFFICE}$`, 'iu'),
  new RegExp(`^${PLACE}\\s+${OFFICE}$`, 'iu'),
]

/** Words of which no name of a place consists: what follows is no such name. */
const NO_PLACE =
  /\b(?:that|which|who|whom|whose|and|or|in|on|at|of|for|to|from|with|by|as|when|where|while|during|after|before|his|her|their|its|my|your|our|this|these|those|is|was|are|were|did|does|do|has|had|will)\b/iu

/** "Norland's next president": whoever comes next holds no office yet. */
const TO_COME = /\s(?:next|incoming|future)$/iu

/** The longest question that is read for it, in UTF-16 units. */
const LONGEST = 120

/**
 * Whose office a question asks for: "who is the president of France", "who's France's president", "who is the us president",
 * "president of France?". Undefined for another question.
 */
export function officeAsked(query: Query): OfficeAsked | undefined {
  const read = readOffice(query)
  return read === false ? undefined : read
}

const readOffice = onceAQuery((query: Query): OfficeAsked | false => {
  if (query.question.length > LONGEST) return false
  const opening = OPENING.exec(query.question)
  if (opening === null) return false
  const asked = query.question.slice(opening[0].length).replace(CLOSING, '')
  const dated = YEAR.test(asked)
  const rest = asked.replace(YEAR, '')
  for (const form of FORMS) {
    const groups = form.exec(rest)?.groups
    if (groups === undefined) continue
    const place = groups.place!.replace(/\.$/u, '')
    if (NO_PLACE.test(place) || TO_COME.test(place) || !isNamed(query, place)) continue
    const office = groups.office!.toLowerCase().replace(/\s+/gu, ' ')
    const past = /^(?:was|were)$/iu.test(opening.groups?.verb ?? '')
    const former = opening.groups?.former !== undefined || groups.former !== undefined
    return {
      office,
      beside: BESIDE.test(office) || isCountry(place),
      place,
      former: former ? 'only' : past && !dated ? 'too' : 'no',
      past: past || dated,
    }
  }
  return false
})

/** Whether words are the name of a place, a company or a person, as far as is known. */
function isNamed(query: Query, place: string): boolean {
  if (isCountry(place)) return true
  const words = new Set(tokenize(place).map(({ norm }) => stem(norm)))
  return query.terms.some((term) => term.name && words.has(term.stem))
}

function isCountry(place: string): boolean {
  return isPlaceAlias(place) || hasRivals(stem(normalizeWord(place)))
}

/** What those are called who do what a question asks for, of a company, a ship, a club: "who runs", "who founded". */
const BY_VERB: readonly (readonly [RegExp, string])[] = [
  [/^(?:runs|leads|heads|is (?:running|leading|heading|in charge of))$/iu, 'boss'],
  [/^(?:co-?founded|founded|started|set up|created|launched)$/iu, 'founder'],
  [/^(?:owns)$/iu, 'owner'],
  [/^(?:operates)$/iu, 'operator'],
  [/^(?:chairs|is chairing)$/iu, 'chair'],
  [/^(?:manages)$/iu, 'manager'],
  [/^(?:coaches)$/iu, 'coach'],
  [/^(?:captains)$/iu, 'captain'],
]

const DOES =
  /^\W*(?:(?:and|so|ok|okay|hey|please|tell me|do you know)\b[\s,]*)*who\s+(?:(?:actually|originally|now|currently)\s+)?(?<verb>runs|leads|heads|is (?:running|leading|heading|in charge of)|co-?founded|founded|started|set up|created|launched|owns|operates|chairs|is chairing|manages|coaches|captains)\s+(?:the\s+)?(?:company\s+|group\s+)?/iu

/**
 * The same where a question asks by what the holder does: "who runs Velm Ferries", "who founded it" of a thing by name. What leads a
 * country is told in other words. Where no holder is told, such a question is one like any other.
 */
export const officeByVerb = onceAQuery((query: Query): OfficeAsked | false => {
  if (query.question.length > LONGEST) return false
  const opening = DOES.exec(query.question)
  const verb = opening?.groups?.verb
  if (opening === null || verb === undefined) return false
  const place = new RegExp(`^${PLACE}$`, 'iu').exec(
    query.question.slice(opening[0].length).replace(CLOSING, ''),
  )?.groups?.place
  if (place === undefined || NO_PLACE.test(place) || isCountry(place) || !isNamed(query, place)) return false
  const office = BY_VERB.find(([does]) => does.test(verb))?.[1]
  return office === undefined ? false : { office, place, former: 'no', past: false, beside: false }
})
