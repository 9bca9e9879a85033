import { AUXILIARY, askedNoun } from '../../question/asked-noun.ts'
import { asksWhatIsSaid } from '../../question/asking-words.ts'
import { onceAQuery } from '../../question/once-a-query.ts'
import type { Query } from '../../question/query.ts'
import { nameAskedFor } from '../identity/identification.ts'
import { countedNoun } from './counted-noun.ts'
import { figureForm } from './figure-forms.ts'
import { asksScore } from './score-spans.ts'

/** What an answer is: the type of the words that should be bold. */
export type AnswerKind =
  | 'person'
  | 'organisation'
  | 'place'
  | 'date'
  /** How long it took or takes. */
  | 'duration'
  /** A length, height, weight, speed, age: a number with a unit. */
  | 'measure'
  /** How many: a number with what is counted. */
  | 'count'
  | 'money'
  /** A percentage, a part, an area of a whole. */
  | 'share'
  | 'reason'
  | 'manner'
  /** What something is called. */
  | 'name'
  /** What or which so-and-so: `noun` says of what sort. */
  | 'sort'
  /** What somebody did, said, wants. */
  | 'deed'
  /** What, and no more is known. */
  | 'thing'
  | 'yes-no'
  /** A summary or a timeline, or no question at all. */
  | 'none'

export interface AnswerType {
  readonly kind: AnswerKind
  /** The noun after "what", "which" or "how many", lower case: what is asked for or counted. */
  readonly noun?: string
  /** How a match ended is asked for: a figure of a form of its own. */
  readonly form?: 'score'
}

/** Kinds that a number answers. */
export const FIGURE_KINDS: ReadonlySet<AnswerKind> = new Set<AnswerKind>([
  'duration',
  'measure',
  'count',
  'money',
  'share',
])

/** Kinds whose answers have a form that a text shows (a name, a date, a number): a sentence without one hardly answers. */
export const FORMED_KINDS: ReadonlySet<AnswerKind> = new Set<AnswerKind>([
  'person',
  'organisation',
  'place',
  'date',
  ...FIGURE_KINDS,
])

/** A question for the length of a thing: "how long is the bridge". */
export const LENGTH_OF =
  /\bhow long (?:is|are|was|were|will)\b.*\b(?:lines?|front|borders?|walls?|fences?|bridges?|tunnels?|roads?|routes?|motorways?|highways?|rivers?|canals?|coasts?|coastlines?|beach(?:es)?|pipelines?|pipes?|cables?|ships?|boats?|vessels?|tankers?|ferr(?:y|ies)|rockets?|planes?|trains?|trucks?|runways?|tracks?|queues?|snakes?|sharks?|whales?|trench(?:es)?|barriers?|banners?|corridors?)(?: be)?\W*$/iu

/** "How" with the word after it, and the kind of answer that it asks for; the first that fits. */
const HOW: readonly (readonly [RegExp, AnswerKind])[] = [
  [/^how (?:long ago|recently|soon)\b/iu, 'date'],
  // What lies on the ground or is built has a length; whatever else is long goes on.
  [LENGTH_OF, 'measure'],
  [/^how (?:long|much (?:more )?(?:time|longer))\b/iu, 'duration'],
  // Rates and taxes are raised by points or parts, not by a sum.
  [
    /^how (?:much|far)\b.*\b(?:raise|raised|cut|lift|lifted|lower|lowered|hike|hiked)\b.*\b(?:rates?|tax(?:es)?|tariffs?|prices?)\b/iu,
    'share',
  ],
  [/^how (?:often|frequently)\b/iu, 'duration'],
  [/^how much of\b/iu, 'share'],
  [
    /^how (?:much|big|large) (?:a )?(?:percent|percentage|share|proportion|fraction|part|(?:of|is|does|do)\b.*\bof\b)/iu,
    'share',
  ],
  [
    /^how (?:much|many) (?:[\p{L}-]+ )?(?:money|dollars?|euros?|pounds?|roubles?|rubles?|yuan|yen|cash|funding)\b/iu,
    'money',
  ],
  [
    /^how (?:much|large|big|high)\b.*\b(?:cost|costs|pay|pays|paid|spend|spent|worth|earn|earned|price|priced|raise|raised|fine|fined|invest|invested|lend|lent|loan|owe|owed|budget|salary|revenues?|damages|aid)\b/iu,
    'money',
  ],
  // "How much did they steal", "how much will the families get": of what is got, given or taken a sum is meant.
  [
    /^how (?:much|cheap|expensive)(?: (?:is|are|was|were|do|does|did|will|would|has|have|had|can|could)\b.*)? (?:cost(?:ing)?|pay(?:ing)?|spend(?:ing)?|earn(?:ing)?|charg(?:e|ed|es|ing)|offer(?:ed|ing|s)?|steal(?:ing)?|stole|stolen|get(?:ting)?|give|given|giving|receive[ds]?|donat(?:e|ed|ing)|promis(?:e|ed)|award(?:ed)?|bid|sell(?:ing)?|sold|bought|buy(?:ing)?|owing|fetch(?:ed)?|sued)\b/iu,
    'money',
  ],
  // "How much did shares fall": by which share.
  [
    /^how (?:much|far|sharply|strongly) (?:do|does|did|will|would|has|have|had)\b.* (?:fall(?:en)?|drop(?:ped)?|rise|risen|jump(?:ed)?|grow|grown|gain(?:ed)?|declined?|surged?|slump(?:ed)?|plunged?|soar(?:ed)?|climb(?:ed)?|tumbled?|shrink|shrunk|increased?|decreased?|go(?:ne|ing)? (?:up|down))\b/iu,
    'share',
  ],
  [/^how (?:many|numerous)\b/iu, 'count'],
  [
    /^how (?:old|deep|far|tall|high|wide|heavy|fast|big|large|small|hot|cold|thick|broad|quickly|much|close|near|strong|loud|late|early)\b/iu,
    'measure',
  ],
] // prettier-ignore

/** Nouns that, after "what is the", ask for a figure, and the kind of it. */
const FIGURE_NOUNS: readonly (readonly [RegExp, AnswerKind])[] = [
  [/^(?:percentages?|percent|share|proportion|fraction|rate|turnout)$/iu, 'share'],
  [
    /^(?:cost|costs|price|prices|value|budget|salary|wages?|pay|fine|fees?|fares?|rent|revenues?|turnover|sales|takings|earnings|income|dividends?|bonus|bid|worth|aid|sum|debts?|loss|losses|profits?|compensation|damages|ransom|bail|funding|grant|loan|prize)$/iu,
    'money',
  ],
  [
    /^(?:number|total|population|size|enrol?lment|toll|count|strength|majority|quantity|amount|score)$/iu,
    'count',
  ],
  [
    /^(?:height|length|width|depth|weight|speed|temperature|distance|area|age|altitude|pressure|angle|volume|capacity|ratio|range)$/iu,
    'measure',
  ],
  [/^(?:duration|period)$/iu, 'duration'],
] // prettier-ignore

/** What "what" asks for by its noun, where that is neither a figure nor a sort of thing. */
const NOUN_KINDS: readonly (readonly [RegExp, AnswerKind])[] = [
  [/^(?:reasons?|causes?|motives?|purposes?|grounds?|excuse|justification|rationale)$/iu, 'reason'],
  [/^(?:methods?|means|ways?|manner|technique)$/iu, 'manner'],
  [/^(?:names?|nickname|title|term|word|acronym|abbreviation|code-?name)$/iu, 'name'],
] // prettier-ignore

/** "What ... called", "known as", "stand for". */
const CALLED = /\b(?:called|named|known as|nicknamed|dubbed|termed|stands? for|short for|referred to as)\b/iu

/** "What did she do", "what does it say". */
const DEED = /^what(?: else)? (?:did|does|do|has|have|had|will|would|can|could|should|is|are|was|were)\b/iu

/** "What caused", "what led to". */
const CAUSE =
  /^what (?:caused|causes|led to|prompted|motivated|triggered|made|sparked|started)\b|\bhow come\b/iu

/** "What does the coach earn", "what did they pay for it", "what is the cup worth": a sum. */
const WHAT_SUM =
  /^what (?:do|does|did|will|would|can|could|has|have|had)\b.*\b(?:earn(?:ed)?|cost|charged?|gets? paid|got paid|fetch(?:ed)?|owed?|bid|paid?|pay|(?:sell|sold|go|gone) for)(?: (?:for|per|an?|each|in|to|at|as) \S.*)?\W*$|^what (?:is|are|was|were)\b(?! worth\b).*(?<!\bfort )\bworth(?: (?:now|today|in total|altogether))?\W*$/iu

const WHO = /^(?:who|whom|whose)\b/iu

/**
 * What kind of words would answer a question, read from its question word and the noun beside it.
 * "How many soldiers died?" asks for a count of soldiers, "Which city fell?" for a place.
 */
export const expectedAnswer = onceAQuery(readAnswerType)

function readAnswerType(query: Query): AnswerType {
  if (query.kind === 'yes-no') return { kind: 'yes-no' }
  if (query.kind === 'summary' || query.kind === 'timeline') return { kind: 'none' }
  const asked = askedNoun(query.question)
  if (asked === undefined || asksWhatIsSaid(query.question)) return { kind: 'none' }
  const { phrase, noun } = asked
  if (asksScore(phrase)) return { kind: 'count', form: 'score' }
  const withNoun = (kind: AnswerKind): AnswerType => ({ kind, ...(noun === undefined ? {} : { noun }) })
  if (WHO.test(phrase)) {
    // "Who is Jane Doe?" asks what is said of a known person, not for a name.
    return { kind: nameAskedFor(query).length > 0 ? 'thing' : 'person' }
  }
  if (/^when\b/iu.test(phrase)) return { kind: 'date' }
  if (/^where\b/iu.test(phrase)) return { kind: 'place' }
  if (/^why\b/iu.test(phrase) || CAUSE.test(phrase)) return { kind: 'reason' }
  if (/^how\b/iu.test(phrase)) {
    const kind = HOW.find(([pattern]) => pattern.test(phrase))?.[1]
    if (kind === undefined) return { kind: 'manner' }
    const counted = countedNoun(query.question)
    if (counted === undefined) return withNoun(kind)
    return { kind: kind === 'count' ? kindOfCounted(counted) : kind, noun: counted }
  }
  if (asked.sort !== undefined) return withNoun(asked.sort)
  if (noun !== undefined) {
    const figure = FIGURE_NOUNS.find(([pattern]) => pattern.test(noun))?.[1]
    if (figure !== undefined) return withNoun(figure)
    const kind = NOUN_KINDS.find(([pattern]) => pattern.test(noun))?.[1]
    if (kind === 'name' || kind === 'reason' || kind === 'manner') return withNoun(kind)
  }
  if (CALLED.test(phrase)) return withNoun('name')
  if (noun !== undefined && asked.attributive) return withNoun('sort')
  if (WHAT_SUM.test(phrase)) return withNoun('money')
  if (DEED.test(phrase)) {
    const verb = AUXILIARY.exec(phrase)?.[0]?.toLowerCase() ?? ''
    return withNoun(/^(?:is|are|was|were)$/u.test(verb) ? 'thing' : 'deed')
  }
  return withNoun('thing')
}

/** "How many square miles", "how many years": what is counted in units is measured. */
function kindOfCounted(noun: string): AnswerKind {
  const form = figureForm(`1 ${noun}`)
  return form === 'measure' || form === 'duration' ? form : 'count'
}
