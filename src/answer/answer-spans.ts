import type { Query } from '../question/query.ts'
import type { QueryTerms } from '../search/query-terms.ts'
import type { Span } from '../text/span.ts'
import { mayAnswer } from './answer-forms.ts'
import { heldTerms } from './held-terms.ts'
import { isAllOwn, spanFeatures } from './measure-span.ts'
import { type QuestionShape, questionShape } from './question-shape.ts'
import { readSentence, type SentenceReading } from './span-candidates.ts'
import type { SpanCandidate } from './span-collector.ts'
import { spanScore } from './span-score.ts'
import { ANSWER_CALIBRATION } from './span-weights.ts'

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
  const best: ScoredCandidate[] = []
  for (const candidate of reading.candidates) {
    if (!mayAnswer(kind, candidate.form)) continue
    if (kind !== 'date' && isDate(reading.words, candidate)) continue
    if (isAllOwn(reading, held, candidate)) continue
    const features = spanFeatures(shape, reading, held, candidate)
    const belongs = kind === 'person' && isOwner(text, reading.words, candidate) ? BELONGS : 0
    keepBest(best, { candidate, score: spanScore(shape, candidate, features) - belongs })
  }
  const coverage = held.coverage
  return best.map(({ candidate, score }) => ({
    start: sentence.start + candidate.start,
    end: sentence.start + candidate.end,
    score: answerProbability(shape, score, coverage),
  }))
}

interface ScoredCandidate {
  readonly candidate: SpanCandidate
  readonly score: number
}

/** Puts a candidate in its place among the best; behind those that are as good and came before. */
function keepBest(best: ScoredCandidate[], one: ScoredCandidate): void {
  let at = best.length
  while (at > 0 && best[at - 1]!.score < one.score) at -= 1
  if (at >= MOST) return
  best.splice(at, 0, one)
  if (best.length > MOST) best.pop()
}
