import type { QueryTerms } from '../../search/ranking/query-terms.ts'
import type { Span } from '../../text/span.ts'
import type { SentenceReading } from './span-candidates.ts'

const SIDES = String.raw`(?:\bmatch\b|\bgame\b|\bderby\b|\b(?:semi-?|quarter-?)?final\b|\bfixture\b|\bvs?\.? |\bversus\b)`

/** "What was the score", "final score of A v B", "how did the derby end": questions for what a match ended with. */
const ASKS_SCORE = new RegExp(
  String.raw`\b(?:the|final|what|whats|which) (?:final |full[- ]time |half[- ]time |end )?score(?:line)?\b(?! (?:a|an|any|more|the|goals?|points?|of \d)\b)|\bresult of [^?]{0,80}${SIDES}|\bhow did [^?]{0,80}${SIDES}[^?]{0,80} (?:end|finish|go|turn out)\b`,
  'iu',
)

/** Whether a question asks how a match ended, and not for somebody. */
export const asksScore = (phrase: string): boolean => ASKS_SCORE.test(phrase) && !/^who/iu.test(phrase)

/** Two numbers with a dash that are no day, no part of a word, and no score on the way to another ("a 2-0 deficit"). */
const RESULT = String.raw`(?<![\p{L}\d.,$€£/–-])\d{1,3}[-–]\d{1,3}(?![\p{L}\d%/]|[-–.,]\d|[-–]\p{L}| (?:deficit|lead|up|down|behind|ahead|advantage)(?![\p{L}]))`

/** What tells how a match ended: "2-1", sets one after the other, a draw without goals, and in cricket runs and wickets. */
export const TELLS_SCORE = new RegExp(
  String.raw`${RESULT}(?:(?:,| and)? ${RESULT})*|\bgoalless(?: draw)?\b|\bscoreless draw\b|\bby (?:an innings|\p{L}+ wickets?|\d+ (?:runs?|wickets?|points?))(?![\p{L}])`,
  'iu',
)

const ALL_SCORES = new RegExp(TELLS_SCORE.source, 'giu')

/** Where a text tells how a match ended, in order. */
export function scoresIn(text: string): Span[] {
  return [...text.matchAll(ALL_SCORES)].map(({ 0: told, index }) => ({
    start: index,
    end: index + told.length,
  }))
}

/** The share of the weight of a question's names that tells of both sides of a match. */
const BOTH_SIDES = 0.6

/** Whether a sentence names both sides of the match that a question asks for, as far as it names them. */
export function namesSides({ terms }: QueryTerms, { words }: SentenceReading): boolean {
  const stems = new Set(words.map(({ stem }) => stem))
  let [all, held] = [0, 0]
  for (const { name, stem, weight } of terms) {
    if (!name) continue
    all += weight
    if (stems.has(stem)) held += weight
  }
  return held >= BOTH_SIDES * all
}
