import type { Span } from '../../text/span.ts'
import { stem } from '../../text/stem.ts'
import { normalizeWord, tokenize } from '../../text/tokens.ts'
import type { Examination } from '../examination.ts'
import { type ReadWord, readWords } from '../spans/sentence-words.ts'
import type { ClaimFigure } from './claim-figures.ts'
import { findEventDates } from './event-dates.ts'
import { readDeeds, type StatedDeeds } from './stated-deeds.ts'

const WHITE_SPACE = /\s+/gu

/** A claim as it is compared with what sentences say. */
export interface Stated {
  readonly text: string
  readonly figures: readonly ClaimFigure[]
  /** As precise as the claim names them. */
  readonly dates: readonly string[]
  /** Weekdays by their names, lower case: which week they are of, a message does not say. */
  readonly weekdays: readonly string[]
  readonly negated: boolean
  /** Numbers that neither count nor date but belong to a name ("GPT-4", "iPhone 15"), as stems. */
  readonly numbers: readonly string[]
  readonly deeds: StatedDeeds
  /** The stems of what it says is one: "Zaluzhnyi is the president". */
  readonly linked?: readonly [string, string]
  /** Terms that have to be held: neither figures nor words of negation. */
  readonly terms: readonly number[]
  readonly names: readonly number[]
  readonly weight: number
}

/** `19`, `19%`, `2014`, `1,200`: compared as figures and dates, not as words. */
const FIGURE_STEM = /^[\d.,%$€£]+$/u

/** Reads a claim by the terms that its examination gave it. */
export function readClaim(
  text: string,
  figures: readonly ClaimFigure[],
  asOf: string,
  { ranking, query }: Examination,
): Stated {
  const { terms } = ranking.terms
  const inFigures = new Set(
    figures.flatMap(({ start, end }) => tokenize(text.slice(start, end)).map(({ norm }) => norm)),
  )
  const figureStems = new Set(query.terms.filter((term) => inFigures.has(term.text)).map((term) => term.stem))
  const words = ranking.terms.all.filter((term) => {
    const { stem } = terms[term]!
    return !FIGURE_STEM.test(stem) && !figureStems.has(stem) && !NEGATION_STEMS.has(stem)
  })
  const dates = findEventDates(text, asOf)
  const deeds = readDeeds(text)
  const linked = deeds.deeds.length === 0 ? linkedIn(text) : undefined
  return {
    text,
    figures,
    dates: dates.filter((date) => weekdayOf(text, date) === undefined).map(({ date }) => date),
    weekdays: weekdaysIn(text, dates),
    negated: isNegated(text),
    numbers: numbersInNames(text, [...figures, ...dates]),
    deeds,
    ...(linked === undefined ? {} : { linked }),
    terms: words,
    names: words.filter((term) => terms[term]!.name),
    weight: words.reduce((sum, term) => sum + terms[term]!.weight, 0),
  }
}

/** The weekdays among the dates that a text names. */
export function weekdaysIn(text: string, dates: readonly Span[]): string[] {
  return dates.flatMap((date) => weekdayOf(text, date) ?? [])
}

const WEEKDAY = /\p{L}+day$/u

/** The name of the weekday that a date is given by alone. */
function weekdayOf(text: string, { start, end }: Span): string | undefined {
  return WEEKDAY.exec(text.slice(start, end).toLowerCase())?.[0]
}

function numbersInNames(text: string, others: readonly Span[]): string[] {
  return tokenize(text)
    .filter(({ norm }) => /^\d+$/u.test(norm))
    .filter(({ start, end }) => !others.some((other) => other.start < end && other.end > start))
    .map(({ norm }) => stem(norm))
}

/** What "is" joins in a claim without a deed: the last words of what stands before it, and of what stands right behind. */
function linkedIn(text: string): readonly [string, string] | undefined {
  const words = readWords(text)
  const verb = words.findIndex(({ pos, lower }) => pos === 'AUX' || JOINING.has(lower))
  const isHead = ({ pos, small }: ReadWord): boolean => !small && (pos === 'NOUN' || pos === 'PROPN')
  const before = words.slice(0, verb).findLast(isHead)
  let end = verb + 1
  while (
    end < words.length &&
    words[end]!.pos !== 'ADP' &&
    (words[end]!.pos !== 'PUNCT' || words[end]!.lower === '-')
  )
    end += 1
  const behind = words.slice(verb + 1, end).findLast(isHead)
  return verb < 0 || before === undefined || behind === undefined ? undefined : [before.stem, behind.stem]
}

const JOINING: ReadonlySet<string> = new Set(['became', 'becomes', 'got', 'gets'])

const NEGATIONS: ReadonlySet<string> = new Set(
  'not no never none nobody nothing neither nor without cannot hardly denied denies deny failed fails'.split(
    ' ',
  ),
)
const NEGATION_STEMS: ReadonlySet<string> = new Set([...NEGATIONS].map(stem))
const CONTRACTED = /n['’]t$/iu

/** Whether a sentence is turned round by a word of negation; two of them turn it back. */
export function isNegated(text: string): boolean {
  let times = 0
  for (const word of text.split(WHITE_SPACE)) {
    if (CONTRACTED.test(word.replace(/[.,;:!?]+$/u, '')) || NEGATIONS.has(normalizeWord(bare(word))))
      times += 1
  }
  return times % 2 === 1
}

function bare(word: string): string {
  return word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
}
