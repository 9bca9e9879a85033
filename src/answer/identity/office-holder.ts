import type { Span } from '../../text/span.ts'
import { STOP_WORDS } from '../../text/stop-words.ts'
import { holderByDeed } from './holder-by-deed.ts'
import type { OfficeAsked } from './office-asked.ts'
import {
  FULL_NAME,
  isOfACrew,
  LOOK_BACK,
  NAME,
  type Patterns,
  patternsOf,
  trimmed,
} from './office-patterns.ts'

/** How many places of an office in a sentence are looked at. */
const MOST_PLACES = 8

/** An office goes to its holder without a comma, or with one where his name is an apposition. */
const AFTER = [
  new RegExp(`^\\s+(?:is\\s+(?:now\\s+)?)?${NAME}`, 'u'),
  new RegExp(`^,\\s+${NAME}(?=\\s*[,.;:)]\\s*(?!and\\b)|\\s*$)`, 'u'),
]
/** After "the office of Place" a single name may be the rest of the place's. */
const AFTER_PLACE = [new RegExp(`^\\s+(?:is\\s+(?:now\\s+)?)?${FULL_NAME}`, 'u'), AFTER[1]!]

/** What stands between a name and its office: "NAME, the", "NAME, who is", "NAME (the", "NAME became the", "NAME was sworn in as". */
const LINK =
  '(?:,\\s+(?:who\\s+(?:is|became)\\s+|now\\s+)?|\\s+\\(|\\s+(?:is|became|remains|serves\\s+as|took\\s+office\\s+as|(?:was|is|has\\s+been)\\s+(?:sworn\\s+in|inaugurated|appointed|named)(?:\\s+as)?)\\s+)'
const LINK_PAST =
  '(?:,\\s+(?:who\\s+(?:is|was|became)\\s+|then\\s+)?|\\s+\\(|\\s+(?:is|was|became|served\\s+as)\\s+)'
const TOWARDS =
  '(?:(?:the|an?)\\s+(?:[\\p{L}-]+\\s+)?)?(?:(?:current|new|first)\\s+)?(?:[\\p{L}-]+\\s+(?:and|&)\\s+)?$'
const BEFORE = new RegExp(`${NAME}${LINK}${TOWARDS}`, 'u')
const BEFORE_PAST = new RegExp(`${NAME}${LINK_PAST}${TOWARDS}`, 'u')

/** Words right before an office that make it another, or one that is not held. */
const OTHER =
  /(?:^|[^\p{L}])(?:vice|deputy|acting|interim|assistant|associate|executive|senior|junior|incoming|honorary|shadow|would-be|prime|foreign|defen[cs]e|finance|interior|opposition|regional|provisional|self-declared|self-proclaimed|exiled)[\s-]+$/iu
const FORMER = /(?:^|[^\p{L}])(?:former|ex|then|late|past|ousted|deposed|outgoing|previous)[\s-]+$/iu

/**
 * Who holds an office, where a sentence says so beside its name: "French President NAME", "France's president NAME", "President
 * NAME of France", "NAME, the president of France", "NAME, France's president", "the president of France, NAME,".
 * @returns the holder's name as a range of the sentence
 */
export function officeHolder(sentence: string, asked: OfficeAsked): Span | undefined {
  const patterns = patternsOf(asked)
  let places = 0
  for (const match of sentence.matchAll(patterns.office)) {
    places += 1
    if (places > MOST_PLACES) return undefined
    const found = holderAt(
      sentence,
      { start: match.index, end: match.index + match[0].length },
      asked,
      patterns,
    )
    if (found !== undefined) return found
  }
  return holderByDeed(sentence, asked)
}

function holderAt(
  sentence: string,
  office: Span,
  asked: OfficeAsked,
  { placeBefore, placeAfter }: Patterns,
): Span | undefined {
  const before = sentence.slice(Math.max(0, office.start - LOOK_BACK), office.start)
  const after = sentence.slice(office.end)
  const owner = placeBefore.exec(before)
  const full = owner === null ? before : before.slice(0, owner.index)
  const isHeld = !FORMER.test(full)
  if (asked.former === 'no' ? !isHeld : asked.former === 'only' && isHeld) return undefined
  const lead = full.replace(FORMER, '')
  if (owner !== null) {
    return nameAfter(after, office.end, AFTER) ?? nameBefore(lead, office.start - before.length, asked)
  }
  if (OTHER.test(lead)) return undefined
  const place = placeAfter.exec(after)
  if (place !== null) {
    const end = place[0].length
    return (
      nameBefore(lead, office.start - before.length, asked) ??
      nameAfter(after.slice(end), office.end + end, AFTER_PLACE)
    )
  }
  const name = nameAfter(after, office.end, AFTER.slice(0, 1))
  if (name === undefined || !placeAfter.test(sentence.slice(name.end))) return undefined
  return name
}

/** Words between an owner and an office that tell nothing of whose it is. */
const NEW = /^(?:new|current|first|longtime|long-serving|embattled)$/iu
const OWNED = /^(?:\p{Lu}[\p{L}\p{M}.&-]*|.*['’]s?)$/u
/** "The ship's owner", "the company's chief executive": of what the report is about, as far as is told. */
const OF_THIS =
  /(?:^|\s)(?:the|its|their)\s+(?:company|group|firm|bank|trust|ship|vessel|tanker|boat|ferry|mine|plant|factory|airline|club|team|agency|charity|union|museum|school|festival|start-?up|site|network|fund|court|hospital|university|council|committee|party)['’]s$/iu
const OF_ANOTHER = /^(?:\s+\p{Lu}[^\s,.;]*){0,4}\s+(?:of|for|at)\s+(?:the\s+)?\p{Lu}/u

/** A sentence that ends says nothing of whose the office is that begins the next; initials end none: "the U.S. president". */
const SENTENCE_ENDS = /[.!?…]["'”’)]{0,2}\s*$/u
const INITIALS = /(?:^|\P{L})(?:\p{Lu}\.){1,4}\s*$/u

/** The words right before an office where the last of them says whose it is: "Velm's", "of the French"; empty where none does. */
function ownerBefore(before: string): string {
  if (SENTENCE_ENDS.test(before) && !INITIALS.test(before)) return ''
  const words = before.slice(-LOOK_BACK).trimEnd().split(/\s+/u)
  if (NEW.test(words.at(-1) ?? '')) words.pop()
  const last = words.at(-1) ?? ''
  if (OF_THIS.test(words.slice(-2).join(' '))) return ''
  return OWNED.test(last) && !STOP_WORDS.has(last.toLowerCase()) ? words.slice(-OWNER_WORDS).join(' ') : ''
}

/** How many words of an owner are read. */
const OWNER_WORDS = 4

/** Who holds an office of which a sentence does not say whose it is: "Mayor NAME ordered", "the chief executive, NAME, said". */
export function bareHolder(sentence: string, asked: OfficeAsked): Span | undefined {
  if ((asked.former !== 'no' || asked.past) && !isOfACrew(asked)) return undefined
  for (const match of sentence.matchAll(patternsOf(asked).office)) {
    const before = sentence.slice(Math.max(0, match.index - LOOK_BACK), match.index)
    const end = match.index + match[0].length
    const after = sentence.slice(end)
    if (FORMER.test(before) || OTHER.test(before) || ownerBefore(before) !== '' || OF_ANOTHER.test(after))
      continue
    return nameAfter(after, end, AFTER) ?? nameBefore(before, match.index - before.length, asked)
  }
  return undefined
}

/** Whether a text tells of such an office of another than the one asked for. */
export function hasOtherOwner(text: string, asked: OfficeAsked): boolean {
  const { office, place } = patternsOf(asked)
  for (const match of text.matchAll(office)) {
    const owner = ownerBefore(text.slice(0, match.index))
    if (owner !== '' && !place.test(owner)) return true
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + LOOK_BACK)
    const other = OF_ANOTHER.exec(after)
    if (other !== null && !place.test(after.slice(other[0].length - 1))) return true
  }
  return false
}

function nameAfter(after: string, offset: number, patterns: readonly RegExp[]): Span | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(after)
    const name = match?.groups?.name
    if (match === null || name === undefined) continue
    return trimmed(name, offset + match[0].indexOf(name))
  }
  return undefined
}

function nameBefore(lead: string, offset: number, { past, former }: OfficeAsked): Span | undefined {
  const match = (past || former !== 'no' ? BEFORE_PAST : BEFORE).exec(lead)
  const name = match?.groups?.name
  return match === null || name === undefined ? undefined : trimmed(name, offset + match.index)
}
