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
  ['prime minister', 'premier', 'pm'],
  ['vice president', 'vice-president', 'vp'],
  ['chair', 'chairman', 'chairwoman', 'chairperson'],
  ['founder', 'co-founder', 'cofounder'],
  ['head coach', 'coach'],
  ['secretary general', 'secretary-general'],
  ['chief prosecutor', 'prosecutor'],
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
const NAME = `(?<name>${WORD}${FURTHER}{0,3})`
const FULL_NAME = `(?<name>${WORD}${FURTHER}{1,3})`

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

/** Words that are no names though they have a capital. */
const NO_NAME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/iu

/** How far before an office its holder's name is looked for, and how many places of an office in a sentence are. */
const LOOK_BACK = 120
const MOST_PLACES = 8

/** Offices of teams, which are called by the last word of their names: "the Patriots". */
const TEAM = /(?:coach|manager|captain)$/u

interface Patterns {
  readonly office: RegExp
  readonly place: RegExp
  /** A place right before an office, and what stands between. */
  readonly placeBefore: RegExp
  readonly placeAfter: RegExp
}

const kept = new WeakMap<OfficeAsked, Patterns>()

function patternsOf(asked: OfficeAsked): Patterns {
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
  return doneBy(sentence, asked, patterns)
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

/** What those do who hold an office that is asked for loosely or by what its holder does, as others tell of what they do it to. */
const DONE_BY: Readonly<Record<string, string>> = {
  boss: 'chaired|led|headed|run|managed|directed',
  head: 'chaired|led|headed|run|managed|directed',
  leader: 'led|headed',
  chair: 'chaired',
  founder: '(?:co-?)?founded|set up|started|created',
  owner: 'owned',
  operator: 'operated|run',
  manager: 'managed|coached',
  coach: 'coached|managed',
  captain: 'captained',
}

/** A name behind "by", with what its bearer is before it: "chaired by Deputy Chief of Staff NAME, who". */
const BY_NAME = new RegExp(
  `^\\s+(?:the\\s+)?(?:\\p{L}[\\p{L}'’.-]*\\s+){0,6}?(?:of\\s+\\p{Lu}\\p{L}*\\s+)?${FULL_NAME}(?=\\s*[,.;:)]|\\s+(?:who|in|since|and|from|for|with|until|on|at)\\b|\\s*$)`,
  'u',
)

/** Whoever a sentence says does so: "the council, chaired by NAME", "Velm Ferries is run by NAME". */
function doneBy(sentence: string, asked: OfficeAsked, { place }: Patterns): Span | undefined {
  const verbs = DONE_BY[asked.office]
  if (verbs === undefined || asked.former !== 'no') return undefined
  for (const { index, 0: by } of sentence.matchAll(
    new RegExp(`(?<![\\p{L}-])(?:${verbs})\\s+by(?=\\s)`, 'giu'),
  )) {
    const before = sentence.slice(Math.max(0, index - LOOK_BACK), index)
    const named = place.exec(before)
    const between = named === null ? undefined : before.slice(named.index + named[0].length)
    if (
      between === undefined ||
      !/^[^.;:]{0,3}(?:,?\s*(?:which\s+)?(?:is|was|has been)?\s*(?:now\s+)?)?$/iu.test(between)
    )
      continue
    const after = sentence.slice(index + by.length)
    const holder = BY_NAME.exec(after)
    const name = holder?.groups?.name
    if (holder !== null && name !== undefined)
      return trimmed(name, index + by.length + holder[0].indexOf(name))
  }
  return undefined
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
  if (asked.former !== 'no' || asked.past) return undefined
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

/** Whether a text names such an office, whose ever it is. */
export function namesOffice(text: string, asked: OfficeAsked): boolean {
  return text.search(patternsOf(asked).office) >= 0
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

/** A name without the words before it that only begin a sentence or are titles, and without a day after it. */
function trimmed(name: string, start: number): Span | undefined {
  const words = [...name.matchAll(/\S+/gu)]
  let [first, last] = [0, words.length - 1]
  const isLead = (word: string): boolean =>
    STOP_WORDS.has(word.toLowerCase()) || TITLES.has(word.toLowerCase().replace(/\.$/u, ''))
  while (first <= last && isLead(words[first]![0])) first += 1
  while (last >= first && NO_NAME.test(words[last]![0])) last -= 1
  if (first > last) return undefined
  return { start: start + words[first]!.index, end: start + words[last]!.index + words[last]![0].length }
}
