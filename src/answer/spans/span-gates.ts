import { askedNoun } from '../../question/asked-noun.ts'
import { onceAQuery } from '../../question/once-a-query.ts'
import type { Query } from '../../question/query.ts'
import type { QueryTerms } from '../../search/ranking/query-terms.ts'
import { stem } from '../../text/stem.ts'
import { STOP_WORDS } from '../../text/stop-words.ts'
import { tokenize } from '../../text/tokens.ts'
import { TELLS_OFTEN } from '../decision/measure-told.ts'
import { placeAskedFor } from '../identity/whereabouts.ts'
import { isActedFor } from '../sentences/acted-for.ts'
import { speechOf } from '../sentences/speaker.ts'
import { figureGate } from './figure-gate.ts'
import { TITLES } from './name-forms.ts'
import { type QuestionShape, questionShape } from './question-shape.ts'
import { reasonGate } from './reason-gate.ts'
import { isPossessive } from './sentence-words.ts'
import { shareGate } from './share-gate.ts'
import type { SentenceReading } from './span-candidates.ts'
import type { SpanCandidate } from './span-collector.ts'
import type { SpanForm } from './span-forms.ts'
import { isDoer, isUndergoer, placesOfDeed } from './subject-of.ts'

/** Whether a span of a sentence can be what is asked for, by where it stands. */
export type SpanGate = (candidate: SpanCandidate) => boolean

const LET_PASS: SpanGate = () => true
const LET_NONE: SpanGate = () => false

/** Adverbs that tell a place. */
const WHEREABOUTS =
  /^(?:here|there|home|abroad|overseas|nearby|everywhere|nowhere|elsewhere|upstairs|downstairs|inside|outside|indoors|outdoors|underground|offshore|ashore|aboard|downtown|inland|upstream|downstream|(?:north|south|east|west)(?:wards?)?)$/u

/** Adverbs that tell how long or how often. */
const TIMESPAN =
  /^(?:forever|always|permanently|indefinitely|temporarily|briefly|overnight|daily|weekly|monthly|yearly|annually|hourly|often|rarely|regularly|frequently|seldom|never|once|twice)$/u

/** How often is no span of time: "once a week", no "three days". */
const ASKS_OFTEN = /\bhow (?:often|frequently)\b/iu

const isSpanOfTime = ({ words }: SentenceReading, { first, last }: SpanCandidate): boolean =>
  words.slice(first, last + 1).some(({ lower }) => TIMESPAN.test(lower))

/**
 * What spans of a sentence can be what a question asks for: for "who" no name of the question's own and, of a verb that the
 * sentence holds too, whoever does it; for "why" what follows on a word that gives a reason; for "what did X say" what X says.
 */
export function spanGate(query: Query, terms: QueryTerms, text: string, reading: SentenceReading): SpanGate {
  const shape = questionShape(query)
  switch (shape.type.kind) {
    case 'person':
      return personGate(query, terms, shape, reading)
    case 'reason':
      return reasonGate(query, text, reading)
    case 'deed':
      return wordsGate(query, terms, reading)
    case 'date':
      return dateGate(query, reading, text)
    case 'place':
      return placeGate(query, namesOf(terms), reading)
    case 'share': {
      const [isFigure, isShare] = [
        figureGate(shape, reading, text),
        shareGate(query, namesOf(terms), reading),
      ]
      return (candidate) => isFigure(candidate) && isShare(candidate)
    }
    case 'duration': {
      const isFigure = figureGate(shape, reading, text)
      if (ASKS_OFTEN.test(query.question)) return ({ start, end }) => TELLS_OFTEN.test(text.slice(start, end))
      return (candidate) =>
        candidate.form === 'adverb' ? isSpanOfTime(reading, candidate) : isFigure(candidate)
    }
    case 'count':
    case 'measure':
    case 'money':
      return figureGate(shape, reading, text)
    case 'thing':
    case 'sort':
      // An owner is not what he owns: "Holt's former post".
      return ({ last }) => !isPossessive(reading.words[last + 1])
    default:
      return LET_PASS
  }
}

/** What has a place behind its "of": "the town of Velm". Of others stands what they are of: "the auction of the League". */
const OF_A_PLACE =
  /^(?:town|city|village|port|island|isle|state|province|district|region|county|capital|coast|shore|north|south|east|west|north-?east|north-?west|south-?east|south-?west|centre|center|outskirts|suburb|borough|parish|edge|side|part|area|bay|gulf|strait|republic|kingdom|heart|middle|university|outside|front|top|bottom|end|corner|valley|banks?|miles?|km|kilomet(?:re|er)s?)s?$/u

/** What stands before whom something is done with or to. */
const WITH_OTHERS = /^(?:with|against|by|for|than)$/u

/** Where somebody is going or coming from is asked by a word for it. */
const ASKS_WAY =
  /\b(?:to|from|go(?:es|ing|ne)?|went|head(?:s|ed|ing)?|travel\p{L}*|fl(?:y|ies|ew|own|ying|ed|ee\p{L}*)|mov(?:e|es|ed|ing)|sen[dt]\p{L}*|deport\p{L}*|return\p{L}*|run|ran|sail\p{L}*|driv\p{L}+|drove|tak(?:e|en|ing)|took|bound|c[ao]me|coming|export\p{L}*|ship\p{L}*|lead|led|spread|extend\p{L}*|flow\p{L}*|escape\p{L}*|land|landed|escort\p{L}*|bring|brought|transfer\p{L}*|born)\b/iu

/** Nouns that stand where places stand and are none. */
const NO_PLACE =
  /^(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|times?|agency|percent)$/u

const isSomebody = (words: SentenceReading['words'], form: SpanForm): boolean =>
  form === 'person-name' || words.some(({ lower }) => TITLES.has(lower) || /['’]s$/u.test(lower))

function placeGate(query: Query, names: ReadonlySet<string>, { words }: SentenceReading): SpanGate {
  const asksWay = ASKS_WAY.test(query.question)
  // A place does not lie where it is itself, and in no convoy.
  const own = placeAskedFor(query) === false ? undefined : new Set([...names, ...questionShape(query).stems])
  return ({ form, first, last }) => {
    // "Detained at the airport before a flight to Dubai": what leads elsewhere is not where it was.
    if (!asksWay && words[first - 1]?.lower === 'to') return false
    if (form === 'adverb') return words.slice(first, last + 1).some(({ lower }) => WHEREABOUTS.test(lower))
    // "Held talks with Velm", "Velm's agency": parties and owners.
    if (WITH_OTHERS.test(words[first - 1]?.lower ?? '') || isPossessive(words[last + 1])) return false
    // "Inspectors of the Agency (XYZ) arrived": neither who opens a sentence nor his initials are where it is.
    if ((first === 0 || words[first - 1]?.lower === '(') && form !== 'place-name') return false
    // "Kushner" of "Jared Kushner", "Korea" of "South Korea".
    const previous = words[first - 1]
    if (previous?.capital === true && !previous.small && words[first]!.capital) return false
    const span = words.slice(first, last + 1)
    if (own !== undefined && (span.some(({ stem }) => own.has(stem)) || !span.some(({ capital }) => capital)))
      return false
    if (NO_PLACE.test(words[last]!.lower)) return false
    // "A Boeing 777" is a thing.
    if (words[first]!.capital && /^an?$/u.test(previous?.lower ?? '')) return false
    // "Russia's RIA" is somebody's.
    if (form === 'organisation-name' && isPossessive(words[first - 1])) return false
    // "Donald Trump's envoy Steve Witkoff" is somebody.
    if (form !== 'place-name' && isSomebody(words.slice(first, last + 1), form)) return false
    const of = words[first - 1]?.lower === 'the' ? first - 2 : first - 1
    if (form === 'place-name' || words[of]?.lower !== 'of') return true
    return OF_A_PLACE.test(words[of - 1]?.lower ?? '')
  }
}

const names = new WeakMap<QueryTerms, ReadonlySet<string>>()

/** The stems of the question's names, as the archive knows them. */
function namesOf(terms: QueryTerms): ReadonlySet<string> {
  const known = names.get(terms)
  if (known !== undefined) return known
  const read = new Set(terms.terms.filter(({ name }) => name).map((term) => term.stem))
  names.set(terms, read)
  return read
}

/** What a question asks of the verb after "who": whoever does it, or whom it is done to. */
interface VerbAsked {
  readonly stem: string
  readonly role: 'doer' | 'undergoer'
}

/** "Who was arrested": the form of a verb, by its ending. */
const PARTICIPLE = /(?:ed|en|wn|rn|ght|lt|ld|ot)$/u

/** Words that stand before a verb and say when or how. */
const BESIDE_A_VERB =
  /^(?:first|last|then|also|once|again|already|actually|originally|finally|later|recently|\p{L}{3,}ly)$/u

const verbAsked = onceAQuery((query: Query): VerbAsked | false => {
  const { build, firstTerm } = questionShape(query)
  const phrase = askedNoun(query.question)?.phrase ?? ''
  if (firstTerm === undefined || !/^who\b/iu.test(phrase)) return false
  const [, next, after] = tokenize(phrase).filter(({ norm }) => !BESIDE_A_VERB.test(norm))
  if (build === 'subject' && next !== undefined && !STOP_WORDS.has(next.norm))
    return { stem: stem(next.norm), role: 'doer' }
  // "Who did Holt meet?"
  const last = tokenize(phrase).at(-1)
  if (build === 'object' && last !== undefined && !STOP_WORDS.has(last.norm) && tokenize(phrase).length > 3)
    return { stem: stem(last.norm), role: 'undergoer' }
  const passive = build === 'be' && PARTICIPLE.test(after?.norm ?? '')
  return passive && stem(after?.norm ?? '') === firstTerm ? { stem: firstTerm, role: 'undergoer' } : false
})

function personGate(
  query: Query,
  terms: QueryTerms,
  shape: QuestionShape,
  { words }: SentenceReading,
): SpanGate {
  const own = namesOf(terms)
  // A first name alone is the question's too, where its last name follows; and for whom others act does nothing himself.
  const isOwn = ({ first, last }: SpanCandidate): boolean =>
    own.has(words[last]!.stem) ||
    (words[last]!.capital && own.has(words[last + 1]?.stem ?? '')) ||
    isActedFor(words, first, shape.stems)
  const asked = verbAsked(query)
  if (asked === false) return (candidate) => !isOwn(candidate)
  const holdsOwn = ({ first, last }: SpanCandidate): boolean =>
    words.slice(first, last + 1).some((word) => own.has(word.stem))
  const verbs = placesOfDeed(words, asked.stem)
  if (verbs.length === 0) {
    // Told in other words, it is a person's name or nothing; of "who resigned" nothing but the verb tells what is asked.
    if (shape.stems.size === 1) return LET_NONE
    return (candidate) => candidate.form === 'person-name' && !isOwn(candidate) && !holdsOwn(candidate)
  }
  if (asked.role === 'undergoer') {
    return (candidate) =>
      !isOwn(candidate) && !holdsOwn(candidate) && verbs.some((at) => isUndergoer(words, at, candidate))
  }
  return (candidate) =>
    !isOwn(candidate) && !holdsOwn(candidate) && verbs.some((at) => isDoer(words, at, candidate))
}

const AFTER_A_TIME = /^(?:ago|later|earlier|before|after|from|hence)$/u
const BEFORE_A_TIME = /^(?:in|within|after|before|next|last|past)$/u

/** "When will the bridge reopen", "when can people go back": what is to come. */
const TO_COME = /\bwhen\s+(?:will|shall|can)\b(?!.*\b(?:was|were|did|had)\b)/iu

function dateGate(query: Query, { words }: SentenceReading, text: string): SpanGate {
  const thisYear = TO_COME.test(query.question) ? Number(query.asOf.slice(0, 4)) : undefined
  return ({ first, last, start, end, form }) => {
    if (thisYear !== undefined && isLongPast(text.slice(start, end), thisYear)) return false
    return isMoment(words, first, last, form)
  }
}

/** Whether a date has the year before the last or an older one: nothing is to come then. */
const isLongPast = (date: string, thisYear: number): boolean =>
  Number(/\b(?:1\d|20)\d\d\b/u.exec(date)?.[0] ?? thisYear) < thisYear - 1

/** A span of time is when something happens only from some moment on: "two days later", "in two weeks", not "8,700 years old". */
function isMoment(words: SentenceReading['words'], first: number, last: number, form: SpanForm): boolean {
  return (
    form !== 'duration' ||
    AFTER_A_TIME.test(words[last + 1]?.lower ?? '') ||
    BEFORE_A_TIME.test(words[first - 1]?.lower ?? '')
  )
}

function wordsGate(query: Query, terms: QueryTerms, reading: SentenceReading): SpanGate {
  const speech = speechOf(query, terms, reading.words)
  if (speech === 'not-asked') return LET_PASS
  return speech === undefined ? LET_NONE : ({ first }) => first > speech.verb
}
