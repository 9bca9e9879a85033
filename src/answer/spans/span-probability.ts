import type { AnswerKind } from './answer-type.ts'
import type { QuestionShape } from './question-shape.ts'
import { ANSWER_CALIBRATION } from './span-weights.ts'

/** The least probability that any words are emphasised with. */
export const SHOWN_SCORE = 0.06

/**
 * The probability from which on words are emphasised, by the kind of answer: wrong words in bold read as a false report. Chosen on
 * the questions of SQuAD 2.0 so that of the words below it hardly any are right, and that no more than one right highlight in a
 * hundred is lost by all of them together.
 */
export const LEAST_SHOWN: Readonly<Record<AnswerKind, number>> = {
  person: SHOWN_SCORE,
  organisation: SHOWN_SCORE,
  place: 0.07,
  date: 0.09,
  duration: SHOWN_SCORE,
  measure: 0.2,
  count: 0.08,
  money: 0.15,
  share: SHOWN_SCORE,
  reason: 0.1,
  manner: 0.12,
  name: SHOWN_SCORE,
  sort: SHOWN_SCORE,
  deed: 0.1,
  thing: 0.08,
  'yes-no': 1,
  none: SHOWN_SCORE,
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

/**
 * What the best span of a sentence is reckoned with (`spanScore`) before the sentence is read. One in six scores more in the
 * evaluation sets, but hardly ever in a sentence that tells little of the question: with 10, which one in a hundred exceeds, the
 * same sentence is quoted first for each of their questions, and a fifth more are read.
 */
const MOST_SCORE = 7

/**
 * The most that the best span of a sentence can be counted on to be likely, before the sentence is read.
 * @param told the share of the question's weight that the sentence holds or tells of, 0 to 1
 */
export function mostProbable(kind: AnswerKind, told: number): number {
  const { bias, score, coverage, kinds } = ANSWER_CALIBRATION
  return 1 / (1 + Math.exp(-(bias + kinds[kind] + score * MOST_SCORE + coverage * told)))
}

/**
 * How likely a span answers, where its sentence tells more of the question than its words show: by those alone the probability was
 * fitted.
 * @param unsaid the share of the question's weight that the sentence tells without holding the words
 */
export function liftedBy(unsaid: number, probability: number): number {
  const odds = (probability / (1 - probability)) * Math.exp(ANSWER_CALIBRATION.coverage * unsaid)
  return odds / (1 + odds)
}
