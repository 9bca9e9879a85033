import type { Span } from '../../text/span.ts'
import { wordSet } from '../../text/word-set.ts'
import { type ReadWord, readWords } from '../spans/sentence-words.ts'
import type { ClaimFigure } from './claim-figures.ts'
import { findEventDates } from './event-dates.ts'
import { isNegated } from './stated-claim.ts'
import { readDeeds, type StatedDeeds } from './stated-deeds.ts'
import { findStatedFigures } from './stated-figures.ts'

/** A sentence, of a message or of a report, as the two are laid side by side. */
export interface Statement {
  readonly text: string
  readonly words: readonly ReadWord[]
  readonly stems: readonly string[]
  readonly deeds: StatedDeeds
  readonly figures: readonly ClaimFigure[]
  readonly dates: readonly (Span & { readonly date: string })[]
  readonly negated: boolean
  /** The places of the words that have to be told, in order: neither small ones nor those of figures and days. */
  readonly content: readonly number[]
}

/** Verbs that join or carry, and adverbs that change nothing: what they say is said by the words around them. */
const CARRYING = wordSet(
  'be is am are was were been being has have had having do does did done get got gets become became becomes took take place total all altogether reportedly officially also just now already really actually each every',
)

/** Who or what a figure counts need not be said: "43 were killed". */
const COUNTED = wordSet('people person persons')

/**
 * Reads a sentence.
 * @param published the day against which its dates are resolved, ISO 8601
 */
export function readStatement(text: string, published: string): Statement {
  const words = readWords(text)
  const figures = findStatedFigures(text)
  const dates = findEventDates(text, published)
  const within = ({ start, end }: Span, spans: readonly Span[]): boolean =>
    spans.some((span) => span.start < end && span.end > start)
  const content = words.flatMap((word, at) => {
    if (word.small || word.ofDate === 'name' || CARRYING.has(word.lower)) return []
    if (NEGATING.test(word.lower) || COUNTED.has(word.lower)) return []
    return within(word, figures) || within(word, dates) ? [] : [at]
  })
  return {
    text,
    words,
    stems: words.map(({ stem }) => stem),
    deeds: readDeeds(text),
    figures,
    dates,
    negated: isNegated(text),
    content,
  }
}

/** Words of negation: compared as such. */
export const NEGATING = /^(?:not|no|never|none|nobody|nothing|neither|nor|n['’]t|without)$/u
