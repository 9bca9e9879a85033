import { wordSet } from '../../text/word-set.ts'
import { type AnswerKind, FIGURE_KINDS } from './answer-type.ts'
import type { HeldTerms } from './held-terms.ts'
import { PERSON_FORMS } from './name-forms.ts'
import { isNounFor } from './noun-for.ts'
import type { QuestionShape } from './question-shape.ts'
import { isNumber, type ReadWord } from './sentence-words.ts'
import type { SentenceReading } from './span-candidates.ts'
import type { SpanCandidate } from './span-collector.ts'
import type { SpanFeatures } from './span-features.ts'
import { isDoer, isUndergoer } from './subject-of.ts'

const ARTICLE = wordSet('the a an')
const PLACE_PREPOSITION = wordSet(
  'in at near to from into outside inside around across toward towards through on of',
)
const DATE_PREPOSITION = wordSet('in on since until by from after before during between around at of')
const REASON_WORD = wordSet('because since due owing reason therefore')
const PURPOSE_WORD = wordSet('to for over after by so as of that')
const SAID = wordSet('that said says saying whether :')
const MANNER_WORD = wordSet('by through via with using as is are was were in')
const CALLED = wordSet('called named known as dubbed termed nicknamed as titled entitled is was or name')
const BE = wordSet('is are was were be been being became become')
const UNITS = wordSet(
  '% percent year years day days month months week weeks hour hours minute minutes km mile miles feet metre metres meter meters',
)
const EXAMPLE = wordSet('as like including')
const NAMING = wordSet('called named dubbed termed nicknamed')
const JOINS = wordSet('and or &')
const RANGES = wordSet('and to or - –')
/** Kinds that clauses answer, and dates, of which several are seldom one answer. */
const CLAUSAL: ReadonlySet<AnswerKind> = new Set<AnswerKind>(['reason', 'manner', 'deed', 'date'])
const TO_OF = wordSet('to of')
/** Parts of speech before a noun that belong to its phrase, and after one. */
const BEFORE_NOUN = wordSet('ADJ NOUN PROPN NUM')
const NOUNS = wordSet('NOUN PROPN')

/** The nearest word before or after that is not an article or a mark; its index, or -1. */
function contentBefore(words: readonly ReadWord[], from: number): number {
  let at = from
  while (at >= 0 && words[at]!.small && from - at < 4) at -= 1
  return at >= 0 && !words[at]!.small ? at : -1
}

function contentAfter(words: readonly ReadWord[], from: number): number {
  let at = from
  while (at < words.length && words[at]!.small && at - from < 4) at += 1
  return at < words.length && !words[at]!.small ? at : -1
}

/** The word before a candidate, its article passed over; and whether there was one. */
function wordBefore(
  words: readonly ReadWord[],
  first: number,
): { lower: string; at: number; article: boolean } {
  const article = first > 0 && ARTICLE.has(words[first - 1]!.lower)
  const at = article ? first - 2 : first - 1
  return { lower: words[at]?.lower ?? '', at, article }
}

/** Whether all content words of a candidate are the question's, or it has none: it tells nothing then. */
export function isAllOwn(
  { words }: SentenceReading,
  held: HeldTerms,
  { first, last }: SpanCandidate,
): boolean {
  for (let at = first; at <= last; at += 1) if (!words[at]!.small && !held.owned[at]) return false
  return true
}

/** Whether a candidate is to the question's verb what is asked for. */
function fillsRole(
  words: readonly ReadWord[],
  { role, verbs }: HeldTerms,
  candidate: SpanCandidate,
): boolean {
  if (role === undefined) return false
  return verbs.some((at) =>
    role === 'doer' ? isDoer(words, at, candidate) : isUndergoer(words, at, candidate),
  )
}

/** Whether what "and" or "or" joins goes on beside a candidate; of figures only a range does: "8" of "between 8 and 15 km". */
function cutsListOf(words: readonly ReadWord[], kind: AnswerKind, { first, last }: SpanCandidate): boolean {
  if (CLAUSAL.has(kind)) return false
  if (!FIGURE_KINDS.has(kind))
    return JOINS.has(words[first - 1]?.lower ?? '') || JOINS.has(words[last + 1]?.lower ?? '')
  return (
    (RANGES.has(words[last + 1]?.lower ?? '') && isNumber(words[last + 2])) ||
    (RANGES.has(words[first - 1]?.lower ?? '') && isNumber(words[first - 2]))
  )
}

/** Whether a name goes on before or after "of": "University" of "University of Oxford". */
function cutsOf(words: readonly ReadWord[], { first, last }: SpanCandidate): boolean {
  const named = (at: number): boolean => words[at]?.capital === true && !words[at]!.small
  if (named(last) && words[last + 1]?.lower === 'of')
    return named(last + (words[last + 2]?.lower === 'the' ? 3 : 2))
  const of = words[first - 1]?.lower === 'the' ? first - 2 : first - 1
  return named(first) && words[of]?.lower === 'of' && named(of - 1)
}

/** Whether what stands there is called so: "a vesicle called a phagosome", "agents, known as pathogens". */
function isCalled(words: readonly ReadWord[], { lower, at }: { lower: string; at: number }): boolean {
  return NAMING.has(lower) || (lower === 'as' && words[at - 1]?.lower === 'known')
}

/** The features of one candidate of a sentence. */
export function spanFeatures(
  shape: QuestionShape,
  reading: SentenceReading,
  held: HeldTerms,
  candidate: SpanCandidate,
): SpanFeatures {
  const { words, clauses } = reading
  const { first, last, form } = candidate
  const { type, build } = shape
  const { kind } = type
  let content = 0
  let own = 0
  let capitals = 0
  for (let at = first; at <= last; at += 1) {
    const word = words[at]!
    if (word.small) continue
    content += 1
    if (held.owned[at]) own += 1
    if (word.capital) capitals += 1
  }
  let near = 0
  let clause = 0
  let beforeIt = 0
  let outside = 0
  for (let index = 0; index < held.at.length; index += 1) {
    const at = held.at[index]!
    if (at >= first && at <= last) continue
    const weight = held.weights[index]!
    outside += weight
    const away = at < first ? first - at - 1 : at - last - 1
    near += weight / (1 + away / 3)
    if (at < first) beforeIt += weight
    if (clauses[at] === clauses[first] || clauses[at] === clauses[last]) clause += weight
  }
  if (outside > 0) {
    near /= outside
    clause /= outside
    beforeIt /= outside
  }
  const before = wordBefore(words, first)
  const previous = contentBefore(words, first - 1)
  const next = contentAfter(words, last + 1)
  const { noun } = shape
  let endsInNoun = 0
  let beforeNoun = 0
  let afterNoun = 0
  let counted = 0
  let holdsCounted = 0
  if (noun !== undefined) {
    if (words[last]!.stem === noun && last > first) endsInNoun = 1
    if (next >= 0 && words[next]!.stem === noun && next - last <= 2) beforeNoun = 1
    if (previous >= 0 && words[previous]!.stem === noun && first - previous <= 3) afterNoun = 1
    if (FIGURE_KINDS.has(kind)) {
      for (let at = first + 1; at <= Math.min(words.length - 1, last + 4); at += 1) {
        const isCounted = kind === 'count' ? isNounFor(words[at]!.stem, noun) : words[at]!.stem === noun
        if (isCounted && at <= last) holdsCounted = 1
        else if (isCounted) counted = 1
        else if (
          at > last &&
          (words[at]!.pos === 'NUM' || UNITS.has(words[at]!.lower) || words[at]!.pos === 'PUNCT')
        )
          break
      }
    }
  }
  const after = words[last + 1]
  const countsOther =
    kind === 'count' &&
    counted + holdsCounted === 0 &&
    noun !== undefined &&
    (after?.pos === 'NOUN' || form === 'quantity')
      ? 1
      : 0
  const verbAt = shape.firstTerm
  let beforeVerb = 0
  if (build === 'subject' && verbAt !== undefined) {
    for (let at = last + 1; at <= Math.min(words.length - 1, last + 4); at += 1) {
      if (words[at]!.stem === verbAt) beforeVerb = 1
    }
  }
  let afterLast = 0
  if (build !== 'subject' && shape.lastTerm !== undefined) {
    for (let at = Math.max(0, first - 4); at < first; at += 1)
      if (words[at]!.stem === shape.lastTerm) afterLast = 1
  }
  const lastWord = words[last]!
  const following = words[last + 1]
  const size = last - first + 1
  const deed = kind === 'reason' || kind === 'manner' || kind === 'deed'
  const inBrackets = words[first - 1]?.lower === '(' && following?.lower === ')'
  const isWhole = !(
    (first > 0 && BEFORE_NOUN.has(words[first - 1]!.pos) && !BE.has(words[first - 1]!.lower)) ||
    (following !== undefined && NOUNS.has(following.pos) && lastWord.pos !== 'PUNCT')
  )
  const cutsList = cutsListOf(words, kind, candidate) ? 1 : 0
  const comma = words[first - 1]?.lower === ',' || (before.article && words[first - 2]?.lower === ',')
  return {
    own: content === 0 ? 1 : own / content,
    allOwn: content === 0 || own === content ? 1 : 0,
    near,
    clause,
    touchesBefore: previous >= 0 && held.owned[previous] ? 1 : 0,
    touchesAfter: next >= 0 && held.owned[next] ? 1 : 0,
    afterSubject: build === 'subject' ? beforeIt : 0,
    afterObject: build === 'object' ? beforeIt : 0,
    afterBe: build === 'be' ? beforeIt : 0,
    afterFinal: build === 'final' ? beforeIt : 0,
    beforeVerb,
    afterLast,
    preposition: shape.preposition !== undefined && before.lower === shape.preposition ? 1 : 0,
    endsInNoun,
    beforeNoun,
    afterNoun,
    counted,
    holdsCounted,
    countsOther,
    ownFirst: held.owned[first] === true ? 1 : 0,
    ownLast: held.owned[last] === true ? 1 : 0,
    length: Math.log(size),
    lengthOfDeed: deed ? Math.log(size) : 0,
    position: words.length === 0 ? 0 : first / words.length,
    first: before.at < 0 ? 1 : 0,
    brackets: inBrackets ? 1 : 0,
    capitals: content === 0 ? 0 : capitals / content,
    afterArticle: before.article ? 1 : 0,
    whole: isWhole ? 1 : 0,
    cutsName: lastWord.capital && following?.capital === true ? 1 : 0,
    cutsTitle: words[first]!.capital && words[first - 1]?.capital === true ? 1 : 0,
    endsClause: following === undefined || following.pos === 'PUNCT' ? 1 : 0,
    startsClause:
      first === 0 || (words[first - 1]!.pos === 'PUNCT' && words[first - 1]!.lower !== '-') ? 1 : 0,
    byPerson: before.lower === 'by' && (kind === 'person' || kind === 'organisation') ? 1 : 0,
    inPlace: kind === 'place' && PLACE_PREPOSITION.has(before.lower) ? 1 : 0,
    inDate: kind === 'date' && DATE_PREPOSITION.has(before.lower) ? 1 : 0,
    becauseReason:
      kind === 'reason' &&
      (REASON_WORD.has(before.lower) ||
        REASON_WORD.has(words[first]!.lower) ||
        (TO_OF.has(before.lower) && REASON_WORD.has(words[before.at - 1]?.lower ?? '')))
        ? 1
        : 0,
    toReason: kind === 'reason' && PURPOSE_WORD.has(before.lower) ? 1 : 0,
    thatDeed: kind === 'deed' && SAID.has(before.lower) ? 1 : 0,
    byManner: kind === 'manner' && MANNER_WORD.has(before.lower) ? 1 : 0,
    calledName: kind === 'name' && CALLED.has(before.lower) ? 1 : 0,
    isThing: (kind === 'thing' || kind === 'sort' || PERSON_FORMS.has(form)) && BE.has(before.lower) ? 1 : 0,
    beforeBe: build === 'be' && after !== undefined && BE.has(after.lower) ? 1 : 0,
    suchAs: EXAMPLE.has(before.lower) ? 1 : 0,
    apposition: comma && previous >= 0 && held.owned[previous] && first - previous <= 3 ? 1 : 0,
    smallFirst: words[first]!.small ? 1 : 0,
    fillsRole: fillsRole(words, held, candidate) ? 1 : 0,
    cutsList,
    cutsListAsked: shape.several ? cutsList : 0,
    listAsked: shape.several && form === 'list' ? 1 : 0,
    cutsOf: cutsOf(words, candidate) ? 1 : 0,
    cutsUnit: form === 'number' && UNITS.has(following?.lower ?? '') ? 1 : 0,
    called: kind !== 'name' && isCalled(words, before) ? 1 : 0,
  }
}
