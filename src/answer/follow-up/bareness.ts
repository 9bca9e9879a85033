import { findDates } from '../../question/question-dates.ts'
import { tagQuestion } from '../../question/tag-question.ts'
import { STOP_WORDS } from '../../text/stop-words.ts'
import { tokenize } from '../../text/tokens.ts'
import { namesIn } from './follow-up-signs.ts'
import type { KnownNames } from './name-kinds.ts'

/** What is known of the archive where a question is read. */
export interface Knowledge extends Partial<KnownNames> {
  /** Whether the articles that answered before hold a word, and how rare it is: 0 common to 1 in few passages. */
  readonly holds?: (word: string) => { readonly held: boolean; readonly weight: number }
}

/** A nameless question follows on where what was quoted before holds this share of its words, by their weight. */
const HELD_SHARE = 0.3

/** More words than these stand alone even without a name. */
const NAMELESS_WORDS = 4

/** Nouns for anybody and anything. */
const ANYBODY = /^(?:people|ppl|persons?|men|women|children|others|things?|times?|days?|years?)$/iu

/** The nouns of a question without names, but those for anybody. */
export function ownNouns(question: string): string {
  return tagQuestion(question)
    .filter(({ pos }) => pos === 'NOUN')
    .map(({ start, end }) => question.slice(start, end))
    .filter((noun) => !ANYBODY.test(noun))
    .join(' ')
}

export const isWordless = (question: string): boolean =>
  tokenize(question).every((token) => STOP_WORDS.has(token.norm))

/** Whether a question is a date and nothing else: "as of November 10?". */
export function isDateAlone(question: string, asOf: string): boolean {
  const dates = findDates(question, asOf)
  if (dates.length === 0) return false
  return tokenize(question).every(
    ({ start, end, norm }) =>
      STOP_WORDS.has(norm) || dates.some((date) => start >= date.start && end <= date.end),
  )
}

/** Question words. */
const ASKS = /\b(?:who|whom|whose|what|which|when|where|why|how)\b/iu

/**
 * Whether a question that names nothing and nobody and is short needs what was talked about: surely where it asks in words of the
 * articles that answered before, or has no noun of its own.
 */
export function bareness(
  question: string,
  asOf: string,
  { isName = () => false, holds }: Knowledge,
): 'bare' | 'maybe' | 'whole' {
  const words = [
    ...new Set(
      tokenize(question)
        .map((token) => token.norm)
        .filter((norm) => !STOP_WORDS.has(norm)),
    ),
  ]
  // "Who?", "which one": a lone "the" asks nothing.
  if (words.length === 0) return ASKS.test(question) ? 'bare' : 'whole'
  if (words.length > NAMELESS_WORDS || holds === undefined) return 'whole'
  if (namesIn(question, isName).length > 0 || /\d/u.test(question)) return 'whole'
  if (findDates(question, asOf).length > 0) return 'whole'
  if (words.length === 1 && ASKS.test(question) && ownNouns(question) === '') return 'bare'
  let held = 0
  let all = 0
  for (const word of words) {
    const { held: holdsIt, weight } = holds(word)
    all += weight
    if (holdsIt) held += weight
  }
  // "Has a deal been reached?" brings up what it asks of.
  const isNew = /\b(?:an?|any)\s+\p{Ll}{2,}/u.test(question)
  return !isNew && all > 0 && held / all >= HELD_SHARE ? 'bare' : 'maybe'
}
