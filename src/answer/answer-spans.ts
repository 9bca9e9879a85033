import type { Query } from '../question/query.ts'
import type { QueryTerms } from '../search/query-terms.ts'
import type { Span } from '../text/span.ts'
import { mayAnswer } from './answer-forms.ts'
import { heldTerms } from './held-terms.ts'
import { spanFeatures } from './measure-span.ts'
import { type QuestionShape, questionShape } from './question-shape.ts'
import { readSentence, type SentenceReading } from './span-candidates.ts'
import type { SpanCandidate } from './span-collector.ts'
import { SPAN_FEATURES, type SpanFeatures } from './span-features.ts'
import { ANSWER_CALIBRATION, FORM_FIT, SPAN_WEIGHTS } from './span-weights.ts'

/** Words of a sentence that may be what the question asks for, and how surely they are. */
export interface AnswerSpan extends Span {
  /** The probability that these are the answering words, 0 to 1, as fitted on questions of which some have no answer. */
  readonly score: number
}

/**
 * Below this score the words get no emphasis: wrong words in bold mislead more than none. On short questions of which the
 * articles hold the answer, one best span in five lies below it, and few of those are right.
 */
export const SHOWN_SCORE = 0.06

/** How many spans of a sentence are given. */
const MOST = 5

/** The linear score of a candidate, higher is better; comparable within one question. */
export function spanScore(shape: QuestionShape, candidate: SpanCandidate, features: SpanFeatures): number {
  let sum = FORM_FIT[shape.type.kind][candidate.form]
  for (const name of SPAN_FEATURES) sum += SPAN_WEIGHTS[name] * features[name]
  return sum
}

/**
 * The probability that the best span of a sentence answers: a logistic function of its score and of the share of the
 * question that the sentence holds.
 * @param coverage the share of the weight of the question's terms that the sentence holds, 0 to 1
 */
export function answerProbability(shape: QuestionShape, score: number, coverage: number): number {
  const { bias, score: perScore, coverage: perCoverage, kinds } = ANSWER_CALIBRATION
  return 1 / (1 + Math.exp(-(bias + kinds[shape.type.kind] + perScore * score + perCoverage * coverage)))
}

/** What a name loses that only says whose somebody or something is, where a person is asked for. */
const BELONGS = 2

const POSSESSIVE = /^['’]s?$/u

/** Whether a name is an owner's: "the envoy of Vladimir Putin" and "Trump's envoy" tell of the envoys. */
function isOwner(
  text: string,
  words: SentenceReading['words'],
  { first, last, end }: SpanCandidate,
): boolean {
  return (
    words[first - 1]?.lower === 'of' ||
    POSSESSIVE.test(words[last + 1]?.lower ?? '') ||
    /^['’]s\b/u.test(text.slice(end))
  )
}

/** A day's or a month's name, a day or a year. */
const DATE_WORD =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december|\d{1,2}(?:st|nd|rd|th)?|(?:19|20)\d\d)$/u

/** Whether a span is nothing but a date, which may look like a name or a list of names. */
function isDate(words: SentenceReading['words'], { first, last }: SpanCandidate): boolean {
  const within = words.slice(first, last + 1).filter(({ lower }) => /[\p{L}\p{N}]/u.test(lower))
  return within.every(({ lower }) => DATE_WORD.test(lower)) && within.some(({ lower }) => !/^\d/.test(lower))
}

/**
 * The words of a sentence that could be what the question asks for, best first: of the form that the question wants, not
 * its own words, near to them and where its verb leads one to expect them. None for a question that is answered by yes or
 * no, and none where a date or a figure is asked for and the sentence holds none.
 * @param sentence where the sentence stands in the body
 * @returns at most five ranges of the body
 */
export function answerSpans(query: Query, terms: QueryTerms, body: string, sentence: Span): AnswerSpan[] {
  const shape = questionShape(query)
  const { kind } = shape.type
  if (kind === 'yes-no' || terms.weight === 0) return []
  if (kind === 'none' && !query.question.includes('?')) return []
  const text = body.slice(sentence.start, sentence.end)
  const reading = readSentence(text)
  const held = heldTerms(shape, terms, reading)
  const scored: { candidate: SpanCandidate; score: number }[] = []
  for (const candidate of reading.candidates) {
    if (!mayAnswer(kind, candidate.form)) continue
    if (kind !== 'date' && isDate(reading.words, candidate)) continue
    const features = spanFeatures(shape, reading, held, candidate)
    if (features.allOwn === 1) continue
    const belongs = kind === 'person' && isOwner(text, reading.words, candidate) ? BELONGS : 0
    scored.push({ candidate, score: spanScore(shape, candidate, features) - belongs })
  }
  const coverage = held.coverage
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ candidate, score }) => ({
      start: sentence.start + candidate.start,
      end: sentence.start + candidate.end,
      score: answerProbability(shape, score, coverage),
    }))
}
