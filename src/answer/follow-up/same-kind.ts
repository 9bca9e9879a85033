import { askedNoun } from '../../question/asked-noun.ts'
import { findDates } from '../../question/question-dates.ts'
import { tagQuestion } from '../../question/tag-question.ts'
import type { Span } from '../../text/span.ts'
import { stem } from '../../text/stem.ts'
import { STOP_WORDS } from '../../text/stop-words.ts'
import { tokenize } from '../../text/tokens.ts'
import { isLand, type KnownNames, kindOfName, type NameKind, nameSpans } from './name-kinds.ts'
import { withRival } from './rival-instead.ts'

/** A question with what was typed before it in place of something of the same kind, and what surrounds it. */
interface Given {
  readonly understood: string
  /** What was typed, without what only joins it. */
  readonly subject: string
  /** The same without preposition, article and "one". */
  readonly bare: string
  readonly asOf: string
  readonly names: KnownNames
  /** People of the exchange before, likeliest first. */
  readonly people: readonly string[]
}

const OPENS = /^(?:(?:the|a|an|in|on|at|by|for|from|to|since|during|of|with|about|over|against|near)\s+)+/iu
const ONES = /\s+ones?$/iu

/**
 * The question before with something else in the place of what is of the same kind: a date for its date, a country for its country (a
 * people for its people), a person for its person, the second for the first, what is counted for what is counted.
 * @param subject what is asked of instead: "Marr", "the Ostrelian one", "in 2022", "civilians"
 * @returns undefined where nothing in it is of the kind
 */
export function withSameKind(
  understood: string,
  subject: string,
  { asOf, names, people }: Pick<Given, 'asOf' | 'names' | 'people'>,
): string | undefined {
  const bare = subject.replace(OPENS, '').replace(ONES, '')
  if (bare === '') return undefined
  const given: Given = { understood, subject, bare, asOf, names, people }
  const whole = ONES.test(subject) ? undefined : (withHead(given) ?? withIdentity(given) ?? withAbout(given))
  return (
    swapped(given) ??
    withDate(given) ??
    whole ??
    withSpeaker(given) ??
    withRival(understood, bare, asOf) ??
    withName(given) ??
    withCounted(given)
  )
}

/** The question the other way round, where it names already what is asked of: "and Marr?" after "What did Holt say about Marr?". */
function swapped({ understood, bare, asOf, names }: Given): string | undefined {
  const typed = bare.toLowerCase()
  const spans = nameSpans(understood, names.isName)
  const textOf = ({ start, end }: Span): string => understood.slice(start, end)
  const held = spans.find((span) =>
    textOf(span).toLowerCase().split(/\s+/u).includes(typed.split(/\s+/u).at(-1)!),
  )
  if (held === undefined) return undefined
  if (isLand(bare)) return withRival(understood, bare, asOf)
  const other = spans.findLast(
    (span) => span !== held && kindOfName(textOf(span), '', names) === kindOfName(bare, '', names),
  )
  if (other === undefined) return undefined
  const [first, last] = held.start < other.start ? [held, other] : [other, held]
  return `${understood.slice(0, first.start)}${textOf(last)}${understood.slice(first.end, last.start)}${textOf(first)}${understood.slice(last.end)}`
}

const OPENS_DATE =
  /\b(?:in|on|at|by|as of|up to|since|during|before|after|until|till|from|between|around|last|this|yesterday)\b/iu

const YEAR = /\b(?:1\d|20)\d\d\b/u
const MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu

function withDate({ understood, subject, bare, asOf }: Given): string | undefined {
  if (findDates(bare, asOf).length === 0) return undefined
  const isWhole = findDates(bare, asOf).some(({ start, end }) => start === 0 && end === bare.length)
  const opens = OPENS_DATE.exec(subject)?.index === 0
  const when = opens ? subject.replace(ONES, '') : `in ${isWhole ? bare : subject}`
  const date = findDates(understood, asOf).at(-1)
  if (date === undefined) return `${understood.replace(/[\s?!.]+$/u, '')} ${when}?`
  const before = /\b(?:in|on|since|during|before|after|by|as of|up to|until)\s+$/iu.exec(
    understood.slice(0, date.start),
  )
  const start = date.start - (before?.[0].length ?? 0)
  // "And on 2 March?" is of the same year.
  const year =
    YEAR.test(bare) || !MONTH.test(bare) ? undefined : YEAR.exec(understood.slice(date.start, date.end))?.[0]
  return `${understood.slice(0, start)}${when}${year === undefined ? '' : ` ${year}`}${understood.slice(date.end)}`
}

/** "Who is Holt?" and no more: somebody or something else. */
const ASKS_WHO =
  /^(\W*)(who|what)(['’]?s|\s+(?:is|are|was|were))\s+((?:(?!\b(?:of|in|for|at)\b)[^?!.,]){2,40})[\s?!.]*$/iu

function withIdentity({ understood, subject, bare, names }: Given): string | undefined {
  const match = ASKS_WHO.exec(understood)
  const held = match?.[4]
  if (match === null || held === undefined) return undefined
  const isNamed = (text: string): boolean => nameSpans(text, names.isName).length > 0
  if (!isNamed(bare) || (/^who$/iu.test(match[2]!) && !isNamed(held))) return undefined
  const kind = kindOfName(bare, '', names)
  const who = /^[A-Z]/u.test(match[2]!) ? ['Who', 'What'] : ['who', 'what']
  const asksWho = /^who$/iu.test(match[2]!)
  const word = asksWho && (kind === 'person' || kind === 'other') ? who[0] : who[1]
  const isPerson = !asksWho && kind === 'person'
  return `${match[1]}${isPerson ? who[0] : word}${match[3]} ${subject.replace(/^(?:about|of)\s+/iu, '')}?`
}

/** What a question asks to be told about, at its end. */
const ABOUT =
  /\b(?:about|regarding|concerning)\s+(?!it\b|that\b|this\b|them\b)([^?!.,()]{2,60}?)(?=[\s?!.]*$)/iu

/** "What did Holt say about the harbour?" of the mill; of nobody who may have spoken himself. */
function withAbout(given: Given): string | undefined {
  const { understood, subject, bare, names } = given
  const slot = ABOUT.exec(understood)
  if (slot === null) return undefined
  if (!/^about\b/iu.test(subject)) {
    const named = nameSpans(bare, names.isName).length > 0
    if (named && speakers(given).length > 0) {
      const kind = kindOfName(bare, '', names)
      if (kind === 'person' || isPerson(given)) return undefined
      const held = kindOfName(slot[1]!.replace(OPENS, ''), 'about ', names)
      if (kind !== held && kind !== 'other') return undefined
    }
  }
  const from = slot.index + slot[0].length - slot[1]!.length
  const put = subject.replace(/^(?:about|on|of|in|for)\s+/iu, '')
  return `${understood.slice(0, from)}${put}${understood.slice(slot.index + slot[0].length)}`
}

const isPerson = ({ bare, people }: Given): boolean =>
  people.some((person) => {
    const [one, typed] = [person.toLowerCase(), bare.toLowerCase()]
    return one === typed || one.endsWith(` ${typed}`)
  })

/** Whose words or answer a question asks for: "what did NAME say about the deal". */
function speakers({ understood, names }: Given): Span[] {
  return nameSpans(understood, names.isName).filter(
    ({ start, end }) =>
      /\b(?:did|does|do|has|have|had|will)\s+(?:the\s+)?$/iu.test(understood.slice(0, start)) &&
      /^\s+(?:say|said|tell|told|think|want|claim|promise|announce|demand|propose|respond|react|reply|answer|argue|warn|call)\b/iu.test(
        understood.slice(end),
      ),
  )
}

/** A phrase put for another, with the article that was typed before it and without the one that stood there. */
function putFor(
  { understood, subject, bare }: Pick<Given, 'understood' | 'subject' | 'bare'>,
  { start, end }: Span,
): string {
  const before = understood.slice(0, start)
  const after = understood.slice(end)
  const typed = /\bthe\s+$/iu.test(subject.slice(0, subject.length - bare.length))
  const stands = /\bthe\s+$/iu.test(before)
  const isNoun = NO_NOUN.test(after)
  if (stands && !typed && isNoun) return `${before.replace(/\bthe\s+$/iu, '')}${bare}${after}`
  return `${before}${typed && !stands ? 'the ' : ''}${bare}${after}`
}

/** What follows a name that no noun follows: the end, or a word that goes on with the sentence. */
const NO_NOUN =
  /^(?:\s*(?:$|[?!.,;)])|\s+(?:say|said|tell|think|want|claim|promise|announce|demand|propose|respond|react|reply|answer|argue|warn|call|in|on|at|by|for|to|with|from|of|about|after|before|during|since|over|against)\b)/iu

/** Who may speak: anybody but a place of which nobody speaks. */
function withSpeaker(given: Given): string | undefined {
  const { bare, names } = given
  const [speaker] = speakers(given)
  if (speaker === undefined || nameSpans(bare, names.isName).length === 0) return undefined
  const kind = kindOfName(bare, '', names)
  if (kind === 'place' || (kind === 'other' && !isPerson(given))) return undefined
  return putFor(given, speaker)
}

/** Kinds of which one takes the place of another where there is none of its own. */
const NEAR: Readonly<Record<NameKind, readonly NameKind[]>> = {
  person: ['other'],
  land: ['place', 'other'],
  place: ['land', 'other'],
  organisation: ['other'],
  other: ['person', 'place', 'organisation', 'land'],
}

function withName(given: Given): string | undefined {
  const { understood, bare, subject, asOf, names } = given
  if (nameSpans(bare, names.isName).length === 0) return undefined
  const dates = findDates(understood, asOf)
  const kind = isPerson(given)
    ? 'person'
    : kindOfName(bare, subject.slice(0, subject.length - bare.length), names)
  const spans = nameSpans(understood, names.isName)
    .filter(({ start, end }) => !dates.some((date) => start < date.end && end > date.start))
    .map((span) => ({
      ...span,
      kind: kindOfName(understood.slice(span.start, span.end), understood.slice(0, span.start), names),
    }))
  for (const sought of [kind, ...NEAR[kind]]) {
    // No person takes the place of a name that says which thing is meant ("the Velm prize").
    const place = spans.findLast(
      (span) =>
        span.kind === sought && (kind !== 'person' || sought === kind || !saysWhich(understood, span)),
    )
    if (place !== undefined) return putFor(given, place)
  }
  return undefined
}

/** Whether a noun follows a name. */
const saysWhich = (text: string, { end }: Span): boolean =>
  tagQuestion(text).some(({ start, pos }) => start === end + 1 && (pos === 'NOUN' || pos === 'ADJ'))

/** Another of the same sort: "the foreign minister" for "the defence minister". */
function withHead({ understood, bare }: Given): string | undefined {
  const typed = tokenize(bare)
  const head = typed.at(-1)
  if (head === undefined || typed.length < 2 || typed.length > 4) return undefined
  const words = tokenize(understood)
  const last = words.findLastIndex(({ norm }) => stem(norm) === stem(head.norm))
  if (last < 1) return undefined
  const ofLand = typed.some(({ norm }) => isLand(norm))
  let first = last
  while (first > 0) {
    const { norm, end } = words[first - 1]!
    const apart = /\S/u.test(understood.slice(end, words[first]!.start).replace(/-/gu, ''))
    if (STOP_WORDS.has(norm) || apart || (isLand(norm) && !ofLand) || COUNT.test(norm)) break
    first -= 1
  }
  if (first === last) return undefined
  return `${understood.slice(0, words[first]!.start)}${bare}${understood.slice(words[last]!.end)}`
}

/** What counts, before what is counted. */
const COUNT = /^(?:many|much|who|what|which|how)$/u

/** One or two words in the plural. */
const PLURAL = /^(?:\p{L}+\s+)?(?:\p{L}+[^s\P{L}]s|people|children|women|men)$/u

/** "How many soldiers were killed?" of civilians. */
function withCounted({ understood, bare, subject, names }: Given): string | undefined {
  if (subject !== bare || !PLURAL.test(bare) || nameSpans(bare, names.isName).length > 0) return undefined
  const asked = askedNoun(understood)
  if (asked?.attributive !== true || asked.noun === undefined) return undefined
  const counted = /^how (?:many|much)\s+/iu.exec(asked.phrase)
  const at = asked.phrase.toLowerCase().indexOf(asked.noun)
  if (counted === null || at < 0 || !/s$|^people$/iu.test(asked.noun)) return undefined
  const start = asked.at + counted[0].length
  return `${understood.slice(0, start)}${bare}${understood.slice(asked.at + at + asked.noun.length)}`
}
