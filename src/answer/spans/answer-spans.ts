import { askedNoun } from '../../question/asked-noun.ts'
import type { Query } from '../../question/query.ts'
import type { QueryTerms } from '../../search/ranking/query-terms.ts'
import type { Span } from '../../text/span.ts'
import { befellCounted, befellPeople } from '../decision/told-together.ts'
import { isActedFor } from '../sentences/acted-for.ts'
import { speechOf } from '../sentences/speaker.ts'
import { wordsSaid } from '../sentences/words-said.ts'
import { agesIn, asksAge } from './age-spans.ts'
import { mayAnswer } from './answer-forms.ts'
import type { AnswerKind } from './answer-type.ts'
import { askedRole } from './asked-role.ts'
import { befallenIn } from './befallen.ts'
import { heldTerms } from './held-terms.ts'
import { isAllOwn, spanFeatures } from './measure-span.ts'
import { isOnlyOne } from './only-one.ts'
import { questionShape } from './question-shape.ts'
import { namesSides, scoresIn } from './score-spans.ts'
import { readSentence, type SentenceReading } from './span-candidates.ts'
import type { SpanCandidate } from './span-collector.ts'
import { spanGate } from './span-gates.ts'
import { answerProbability, LEAST_SHOWN, liftedBy, SHOWN_SCORE } from './span-probability.ts'
import { spanScore } from './span-score.ts'
import { wholeList } from './whole-list.ts'

/** Words of a sentence that may be what the question asks for, and how surely they are. */
export interface AnswerSpan extends Span {
  /** The probability that these are the answering words, 0 to 1, as fitted on questions of which some have no answer. */
  readonly score: number
  /** They stand where such an answer cannot stand, or are too unlikely: good for comparing sentences, not to be emphasised. */
  readonly hidden?: boolean
}

/** The part of that probability that is enough for the only figure of its kind: there is no other to take it for. */
const OF_ONLY_ONE = 0.5

/** How likely an age or a score is the one asked for, where a sentence tells of whoever is asked for, and where of hardly more than a namesake. */
const FOUND_SCORE = { told: 0.5, befallen: 0.15, apart: 0.05 } as const

/** The share of a question's weight that tells of whoever is asked for: a surname and a first name weigh about the same. */
const AGE_TOLD = 0.45

/** How much is read of what stands before a sentence that tells an age, in UTF-16 units. */
const READ_BEFORE = 500

/** How many spans of a sentence are given. */
const MOST = 5

/** What a name loses that only says whose somebody or something is, where a person is asked for. */
const BELONGS = 2

const POSSESSIVE = /^['’]s?$/u

/** Whether a name is an owner's: "the envoy of Vladimir Putin", "an envoy for Putin" and "Trump's envoy" tell of the envoys. */
function isOwner(
  text: string,
  words: SentenceReading['words'],
  { first, last, end }: SpanCandidate,
  asked: ReadonlySet<string>,
): boolean {
  return (
    isActedFor(words, first, asked) ||
    words[first - 1]?.lower === 'of' ||
    POSSESSIVE.test(words[last + 1]?.lower ?? '') ||
    /^['’]s\b/u.test(text.slice(end))
  )
}

/** Whether a span is nothing but a date, which may look like a name or a list of names. */
function isDate(words: SentenceReading['words'], { first, last }: SpanCandidate): boolean {
  let named = false
  for (let at = first; at <= last; at += 1) {
    const { ofDate } = words[at]!
    if (ofDate === 'no') return false
    if (ofDate === 'name') named = true
  }
  return named
}

/** How long something goes on may be told by when it began or ends: "since 2010", "until April". */
function withTimesBetween({ words, candidates }: SentenceReading): readonly SpanCandidate[] {
  return candidates.map((candidate) => {
    const { first, form } = candidate
    const before = words[first - 1]
    const isDay = form === 'date' || form === 'period'
    if (!isDay || before === undefined || !/^(?:since|until|till)$/u.test(before.lower)) return candidate
    return { ...candidate, form: 'duration', first: first - 1, start: before.start }
  })
}

/**
 * The words of a sentence that could be what the question asks for, best first: of the form that the question wants, not
 * its own words, near to them and where its verb leads one to expect them. None for a question that is answered by yes or
 * no, and none where a date or a figure is asked for and the sentence holds none.
 * @param sentence where the sentence stands in the body
 * @param unsaid the share of the question's weight that the sentence tells without holding the words: with it words are emphasised
 *   of which the probability alone is too low, where they are the only ones of their kind
 * @returns at most five ranges of the body
 */
export function answerSpans(
  query: Query,
  terms: QueryTerms,
  body: string,
  sentence: Span,
  unsaid = 0,
): AnswerSpan[] {
  const shape = questionShape(query)
  const { kind } = shape.type
  if (kind === 'yes-no' || terms.weight === 0) return []
  // A topic asks for nothing in particular, with a question mark or without.
  if (kind === 'none' && askedNoun(query.question) === undefined) return []
  if (kind === 'none' && (!query.question.includes('?') || /\babout\W*$/iu.test(query.question))) return []
  const text = body.slice(sentence.start, sentence.end)
  const reading = readSentence(text)
  const held = heldTerms(shape, terms, reading, askedRole(query) || undefined)
  const found = (spans: readonly Span[], isTold: boolean, told: number = FOUND_SCORE.told): AnswerSpan[] =>
    spans.map(({ start, end }) => ({
      start: sentence.start + start,
      end: sentence.start + end,
      score: isTold ? told : FOUND_SCORE.apart,
    }))
  const ages = asksAge(query.question)
    ? agesIn(text, {
        owned: shape.stems,
        names: new Set(terms.terms.filter(({ name }) => name).map((term) => term.stem)),
        before: body.slice(Math.max(0, sentence.start - READ_BEFORE), sentence.start),
      })
    : undefined
  if (ages !== undefined && (ages.own.length > 0 || ages.others))
    return found(ages.own, held.coverage + unsaid >= AGE_TOLD)
  const befell = kind === 'count' ? befellCounted(query) : undefined
  const befallen = befell === undefined ? [] : befallenIn(text, reading, befell)
  if (befallen.length === 1 && befellPeople(query) !== undefined)
    return found(befallen, held.coverage + unsaid >= AGE_TOLD, FOUND_SCORE.befallen)
  if (shape.type.form === 'score') return found(scoresIn(text), namesSides(terms, reading))
  const standsWell = spanGate(query, terms, text, reading)
  // Of several numbers those are counted beside which it is told.
  const gate = (one: SpanCandidate): boolean =>
    standsWell(one) &&
    (befallen.length === 0 || befallen.some(({ start, end }) => start < one.end && one.start < end))
  const best: ScoredCandidate[] = []
  /** The best of those that stand where the answer may stand. */
  let fitting: ScoredCandidate | undefined
  const candidates = kind === 'duration' ? withTimesBetween(reading) : reading.candidates
  for (const candidate of candidates) {
    if (!mayAnswer(kind, candidate.form)) continue
    if (kind !== 'date' && isDate(reading.words, candidate)) continue
    if (isAllOwn(reading, held, candidate)) continue
    const features = spanFeatures(shape, reading, held, candidate)
    const belongs = kind === 'person' && isOwner(text, reading.words, candidate, shape.stems) ? BELONGS : 0
    const one = { candidate, score: spanScore(shape, candidate, features) - belongs }
    keepBest(best, one)
    if ((fitting === undefined || one.score > fitting.score) && gate(candidate)) fitting = one
  }
  const placed = ({ candidate, score }: ScoredCandidate): AnswerSpan => {
    const { start, end } = whole(text, {
      start: startOf(kind, candidate, reading.words),
      end: candidate.end + restOfRange(text, candidate),
    })
    return {
      start: sentence.start + start,
      end: sentence.start + end,
      score: answerProbability(shape, score, held.coverage),
    }
  }
  const isShown = ({ candidate }: ScoredCandidate, probability: number): boolean =>
    probability >= LEAST_SHOWN[kind] ||
    (liftedBy(unsaid, probability) >=
      (kind === 'reason' ? LEAST_SHOWN.reason : LEAST_SHOWN[kind] * OF_ONLY_ONE) &&
      isOnlyOne(kind, candidate, candidates, gate))
  const withOthers = (one: SpanCandidate): SpanCandidate =>
    wholeList(one, { words: reading.words, candidates }, shape, (list) => gate(list) && !isOwnIn(held, list))
  const said = kind === 'deed' ? saidWords(query, terms, reading) : undefined
  const shown = said === undefined ? fitting : undefined
  const all = shown === undefined || best.includes(shown) ? best : [...best, shown]
  const spans = all.map((one): AnswerSpan => {
    const span = placed(one)
    if (one !== shown || !isShown(one, span.score)) return { ...span, hidden: true }
    return { ...placed({ ...one, candidate: withOthers(one.candidate) }), score: span.score }
  })
  // Of what somebody says all is asked for, and no word of it alone.
  if (said !== undefined)
    spans.push({
      start: sentence.start + said.start,
      end: sentence.start + said.end,
      score: spans[0]?.score ?? SHOWN_SCORE,
    })
  return spans
}

/** Whether a word of a span is the question's own. */
const isOwnIn = (
  { owned }: { readonly owned: readonly boolean[] },
  { first, last }: SpanCandidate,
): boolean => owned.slice(first, last + 1).includes(true)

/** What somebody says in a sentence whose words are asked for. */
function saidWords(query: Query, terms: QueryTerms, { words }: SentenceReading): Span | undefined {
  const speech = speechOf(query, terms, words)
  const said = typeof speech === 'object' ? wordsSaid(words, speech) : undefined
  return said === undefined ? undefined : { start: words[said.first]!.start, end: words[said.last]!.end }
}

/** How much of a range follows on its beginning, in UTF-16 units: " and 120,000" behind "between 100,000". */
function restOfRange(text: string, { start, end }: Span): number {
  const rest =
    /^\s+(?:and|to)\s+(?:[$€£]\s?)?\d[\d.,]*\d?(?:\s+(?:thousand|million|billion|%|percent)\b)?/u.exec(
      text.slice(end, end + 60),
    )
  return rest !== null && /^(?:between|from)\s/iu.test(text.slice(start, end)) ? rest[0].length : 0
}

/** What a hyphen joins to a word at its end, and to one at its beginning. */
const JOINED_BEHIND = /^(?:-\p{L}[\p{L}\p{N}]*)+/u
const JOINED_BEFORE = /(?:\p{L}[\p{L}\p{N}]*-)+$/u

/** A span with the rest of the words that it begins and ends with: "Mar-a-Lago", "son-in-law". */
function whole(text: string, { start, end }: Span): Span {
  const before =
    text[start - 1] === '-' ? JOINED_BEFORE.exec(text.slice(Math.max(0, start - LONGEST_WORD), start)) : null
  const behind = text[end] === '-' ? JOINED_BEHIND.exec(text.slice(end, end + LONGEST_WORD)) : null
  return { start: start - (before?.[0].length ?? 0), end: end + (behind?.[0].length ?? 0) }
}

/** How far the rest of a word is looked for, in UTF-16 units. */
const LONGEST_WORD = 60

interface ScoredCandidate {
  readonly candidate: SpanCandidate
  readonly score: number
}

/** Where a span begins: a reason behind the "of" of "because of". */
function startOf(
  kind: AnswerKind,
  { first, last, start }: SpanCandidate,
  words: SentenceReading['words'],
): number {
  return kind === 'reason' && first < last && words[first]!.lower === 'of' ? words[first + 1]!.start : start
}

/** Puts a candidate in its place among the best; behind those that are as good and came before. */
function keepBest(best: ScoredCandidate[], one: ScoredCandidate): void {
  let at = best.length
  while (at > 0 && best[at - 1]!.score < one.score) at -= 1
  if (at >= MOST) return
  best.splice(at, 0, one)
  if (best.length > MOST) best.pop()
}
